"""Measures take a share of the complaint, together less than each alone, and a bit is left the day
after. Raters differ in where their borders between the verdicts lie; good news wears off."""

import numpy as np

from tests.bench.recommender.people import K, Person, Scenario, draw_person, heavy, score
from tests.bench.recommender.plan import MEASURES, MOMENT_MEASURES, STARTS, TIMES_A_DAY

TABLE = np.array(
    [
        [0.4, 0.9, 0.7, 0.3, 0.1, 0.2, 0.5, 0.9, 0.5, 0.1, 0.0],
        [0.2, 0.7, 0.4, -0.2, 0.3, 1.0, 0.3, 0.4, 0.5, 0.0, 0.1],
        [0.8, 0.3, -0.1, 0.9, 0.0, 0.4, 0.0, 0.5, 0.6, 0.7, 0.9],
        [0.3, 1.0, 0.0, 0.4, 0.2, 0.2, 0.5, 0.6, 0.1, 0.2, 0.3],
        [0.0, 0.3, 1.1, 0.2, 0.4, 0.7, 0.4, 0.1, 0.2, -0.1, 0.1],
    ]
)
CARRY = 0.25


def live(scenario: Scenario, rng: np.random.Generator, days: int = 21) -> Person:
    """One person and what they noted; `relief` becomes what a day with the measure really gains."""
    person = draw_person(TABLE, scenario, rng, spread=0.5)
    shares = np.clip(person.relief / person.level, -0.2, 0.4)
    others = np.prod(1.0 - shares * person.keep) / (1.0 - shares * person.keep)
    person.relief = person.level * shares * others
    borders = np.sort(np.array([-0.9, 0.3, 1.0]) - person.bias + rng.normal(0.0, 0.2, 3))
    scale = rng.uniform(0.7, 1.4)
    error, left = person.noise * heavy(rng), np.zeros(K)
    for day in range(1, days + 1):
        error = person.tie * error + person.noise * np.sqrt(1 - person.tie**2) * heavy(rng)
        settled = 8.0 * person.drift * (1.0 - np.exp(-(day - 1) / 8.0))
        bare = max(0.5, person.level + settled)
        done = np.array([STARTS[k] <= day and rng.random() < person.keep[k] for k in range(K)])
        dose = done + CARRY * left * (1 - done)
        left = done.astype(float)
        evening = bare * float(np.prod(1.0 - shares * dose)) + error
        noted = rng.random() < scenario.days_noted
        _note_day(person, day, evening, noted, rng)
        for k in np.flatnonzero(done):
            _do(person, day, int(k), shares, bare + error, borders, scale, noted, rng)
        if rng.random() < scenario.rests:
            _pair(person, day, "rest", 0.0, 0.0, bare + error, rng)
    return person


def _note_day(
    person: Person, day: int, evening: float, noted: bool, rng: np.random.Generator
) -> None:
    if not noted and rng.random() < 0.5:
        return
    row = {
        "day": day,
        "offered": [m for m, start in zip(MEASURES, STARTS, strict=True) if start <= day],
    }
    if noted:
        row |= {"evening_score": score(evening), "triggers": {"stress": bool(rng.random() < 0.3)}}
    person.days.append(row)


def _do(person, day, k, shares, state, borders, scale, noted, rng) -> None:
    name = MEASURES[k]
    for _ in range(1 + int(rng.integers(TIMES_A_DAY.get(name, 1)))):
        if name in MOMENT_MEASURES and rng.random() < person.scenario.moments_noted:
            _pair(person, day, name, shares[k], person.scenario.placebo, state, rng)
        else:
            _note(person, day, name)
    if noted and rng.random() < 0.85:
        felt = scale * person.relief[k] + 0.55 * rng.logistic() * 0.8
        person.episodes[-1]["help"] = int(np.searchsorted(borders, felt)) - 1


def _note(person: Person, day: int, name: str) -> dict:
    episode = {"id": f"s{len(person.episodes)}", "intervention": name, "day": day}
    person.episodes.append(episode)
    return episode


def _pair(person, day, name, share, placebo, state, rng) -> None:
    before = state + 1.2 * heavy(rng)
    episode = _note(person, day, name)
    if person.scenario.when_bad and before < person.level + rng.normal(0.5, 0.7):
        return
    usual = 0.7 * before + 0.3 * person.level
    after = usual * (1.0 - 1.2 * share) * 0.95 - placebo + 0.9 * heavy(rng)
    episode |= {"before": score(before), "after": score(after)}
