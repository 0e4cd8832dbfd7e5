"""A diary as the app keeps it: a note a day, and five measures that were done."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from server.domain.note import Note
from server.domain.stamp import next_stamp

NOTES_A_DAY = 6
_FIRST_DAY = date(2025, 1, 1)
# Long ago: no stamp of a diary lies ahead of the server's clock.
_FIRST_MS = 1_735_700_000_000
_DAY_MS = 24 * 60 * 60 * 1000


def diary(days: int, device: str) -> Iterator[Note]:
    """Six notes a day, 2,400 in 400 days."""
    for number in range(days):
        stamp = next_stamp(None, _FIRST_MS + number * _DAY_MS, device)
        yield day_note(number, stamp)
        for i in range(NOTES_A_DAY - 1):
            yield episode(f"{device}{number:06d}{i}", number, stamp)


def day_note(number: int, stamp: str) -> Note:
    fields: dict[str, Any] = {
        "day": _day(number),
        "zone": "Europe/Amsterdam",
        "offered": ["calf-stretch", "legs-up", "breathing"],
        "evening": number % 11,
        "worst": ["evening"],
        "trigger.coffee": True,
        "help.calf-stretch": 1,
        "text": "Na het eten onrustig, na de wandeling beter.",
    }
    return _note(f"day:{_day(number)}", "day", fields, stamp)


def episode(name: str, number: int, stamp: str) -> Note:
    fields = {
        "measure": "calf-stretch",
        "day": _day(number),
        "zone": "Europe/Amsterdam",
        "at": f"{_day(number)}T20:15:00.000Z",
        "before": 6,
        "after": 4,
        "via": "tick",
    }
    return _note(name, "episode", fields, stamp)


def scores(number: int, stamp: str) -> Note:
    """What an evening's check changes of a day's note: a delta."""
    return _note(f"day:{_day(number)}", "day", {"evening": 3, "night": 7}, stamp)


def _note(name: str, kind: str, fields: dict[str, Any], stamp: str) -> Note:
    return {"id": name, "kind": kind, "fields": fields, "stamps": dict.fromkeys(fields, stamp)}


def _day(number: int) -> str:
    return (_FIRST_DAY + timedelta(days=number)).isoformat()
