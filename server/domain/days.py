"""Days of a diary: civil dates in the person's zone that end at 04:00 on the wall clock."""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

Day = str
"""`YYYY-MM-DD`. Never an instant: comparing and sorting the text compares the days."""

Instant = str
"""ISO 8601 in UTC, `2026-03-01T21:15:00.000Z`."""

DAY_ENDS_AT_HOUR = 4
_SHAPE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


@dataclass(frozen=True)
class WallTime:
    date: Day
    hour: int
    minute: int


def wall_time(instant: Instant, zone: str) -> WallTime:
    """What clock and calendar on the wall show in `zone` (ZoneInfoNotFoundError if unknown)."""
    there = datetime.fromisoformat(instant).astimezone(ZoneInfo(zone))
    return WallTime(there.date().isoformat(), there.hour, there.minute)


def day_of(instant: Instant, zone: str) -> Day:
    """The day that `instant` belongs to in `zone`. Half past one at night is the evening before.

    It reads the wall clock, so a night with a changed clock is longer or shorter, no more.
    """
    wall = wall_time(instant, zone)
    return add_days(wall.date, -1) if wall.hour < DAY_ENDS_AT_HOUR else wall.date


def add_days(day: Day, count: int) -> Day:
    return (date.fromisoformat(day) + timedelta(days=count)).isoformat()


def days_between(a: Day, b: Day) -> int:
    """Whole days from `a` to `b`; negative when `b` comes first."""
    return (date.fromisoformat(b) - date.fromisoformat(a)).days


def weekday_of(day: Day) -> int:
    """0 is Monday … 6 is Sunday."""
    return date.fromisoformat(day).weekday()


def is_day(text: object) -> bool:
    """True for text that names a day that exists, from the year 100 on."""
    if not isinstance(text, str) or not _SHAPE.fullmatch(text) or text < "0100":
        return False
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
