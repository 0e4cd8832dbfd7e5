"""The unknowns of the model: where each stands among the columns, and what is expected of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from server.domain.recommender.evidence import REST, Evidence

COMMON = ("level", "settle", "slope", "state", "fall", "placebo", "return", "rater")
"""One of each per person: the level of the evenings; its settling in the first days and its slope
a week; what a bad day adds; how far legs settle by themselves; what doing anything at all does;
the share of a bad moment that passes by itself; the rater's kindness."""


@dataclass(frozen=True)
class Columns:
    """Column numbers by name: relief first. `mean` and `sd`: the prior of each column.

    A measure's moments and its verdicts may each tell another story than its evenings do
    (`moment_gap`, `verdict_gap`): more of the same does not make them right.
    """

    relief: dict[str, int]
    moment_gap: dict[str, int]
    verdict_gap: dict[str, int]
    common: dict[str, int]
    trigger: dict[str, int]
    mean: list[float]
    sd: list[float]

    @property
    def count(self) -> int:
        """How many unknowns there are."""
        return len(self.mean)


def lay_out(
    evidence: Evidence,
    measures: list[str],
    reliefs: list[tuple[float, float]],
    c: dict[str, Any],
) -> Columns:
    """`reliefs`: (mean, sd) of each of `measures`, which must hold all that was done."""
    moments = dict.fromkeys(m for m, _, _ in evidence.moments if m != REST)
    verdicts = dict.fromkeys(m for m, _ in evidence.verdicts)
    groups: list[tuple[Iterable[str], list[float], list[float]]] = [
        (measures, [mean for mean, _ in reliefs], [sd for _, sd in reliefs]),
        (moments, [0.0] * len(moments), [c["moment_gap_sd"]] * len(moments)),
        (verdicts, [0.0] * len(verdicts), [c["verdict_gap_sd"]] * len(verdicts)),
        (COMMON, [c[f"{n}_mean"] for n in COMMON], [c[f"{n}_sd"] for n in COMMON]),
        (
            evidence.triggers,
            [c["trigger_mean"]] * len(evidence.triggers),
            [c["trigger_sd"]] * len(evidence.triggers),
        ),
    ]
    places: list[dict[str, int]] = []
    mean: list[float] = []
    sd: list[float] = []
    for names, means, sds in groups:
        places.append({name: len(mean) + i for i, name in enumerate(names)})
        mean += means
        sd += sds
    relief, moment_gap, verdict_gap, common, trigger = places
    return Columns(relief, moment_gap, verdict_gap, common, trigger, mean, sd)
