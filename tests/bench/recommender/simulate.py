"""Cohorts lived through: every simulator, every scenario, judged on days 7, 14 and 21."""

from dataclasses import dataclass, field
from types import ModuleType
from typing import Any

import numpy as np

from server.domain.recommender import recommend
from tests.bench.recommender import additive, moment_state, saturating, varying
from tests.bench.recommender.people import SCENARIOS, Scenario
from tests.bench.recommender.scores import Tally

DAYS = (7, 14, 21)
SIMULATORS = {
    "additive": additive,
    "moment-state": moment_state,
    "saturating": saturating,
    "varying": varying,
}
HELD_OUT = "varying"
"""No constant was chosen by looking at this one."""


@dataclass
class Result:
    """Tallies by day; `ever`: people who were told `helps` on any of the days."""

    scenario: Scenario
    by_day: dict[int, Tally] = field(default_factory=lambda: {day: Tally() for day in DAYS})
    ever: int = 0
    people: int = 0


def run(
    simulator: str, scenario: Scenario, people: int, seed: int, priors: dict, model: dict[str, Any]
) -> Result:
    """The same seed gives the same people."""
    result = Result(scenario)
    for number in range(people):
        _live_one(
            SIMULATORS[simulator], result, np.random.default_rng([seed, number]), priors, model
        )
    return result


def _live_one(
    simulator: ModuleType, result: Result, rng: np.random.Generator, priors: dict, model: dict
) -> None:
    person = simulator.live(result.scenario, rng, days=DAYS[-1])
    told = False
    for day in DAYS:
        history = person.history(day)
        answer = recommend(history, priors, model)
        told |= result.by_day[day].add(person, history, answer, rng)
    result.ever += told
    result.people += 1


def run_all(people: int, seed: int, priors: dict, model: dict) -> dict[str, list[Result]]:
    """By simulator, in the order of SCENARIOS."""
    return {
        name: [run(name, scenario, people, seed, priors, model) for scenario in SCENARIOS]
        for name in SIMULATORS
    }
