"""The least that a joint model can be: one Gaussian, every size fixed, three kinds of notes.

Evenings are level + drift − relief; a fall from before to after is a fall by itself, one slope on
how bad it was, and relief; a verdict is kindness and relief. Nothing is learnt about noise.
"""

import numpy as np

from tests.bench.recommender.plan import FALLBACK, MEASURES

K = len(MEASURES)
LEVEL, DRIFT, FALL, SLOPE, RATER = range(K, K + 5)
MEAN = {LEVEL: 5.5, DRIFT: -0.1, FALL: 0.4, SLOPE: 0.4, RATER: 0.35}
SD = {LEVEL: 2.0, DRIFT: 0.15, FALL: 0.6, SLOPE: 0.3, RATER: 0.5}
NOISE = {"evening": 1.3, "pair": 1.3, "verdict": 0.8}
VERDICT_STEP = 0.8
RELIEF_SD = 0.6
COMMON = 0.15
"""Added to every prior mean: who tries things gains a little more than trials net of placebo."""


def plain_gaussian(history: dict) -> list[float]:
    """Benefit: mean relief under the posterior, times the share of days on which it was kept."""
    rows, values = _rows(history)
    mean, precision = _prior(history["pattern"])
    gram = precision + rows.T @ rows
    posterior = mean + np.linalg.solve(gram, rows.T @ (values - rows @ mean))
    return [float(x) for x in posterior[:K] * _kept(history)]


def _prior(pattern: str | None) -> tuple[np.ndarray, np.ndarray]:
    mean, sd = np.zeros(K + 5), np.full(K + 5, RELIEF_SD)
    for k, name in enumerate(MEASURES):
        fits = FALLBACK[name]["fits"]
        share = 1.0 if "all" in fits or pattern in fits else 1 / 3
        mean[k] = COMMON + FALLBACK[name]["relief"] * share
    for column, value in MEAN.items():
        mean[column], sd[column] = value, SD[column]
    return mean, np.diag(sd**-2.0)


def _rows(history: dict) -> tuple[np.ndarray, np.ndarray]:
    """Every note divided by its noise."""
    found = [*_evenings(history), *_falls(history), *_verdicts(history)]
    rows, values = np.zeros((len(found), K + 5)), np.zeros(len(found))
    for i, (cells, value, kind) in enumerate(found):
        for column, cell in cells.items():
            rows[i, column] = cell / NOISE[kind]
        values[i] = value / NOISE[kind]
    return rows, values


def _evenings(history: dict) -> list[tuple[dict, float, str]]:
    done: dict[int, dict] = {}
    for e in history["episodes"]:
        if e["intervention"] in MEASURES:
            done.setdefault(e["day"], {})[MEASURES.index(e["intervention"])] = -1.0
    return [
        (
            {LEVEL: 1.0, DRIFT: d["day"] - 1.0} | done.get(d["day"], {}),
            d["evening_score"],
            "evening",
        )
        for d in history["days"]
        if d.get("evening_score") is not None
    ]


def _falls(history: dict) -> list[tuple[dict, float, str]]:
    pairs = [e for e in history["episodes"] if e.get("after") is not None]
    usual = np.mean([e["before"] for e in pairs]) if pairs else 0.0
    return [
        (
            {FALL: 1.0, SLOPE: e["before"] - usual}
            | ({} if e["intervention"] == "rest" else {MEASURES.index(e["intervention"]): 1.0}),
            e["before"] - e["after"],
            "pair",
        )
        for e in pairs
    ]


def _verdicts(history: dict) -> list[tuple[dict, float, str]]:
    return [
        ({RATER: 1.0, MEASURES.index(e["intervention"]): VERDICT_STEP}, e["help"], "verdict")
        for e in history["episodes"]
        if e.get("help") is not None
    ]


def _kept(history: dict) -> np.ndarray:
    """Of the days on which it was offered, with one day kept and one not beforehand."""
    done = {(e["intervention"], e["day"]) for e in history["episodes"]}
    offered = [(m, d["day"]) for d in history["days"] for m in d["offered"]]
    return np.array(
        [
            (1 + sum(m == name and (m, day) in done for m, day in offered))
            / (2 + sum(m == name for m, _ in offered))
            for name in MEASURES
        ]
    )
