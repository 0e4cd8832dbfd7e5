"""What the app may say of a measure, and how far the person's own notes carry the answer."""

from collections import Counter
from typing import Any

from server.domain.recommender.belief import Belief
from server.domain.recommender.evidence import Evidence

WORSE = -1


def verdicts(belief: Belief, any_relief: list[float], c: dict[str, Any]) -> list[str]:
    """One per measure asked about, by chances alone. `any_relief`: that of relief above zero.

    `helps` must convince a sceptic too: someone who thinks it likely that nothing helps this
    person, and who counts only relief that can be felt.
    """
    felt = belief.chances_above(c["felt_relief"], sceptic=True)
    margin = c["same_margin"]
    above, below = belief.chances_above(margin), belief.chances_above(-margin)
    return [
        _verdict(felt[k], any_relief[k], below[k] - above[k], c) for k in range(len(any_relief))
    ]


def _verdict(felt: float, any_relief: float, same: float, c: dict[str, Any]) -> str:
    if felt >= c["felt_chance"] and any_relief >= c["helps_chance"]:
        return "helps"
    if any_relief <= c["worse_chance"]:
        return "worse"
    return "no-difference" if same >= c["same_chance"] else "unclear"


def judged_worse(evidence: Evidence, c: dict[str, Any]) -> set[str]:
    """Measures that were judged `worse_ratings` times or more, and each time as worse."""
    times = Counter(measure for measure, _ in evidence.verdicts)
    better = {measure for measure, verdict in evidence.verdicts if verdict > WORSE}
    return {m for m, count in times.items() if count >= c["worse_ratings"]} - better


def certainty(
    evidence: Evidence, belief: Belief, habits: list[int], prior_sds: list[float], c: dict[str, Any]
) -> str:
    """By the share of the prior variance of the habits' relief that the notes took away."""
    scored = any(day.evening is not None for day in evidence.days.values())
    if not evidence.measures and not scored:
        return "none"
    left = sum(float(belief.covariance[k, k]) for k in habits)
    before = sum(prior_sds[k] ** 2 + c["common_sd"] ** 2 for k in habits)
    learnt = 1.0 - left / before if habits else 0.0
    if learnt < c["weak_share"]:
        return "weak"
    return "moderate" if learnt < c["moderate_share"] else "strong"
