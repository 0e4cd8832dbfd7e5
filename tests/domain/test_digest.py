"""A digest tells two sets of notes apart, and can be kept up to date note by note."""

from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.domain.digest import add, digest_of, note_digest, subtract
from tests.vectors.read import vectors

CASES = vectors("digest")
NOTES = [note for case in CASES for note in case["notes"]]
numbers = st.integers(0, 2**52 - 1)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_as_the_vectors_say(case):
    assert [note_digest(note) for note in case["notes"]] == case["each"]
    assert digest_of(case["notes"]) == case["all"]


def test_of_a_text_that_can_be_written_by_hand():
    note = {
        "id": "day:1",
        "kind": "day",
        "fields": {"text": "x", "evening": 3},
        "stamps": {"text": "t", "evening": "e"},
        "lost": [{"field": "text", "value": "y", "stamp": "l"}],
        "seen": {"b": "s", "a": "r"},
    }
    text = b"day:1\nevening=e\ntext=t\n!text=l\n?a=r\n?b=s"
    assert note_digest(note) == int(sha256(text).hexdigest()[:13], 16)


def test_javascript_can_count_with_it_exactly():
    assert all(0 <= note_digest(note) < 2**52 for note in NOTES)


@given(st.permutations(NOTES[:8]), st.integers(0, 8))
def test_adding_note_by_note_in_any_order_gives_the_digest_of_all(notes, kept):
    digest = 0
    for note in notes:
        digest = add(digest, note_digest(note))
    assert digest == digest_of(notes)
    for note in notes[kept:]:
        digest = subtract(digest, note_digest(note))
    assert digest == digest_of(notes[:kept])


@given(numbers, numbers)
def test_taking_away_undoes_adding(digest, other):
    assert subtract(add(digest, other), other) == digest
    assert 0 <= add(digest, other) < 2**52
