"""Evenings are a sum: level, drift, triggers and relief, with tied noise.

Moments share the relief."""

import numpy as np

from tests.bench.recommender.people import K, Person, Scenario, draw_person, heavy, score
from tests.bench.recommender.plan import MEASURES, MOMENT_MEASURES, STARTS, TIMES_A_DAY

TABLE = np.array(
    [
        [0.5, 0.7, 0.5, 0.2, 0.0, 0.4, 0.3, 1.1, 0.6, 0.3, 0.1],
        [0.1, 0.5, 0.3, -0.2, 0.4, 0.9, 0.2, 0.3, 0.2, 0.1, 0.0],
        [0.6, 0.2, 0.0, 0.8, 0.0, 0.5, 0.1, 0.4, 0.8, 0.5, 1.1],
        [0.2, 1.1, 0.1, 0.3, 0.1, 0.3, 0.4, 0.5, 0.2, 0.1, 0.1],
        [0.1, 0.2, 1.0, 0.1, 0.6, 0.6, 0.5, 0.2, 0.1, 0.1, -0.1],
    ]
)
TRIGGERS = {"alcohol": 0.25, "stress": 0.35, "long_sitting": 0.5}


def live(scenario: Scenario, rng: np.random.Generator, days: int = 21) -> Person:
    """One person and what they noted."""
    person = draw_person(TABLE, scenario, rng)
    harm = {name: rng.normal(0.4, 0.4) * (rng.random() < 0.7) for name in TRIGGERS}
    error = person.noise * heavy(rng)
    for day in range(1, days + 1):
        if day > 1:
            error = person.tie * error + person.noise * np.sqrt(1 - person.tie**2) * heavy(rng)
        _day(person, day, error, harm, rng)
    return person


def _day(person: Person, day: int, error: float, harm: dict, rng: np.random.Generator) -> None:
    scenario = person.scenario
    offered = [k for k in range(K) if STARTS[k] <= day]
    done = [k for k in offered if rng.random() < person.keep[k]]
    happened = {name: bool(rng.random() < chance) for name, chance in TRIGGERS.items()}
    extra = sum(harm[n] for n, yes in happened.items() if yes)
    state = person.level + person.drift * (day - 1) + error + extra
    evening = state - sum(person.relief[k] for k in done)
    noted = rng.random() < scenario.days_noted
    row = {"day": day, "offered": [MEASURES[k] for k in offered]}
    if noted:
        row |= {"evening_score": score(evening), "triggers": happened}
    person.days.append(row)
    for k in done:
        _episodes(person, day, k, state, noted, rng)
    if rng.random() < scenario.rests:
        _pair(person, day, "rest", 0.0, state, 0.0, rng)


def _episodes(
    person: Person, day: int, k: int, state: float, noted: bool, rng: np.random.Generator
) -> None:
    name = MEASURES[k]
    times = 1 + int(rng.integers(TIMES_A_DAY.get(name, 1)))
    for _ in range(times):
        guided = name in MOMENT_MEASURES and rng.random() < person.scenario.moments_noted
        if guided:
            _pair(person, day, name, person.relief[k], state, person.scenario.placebo, rng)
        else:
            _tick(person, day, name)
    if noted and rng.random() < 0.8:
        person.episodes[-1]["help"] = verdict(person.relief[k], person.bias, rng)


def verdict(relief: float, bias: float, rng: np.random.Generator) -> int:
    """-1 … 2, by what it did, the rater's kindness and the mood of the moment."""
    return int(np.clip(np.floor(0.9 * relief + bias + 0.7 * heavy(rng) + 0.5), -1, 2))


def _tick(person: Person, day: int, name: str) -> dict:
    episode = {"id": f"e{len(person.episodes)}", "intervention": name, "day": day}
    person.episodes.append(episode)
    return episode


def _pair(
    person: Person,
    day: int,
    name: str,
    relief: float,
    state: float,
    placebo: float,
    rng: np.random.Generator,
) -> None:
    spell = 1.3 * heavy(rng)
    episode = _tick(person, day, name)
    if person.scenario.when_bad and spell < rng.normal(0.8, 0.6):
        return
    before = 0.5 * (state + person.level) + spell
    after = before - 0.5 * spell - 0.3 - placebo - 0.9 * relief + 0.8 * heavy(rng)
    episode |= {"before": score(before), "after": score(after)}
