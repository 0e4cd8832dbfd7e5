"""What the API takes for a history is what the contract takes for one."""

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker
from marshmallow import ValidationError

from server.api.history import HistorySchema
from server.content import FOLDER
from tests.api.asking import HISTORY, changed

CONTRACT = Draft202012Validator(
    json.loads((FOLDER / "schema" / "history.schema.json").read_text()),
    format_checker=FormatChecker(),
)

LEAVES = [
    *[None, True, False, 0, 1, 2, -1, -2, 10, 11, 3650, 3651, 1.0, 5.0, 1.5, -0.0, 1e15],
    *["", "7", "rls", "gout", "rest", "calf-stretch", "Calf", "a--b", "-a", "a-", "é", "a b"],
    *["2026-02-28", "2026-02-30", "20260228", "2026-2-8", "2026-02-28T00:00:00"],
    *[[], [None], ["a", "a"], ["a", "b"], ["A"], [1], {}, {"a": True}, {"a": None}, {"a": 1}],
]
PLACES = [
    *["version", "as_of_day", "pattern", "available", "excluded", "days", "episodes"],
    *["available.0", "days.0", "episodes.0", "new", "days.0.new", "episodes.0.new"],
    *[f"days.0.{name}" for name in ("day", "date", "evening_score", "sleep_score")],
    *[f"days.0.{name}" for name in ("triggers", "triggers.stress", "offered", "offered.0")],
    *[f"episodes.0.{name}" for name in ("id", "intervention", "day", "before", "after", "help")],
]


def is_taken(history: Any) -> bool:
    try:
        HistorySchema().load(history)
    except ValidationError:
        return False
    return True


@pytest.mark.parametrize("place", PLACES)
def test_the_api_takes_what_the_contract_takes(place: str) -> None:
    for value in LEAVES:
        history = changed(HISTORY, place, value)
        assert is_taken(history) == CONTRACT.is_valid(history), value


@pytest.mark.parametrize("name", sorted(HISTORY))
def test_the_api_asks_for_what_the_contract_asks_for(name: str) -> None:
    history = {key: value for key, value in HISTORY.items() if key != name}
    assert is_taken(history) == CONTRACT.is_valid(history)


def test_a_history_comes_through_as_it_was_sent() -> None:
    assert HistorySchema().load(HISTORY) == HISTORY


def test_a_line_end_is_no_part_of_an_id() -> None:
    assert not is_taken(changed(HISTORY, "available.0", "calf-stretch\n"))
