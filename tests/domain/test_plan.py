"""Which page a day shows, and what stands on its checklist."""

import pytest

from server.domain.diary import read_diary
from server.domain.plan import (
    available,
    checklist,
    day_note,
    habits,
    is_excluded,
    missed_days,
    plan_day,
)
from tests.vectors.read import content_file, notes_of, vectors

PLAN = vectors("plan")


@pytest.mark.parametrize("case", PLAN["cases"], ids=lambda case: case["name"])
def test_as_the_vectors_say(case):
    content, day = PLAN["content"], case["day"]
    diary = read_diary(notes_of(case["notes"]))
    items = checklist(diary, content, day)
    measures = available(diary, content)
    got = {
        "plan_day": plan_day(diary, day),
        "missed": missed_days(diary, day),
        "checklist": [item.measure["id"] for item in items],
        "new": [item.measure["id"] for item in items if item.is_new],
        "done": {item.measure["id"]: item.done for item in items if item.done},
        "changes": {item.measure["id"]: item.changes for item in items if item.changes},
        "habits": habits(diary),
        "available": [m["id"] for m in measures],
        "excluded": [m["id"] for m in measures if is_excluded(diary, content, m)],
    }
    assert {name: got[name] for name in case["want"]} == case["want"]


def test_the_real_plan_piles_up_to_eleven():
    content = {name: content_file(name) for name in ("plan", "measures", "cautions")}
    days = [f"2026-03-0{i}" for i in range(2, 9)]
    walked = [{"kind": "day", "fields": {"day": day, "offered": ["walk-breaks"]}} for day in days]
    profile = {"kind": "profile", "fields": {"startedOn": days[0]}}
    diary = read_diary(notes_of([profile, *walked]))
    assert [len(checklist(diary, content, day)) for day in days] == [2, 4, 6, 8, 10, 11, 11]
    assert [plan_day(diary, day) for day in days] == [1, 2, 3, 4, 5, 6, 7]


def test_a_day_without_a_note_is_an_empty_day():
    diary = read_diary([])
    assert day_note(diary, "2026-03-02").evening is None
    assert day_note(diary, "2026-03-02").offered == []
