"""The chance that a habit is kept: what was done of what was offered, leaning on the person."""

from server.domain.recommender.evidence import Day, Evidence

Constants = dict[str, float]


def count_kept(evidence: Evidence, measure: str) -> tuple[int, int]:
    """(days done, days counted). A day without a checklist counts neither way.

    When no checklist is known at all, every noted day from the first on which the measure was
    done counts: there is nothing better.
    """
    rows = evidence.days
    listed = [day for day in rows.values() if day.offered is not None]
    if not listed:
        first = next((number for number, day in rows.items() if measure in day.done), None)
        listed = [] if first is None else [d for number, d in rows.items() if number >= first]
        counted = listed
    else:
        counted = [day for day in listed if _counts(day, measure)]
    return sum(measure in day.done for day in counted), len(counted)


def _counts(day: Day, measure: str) -> bool:
    return measure in (day.offered or ()) or measure in day.done


def keep_chances(
    evidence: Evidence, measures: list[str], constants: Constants
) -> list[tuple[float, float]]:
    """(mean, sd) of a Beta per measure, around the person's own share of things done."""
    counts = [count_kept(evidence, measure) for measure in measures]
    strength = constants["keep_person_strength"]
    done = sum(d for d, _ in counts)
    offered = sum(n for _, n in counts)
    person = (strength * constants["keep_mean"] + done) / (strength + offered)
    return [_beta(d, n, person, constants["keep_strength"]) for d, n in counts]


def _beta(done: int, offered: int, mean: float, strength: float) -> tuple[float, float]:
    total = strength + offered
    share = (strength * mean + done) / total
    return share, (share * (1.0 - share) / (total + 1.0)) ** 0.5
