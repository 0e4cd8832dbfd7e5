"""Which page of the stappenplan a day shows, and what stands on its checklist."""

from dataclasses import dataclass
from typing import Any

from server.domain.days import Day, add_days, days_between
from server.domain.diary import DayNote, Diary, empty_day, episodes_of
from server.domain.safety import judge

Measure = dict[str, Any]
Content = dict[str, Any]
"""`plan`, `measures` and `cautions` as in server/content."""


@dataclass(frozen=True)
class Item:
    measure: Measure
    is_new: bool
    done: int
    """How often it was done on this day."""
    changes: list[str]
    """How cautions change it."""


def day_number(started_on: Day, day: Day) -> int:
    """1, 2, 3 …: calendar days since the first day of the plan."""
    return days_between(started_on, day) + 1


def plan_day(diary: Diary, day: Day) -> int:
    """The page of the plan on `day`: 1 + the walked days from the start until then.

    A day that was not opened, or was skipped, makes the plan wait; one marked as counted does not.
    """
    started_on = diary.profile.started_on
    if started_on is None:
        return 1
    return 1 + sum(_is_walked(d) for d in diary.days.values() if started_on <= d.day < day)


def missed_days(diary: Diary, day: Day) -> list[Day]:
    """The days between the last one that was walked or skipped and `day`, oldest first."""
    started_on = diary.profile.started_on
    met = [d.day for d in diary.days.values() if d.day < day and (_is_walked(d) or d.skipped)]
    if not met or started_on is None or max(met) < started_on:
        return []
    return [add_days(max(met), i) for i in range(1, days_between(max(met), day))]


def checklist(diary: Diary, content: Content, day: Day) -> list[Item]:
    """The checklist of `day`, in the order of the plan; added measures come last."""
    page = plan_day(diary, day)
    is_planned = diary.profile.habits_chosen is None
    fresh = [m for p in content["plan"] if p["day"] == page for m in p["measures"]]
    return [
        Item(
            measure,
            is_planned and measure["id"] in fresh,
            len(episodes_of(diary, measure["id"], day)),
            judge(measure["id"], diary.profile.cautions, content["cautions"]).changes,
        )
        for measure in _listed(diary, content, page)
    ]


def is_excluded(diary: Diary, content: Content, measure: Measure) -> bool:
    """True for what may not be offered: taken out by a caution or by the person, or in need of work
    or meetings that the person says they have not."""
    choice = diary.choices.get(measure["id"])
    if choice is not None and choice.list == "not-for-me":
        return True
    if measure.get("needs") and getattr(diary.profile, measure["needs"]) is False:
        return True
    return not judge(measure["id"], diary.profile.cautions, content["cautions"]).allowed


def available(diary: Diary, content: Content) -> list[Measure]:
    """The measures of the plan and those the person added: what day seven can recommend."""
    planned = {measure for page in content["plan"] for measure in page["measures"]}
    return [m for m in content["measures"] if m["id"] in planned or _is_added(diary, m)]


def habits(diary: Diary) -> list[str]:
    """The habits the person keeps, first to third. Two phones may have chosen the same rank."""
    kept = [(c.habit, c.measure) for c in diary.choices.values() if c.habit is not None]
    return [measure for _, measure in sorted(kept)]


def day_note(diary: Diary, day: Day) -> DayNote:
    """The day's note, or an empty one."""
    return diary.days.get(day) or empty_day(day)


def _is_walked(day: DayNote) -> bool:
    return day.counted or (bool(day.offered) and not day.skipped)


def _is_added(diary: Diary, measure: Measure) -> bool:
    choice = diary.choices.get(measure["id"])
    return choice is not None and choice.list == "added"


def _listed(diary: Diary, content: Content, page: int) -> list[Measure]:
    planned = [m for p in content["plan"] if p["day"] <= page for m in p["measures"]]
    ids = planned if diary.profile.habits_chosen is None else habits(diary)
    known = {measure["id"]: measure for measure in content["measures"]}
    base = [known[measure] for measure in ids if measure in known]
    added = [m for m in content["measures"] if _is_added(diary, m) and m not in base]
    return [m for m in [*base, *added] if not is_excluded(diary, content, m)]
