"""One history in, one recommendation out."""

from math import floor
from typing import Any

from server.domain.recommender.belief import GRAIN, Belief, believe, chances_best3
from server.domain.recommender.design import build
from server.domain.recommender.evidence import Evidence, gather
from server.domain.recommender.keeping import keep_chances
from server.domain.recommender.posterior import infer
from server.domain.recommender.priors import prior_of

HABITS = 3


def recommend(
    history: dict[str, Any], priors: dict[str, Any], model: dict[str, Any]
) -> dict[str, Any]:
    """The recommendation (shape: content/schema/recommendation.schema.json) for one history.

    `history` must keep to content/schema/history.schema.json; `priors`: measure id → its `prior`
    in content/measures.json; `model`: content/model.json.
    """
    constants = {name: entry["value"] for name, entry in model["constants"].items()}
    pattern = history.get("pattern")
    evidence = gather(history)
    asked = _asked(history)
    known = [prior_of(m, pattern, priors, constants) for m in evidence.measures]
    expected = [prior_of(m, pattern, priors, constants) for m in asked]
    mixture = infer(build(evidence, known, constants), constants)
    belief = believe(asked, evidence.measures, mixture, expected)
    ranking = _ranking(asked, evidence, belief, constants)
    habits = ranking[:HABITS]
    return {
        "version": 1,
        "model": f"{model['name']} {model['version']}",
        "as_of_day": history["as_of_day"],
        "certainty": _certainty(
            evidence, belief, [asked.index(h["intervention"]) for h in habits], expected, constants
        ),
        "habits": habits,
        "ranking": ranking,
    }


def _asked(history: dict[str, Any]) -> list[str]:
    excluded = {*history.get("excluded", []), "rest"}
    return [m for m in history["available"] if m not in excluded]


def _ranking(
    asked: list[str], evidence: Evidence, belief: Belief, c: dict[str, Any]
) -> list[dict[str, Any]]:
    """Best first; benefits that are equal to a billionth stay in the order of `asked`."""
    keeps = keep_chances(evidence, asked, c)
    best3 = chances_best3(belief, keeps, c["points"])
    estimates = [
        _estimate(k, m, evidence, belief, keeps[k][0], best3[k], c) for k, m in enumerate(asked)
    ]
    return sorted(estimates, key=lambda e: -floor(e["benefit"] * GRAIN + 0.5))


def _estimate(
    k: int,
    measure: str,
    evidence: Evidence,
    belief: Belief,
    keep: float,
    best3: float,
    c: dict[str, Any],
) -> dict[str, Any]:
    mean = float(belief.mean[k])
    reach = c["interval_z"] * float(belief.covariance[k, k]) ** 0.5
    based_on = _based_on(measure, evidence)
    return {
        "intervention": measure,
        "relief": {"mean": mean, "low": mean - reach, "high": mean + reach},
        "verdict": _verdict(k, belief, based_on, c),
        "chance_helps": belief.chance_above(k, 0.0),
        "chance_best3": best3,
        "keep_chance": keep,
        "benefit": mean * keep,
        "based_on": based_on,
    }


def _based_on(measure: str, evidence: Evidence) -> dict[str, int]:
    return {
        "days_done": sum(measure in day.done for day in evidence.days.values()),
        "moments": sum(m == measure for m, _, _ in evidence.moments),
        "ratings": sum(m == measure for m, _ in evidence.verdicts),
    }


def _verdict(k: int, belief: Belief, based_on: dict[str, int], c: dict[str, Any]) -> str:
    """What may be said. Without notes of one's own on a measure nothing may be said of it."""
    if not any(based_on.values()):
        return "unclear"
    helps = belief.chance_above(k, 0.0)
    if helps >= c["helps_chance"]:
        return "helps"
    if helps <= c["worse_chance"]:
        return "worse"
    margin = c["same_margin"]
    same = belief.chance_above(k, -margin) - belief.chance_above(k, margin)
    return "no-difference" if same >= c["same_chance"] else "unclear"


def _certainty(
    evidence: Evidence,
    belief: Belief,
    habits: list[int],
    priors: list[tuple[float, float]],
    c: dict[str, Any],
) -> str:
    """By the share of the prior variance of the habits that the notes took away."""
    if not evidence.measures and not any(d.evening is not None for d in evidence.days.values()):
        return "none"
    left = sum(float(belief.covariance[k, k]) for k in habits)
    before = sum(priors[k][1] ** 2 for k in habits)
    learnt = 1.0 - left / before if before else 0.0
    if learnt < c["weak_share"]:
        return "weak"
    return "moderate" if learnt < c["moderate_share"] else "strong"
