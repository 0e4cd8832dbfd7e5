"""The notes as rows of a linear model, one matrix per source, the observed value last."""

from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from server.domain.recommender.columns import COMMON, Columns
from server.domain.recommender.evidence import REST, Evidence

Matrix = NDArray[Any]
FAR = 10_000
"""Day numbers beyond this are taken for this: a typing error must not overflow."""


@dataclass(frozen=True)
class Design:
    """`sources`: evening (whitened), moments, verdicts; each rows × (columns + 1)."""

    columns: Columns
    sources: tuple[Matrix, Matrix, Matrix]


def build(evidence: Evidence, columns: Columns, constants: dict[str, Any]) -> Design:
    """The rows of all three sources. `columns` must hold everything that the evidence names."""
    numbers = [number for number, day in evidence.days.items() if day.evening is not None]
    evenings = _evenings(evidence, columns, constants)
    sources = (
        _whiten(evenings, numbers, constants["autocorrelation"]),
        _moments(evidence, columns, constants),
        _verdicts(evidence, columns, constants),
    )
    return Design(columns, sources)


def _evenings(evidence: Evidence, columns: Columns, c: dict[str, Any]) -> Matrix:
    scored = [(number, day) for number, day in evidence.days.items() if day.evening is not None]
    rows = np.zeros((len(scored), columns.count + 1))
    level, settle, slope, state = (columns.common[name] for name in COMMON[:4])
    first = next(iter(evidence.days), 1)
    states = _states(evidence)
    shares = {name: _share([d.triggers.get(name) for _, d in scored]) for name in evidence.triggers}
    for row, (number, day) in zip(rows, scored, strict=True):
        passed = float(min(number - first, FAR))
        for measure in day.done:
            row[columns.relief[measure]] = -1.0
        row[level] = 1.0
        row[settle] = passed / (passed + c["settle_days"])
        row[slope] = passed / 7.0
        row[state] = states.get(number, 0.0)
        for name, yes in day.triggers.items():
            row[columns.trigger[name]] = float(yes) - shares[name]
        row[-1] = day.evening
    return rows


def _states(evidence: Evidence) -> dict[int, float]:
    """How bad a day was where something was begun, against the person's other days."""
    befores: dict[int, list[int]] = {}
    for number, before in evidence.befores:
        befores.setdefault(number, []).append(before)
    total = sum(before for _, before in evidence.befores)
    usual = total / max(1, len(evidence.befores))
    return {number: sum(b) / len(b) - usual for number, b in befores.items()}


def _share(noted: list[bool | None]) -> float:
    """Triggers stand around the person's own mean, so that one that was not noted says nothing."""
    known = [n for n in noted if n is not None]
    return sum(known) / len(known) if known else 0.0


def _whiten(rows: Matrix, numbers: list[int], autocorrelation: float) -> Matrix:
    """Each evening less what the one before foretells; a gap of days weakens the tie."""
    if len(numbers) < 2:
        return rows
    gaps = np.array([min(b - a, FAR) for a, b in pairwise(numbers)])
    tie = (autocorrelation**gaps)[:, None]
    white = rows.copy()
    white[1:] = (rows[1:] - tie * rows[:-1]) / np.sqrt(1.0 - tie * tie)
    return white


def _own_level(evidence: Evidence, c: dict[str, Any]) -> float:
    """Where the person's legs usually are: the evening scores, leaning on the general level."""
    scores = [day.evening for day in evidence.days.values() if day.evening is not None]
    anchor = c["level_anchor"]
    level: float = (anchor * c["level_mean"] + sum(scores)) / (anchor + len(scores))
    return level


def _moments(evidence: Evidence, columns: Columns, c: dict[str, Any]) -> Matrix:
    rows = np.zeros((len(evidence.moments), columns.count + 1))
    usual, share = _own_level(evidence, c), c["moment_share"]
    fall, placebo, back = (columns.common[name] for name in ("fall", "placebo", "return"))
    for row, (measure, before, after) in zip(rows, evidence.moments, strict=True):
        if measure != REST:
            row[columns.relief[measure]] = share
            row[columns.moment_gap[measure]] = 1.0
            row[placebo] = 1.0
        row[fall] = 1.0
        row[back] = before - usual
        row[-1] = before - after
    return rows


def _verdicts(evidence: Evidence, columns: Columns, c: dict[str, Any]) -> Matrix:
    rows = np.zeros((len(evidence.verdicts), columns.count + 1))
    share, rater = c["verdict_share"], columns.common["rater"]
    for row, (measure, verdict) in zip(rows, evidence.verdicts, strict=True):
        row[columns.relief[measure]] = share
        row[columns.verdict_gap[measure]] = 1.0
        row[rater] = 1.0
        row[-1] = verdict
    return rows
