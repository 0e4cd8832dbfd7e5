"""The parts of the recommender that can be held to something known."""

import numpy as np
import pytest

from server.content import content
from server.domain.recommender import recommend
from server.domain.recommender.evidence import gather
from server.domain.recommender.keeping import count_kept, keep_chances
from server.domain.recommender.points import normal_points
from server.domain.recommender.priors import prior_of
from server.domain.rounding import round_half_up
from tests.vectors.recommend_cases import HAND_WRITTEN, did, evenings, history

MODEL = content()["model"]
CONSTANTS = {name: constant["value"] for name, constant in MODEL["constants"].items()}


def kept(days: list[dict], episodes: list[dict]) -> tuple[int, int]:
    return count_kept(gather(history(days, episodes)), ["breathing"])[0]


@pytest.mark.parametrize(
    ("value", "whole"), [(2.5, 3), (-2.5, -2), (2.4, 2), (-2.6, -3), (0.5, 1), (-0.5, 0), (3.0, 3)]
)
def test_a_half_goes_up(value: float, whole: int) -> None:
    assert round_half_up(value) == whole


def test_a_day_in_three_missed_converges_to_two_thirds() -> None:
    days = evenings(*[5] * 300)
    episodes = [did("breathing", day) for day in range(1, 301) if day % 3]
    mean, sd = keep_chances(gather(history(days, episodes)), ["breathing"], CONSTANTS)[0]
    assert mean == pytest.approx(2 / 3, abs=0.01)
    assert sd < 0.03


def test_only_days_with_a_checklist_count() -> None:
    listed = [{"day": 1, "offered": ["breathing"]}, {"day": 2, "offered": ["legs-up"]}, {"day": 3}]
    assert kept(listed, []) == (0, 1)
    assert kept(listed, [did("breathing", 1)]) == (1, 1)
    assert kept(listed, [did("breathing", 2)]) == (1, 2)
    assert kept(listed, [did("breathing", 3), did("breathing", 9)]) == (0, 1)


def test_without_any_checklist_the_days_from_the_first_count() -> None:
    days = [{"day": day} for day in range(1, 8)]
    assert kept(days, [did("breathing", 3), did("breathing", 4)]) == (2, 5)
    assert kept(days, []) == (0, 0)


def test_three_times_a_day_is_one_day() -> None:
    assert kept(evenings(5, 5), [did("breathing", 1)] * 3) == (1, 2)


def test_the_points_are_normal_and_always_the_same() -> None:
    points = normal_points(256, 22)
    assert points.shape == (256, 22)
    assert points.mean(axis=0) == pytest.approx(np.zeros(22), abs=1e-9)
    assert points.std(axis=0) == pytest.approx(np.ones(22), abs=0.02)
    apart = np.corrcoef(points.T) - np.eye(22)
    assert np.abs(apart).max() < 0.25
    assert normal_points(256, 30)[:, :22].tolist() == points.tolist()


@pytest.mark.parametrize("name", ["ties: nothing known of any", "four available", "day 400"])
def test_the_chances_of_the_best_three_add_up_to_three(name: str) -> None:
    ranking = recommend(HAND_WRITTEN[name], {}, MODEL)["ranking"]
    assert sum(estimate["chance_best3"] for estimate in ranking) == pytest.approx(3)


def test_a_measure_that_does_not_fit_the_pattern_keeps_a_third() -> None:
    prior = {
        "relief": 0.3,
        "sd": 0.5,
        "fits": ["rls"],
        "by_pattern": {"cramp": {"relief": 0.6, "sd": 0.7}},
    }

    def expected(pattern: str | None) -> tuple[float, float]:
        mean, sd = prior_of("m", pattern, {"m": prior}, CONSTANTS)
        return mean - CONSTANTS["common_relief"], sd

    assert expected("rls") == pytest.approx((0.3, 0.5))
    assert expected("tension") == pytest.approx((0.1, 0.5))
    assert expected("cramp") == pytest.approx((0.6, 0.7))
    assert 0.1 < expected(None)[0] < 0.3


def test_the_order_of_notes_does_not_matter() -> None:
    given = HAND_WRITTEN["pattern rls"]
    turned = {**given, "days": given["days"][::-1]}
    assert recommend(turned, {}, MODEL) == recommend(given, {}, MODEL)


def test_a_history_is_not_changed_by_being_read() -> None:
    given = HAND_WRITTEN["duplicate days, notes spread over them"]
    before = repr(given)
    recommend(given, {}, MODEL)
    assert repr(given) == before
