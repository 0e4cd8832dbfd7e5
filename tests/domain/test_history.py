"""From notes to a history that keeps to its schema and that the recommender understands."""

from functools import cache
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, FormatChecker

from server.domain.diary import read_diary
from server.domain.history import build_history
from server.domain.plan import checklist, missed_days
from server.domain.recommender import recommend
from tests.vectors.read import content_file, notes_of, vectors

CONTENT = vectors("history")["content"]
# The same examples each time, and no clock: a busy machine is no failure.
STEADY = settings(derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow])
CASES = [*vectors("history")["cases"], *vectors("history-generated")]
SCHEMA = Draft202012Validator(content_file("schema/history.schema"), format_checker=FormatChecker())


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_as_the_vectors_say(case):
    history = build_history(read_diary(notes_of(case["notes"])), CONTENT, case["today"])
    assert history == case["want"]
    SCHEMA.validate(history)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_the_recommender_answers(case):
    priors = dict.fromkeys([m["id"] for m in CONTENT["measures"]], a_prior())
    answer = recommend(case["want"], priors, content_file("model"))
    allowed = set(case["want"]["available"]) - set(case["want"]["excluded"])
    assert len(answer["habits"]) == min(3, len(allowed))
    assert {habit["intervention"] for habit in answer["habits"]} <= allowed


@cache
def a_prior() -> Any:
    return content_file("measures")[0]["prior"]


odd = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-2, 12)
    | st.floats()
    | st.sampled_from(
        ["", "legs-up", "added", "2026-03-02", "2026-02-30", "9999-12-31", "0001-01-01", "23:00"]
    ),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=2)
    ),
    max_leaves=4,
)
NAMES = """
day measure at before after steps cramp list habit cue offered skipped counted evening night worst
text startedOn habitsChosen patterns cautions flags bedtime workday meetings deleted help.legs-up
trigger.stress
"""
names = st.sampled_from(NAMES.split())
odd_notes = st.builds(
    lambda kind, fields: {
        "id": kind,
        "kind": kind,
        "fields": {"day": "2026-03-03", "measure": "legs-up", **fields},
        "stamps": {},
    },
    st.sampled_from(["profile", "choice", "day", "episode", "relief", "mood", ""]),
    st.dictionaries(names, odd, max_size=8),
)


@settings(STEADY)
@given(st.lists(odd_notes, max_size=8))
def test_odd_notes_never_throw_and_never_break_the_schema(notes):
    content = {name: content_file(name) for name in ("plan", "measures", "cautions")}
    diary = read_diary(notes)
    checklist(diary, content, "2026-03-04")
    missed_days(diary, "2026-03-04")
    SCHEMA.validate(build_history(diary, content, "2026-03-04"))
