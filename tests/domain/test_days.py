"""The day that a note belongs to, in every zone and at every change of the clock."""

import re
from datetime import UTC, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

import pytest

from server.domain import days
from server.domain.days import add_days, day_of, days_between, is_day, weekday_of
from tests.vectors.read import vectors

CASES = [*vectors("days"), *vectors("days-generated")]
FIRST, LAST = (int(datetime(year, 1, 1, tzinfo=UTC).timestamp()) for year in (2020, 2031))
DAY = 86_400


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_as_the_vectors_say(case):
    got = getattr(days, case["call"])(*case["args"])
    assert (vars(got) if hasattr(got, "date") else got) == case["want"]


def test_time_going_on_never_brings_an_earlier_day_back_in_any_zone():
    """Around every change of the clock: two days before and after, in steps of a quarter hour."""
    changes = [(zone, change) for zone in zones() for change in changes_of(zone)]
    assert len(changes) > 700
    for zone, change in changes:
        moments = [change + timedelta(minutes=15 * i - 1) for i in range(-96, 97)]
        moments += [change - timedelta(seconds=1), change]
        found = [day_of(text(moment), zone) for moment in sorted(moments)]
        assert found == sorted(found), (zone, change)
        assert 2 <= len(set(found)) <= 4, (zone, change)


def test_a_day_lasts_20_to_28_hours_in_any_zone():
    for zone in zones():
        for change in changes_of(zone):
            first = day_of(text(change), zone)
            starts = [start_of(add_days(first, i), zone) for i in (-1, 0, 1, 2)]
            for i, day in enumerate([add_days(first, -1), first, add_days(first, 1)]):
                length = starts[i + 1] - starts[i]
                assert timedelta(hours=20) <= length <= timedelta(hours=28), (zone, day)
                assert day_of(text(starts[i]), zone) == day
                assert day_of(text(starts[i + 1] - timedelta(seconds=1)), zone) == day


@pytest.mark.parametrize("zone", ["", "Mars/Olympus", "Europe/amsterdam ", "../etc/passwd"])
def test_an_unknown_zone_is_refused(zone):
    with pytest.raises((ZoneInfoNotFoundError, ValueError)):
        day_of("2026-03-01T21:15:00.000Z", zone)


def test_adding_and_counting_agree_over_thirty_years():
    day = "2010-01-01"
    for count in range(30 * 366):
        later = add_days(day, count)
        assert is_day(later)
        assert days_between(day, later) == count
        assert weekday_of(later) == (4 + count) % 7


@cache
def zones() -> list[str]:
    """Every zone with changes of its own: of those that change alike, one stands for all."""
    alike = {tuple(offsets(zone)): zone for zone in sorted(available_timezones())}
    return sorted(alike.values())


def changes_of(zone: str) -> list[datetime]:
    """Each first second after a change of the offset, 2020 to 2030."""
    return [datetime.fromtimestamp(second, UTC) for second, _ in offsets(zone)[1:]]


@cache
def offsets(zone: str) -> list[tuple[int, timedelta]]:
    """The offsets of `zone`, each with the first second that has it."""
    rules = ZoneInfo(zone)
    found = [(FIRST, offset(FIRST, rules))]
    for second in range(FIRST, LAST, DAY):
        if offset(second + DAY, rules) != found[-1][1]:
            change = first_after(second, second + DAY, rules)
            found.append((change, offset(change, rules)))
    return found


def first_after(before: int, after: int, rules: ZoneInfo) -> int:
    old = offset(before, rules)
    while after - before > 1:
        middle = (before + after) // 2
        before, after = (middle, after) if offset(middle, rules) == old else (before, middle)
    return after


def offset(second: int, rules: ZoneInfo) -> timedelta:
    there = datetime.fromtimestamp(second, rules).utcoffset()
    assert there is not None
    return there


def start_of(day: str, zone: str) -> datetime:
    """The first second of `day`, found by halving."""
    before = datetime.fromisoformat(f"{day}T00:00:00Z") - timedelta(hours=24)
    after = before + timedelta(hours=60)
    while after - before > timedelta(seconds=1):
        middle = before + timedelta(seconds=(after - before) // timedelta(seconds=2))
        before, after = (middle, after) if day_of(text(middle), zone) < day else (before, middle)
    return after


def text(moment: datetime) -> str:
    return re.sub(r"\+00:00$", "Z", moment.isoformat())
