"""The notes as rows of a linear model, one matrix per source, the observed value last.

Columns, for A measures done and J triggers noted: relief (A), how far a measure's moments
differ from its relief (A), the same of its verdicts (A), level, settling, slope, triggers (J),
fall by itself, placebo, return to one's level, rater.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from server.domain.recommender.evidence import Evidence, REST

Matrix = NDArray[np.float64]
FAR = 10_000
"""Day numbers beyond this are taken for this: a typing error must not overflow."""


@dataclass(frozen=True)
class Design:
    """`sources`: evening (whitened), moments, verdicts; each rows × (columns + 1)."""

    measures: list[str]
    columns: int
    sources: tuple[Matrix, Matrix, Matrix]
    mean: Matrix
    sd: Matrix


def build(
    evidence: Evidence, reliefs: list[tuple[float, float]], constants: dict[str, Any]
) -> Design:
    """`reliefs`: (mean, sd) of the prior of each of evidence.measures."""
    mean, sd = _prior(reliefs, len(evidence.triggers), constants)
    sources = (
        _whiten(*_evenings(evidence, constants), constants["autocorrelation"]),
        _moments(evidence, constants),
        _verdicts(evidence, constants),
    )
    return Design(evidence.measures, len(mean), sources, mean, sd)


def _prior(
    reliefs: list[tuple[float, float]], triggers: int, c: dict[str, Any]
) -> tuple[Matrix, Matrix]:
    size = len(reliefs)
    names = (
        ["level", "settle", "slope"]
        + ["trigger"] * triggers
        + ["fall", "placebo", "return", "rater"]
    )
    mean = [m for m, _ in reliefs] + [0.0] * (2 * size) + [c[f"{n}_mean"] for n in names]
    gaps = [c["moment_gap_sd"]] * size + [c["verdict_gap_sd"]] * size
    sd = [s for _, s in reliefs] + gaps + [c[f"{n}_sd"] for n in names]
    return np.array(mean), np.array(sd)


def _width(evidence: Evidence) -> int:
    return 3 * len(evidence.measures) + len(evidence.triggers) + 8


def _evenings(evidence: Evidence, c: dict[str, Any]) -> tuple[Matrix, list[int]]:
    scored = [(number, day) for number, day in evidence.days.items() if day.evening is not None]
    rows = np.zeros((len(scored), _width(evidence)))
    level = 3 * len(evidence.measures)
    first = next(iter(evidence.days), 1)
    for row, (number, day) in zip(rows, scored):
        passed = float(min(number - first, FAR))
        for k, measure in enumerate(evidence.measures):
            if measure in day.done:
                row[k] = -1.0
        row[level] = 1.0
        row[level + 1] = passed / (passed + c["settle_days"])
        row[level + 2] = passed / 7.0
        row[-1] = day.evening
    for j, name in enumerate(evidence.triggers):
        _fill_trigger(rows[:, level + 3 + j], [day.triggers.get(name) for _, day in scored])
    return rows, [number for number, _ in scored]


def _fill_trigger(column: Matrix, noted: list[bool | None]) -> None:
    """Around the person's own mean, so that a trigger that was not noted says nothing."""
    known = [n for n in noted if n is not None]
    share = sum(known) / len(known) if known else 0.0
    for i, n in enumerate(noted):
        if n is not None:
            column[i] = float(n) - share


def _whiten(rows: Matrix, numbers: list[int], autocorrelation: float) -> Matrix:
    """Each evening less what the one before foretells; a gap of days weakens the tie."""
    if len(numbers) < 2:
        return rows
    gaps = np.minimum(np.diff(np.array(numbers)), FAR)
    tie = (autocorrelation**gaps)[:, None]
    white = rows.copy()
    white[1:] = (rows[1:] - tie * rows[:-1]) / np.sqrt(1.0 - tie * tie)
    return white


def own_level(evidence: Evidence, c: dict[str, Any]) -> float:
    """Where the person's legs usually are: the evening scores, leaning on the general level."""
    scores = [day.evening for day in evidence.days.values() if day.evening is not None]
    anchor = c["level_anchor"]
    return (anchor * c["level_mean"] + sum(scores)) / (anchor + len(scores))


def _moments(evidence: Evidence, c: dict[str, Any]) -> Matrix:
    rows = np.zeros((len(evidence.moments), _width(evidence)))
    place = {measure: k for k, measure in enumerate(evidence.measures)}
    level, size = own_level(evidence, c), len(evidence.measures)
    for row, (measure, before, after) in zip(rows, evidence.moments):
        if measure != REST:
            row[place[measure]] = c["moment_share"]
            row[size + place[measure]] = 1.0
            row[-4] = 1.0
        row[-5] = 1.0
        row[-3] = before - level
        row[-1] = before - after
    return rows


def _verdicts(evidence: Evidence, c: dict[str, Any]) -> Matrix:
    rows = np.zeros((len(evidence.verdicts), _width(evidence)))
    place = {measure: k for k, measure in enumerate(evidence.measures)}
    for row, (measure, verdict) in zip(rows, evidence.verdicts):
        row[place[measure]] = c["verdict_share"]
        row[2 * len(place) + place[measure]] = 1.0
        row[-2] = 1.0
        row[-1] = verdict
    return rows
