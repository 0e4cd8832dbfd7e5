"""A person's notes after any phones sent anything, in any order and however often."""

from functools import reduce
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.domain import sync
from server.domain.digest import digest_of
from server.domain.note import Note, merge
from server.domain.stamp import next_stamp
from server.domain.sync import State, cursor_that_counts, merge_sent, move
from tests.domain.sent import FIELDS, HOUR, NOW, Server, Writer, change, values, write, writers

on_time = writers(st.just(0))
any_clock = writers(st.sampled_from([0, 0, HOUR + 1, 10 * HOUR, 87_600 * HOUR]))


def at(ms: int, device: str = "a") -> str:
    return next_stamp(None, NOW + ms, device)


def note(stamp: str, name: str = "day:1", **fields: object) -> Note:
    fields = fields or {"evening": 3}
    stamps = dict.fromkeys(fields, stamp)
    return {"id": name, "kind": "day", "fields": fields, "stamps": stamps}


def mixed(phones: list[Writer], seed: int) -> list:
    """All changes of all phones; each phone's own in their order."""
    chance, left = Random(seed), [list(phone.changes) for phone in phones]
    found = []
    while any(left):
        found.append(chance.choice([queue for queue in left if queue]).pop(0))
    return found


def merged(notes: list[Note]) -> dict[str, Note]:
    by_id: dict[str, list[Note]] = {}
    for one in notes:
        by_id.setdefault(one["id"], []).append(one)
    return {name: reduce(merge, group) for name, group in by_id.items()}


@given(on_time, st.integers())
def test_whatever_the_order_the_server_has_what_a_merge_of_all_phones_gives(phones, seed):
    server = Server()
    for sent in mixed(phones, seed):
        server.take(sent)
    want = merged([one for phone in phones for one in phone.notes.values()])
    assert {name: fields_of(n) for name, n in server.notes.items()} == {
        name: fields_of(n) for name, n in want.items()
    }
    assert server.notes == merged([sent.note for phone in phones for sent in phone.changes])


def fields_of(one: Note) -> tuple:
    return one["fields"], one["stamps"]


@given(any_clock, st.integers())
def test_in_one_call_or_in_many_it_ends_alike_and_in_another_order_too(phones, seed):
    if any(phone.ahead for phone in phones):
        # Where clocks run ahead, who comes first gets the earlier stamp; each keeps its own order.
        phones = phones[:1]
    one, many = Server(), Server()
    one.take(*mixed(phones, seed))
    for sent in mixed(phones, seed + 1):
        many.take(sent)
    assert {name: n["fields"] for name, n in one.notes.items()} == {
        name: n["fields"] for name, n in many.notes.items()
    }


@given(any_clock, st.integers())
def test_a_repeat_changes_nothing_and_is_answered_the_same(phones, seed):
    server = Server()
    sent = mixed(phones, seed)
    first = [server.take(one).results[0] for one in sent]
    before = server.state, server.stored
    repeated = server.take(*sent)
    assert repeated.results == first
    assert (repeated.versions, repeated.applied) == ([], {})
    assert (server.state, server.stored) == before
    doubled = Server().take(*sent, *sent)
    assert doubled.results[: len(sent)] == doubled.results[len(sent) :]


@given(any_clock, st.integers(), st.integers(1, 4))
def test_count_digest_numbers_and_clock_are_those_of_the_stored_notes(phones, seed, size):
    server = Server()
    sent = mixed(phones, seed)
    for start in range(0, len(sent), size):
        before = server.state
        taken = server.take(*sent[start : start + size])
        fresh = [version.seq for version in taken.versions]
        assert fresh == list(range(before.seq + 1, server.state.seq + 1))
        notes = list(server.notes.values())
        assert (server.state.count, server.state.digest) == (len(notes), digest_of(notes))
        assert max(version.seq for version in server.stored.values()) == server.state.seq
        assert all(version.text == write(version.note) for version in server.stored.values())
        assert server.state.clock == max(s for one in notes for s in one["stamps"].values())


@given(any_clock, st.integers())
def test_a_phone_with_any_clock_ends_with_its_own_last_words(phones, seed):
    server = Server()
    phone = phones[0]
    for sent in phone.changes:
        server.take(sent)
    assert {name: n["fields"] for name, n in server.notes.items()} == {
        name: n["fields"] for name, n in phone.notes.items()
    }


stamps = st.builds(
    lambda ms, counter, device: f"{at(ms)[:9]}-000{counter}-{device}",
    st.integers(-3, 3),
    st.integers(0, 3),
    st.sampled_from("ab"),
)


@given(st.sets(stamps), st.none() | stamps)
def test_moved_stamps_keep_their_order_and_are_not_ahead(sent, clock):
    moved, latest = move(sent, {}, clock, NOW)
    # A stamp that is no later than the clock was known, or was earlier, all along.
    ahead = {stamp for stamp in sent if stamp[:9] > max(at(0), clock or "")[:9]}
    assert moved.keys() == ahead
    after = [moved.get(stamp, stamp) for stamp in sorted(sent)]
    assert after == sorted(set(after))
    assert all(to[15:] == stamp[15:] for stamp, to in moved.items())
    assert latest == (max([*after, clock or ""]) or None)


@given(st.sets(stamps), st.none() | stamps)
def test_what_is_stored_is_never_moved_again(sent, clock):
    moved, latest = move(sent, {}, clock, NOW)
    stored = {moved.get(stamp, stamp) for stamp in sent}
    assert move(stored, {}, latest, NOW - HOUR) == ({}, latest)


def test_a_stamp_that_an_earlier_change_moved_goes_to_the_same_place():
    server = Server()
    future = at(10 * HOUR)
    first = server.take(change(note(future, "day:1"), "op1"))
    to = first.results[0]["moved"][future]
    again = server.take(change(note(future, "day:1"), "op1"), change(note(future, "day:2"), "op2"))
    assert [result["moved"] for result in again.results] == [{future: to}] * 2
    assert server.notes["day:2"]["stamps"] == {"evening": to}


def test_stamps_of_lost_and_seen_texts_move_too():
    future, later = at(10 * HOUR, "b"), at(11 * HOUR, "b")
    lost = {"field": "text", "value": "moe", "stamp": later}
    sent = note(at(0)) | {"lost": [lost], "seen": {"b": future}}
    server = Server()
    (result,) = server.take(change(sent)).results
    stored = server.notes["day:1"]
    assert stored["lost"] == [lost | {"stamp": result["moved"][later]}]
    assert stored["seen"] == {"b": result["moved"][future]}


@given(st.lists(st.tuples(st.booleans(), st.integers(0, 3)), max_size=3), st.integers(0, 4))
def test_a_note_comes_back_unless_the_phone_provably_has_it(history, cursor):
    server = Server()
    for n, (_, which) in enumerate(history):
        server.take(change(note(at(n), f"day:{which}"), f"before{n}"))
    for name, old in [("day:0", server.stored.get("day:0")), ("day:9", None)]:
        for ms in (5, 10 * HOUR):
            taken = server.take(change(note(at(ms, "b"), name), f"{name[4:]}-{ms}"), cursor=cursor)
            has_it = ms == 5 and (old is None or old.seq <= cursor)
            assert taken.known == ({name} if has_it else set())
            old = server.stored[name]


def test_one_moved_change_of_a_note_brings_the_whole_note_back():
    server = Server()
    taken = server.take(
        change(note(at(1)), "op1"), change(note(at(10 * HOUR), night=2), "op2"), cursor=9
    )
    assert (len(taken.versions), taken.known) == (1, set())


def test_what_a_phone_dropped_for_a_stamp_that_was_set_back_comes_again():
    server = Server()
    ahead = change(note(at(10 * HOUR), evening=1), "op1")
    server.take(ahead)
    later = server.state.clock or ""
    server.take(change(note(next_stamp(later, NOW, "b"), evening=2), "op2"))
    for cursor, owed in ((1, []), (2, [server.stored["day:1"]])):
        assert server.take(ahead, cursor=cursor).owed == owed
    assert server.take(change(note(at(0), evening=3), "op3"), cursor=2).owed == []


def test_the_others_go_on_when_one_is_refused():
    server = Server()
    wrong = change(note("no stamp"), "op2")
    taken = server.take(change(note(at(1)), "op1"), wrong, change(note(at(2), "day:2"), "op3"))
    assert [result["status"] for result in taken.results] == ["stored", "refused", "stored"]
    assert taken.results[1] == {"op": "op2", "status": "refused", **wrong.fault._asdict()}
    assert taken.applied.keys() == {"op1", "op3"}


def test_a_note_that_would_grow_too_long_is_refused(monkeypatch):
    monkeypatch.setattr(sync, "MAX_NOTE_BYTES", 200)
    server = Server()
    server.take(change(note(at(1), text="é" * 20), "op1"))
    before = server.stored
    long = change(note(at(2), cue="é" * 40), "op2")
    (result,) = server.take(long).results
    assert (result["status"], result["field"], server.stored) == ("refused", "note", before)


def test_there_is_a_last_note_and_its_fields_can_still_change(monkeypatch):
    monkeypatch.setattr(sync, "MAX_NOTES", 2)
    server = Server()
    sent = [change(note(at(n), f"day:{n % 3}"), f"op{n}") for n in range(5)]
    results = server.take(*sent).results
    statuses = [result["status"] for result in results]
    assert statuses == ["stored", "stored", "refused", "stored", "stored"]
    assert results[2]["field"] == "note.id"
    assert server.state.count == 2


def test_what_changes_nothing_gets_no_number():
    server = Server()
    server.take(change(note(at(5)), "op1"))
    taken = server.take(change(note(at(5)), "op2"), change(note(at(1), evening=9), "op3"))
    assert (taken.versions, server.state.seq) == ([], 1)
    assert taken.applied.keys() == {"op2", "op3"}


fields = st.dictionaries(st.sampled_from([*FIELDS, "cue"]), st.tuples(values, st.integers(0, 3)))


def with_stamps(chosen: dict, device: str) -> Note:
    values = {name: value for name, (value, _) in chosen.items()}
    stamps = {name: at(ms, device) for name, (_, ms) in sorted(chosen.items())}
    return {"id": "x", "kind": "day", "fields": values, "stamps": stamps}


@given(fields, fields, st.sampled_from("ab"))
def test_the_shorter_way_to_merge_gives_the_same_text(old, sent, device):
    first, second = with_stamps(old, "a"), with_stamps(sent, device)
    stored = merge_sent(None, first)
    assert write(stored) == write(merge(first, first))
    assert write(merge_sent(stored, second)) == write(merge(stored, second))


@pytest.mark.parametrize(
    ("cursor", "epoch", "counts"),
    [(3, "now", 3), (5, "now", 5), (6, "now", 0), (3, "before", 0), (3, None, 0), (0, None, 0)],
)
def test_a_cursor_of_another_life_counts_for_nothing(cursor, epoch, counts):
    assert cursor_that_counts(cursor, epoch, State(seq=5), "now") == counts
