"""Merging: any order, any grouping, however often; and stamps from any clock."""

from copy import deepcopy
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from server.domain.note import apply, is_deleted, lost_texts, merge
from server.domain.stamp import is_stamp, later_stamp, next_stamp, time_part, time_part_at
from tests.vectors.read import vectors

# The same examples each time, and no clock: a busy machine is no failure.
STEADY = settings(derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow])
CASES = [*vectors("merge"), *vectors("merge-generated")]
NOW = 1_772_400_000_000


def at(ms: int, device: str = "a") -> str:
    return next_stamp(None, ms, device)


def day(fields: dict, stamp: str, before: dict | None = None) -> dict:
    return apply(before, {"id": "day:2026-03-01", "kind": "day", "fields": fields}, stamp)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_as_the_vectors_say(case):
    before = deepcopy(case)
    assert merge(case["a"], case["b"]) == case["want"]
    assert merge(case["b"], case["a"]) == case["want"]
    assert case == before


values = st.one_of(
    st.none(), st.booleans(), st.integers(0, 10), st.sampled_from(["", " ", "moe", "erg moe", "😀"])
)
edits = st.lists(
    st.tuples(
        st.sampled_from(["text", "evening", "deleted"]),
        values,
        st.integers(1, 6),
        st.sampled_from("ab"),
    ),
    min_size=1,
    max_size=4,
)


@settings(STEADY)
@given(edits, edits, edits)
def test_any_order_any_grouping_however_often(first, second, third):
    a, b, c = grown(first), grown(second), grown(third)
    assert merge(a, b) == merge(b, a)
    assert merge(merge(a, b), c) == merge(a, merge(b, c))
    assert merge(merge(a, b), b) == merge(a, b)
    assert merge(a, a) == a


def grown(edit: list) -> dict:
    note = None
    for field, value, ms, device in edit:
        note = day({field: value}, at(ms, device), note)
    assert note is not None
    return note


def test_text_that_nobody_has_read_is_kept_until_somebody_has():
    merged = merge(day({"text": "zwaar"}, at(1, "phone")), day({"text": "moe"}, at(2, "tablet")))
    assert lost_texts(merged, "text") == ["zwaar"]
    mended = day({"text": "moe, zwaar"}, at(3, "phone"), merged)
    assert lost_texts(mended, "text") == []
    read = day({"text": "moe"}, at(4, "phone"), mended)
    assert "lost" not in merge(read, day({"text": "zwaar"}, at(1, "phone")))


def test_text_that_its_own_writer_replaced_is_not_lost():
    stored = day({"text": "moee"}, at(1))
    mended = day({"text": "moe"}, at(2), stored)
    assert "lost" not in merge(stored, mended)
    assert merge(stored, day({"text": None}, at(3), mended))["fields"] == {"text": None}


def test_a_lost_text_is_kept_through_every_edit_until_it_stood_in_what_somebody_wrote_over():
    phone = day({"text": "op de ene"}, at(1, "phone"))
    both = merge(phone, day({"text": "op de andere"}, at(3, "tablet")))
    mended = day({"text": "kort"}, at(5, "phone"), both)
    again = day({"text": "heel kort"}, at(6, "phone"), mended)
    assert lost_texts(again, "text") == ["op de ene"]
    for older in (phone, both, mended):
        assert merge(older, again) == again
    taken = day({"text": "heel kort\nop de ene"}, at(7, "phone"), again)
    tidied = day({"text": "alles"}, at(8, "tablet"), taken)
    assert "lost" not in tidied
    assert "lost" not in merge(tidied, again)


def test_a_text_that_came_while_another_was_being_typed_is_kept():
    began = day({"text": "oud"}, at(1, "phone"))
    came = day({"text": "van de tablet"}, at(2, "tablet"), began)
    typed = {"id": came["id"], "kind": came["kind"], "fields": {"text": "getypt"}}
    unseen = apply(came, {**typed, "over": {"text": "oud"}}, at(3, "phone"))
    assert lost_texts(unseen, "text") == ["van de tablet"]
    assert merge(unseen, came) == unseen
    seen = apply(came, {**typed, "over": {"text": "van de tablet"}}, at(3, "phone"))
    assert "lost" not in seen


def test_deleting_and_taking_it_back():
    gone = day({"deleted": True}, at(1))
    assert is_deleted(gone)
    assert not is_deleted(merge(gone, day({"deleted": None}, at(2), gone)))


def test_a_stamp_rises_whatever_the_clock_does():
    random, last = Random(1), None
    for _ in range(20_000):
        now = NOW + random.choice(
            [
                0,
                0,
                1,
                -1,
                random.randrange(-(10**6), 10**6),
                random.randrange(-4 * 10**11, 4 * 10**11),
            ]
        )
        stamp = next_stamp(last, now, random.choice(["a", "b", "zz"]))
        assert last is None or stamp > last
        last = stamp
    assert is_stamp(last)


@pytest.mark.parametrize(
    ("last", "now", "want"),
    [
        (None, 1000, "0000000rs-0000-phone"),
        ("0000000rs-0000-phone", 1001, "0000000rt-0000-phone"),
        ("0000000rs-0000-phone", 1000, "0000000rs-0001-phone"),
        ("0000000rs-000z-phone", 1, "0000000rs-0010-phone"),
        ("0000000rs-zzzz-phone", 1000, "0000000rt-0000-phone"),
        ("0000000rs-0003-tablet", 5, "0000000rs-0004-phone"),
        ("no stamp", 1000.9, "0000000rs-0000-phone"),
        (None, float("nan"), "000000000-0000-phone"),
        (None, float("inf"), "000000000-0000-phone"),
        (None, 1e18, "zzzzzzzzz-0000-phone"),
    ],
)
def test_the_next_stamp(last, now, want):
    assert next_stamp(last, now, "phone") == want


def test_the_time_of_a_stamp_sorts_as_the_clock_does():
    assert time_part(at(NOW)) == time_part_at(NOW)
    assert time_part_at(NOW) < time_part_at(NOW + 1) < time_part_at(NOW * 36)


def test_the_later_of_two_stamps_and_of_none():
    assert later_stamp(at(1), at(2)) == at(2)
    assert later_stamp(None, at(2)) == later_stamp(at(2), None) == at(2)
    assert later_stamp(None, None) is None
