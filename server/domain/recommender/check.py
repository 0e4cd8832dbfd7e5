"""Whether a parsed JSON value is a history: content/schema/history.schema.json by hand, and fast.

The TypeScript twin says the same of the same value, word for word; a test holds both to the schema.
"""

import re
from collections.abc import Callable
from typing import Any

from server.domain.contract import LAST_DAY, MEASURE_ID, PATTERNS

HELP = (-1, 0, 1, 2, None)
DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
MONTH_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)

Check = Callable[[Any, str], str | None]


def problem_with(value: Any) -> str | None:
    """The first thing that breaks the schema, as `where: what`; None when nothing does."""
    return _history(value, "history")


def _object(required: tuple[str, ...], fields: dict[str, Check]) -> Check:
    def check(value: Any, where: str) -> str | None:
        if not isinstance(value, dict):
            return f"{where}: must be an object"
        missing = next((name for name in required if name not in value), None)
        if missing is not None:
            return f"{where}: {missing} is missing"
        unknown = next((name for name in value if name not in fields), None)
        if unknown is not None:
            return f"{where}: {unknown} is not a field"
        problems = (fields[name](entry, f"{where}.{name}") for name, entry in value.items())
        return next((problem for problem in problems if problem is not None), None)

    return check


def _list(item: Check, unique: bool = False) -> Check:
    def check(value: Any, where: str) -> str | None:
        if not isinstance(value, list):
            return f"{where}: must be a list"
        problems = (item(entry, f"{where}[{i}]") for i, entry in enumerate(value))
        found = next((problem for problem in problems if problem is not None), None)
        if found is None and unique and len(set(value)) < len(value):
            return f"{where}: must not hold anything twice"
        return found

    return check


def _whole(low: float, high: float, nullable: bool = False) -> Check:
    span = (
        f"a whole number from {low} to {high}"
        if high < float("inf")
        else f"a whole number from {low}"
    )

    def check(value: Any, where: str) -> str | None:
        if (nullable and value is None) or (_is_whole(value) and low <= value <= high):
            return None
        return f"{where}: must be {span}" + (" or null" if nullable else "")

    return check


def _is_whole(value: Any) -> bool:
    if isinstance(value, float):
        return value.is_integer()
    return isinstance(value, int) and not isinstance(value, bool)


def _measure(value: Any, where: str) -> str | None:
    return (
        None
        if isinstance(value, str) and MEASURE_ID.fullmatch(value)
        else f"{where}: must be a measure's id"
    )


def _id(value: Any, where: str) -> str | None:
    return (
        None if isinstance(value, str) and value else f"{where}: must be a text that is not empty"
    )


def _date(value: Any, where: str) -> str | None:
    return None if isinstance(value, str) and _is_date(value) else f"{where}: must be a date"


def _is_date(text: str) -> bool:
    parts = DATE.fullmatch(text)
    if parts is None:
        return False
    year, month, day = (int(part) for part in parts.groups())
    if year < 1 or not 1 <= month <= 12 or day < 1:
        return False
    leap = month == 2 and year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return day <= MONTH_LENGTHS[month - 1] + leap


def _pattern(value: Any, where: str) -> str | None:
    known = value is None or (isinstance(value, str) and value in PATTERNS)
    return None if known else f"{where}: must be tension, rls, circulation, cramp, arousal or null"


def _help(value: Any, where: str) -> str | None:
    known = value is None or (_is_whole(value) and value in HELP)
    return None if known else f"{where}: must be -1, 0, 1, 2 or null"


def _version(value: Any, where: str) -> str | None:
    return None if _is_whole(value) and value == 1 else f"{where}: must be 1"


def _triggers(value: Any, where: str) -> str | None:
    if not isinstance(value, dict):
        return f"{where}: must be an object"
    wrong = next((name for name, entry in value.items() if not isinstance(entry, bool)), None)
    return None if wrong is None else f"{where}.{wrong}: must be true or false"


_score = _whole(0, 10, nullable=True)
_day_number = _whole(1, float("inf"))
_day = _object(
    ("day",),
    {
        "day": _day_number,
        "date": _date,
        "evening_score": _score,
        "sleep_score": _score,
        "triggers": _triggers,
        "offered": _list(_measure, unique=True),
    },
)
_episode = _object(
    ("id", "intervention", "day"),
    {
        "id": _id,
        "intervention": _measure,
        "day": _day_number,
        "before": _score,
        "after": _score,
        "help": _help,
    },
)
_history = _object(
    ("version", "as_of_day", "available", "days", "episodes"),
    {
        "version": _version,
        "as_of_day": _whole(1, LAST_DAY),
        "pattern": _pattern,
        "available": _list(_measure, unique=True),
        "excluded": _list(_measure, unique=True),
        "days": _list(_day),
        "episodes": _list(_episode),
    },
)
