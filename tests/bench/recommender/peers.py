"""How others choose three habits from the same notes. Each: history → one number per measure.

The rules are those of the field: Nomie's missing-as-zero correlation, Bearable's days with against
days without, StudyU's Welch t on scheduled days, and the two rules that any diary invites.
"""

from collections.abc import Callable

import numpy as np

from tests.bench.recommender.plain import plain_gaussian
from tests.bench.recommender.plan import FALLBACK, MEASURES

Rule = Callable[[dict], list[float]]
LEAST = -9.0
"""For a measure of which a rule can say nothing: after all others."""


def top3(scores: list[float], rng: np.random.Generator) -> list[str]:
    """The best three; of equals, chance decides."""
    order = sorted(range(len(MEASURES)), key=lambda k: (-scores[k], rng.random()))
    return [MEASURES[k] for k in order[:3]]


def mean_verdict(history: dict) -> list[float]:
    """The mean of the person's own verdicts."""
    said = {m: [] for m in MEASURES}
    for e in history["episodes"]:
        if e.get("help") is not None:
            said[e["intervention"]].append(e["help"])
    return [_mean(said[m]) for m in MEASURES]


def mean_fall(history: dict) -> list[float]:
    """The mean of before − after."""
    fell = {m: [] for m in MEASURES} | {"rest": []}
    for e in history["episodes"]:
        if e.get("before") is not None and e.get("after") is not None:
            fell[e["intervention"]].append(e["before"] - e["after"])
    return [_mean(fell[m]) for m in MEASURES]


def with_without(history: dict) -> list[float]:
    """Mean evening without − with, given a score on both sides."""
    return [_contrast(*_split(history, m, _done)) for m in MEASURES]


def correlation(history: dict) -> list[float]:
    """−r of done and score over all days, what is missing counted as zero."""
    last = history["as_of_day"]
    scores = np.zeros(last)
    for d in history["days"]:
        scores[d["day"] - 1] = d.get("evening_score") or 0
    done = np.zeros((len(MEASURES), last))
    for e in history["episodes"]:
        if e["intervention"] in MEASURES:
            done[MEASURES.index(e["intervention"]), e["day"] - 1] = 1
    return [_minus_r(row, scores) for row in done]


def welch(history: dict) -> list[float]:
    """Welch's t of scheduled days against the others, whatever was done."""
    return [_welch_t(*_split(history, m, _offered)) for m in MEASURES]


def prior_only(history: dict) -> list[float]:
    """What is known in general."""
    return [FALLBACK[m]["relief"] * _fits(FALLBACK[m], history["pattern"]) for m in MEASURES]


def at_random(_: dict) -> list[float]:
    """Any three."""
    return [0.0] * len(MEASURES)


RULES: dict[str, Rule] = {
    "plain gaussian": plain_gaussian,
    "mean verdict": mean_verdict,
    "mean before-after": mean_fall,
    "with/without (Bearable)": with_without,
    "correlation (Nomie)": correlation,
    "Welch t (StudyU)": welch,
    "prior only": prior_only,
    "random": at_random,
}


def _mean(values: list[float]) -> float:
    return float(np.mean(values)) if values else LEAST


def _done(history: dict, measure: str) -> set[int]:
    return {e["day"] for e in history["episodes"] if e["intervention"] == measure}


def _offered(history: dict, measure: str) -> set[int]:
    return {d["day"] for d in history["days"] if measure in d["offered"]}


def _split(history: dict, measure: str, rule: Callable) -> tuple[list[int], list[int]]:
    days = rule(history, measure)
    scored = [d for d in history["days"] if d.get("evening_score") is not None]
    inside = [d["evening_score"] for d in scored if d["day"] in days]
    return inside, [d["evening_score"] for d in scored if d["day"] not in days]


def _contrast(inside: list[int], outside: list[int]) -> float:
    return float(np.mean(outside) - np.mean(inside)) if inside and outside else LEAST


def _minus_r(done: np.ndarray, scores: np.ndarray) -> float:
    if done.std() == 0 or scores.std() == 0:
        return LEAST
    return -float(np.corrcoef(done, scores)[0, 1])


def _welch_t(inside: list[int], outside: list[int]) -> float:
    if len(inside) < 2 or len(outside) < 2:
        return LEAST
    spread = np.var(inside, ddof=1) / len(inside) + np.var(outside, ddof=1) / len(outside)
    gap = float(np.mean(outside) - np.mean(inside))
    return gap / float(np.sqrt(spread)) if spread > 0 else LEAST


def _fits(prior: dict, pattern: str | None) -> float:
    return 1.0 if "all" in prior["fits"] or pattern in prior["fits"] else 1 / 3
