"""People with a known true relief: what all simulators share about who they are."""

from dataclasses import dataclass, field

import numpy as np

from tests.bench.recommender.plan import MEASURES, PATTERNS

K = len(MEASURES)


@dataclass(frozen=True)
class Scenario:
    """What is hard about a cohort. `kindness`: mean of the raters' bias, in verdict steps."""

    name: str
    effects: str = "archetype"
    days_noted: float = 0.93
    moments_noted: float = 0.6
    when_bad: bool = False
    kindness: float = 0.35
    placebo: float = 0.0
    rests: float = 0.3
    drift: float = -0.1


SCENARIOS = (
    Scenario("typical"),
    Scenario("modest", effects="modest"),
    Scenario("sparse", days_noted=0.5, moments_noted=0.2),
    Scenario("contrarian", effects="shuffled"),
    Scenario("when-bad", when_bad=True),
    Scenario("null", effects="none", kindness=0.8, drift=-0.15),
    Scenario("null-placebo", effects="none", kindness=1.0, placebo=1.5, rests=0.02, drift=-0.15),
    Scenario("null-bad", effects="none", kindness=1.0, when_bad=True, placebo=0.5, rests=0.1),
)


@dataclass
class Person:
    """`relief`, `keep`: per measure of the plan. Notes are filled in by a simulator."""

    pattern: str | None
    relief: np.ndarray
    keep: np.ndarray
    level: float
    drift: float
    noise: float
    tie: float
    bias: float
    scenario: Scenario
    days: list[dict] = field(default_factory=list)
    episodes: list[dict] = field(default_factory=list)

    def history(self, day: int) -> dict:
        """All that was noted up to and including this day."""
        return {
            "version": 1,
            "as_of_day": day,
            "pattern": self.pattern,
            "available": list(MEASURES),
            "excluded": [],
            "days": [d for d in self.days if d["day"] <= day],
            "episodes": [e for e in self.episodes if e["day"] <= day],
        }


def draw_person(
    table: np.ndarray, scenario: Scenario, rng: np.random.Generator, spread: float = 0.5
) -> Person:
    """`table`: mean relief, archetypes × measures."""
    archetype = int(rng.integers(len(PATTERNS)))
    tells = rng.random()
    other = PATTERNS[int(rng.integers(len(PATTERNS)))]
    return Person(
        pattern=PATTERNS[archetype] if tells < 0.65 else other if tells < 0.8 else None,
        relief=_relief(table[archetype], scenario.effects, rng, spread),
        keep=np.clip(rng.beta(1.3, 1.0, K) * rng.uniform(0.75, 1.0), 0.05, 0.98),
        level=rng.uniform(3.5, 8.0),
        drift=rng.normal(scenario.drift, 0.06),
        noise=rng.uniform(0.7, 1.7),
        tie=rng.uniform(0.0, 0.5),
        bias=rng.normal(scenario.kindness, 0.45),
        scenario=scenario,
    )


def _relief(means: np.ndarray, effects: str, rng: np.random.Generator, spread: float) -> np.ndarray:
    if effects == "none":
        return np.zeros(K)
    if effects == "modest":
        return 0.4 * means + rng.normal(0.0, 0.6 * spread, K)
    if effects == "shuffled":
        means = rng.permutation(means)
    return means + rng.normal(0.0, spread, K)


def score(value: float) -> int:
    """As a person taps it: a whole number from 0 to 10."""
    return int(min(10, max(0, np.floor(value + 0.5))))


def heavy(rng: np.random.Generator, df: float = 4.0) -> float:
    """Noise of unit spread with heavy tails."""
    return float(rng.standard_t(df)) / np.sqrt(df / (df - 2.0))
