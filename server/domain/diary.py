"""The notes of one person, read as days, episodes and choices. Tolerates any old or odd note."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any, TypeVar

from server.domain.days import Day, Instant, is_day
from server.domain.note import Note, is_deleted

Score = int
"""Whole number 0-10; 0 is no complaint."""

Verdict = int
"""-1 worse, 0 no difference, 1 a bit better, 2 much better."""

Fields = dict[str, Any]
T = TypeVar("T")
REST = "rest"
_CLOCK = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]")


@dataclass(frozen=True)
class Profile:
    started_on: Day | None
    zone: str | None
    worst_when: str | None
    patterns: list[str]
    triggers: list[str]
    """Those the person chose as their own; empty when they never chose."""

    cautions: list[str]
    flags: list[str]
    flags_passed: Instant | None
    bedtime: str
    evening_from: str | None
    workday: bool | None
    work_from: str
    work_to: str
    meetings: bool | None
    breath: str
    sound: bool
    vibration: bool
    voice: bool
    """Steps of a guide are read aloud."""

    landing: list[str] | None
    """What stands in the landing, by id; None until the person chose."""

    landing_minutes: int
    install_hint: Instant | None
    habits_chosen: Day | None


@dataclass(frozen=True)
class Choice:
    measure: str
    list: str | None
    habit: int | None
    cue: str


@dataclass(frozen=True)
class DayNote:
    day: Day
    offered: list[str]
    skipped: bool
    counted: bool
    evening: Score | None
    night: Score | None
    worst: list[str]
    triggers: dict[str, bool]
    help: dict[str, Verdict]
    text: str
    closed: Instant | None
    rest_asked: Instant | None


@dataclass(frozen=True)
class Episode:
    id: str
    measure: str
    day: Day
    at: Instant
    before: Score | None
    after: Score | None


@dataclass(frozen=True)
class Relief:
    id: str
    day: Day
    at: Instant
    cramp: bool
    steps: list[str]
    before: Score | None
    after: Score | None


@dataclass
class Diary:
    profile: Profile
    choices: dict[str, Choice] = field(default_factory=dict)
    days: dict[Day, DayNote] = field(default_factory=dict)
    episodes: list[Episode] = field(default_factory=list)
    """In order of time, as the reliefs."""
    reliefs: list[Relief] = field(default_factory=list)


def read_diary(notes: Iterable[Note]) -> Diary:
    """Read notes in any order; deleted ones and those without a day they need fall out."""
    diary = Diary(_read_profile({}))
    for note in notes:
        if not is_deleted(note):
            _read_note(note, diary)
    diary.episodes.sort(key=lambda episode: (episode.at, episode.id))
    diary.reliefs.sort(key=lambda relief: (relief.at, relief.id))
    return diary


def measure_of(relief: Relief) -> str | None:
    """The measure that a relief tells something of: of several steps nobody can tell which one
    helped, and what breaks a cramp is not that evening's measure, though the movement is the same.
    """
    measures = set(relief.steps)
    return measures.pop() if len(measures) == 1 and not relief.cramp else None


def empty_day(day: Day) -> DayNote:
    return _read_day(day, {})


def episodes_of(diary: Diary, measure: str, day: Day) -> list[Episode]:
    """The episodes of one measure on one day, first to last."""
    return [e for e in diary.episodes if e.measure == measure and e.day == day]


def _read_note(note: Note, diary: Diary) -> None:
    kind, fields = note["kind"], note["fields"]
    day, measure = fields.get("day"), fields.get("measure")
    if kind == "profile":
        diary.profile = _read_profile(fields)
    elif kind == "choice" and isinstance(measure, str):
        diary.choices[measure] = _read_choice(measure, fields)
    elif not isinstance(day, str) or not is_day(day):
        return
    elif kind == "day":
        diary.days[day] = _read_day(day, fields)
    elif kind == "episode" and isinstance(measure, str):
        diary.episodes.append(Episode(note["id"], measure, day, *_read_pair(fields)))
    elif kind == "relief":
        at, before, after = _read_pair(fields)
        cramp, steps = fields.get("cramp") is True, _texts(fields.get("steps"))
        diary.reliefs.append(Relief(note["id"], day, at, cramp, steps, before, after))


def _read_pair(fields: Fields) -> tuple[Instant, Score | None, Score | None]:
    at, before, after = (fields.get(name) for name in ("at", "before", "after"))
    return _text(at) or "", _score(before), _score(after)


def _read_profile(fields: Fields) -> Profile:
    landing = fields.get("landing")
    return Profile(
        started_on=_day(fields.get("startedOn")),
        zone=_text(fields.get("zone")),
        worst_when=_text(fields.get("worstWhen")),
        patterns=_texts(fields.get("patterns")),
        triggers=_texts(fields.get("triggers")),
        cautions=_texts(fields.get("cautions")),
        flags=_texts(fields.get("flags")),
        flags_passed=_text(fields.get("flagsPassed")),
        bedtime=_clock(fields.get("bedtime")) or "23:00",
        evening_from=_clock(fields.get("eveningFrom")),
        workday=_flag(fields.get("workday")),
        work_from=_clock(fields.get("workFrom")) or "09:00",
        work_to=_clock(fields.get("workTo")) or "17:00",
        meetings=_flag(fields.get("meetings")),
        breath="4-7-8" if fields.get("breath") == "4-7-8" else "4-6",
        sound=fields.get("sound") is True,
        vibration=fields.get("vibration") is not False,
        voice=fields.get("voice") is True,
        landing=_texts(landing) if isinstance(landing, list) else None,
        landing_minutes=_whole(fields.get("landingMinutes"), 30, 90) or 60,
        install_hint=_text(fields.get("installHint")),
        habits_chosen=_day(fields.get("habitsChosen")),
    )


def _read_choice(measure: str, fields: Fields) -> Choice:
    chosen, habit = fields.get("list"), _whole(fields.get("habit"), 1, 3)
    known = chosen if chosen in ("added", "not-for-me") else None
    return Choice(measure, known, habit, _text(fields.get("cue")) or "")


def _read_day(day: Day, fields: Fields) -> DayNote:
    return DayNote(
        day=day,
        offered=_texts(fields.get("offered")),
        skipped=fields.get("skipped") is True,
        counted=fields.get("counted") is True,
        evening=_score(fields.get("evening")),
        night=_score(fields.get("night")),
        worst=_texts(fields.get("worst")),
        triggers=_prefixed(fields, "trigger.", _flag),
        help=_prefixed(fields, "help.", _verdict),
        text=_text(fields.get("text")) or "",
        closed=_text(fields.get("closed")),
        rest_asked=_text(fields.get("restAsked")),
    )


def _prefixed(fields: Fields, prefix: str, read: Callable[[Any], T | None]) -> dict[str, T]:
    """The fields `prefix…` whose value `read` understands, by the rest of their name."""
    named = {name[len(prefix) :]: read(v) for name, v in fields.items() if name.startswith(prefix)}
    return {name: value for name, value in named.items() if value is not None}


def _whole(value: Any, low: int, high: int) -> int | None:
    """JSON's 7.0 is a 7; its true is no 1."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return int(value) if low <= value <= high and value == int(value) else None


def _score(value: Any) -> Score | None:
    return _whole(value, 0, 10)


def _verdict(value: Any) -> Verdict | None:
    return _whole(value, -1, 2)


def _flag(value: Any) -> bool | None:
    return value if isinstance(value, bool) else None


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) else None


def _texts(value: Any) -> list[str]:
    return [v for v in value if isinstance(v, str)] if isinstance(value, list) else []


def _day(value: Any) -> Day | None:
    return value if isinstance(value, str) and is_day(value) else None


def _clock(value: Any) -> str | None:
    return value if isinstance(value, str) and _CLOCK.fullmatch(value) else None
