"""Legs have a state through the day. What a measure does at once and what it does for the evening
only resemble each other, people act sooner on bad days, and days are noted as they are lived."""

import numpy as np

from tests.bench.recommender.people import K, Person, Scenario, draw_person, heavy, score
from tests.bench.recommender.plan import MEASURES, MOMENT_MEASURES, STARTS, TIMES_A_DAY

TABLE = np.array(
    [
        [0.7, 0.5, 0.6, 0.0, -0.1, 0.5, 0.4, 0.8, 0.3, 0.4, 0.2],
        [0.3, 0.6, 0.2, -0.1, 0.5, 0.7, 0.1, 0.5, 0.4, 0.2, -0.2],
        [0.4, 0.1, 0.1, 1.0, 0.1, 0.6, 0.2, 0.3, 1.0, 0.4, 0.8],
        [0.1, 0.9, 0.2, 0.2, 0.0, 0.4, 0.3, 0.8, 0.3, 0.0, 0.2],
        [0.2, 0.1, 0.8, 0.3, 0.7, 0.4, 0.7, 0.3, 0.0, 0.2, 0.0],
    ]
)


class Life:
    """One person being simulated."""

    def __init__(self, scenario: Scenario, rng: np.random.Generator) -> None:
        self.rng = rng
        self.person = draw_person(TABLE, scenario, rng, spread=0.45)
        share = rng.uniform(0.5, 1.4)
        self.at_once = share * (self.person.relief + rng.normal(0.0, 0.35, K))
        if scenario.effects == "none":
            self.at_once = np.full(K, scenario.placebo) + rng.normal(0.0, 0.15, K)
        self.verdict_scale = rng.uniform(0.5, 1.1)
        self.by_day = rng.uniform(-2.0, 0.0)
        self.reaction = rng.uniform(0.0, 0.5)
        self.error = self.person.noise * heavy(rng)

    def day(self, day: int) -> None:
        """A day lived and noted."""
        person, rng = self.person, self.rng
        self.error = person.tie * self.error + person.noise * np.sqrt(1 - person.tie**2) * heavy(
            rng
        )
        settled = person.drift * min(day - 1, 10)
        state = person.level + settled + self.error
        offered = [k for k in range(K) if STARTS[k] <= day]
        done = [k for k in offered if rng.random() < self._wish(k)]
        noted = rng.random() < person.scenario.days_noted
        evening = state - float(person.relief[done].sum()) + 0.4 * rng.normal()
        row = {"day": day, "offered": [MEASURES[k] for k in offered]}
        if noted:
            row["evening_score"] = score(evening)
        if noted or person.scenario.days_noted > 0.8:
            person.days.append(row)
        for k in done:
            self._do(day, k, state, noted)
        if rng.random() < person.scenario.rests:
            self._pair(day, "rest", 0.0, state)

    def _wish(self, k: int) -> float:
        chance = np.clip(self.person.keep[k], 0.02, 0.98)
        odds = chance / (1 - chance) * np.exp(self.reaction * self.error)
        return float(odds / (1 + odds))

    def _do(self, day: int, k: int, state: float, noted: bool) -> None:
        name, rng = MEASURES[k], self.rng
        for _ in range(1 + int(rng.integers(TIMES_A_DAY.get(name, 1)))):
            if name in MOMENT_MEASURES and rng.random() < self.person.scenario.moments_noted:
                self._pair(day, name, self.at_once[k], state)
            else:
                self._note(day, name)
        if noted and rng.random() < 0.75:
            felt = 0.5 * self.at_once[k] + 0.5 * self.person.relief[k]
            if self.person.scenario.effects == "none":
                felt = 0.3 * self.at_once[k]
            said = (
                self.person.bias + self.verdict_scale * felt + 0.6 * rng.normal() - 0.1 * self.error
            )
            self.person.episodes[-1]["help"] = int(np.clip(np.floor(said + 0.5), -1, 2))

    def _note(self, day: int, name: str) -> dict:
        episode = {"id": f"m{len(self.person.episodes)}", "intervention": name, "day": day}
        self.person.episodes.append(episode)
        return episode

    def _pair(self, day: int, name: str, relief: float, state: float) -> None:
        rng = self.rng
        usual = state + self.by_day
        before = usual + 1.5 * heavy(rng)
        episode = self._note(day, name)
        if self.person.scenario.when_bad and before < usual + rng.normal(1.0, 0.7):
            return
        after = usual + 0.65 * (before - usual) - relief - 0.2 + 0.7 * rng.normal()
        episode |= {"before": score(before + 0.3 * rng.normal()), "after": score(after)}


def live(scenario: Scenario, rng: np.random.Generator, days: int = 21) -> Person:
    """One person and what they noted."""
    life = Life(scenario, rng)
    for day in range(1, days + 1):
        life.day(day)
    return life.person
