"""The check by hand and the contract's JSON Schema call the same things wrong."""

import json
import random

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from server.content import FOLDER
from server.domain.recommender.check import problem_with
from tests.vectors.recommend_cases import HAND_WRITTEN, did, history

SCHEMA = json.loads((FOLDER / "schema" / "history.schema.json").read_text(encoding="utf-8"))
CONTRACT = Draft202012Validator(SCHEMA, format_checker=FormatChecker())
ODD = (
    None, True, False, 0, 1, 2, -1, 2.0, 2.5, 11, 3651, 10**20, "", "rest", "A b", "a-",
    "2026-02-28", "2026-02-29", "2024-02-29", "0000-01-01", "2026-1-1", [], {}, ["a", "a"], [1],
    {"stress": True}, {"stress": 1}, "tension", "flu",
)  # fmt: skip


def spoiled(seed: int) -> object:
    """A good history with one or two things changed, removed or added somewhere."""
    chance = random.Random(seed)
    whole = json.loads(json.dumps(chance.choice(list(HAND_WRITTEN.values()))))
    for _ in range(chance.choice((0, 1, 1, 2))):
        _spoil(whole, chance)
    return whole


def _spoil(node: dict | list, chance: random.Random) -> None:
    keys = list(node) if isinstance(node, dict) else list(range(len(node)))
    if not keys or chance.random() < 0.1:
        if isinstance(node, dict):
            node[chance.choice(("extra", "date", "pattern", "help"))] = chance.choice(ODD)
        return
    key = chance.choice(keys)
    if isinstance(node[key], dict | list) and chance.random() < 0.75:
        _spoil(node[key], chance)
    elif isinstance(node, dict) and chance.random() < 0.2:
        del node[key]
    else:
        node[key] = chance.choice(ODD)


def test_the_check_agrees_with_the_schema_on_thousands_of_spoiled_histories() -> None:
    spoilt = [spoiled(seed) for seed in range(3000)]
    differ = [s for s in spoilt if (problem_with(s) is None) != CONTRACT.is_valid(s)]
    assert differ == []
    assert 500 < sum(problem_with(s) is None for s in spoilt) < 2500


def test_a_line_end_is_no_part_of_an_id() -> None:
    """Python's `$` would let it pass, JavaScript's does not: the contract means JavaScript's."""
    problem = "history.available[0]: must be a measure's id"
    assert problem_with(history([], [], available=["a\n"])) == problem


@pytest.mark.parametrize(
    ("value", "problem"),
    [
        ([], "history: must be an object"),
        ({}, "history: version is missing"),
        (history([], [], version=2), "history.version: must be 1"),
        (history([], [], extra=1), "history: extra is not a field"),
        (history([], [], as_of_day=0), "history.as_of_day: must be a whole number from 1 to 3650"),
        (history([], [], available=["a", "a"]), "history.available: must not hold anything twice"),
        (
            history([{"day": 1, "evening_score": 11}], []),
            "history.days[0].evening_score: must be a whole number from 0 to 10 or null",
        ),
        (history([{"day": 1, "offered": None}], []), "history.days[0].offered: must be a list"),
        (
            history([], [did("breathing", 1, help=3)]),
            "history.episodes[0].help: must be -1, 0, 1, 2 or null",
        ),
    ],
)
def test_a_problem_says_where_and_what(value: object, problem: str) -> None:
    assert problem_with(value) == problem
