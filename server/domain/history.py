"""From notes to the contract's history: what the recommender knows of one person."""

from dataclasses import dataclass, replace
from typing import Any

from server.domain.contract import LAST_DAY, MEASURE_ID, PATTERNS
from server.domain.days import Day, Instant, add_days
from server.domain.diary import DayNote, Diary, Episode, Relief, Score, Verdict, measure_of
from server.domain.plan import Content, available, day_number, is_excluded


def build_history(diary: Diary, content: Content, today: Day) -> dict[str, Any]:
    """The history of `diary` as seen at the end of `today` (content/schema/history.schema.json).

    Days are numbered from the first note or the start of the plan, whichever is earlier, and
    `as_of_day` is today's number. The night's score stands on the day it ended on.
    """
    first = _first_day(diary, today)
    measures = available(diary, content)
    days = sorted(
        (d for d in diary.days.values() if first <= d.day <= today and _says_anything(d)),
        key=lambda d: d.day,
    )
    done = [e for e in _done(diary) if first <= e.day <= today]
    return {
        "version": 1,
        "as_of_day": day_number(first, today),
        "pattern": next((p for p in diary.profile.patterns if p in PATTERNS), None),
        "available": [m["id"] for m in measures],
        "excluded": [m["id"] for m in measures if is_excluded(diary, content, m)],
        "days": [_history_day(d, day_number(first, d.day)) for d in days],
        "episodes": [_episode(e, day_number(first, e.day)) for e in _with_verdicts(done, diary)],
    }


@dataclass(frozen=True)
class _Done:
    """An episode that still carries its civil day and its time."""

    id: str
    measure: str
    day: Day
    at: Instant
    before: Score | None
    after: Score | None
    help: Verdict | None = None


def _first_day(diary: Diary, today: Day) -> Day:
    """A clock that once stood years back must not push every other note out of the history."""
    notes: list[DayNote | Episode | Relief] = [
        *diary.days.values(),
        *diary.episodes,
        *diary.reliefs,
    ]
    days = [diary.profile.started_on or today, *(note.day for note in notes), today]
    return min(day for day in days if day >= add_days(today, 1 - LAST_DAY))


def _says_anything(day: DayNote) -> bool:
    scored = day.evening is not None or day.night is not None
    return scored or bool(_offered_on(day)) or bool(day.triggers)


def _offered_on(day: DayNote) -> list[str]:
    """Who skips a day was asked to do nothing on it, whatever stood on the list before."""
    return [] if day.skipped else [m for m in dict.fromkeys(day.offered) if _is_measure(m)]


def _history_day(note: DayNote, day: int) -> dict[str, Any]:
    return {
        "day": day,
        "date": note.day,
        "evening_score": note.evening,
        "sleep_score": note.night,
        "triggers": note.triggers,
        "offered": _offered_on(note),
    }


def _episode(done: _Done, day: int) -> dict[str, Any]:
    return {
        "id": done.id,
        "intervention": done.measure,
        "day": day,
        "before": done.before,
        "after": done.after,
        "help": done.help,
    }


def _done(diary: Diary) -> list[_Done]:
    """Everything that was done, in order of time."""
    episodes = [
        *(_Done(e.id, e.measure, e.day, e.at, e.before, e.after) for e in diary.episodes),
        *(episode for relief in diary.reliefs for episode in _relief_episodes(relief)),
    ]
    return sorted((e for e in episodes if e.id and _is_measure(e.measure)), key=lambda e: e.at)


def _relief_episodes(relief: Relief) -> list[_Done]:
    """A pair around several measures belongs to none of them."""
    if relief.cramp:
        return []
    alone = measure_of(relief) is not None
    before, after = (relief.before, relief.after) if alone else (None, None)
    return [
        _Done(f"{relief.id}:{measure}", measure, relief.day, relief.at, before, after)
        for measure in dict.fromkeys(relief.steps)
    ]


def _with_verdicts(episodes: list[_Done], diary: Diary) -> list[_Done]:
    """The evening's verdict on a measure goes to its last episode of that day."""
    last = {(e.day, e.measure): i for i, e in enumerate(episodes)}
    return [
        replace(e, help=_verdict(e, diary)) if last[e.day, e.measure] == i else e
        for i, e in enumerate(episodes)
    ]


def _verdict(episode: _Done, diary: Diary) -> Verdict | None:
    note = diary.days.get(episode.day)
    return note.help.get(episode.measure) if note else None


def _is_measure(text: str) -> bool:
    return MEASURE_ID.fullmatch(text) is not None
