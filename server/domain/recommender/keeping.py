"""The chance that a habit is kept: what was done of what was offered, leaning on the person."""

from collections import Counter

from server.domain.recommender.evidence import Evidence

Constants = dict[str, float]


def count_kept(evidence: Evidence, measures: list[str]) -> list[tuple[int, int]]:
    """(days done, days counted) per measure. A day without a checklist counts neither way.

    When no checklist is known at all, every noted day from the first on which the measure was
    done counts: there is nothing better.
    """
    listed = [day for day in evidence.days.values() if day.offered is not None]
    if not listed:
        return [_count_unlisted(evidence, measure) for measure in measures]
    done = Counter(measure for day in listed for measure in day.done)
    counted = Counter(measure for day in listed for measure in day.done | (day.offered or set()))
    return [(done[measure], counted[measure]) for measure in measures]


def _count_unlisted(evidence: Evidence, measure: str) -> tuple[int, int]:
    did = [measure in day.done for day in evidence.days.values()]
    return sum(did), len(did) - did.index(True) if any(did) else 0


def keep_chances(
    evidence: Evidence, measures: list[str], constants: Constants
) -> list[tuple[float, float]]:
    """(mean, sd) of a Beta per measure, around the person's own share of things done."""
    counts = count_kept(evidence, measures)
    strength = constants["keep_person_strength"]
    done = sum(d for d, _ in counts)
    counted = sum(n for _, n in counts)
    person = (strength * constants["keep_mean"] + done) / (strength + counted)
    return [_beta(d, n, person, constants["keep_strength"]) for d, n in counts]


def _beta(done: int, counted: int, mean: float, strength: float) -> tuple[float, float]:
    total = strength + counted
    share = (strength * mean + done) / total
    return share, (share * (1.0 - share) / (total + 1.0)) ** 0.5
