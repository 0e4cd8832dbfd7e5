"""The app's calendar file, read by a library as a calendar would read it."""

import json
import subprocess
import sys
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from dateutil.rrule import rrulestr
from icalendar import Calendar

ROOT = Path(__file__).parents[2]
NODE = Path(sys.prefix) / "bin" / "node"
PRINT = """
import { calendarFile } from './pwa/src/core/calendar-file.ts';
const cases = JSON.parse(process.argv[1]);
const uid = (name) => `${name}; é, ${'lang '.repeat(20)}@example`;
const texts = cases.map(([profile, options]) => calendarFile(profile, { ...options, uid }));
process.stdout.write(JSON.stringify(texts));
"""
PROFILE = {"bedtime": "23:00", "eveningFrom": None, "workFrom": "09:00", "workTo": "17:00"}
ALL = {"hourly": True, "evening": True, "bedtime": True}
MONDAY = "2026-03-02"


def case(
    parts: dict[str, bool], start: str = MONDAY, more: Any = None, **profile: Any
) -> list[Any]:
    options = {"from": start, "stamp": "2026-03-01T21:15:00.123Z", "parts": parts, **(more or {})}
    return [PROFILE | profile, options]


CASES = {
    "all": case(ALL),
    "none": case({}),
    "bed after midnight": case({"evening": True, "bedtime": True}, bedtime="00:15"),
    "bed at half past one": case({"evening": True, "bedtime": True}, bedtime="01:30"),
    "evening chosen": case({"evening": True}, eveningFrom="20:15"),
    "from saturday": case({"hourly": True}, start="2026-03-07"),
    "from plan day five": case(ALL, more={"hourlyFrom": "2026-03-06"}),
    "half hours": case({"hourly": True}, workFrom="08:30", workTo="12:00"),
    "nights": case({"hourly": True}, workFrom="22:00", workTo="02:00"),
    "no hours": case({"hourly": True}, workFrom="09:00", workTo="09:30"),
}


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    command = [NODE, "--input-type=module", "-e", PRINT, json.dumps(list(CASES.values()))]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
    return dict(zip(CASES, json.loads(done.stdout), strict=True))


@pytest.fixture(scope="module")
def calendars(texts: dict[str, str]) -> dict[str, Calendar]:
    return {name: Calendar.from_ical(text) for name, text in texts.items()}


def times(calendar: Calendar, title: str) -> list[datetime]:
    """Every moment at which a reminder with `title` begins, by the wall clock."""
    found: list[datetime] = []
    for event in events(calendar, title):
        rule = event["RRULE"].to_ical().decode()
        found += list(rrulestr(rule, dtstart=event.start))
    return sorted(found)


def events(calendar: Calendar, title: str) -> list[Any]:
    return [event for event in calendar.walk("VEVENT") if event["SUMMARY"] == title]


def test_lines_end_in_crlf_and_hold_at_most_75_octets(texts):
    for text in texts.values():
        assert text.endswith("END:VCALENDAR\r\n")
        assert "\n" not in text.replace("\r\n", "")
        assert max(len(line.encode()) for line in text.split("\r\n")) <= 75


def test_a_folded_and_escaped_text_comes_back_whole(calendars):
    event = events(calendars["evening chosen"], "Avondmoment")[0]
    assert event["UID"] == f"evening; é, {'lang ' * 20}@example"


def test_every_event_is_complete_floating_private_and_with_an_alarm(calendars):
    for calendar in calendars.values():
        assert (calendar["VERSION"], calendar["METHOD"]) == ("2.0", "PUBLISH")
        assert not calendar.errors
        for event in calendar.walk("VEVENT"):
            assert not event.errors
            assert event["DTSTAMP"].dt.isoformat() == "2026-03-01T21:15:00+00:00"
            assert event.start.tzinfo is None
            assert timedelta(0) < event.end - event.start < timedelta(hours=1)
            assert (event["CLASS"], event["TRANSP"]) == ("PRIVATE", "TRANSPARENT")
            (alarm,) = event.walk("VALARM")
            assert (alarm["ACTION"], alarm["DESCRIPTION"]) == ("DISPLAY", event["SUMMARY"])
            assert alarm["TRIGGER"].dt == timedelta(0)


def test_each_event_has_a_name_of_its_own_that_stays(calendars):
    names = [event["UID"] for event in calendars["all"].walk("VEVENT")]
    assert len(set(names)) == len(names) == 9
    assert set(names) == {e["UID"] for e in calendars["from plan day five"].walk("VEVENT")}


def test_no_title_says_a_word_about_health(texts):
    titles = {"Even bewegen", "Avondmoment", "Rustig afsluiten"}
    for text in texts.values():
        assert not any(
            word in text.lower() for word in ("been", "benen", "klacht", "kramp", "slaap")
        )
        said = [line for line in text.split("\r\n") if line.startswith(("SUMMARY", "DESCRIPTION"))]
        assert {line.partition(":")[2] for line in said} <= titles


def test_movement_comes_every_hour_inside_the_working_hours_of_weekdays(calendars):
    found = times(calendars["all"], "Even bewegen")
    assert {moment.weekday() for moment in found} == {0, 1, 2, 3, 4}
    assert {moment.time() for moment in found} == {time(hour) for hour in range(10, 17)}
    assert len(found) == len(set(found)) == 8 * 5 * 7
    assert str(found[0]) == "2026-03-02 10:00:00"
    assert str(found[-1]) == "2026-04-24 16:00:00"


@pytest.mark.parametrize(
    ("name", "title", "first", "count"),
    [
        ("all", "Avondmoment", "2026-03-02 21:00", 56),
        ("all", "Rustig afsluiten", "2026-03-02 22:30", 56),
        ("evening chosen", "Avondmoment", "2026-03-02 20:15", 56),
        ("bed after midnight", "Avondmoment", "2026-03-02 22:15", 56),
        ("bed after midnight", "Rustig afsluiten", "2026-03-02 23:45", 56),
        ("bed at half past one", "Avondmoment", "2026-03-02 23:30", 56),
        ("bed at half past one", "Rustig afsluiten", "2026-03-03 01:00", 56),
        ("from saturday", "Even bewegen", "2026-03-09 10:00", 280),
        ("from plan day five", "Even bewegen", "2026-03-06 10:00", 280),
        ("from plan day five", "Avondmoment", "2026-03-02 21:00", 56),
        ("half hours", "Even bewegen", "2026-03-02 09:30", 120),
        ("nights", "Even bewegen", "2026-03-02 23:00", 120),
        ("no hours", "Even bewegen", None, 0),
        ("none", "Avondmoment", None, 0),
    ],
)
def test_the_first_reminder_and_how_many_in_eight_weeks(calendars, name, title, first, count):
    found = times(calendars[name], title)
    assert len(found) == count
    assert first is None or f"{found[0]:%Y-%m-%d %H:%M}" == first


def test_a_working_night_runs_into_the_next_day(calendars):
    found = times(calendars["nights"], "Even bewegen")
    after_midnight = {moment.weekday() for moment in found if moment.hour < 12}
    assert {moment.time() for moment in found} == {time(23), time(0), time(1)}
    assert after_midnight == {1, 2, 3, 4, 5}
