"""How good answers were, given the truth: counts for one scenario of one simulator on one day."""

from collections import defaultdict
from dataclasses import dataclass, field

import numpy as np

from tests.bench.recommender.peers import RULES, top3
from tests.bench.recommender.people import Person
from tests.bench.recommender.plan import MEASURES

OURS = "this"
LARGE = 1.0
"""Relief from which a measure counts as one to be found."""


@dataclass
class Tally:
    """Sums over people; `relief` and `chances` keep the single estimates."""

    people: int = 0
    best: float = 0.0
    captured: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    covered: list[bool] = field(default_factory=list)
    chances: list[tuple[float, bool]] = field(default_factory=list)
    told: int = 0
    told_measures: int = 0
    large: int = 0
    found: int = 0

    def add(self, person: Person, history: dict, answer: dict, rng: np.random.Generator) -> bool:
        """Count one answer, and what peers would have chosen. Gives whether `helps` was said."""
        self.people += 1
        worth = dict(zip(MEASURES, person.relief * person.keep, strict=True))
        self.best += sum(sorted(worth.values())[-3:])
        self.captured[OURS] += sum(worth[habit["intervention"]] for habit in answer["habits"])
        for name, rule in RULES.items():
            self.captured[name] += sum(worth[m] for m in top3(rule(history), rng))
        return self._judge(person, answer)

    def _judge(self, person: Person, answer: dict) -> bool:
        truth = dict(zip(MEASURES, person.relief, strict=True))
        helps = 0
        for estimate in answer["ranking"]:
            true, said = truth[estimate["intervention"]], estimate["verdict"] == "helps"
            self.covered.append(estimate["relief"]["low"] <= true <= estimate["relief"]["high"])
            self.chances.append((estimate["chance_helps"], true > 0))
            self.large += true >= LARGE
            self.found += said and true >= LARGE
            helps += said
        self.told += helps > 0
        self.told_measures += helps
        return helps > 0

    def share(self, rule: str) -> float:
        """The part of the achievable relief that the rule's three habits capture."""
        return self.captured[rule] / self.best if self.best > 0 else float("nan")


def merged(tallies: list[Tally]) -> Tally:
    """All of them as one, for what is judged over scenarios."""
    whole = Tally()
    for tally in tallies:
        whole.covered += tally.covered
        whole.chances += tally.chances
        whole.large += tally.large
        whole.found += tally.found
    return whole


def calibration(
    chances: list[tuple[float, bool]], bins: int = 10
) -> list[tuple[float, float, int]]:
    """(mean chance said, share that came true, how many) per bin that is not empty."""
    said = np.array([chance for chance, _ in chances])
    came = np.array([true for _, true in chances], dtype=float)
    place = np.minimum((said * bins).astype(int), bins - 1)
    return [
        (float(said[place == b].mean()), float(came[place == b].mean()), int((place == b).sum()))
        for b in range(bins)
        if (place == b).any()
    ]


def calibration_error(chances: list[tuple[float, bool]]) -> float:
    """The mean gap between the chance said and what came true, weighed by how often it is said."""
    rows = calibration(chances)
    total = sum(n for _, _, n in rows)
    return sum(abs(said - came) * n for said, came, n in rows) / total
