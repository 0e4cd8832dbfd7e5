"""What the API tests say again and again."""

from copy import deepcopy
from typing import Any

from werkzeug.test import TestResponse

HISTORY: dict[str, Any] = {
    "version": 1,
    "as_of_day": 7,
    "pattern": "rls",
    "available": ["calf-stretch", "legs-up", "walk-outside", "breathing"],
    "excluded": ["legs-up"],
    "days": [
        {
            "day": 1,
            "date": "2026-03-01",
            "evening_score": 6,
            "sleep_score": None,
            "triggers": {"alcohol": True, "stress": False},
            "offered": ["calf-stretch"],
        },
        {"day": 2, "evening_score": 4},
    ],
    "episodes": [
        {"id": "a", "intervention": "calf-stretch", "day": 1, "before": 6, "after": 4, "help": 1},
        {"id": "b", "intervention": "rest", "day": 2, "before": 5, "after": None, "help": None},
    ],
}


def changed(history: dict[str, Any], place: str, value: Any) -> dict[str, Any]:
    """A copy of `history` with `value` at `place`, as in days.0.evening_score."""
    copy: Any = deepcopy(history)
    inner = copy
    *way, last = place.split(".")
    for step in way:
        inner = inner[int(step) if isinstance(inner, list) else step]
    inner[int(last) if isinstance(inner, list) else last] = value
    return dict(copy)


def is_problem(response: TestResponse, status: int) -> dict[str, Any]:
    """The body of `response`, after holding it against the one error shape."""
    assert response.status_code == status, response.text
    assert response.mimetype == "application/problem+json"
    body = response.get_json()
    assert set(body) - {"errors"} == {"type", "title", "status", "detail"}
    assert body["status"] == status
    assert body["type"] == "about:blank"
    assert body["title"]
    assert body["detail"]
    for error in body.get("errors", []):
        assert set(error) == {"field", "message"}
    return dict(body)
