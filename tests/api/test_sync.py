"""Notes go up and come down: each once, and nothing is lost on the way."""

import json
from typing import Any

import pytest
from flask import Flask
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from server.domain.digest import digest_of
from server.domain.note import merge
from tests.api.asking import is_problem
from tests.api.syncing import SyncingPhone, change, new_person, note, request

AGES = 10 * 365 * 24 * 3_600_000
SHARED = settings(max_examples=15, suppress_health_check=list(HealthCheck))


@pytest.fixture
def person(app: Flask) -> str:
    return new_person(app)


@pytest.fixture
def phone(app: Flask, person: str) -> SyncingPhone:
    return SyncingPhone(app, person)


@pytest.fixture
def tablet(app: Flask, person: str) -> SyncingPhone:
    return SyncingPhone(app, person)


def test_what_one_phone_sends_another_gets(phone: SyncingPhone, tablet: SyncingPhone) -> None:
    sent = phone.sync(change(note(evening=4)), change(note("profile", sound=True)))
    assert [result["status"] for result in sent["results"]] == ["stored", "stored"]
    assert (sent["notes"], sent["cursor"], sent["count"], sent["more"]) == ([], 2, 2, False)
    got = tablet.sync()
    assert got["notes"] == [note(evening=4), note("profile", sound=True)]
    assert (got["cursor"], got["digest"]) == (2, sent["digest"])
    assert got["digest"] == digest_of(got["notes"])
    assert tablet.sync_after(got)["notes"] == []


def test_notes_of_somebody_else_are_neither_taken_nor_given(
    app: Flask, phone: SyncingPhone, person: str
) -> None:
    body = request(change(note(evening=4)))
    is_problem(phone.send(body, **{"Notes-Of": new_person(app)}), 403)
    assert phone.sync()["count"] == 0
    assert phone.send(body, **{"Notes-Of": person}).get_json()["count"] == 1


def test_small_changes_of_large_notes_are_taken_a_few_at_a_time(phone: SyncingPhone) -> None:
    names = [f"big:{number}" for number in range(17)]
    for name in names:
        assert (
            phone.sync(change(note(name, long="x" * 262_000)))["results"][0]["status"] == "stored"
        )
    small = [change(note(name, ms=1, evening=4)) for name in names]
    before = phone.sync()
    is_problem(phone.send(request(*small)), 413)
    assert phone.sync()["digest"] == before["digest"]
    for some in (small[:8], small[8:]):
        assert {result["status"] for result in phone.sync(*some)["results"]} == {"stored"}


def test_fields_that_this_server_does_not_know_come_back_as_they_were(
    phone: SyncingPhone, tablet: SyncingPhone
) -> None:
    odd = {"new": {"a": [1, 1.5, None, "é😀\n"]}, "__proto__": 2**53, "x" * 100: -0.1}
    phone.sync(change(note("dream:1", **odd)))
    assert tablet.sync()["notes"][0]["fields"] == odd


def test_a_repeat_is_answered_the_same_and_done_once(
    phone: SyncingPhone, tablet: SyncingPhone
) -> None:
    ahead = change(note(ms=AGES, device="b", evening=9), "ahead")
    first = phone.sync(change(note(), "op1"), ahead)
    again = phone.sync(change(note(), "op1"), ahead)
    assert again["results"] == first["results"]
    assert list(first["results"][1]["moved"]) == [ahead["note"]["stamps"]["evening"]]
    names = ("cursor", "count", "digest")
    assert [again[name] for name in names] == [first[name] for name in names]
    assert len(tablet.sync()["notes"]) == 1


def test_a_bad_change_is_set_aside_and_the_others_go_on(phone: SyncingPhone) -> None:
    bad = {"op": "op2", "note": note() | {"seq": 1}}
    results = phone.sync(change(note(), "op1"), bad, change(note("day:2"), "op3"))["results"]
    assert [result["op"] for result in results] == ["op1", "op2", "op3"]
    assert results[1] == {
        "op": "op2",
        "status": "refused",
        "field": "note.seq",
        "message": "Unknown.",
    }
    assert [results[0]["status"], results[2]["status"]] == ["stored", "stored"]


def test_a_note_that_the_phone_has_not_seen_comes_with_the_answer(
    phone: SyncingPhone, tablet: SyncingPhone
) -> None:
    first = phone.sync(change(note(evening=1)))
    tablet.sync(change(note(ms=1, device="b", night=2)))
    merged = phone.sync_after(first, change(note(ms=2, evening=3)))
    assert merged["notes"] == [merge(note(ms=1, device="b", night=2), note(ms=2, evening=3))]
    after = phone.sync_after(merged, change(note(ms=3, evening=4)))
    assert after["notes"] == []


def test_a_phone_with_another_epoch_or_too_high_a_cursor_gets_everything(
    phone: SyncingPhone,
) -> None:
    known = phone.sync(change(note()), change(note("day:2")))
    for ms, (epoch, cursor) in enumerate([("another", 2), (known["epoch"], 99), (None, 2)]):
        answer = phone.sync(epoch=epoch, cursor=cursor)
        assert (len(answer["notes"]), answer["cursor"]) == (2, 2 + ms)
        assert answer["epoch"] == known["epoch"]
        pushed = phone.sync(change(note(ms=ms + 1)), epoch=epoch, cursor=cursor)
        assert (len(pushed["notes"]), pushed["cursor"]) == (2, 3 + ms)


@given(st.lists(st.integers(1, 60), min_size=1, max_size=4), st.booleans())
@SHARED
def test_paging_brings_each_version_once(
    shared_app: Flask, sizes: list[int], while_writing: bool
) -> None:
    person = new_person(shared_app)
    phone, tablet = SyncingPhone(shared_app, person), SyncingPhone(shared_app, person)
    for part, size in enumerate(sizes):
        names = [f"day:{part}-{n}" for n in range(size)]
        # Nine of these make a page full by their length.
        phone.sync(*(change(note(name, text="x" * 60_000)) for name in names[:8]))
        phone.sync(*(change(note(name)) for name in names[8:]))
    answer: dict[str, Any] = {"epoch": None, "cursor": 0, "more": True}
    got: list[str] = []
    while answer["more"]:
        before = answer["cursor"]
        answer = tablet.sync_after(answer)
        got += [one["id"] for one in answer["notes"]]
        assert answer["cursor"] > before
        if while_writing and len(got) < 100:
            phone.sync(change(note("day:0-0", ms=len(got), evening=1)))
    assert set(got) == {f"day:{part}-{n}" for part, size in enumerate(sizes) for n in range(size)}
    assert while_writing or len(got) == len(set(got)) == answer["count"]


def test_a_page_has_at_most_500_notes(phone: SyncingPhone, tablet: SyncingPhone) -> None:
    phone.sync(*(change(note(f"day:{n}")) for n in range(300)))
    phone.sync(*(change(note(f"day:{n}")) for n in range(300, 501)))
    first = tablet.sync()
    assert (len(first["notes"]), first["cursor"], first["more"]) == (500, 500, True)
    last = tablet.sync_after(first)
    assert (len(last["notes"]), last["cursor"], last["more"]) == (1, 501, False)


def test_nobody_gets_what_is_not_theirs(app: Flask, phone: SyncingPhone) -> None:
    other = SyncingPhone(app, new_person(app))
    phone.sync(change(note(), "same-op"))
    answer = other.sync(change(note(evening=9), "same-op"))
    assert answer["results"] == [{"op": "same-op", "status": "stored"}]
    assert [one["fields"] for one in other.sync()["notes"]] == [{"evening": 9}]
    assert [one["fields"] for one in phone.sync()["notes"]] == [{"evening": 3}]


def test_a_stranger_is_sent_away_before_anything_is_read(app: Flask, phone: SyncingPhone) -> None:
    is_problem(phone.send(b"nonsense", Cookie=""), 401)
    is_problem(phone.send(request(), Cookie=phone.cookie + "x"), 401)
    is_problem(phone.send(request(), **{"Sec-Fetch-Site": "cross-site"}), 403)


ENVELOPES: list[tuple[str, Any]] = [
    ("", []),
    ("", None),
    ("", "text"),
    ("extra", request() | {"extra": 1}),
    *((name, {n: v for n, v in request().items() if n != name}) for name in request()),
    *(("version", request() | {"version": version}) for version in [0, 2, "1", True, None]),
    *(("epoch", request() | {"epoch": epoch}) for epoch in [1, [], True]),
    *(("cursor", request() | {"cursor": cursor}) for cursor in [-1, "1", 1.5, True, None]),
    *(("changes", request() | {"changes": changes}) for changes in [None, {}, "x", [{}] * 501]),
    ("changes.1.op", request({"op": "a"}, 3)),
    ("changes.0.op", request({"note": note()})),
    ("changes.0.op", request({"op": 5, "note": note()})),
]


@pytest.mark.parametrize(("field", "body"), ENVELOPES, ids=lambda value: str(value)[:40])
def test_a_call_that_makes_no_sense_is_refused_as_a_whole(
    phone: SyncingPhone, field: str, body: Any
) -> None:
    problem = is_problem(phone.send(body), 422)
    assert [error["field"] for error in problem["errors"]] == [field]


@pytest.mark.parametrize(
    "raw", ["NaN", "1e999", "9007199254740993", '"\\u0000"', '"\\ud800"', '{"a":1,"a":1}']
)
def test_what_json_cannot_carry_is_refused_and_nothing_is_stored(
    phone: SyncingPhone, raw: str
) -> None:
    text = json.dumps(request(change(note(evening="RAW")))).replace('"RAW"', raw)
    problem = is_problem(phone.send(text.encode()), 400)
    assert problem["errors"][0]["field"] == "changes.0.note.fields.evening"
    assert phone.sync()["count"] == 0


def test_the_largest_call_is_answered(phone: SyncingPhone) -> None:
    sent = [change(note(f"day:{n}", text="é" * 400)) for n in range(500)]
    assert len(json.dumps(request(*sent), ensure_ascii=False).encode()) < 1024 * 1024
    data = json.dumps(request(*sent), ensure_ascii=False).encode()
    answer = phone.send(data).get_json()
    assert {result["status"] for result in answer["results"]} == {"stored"}
    assert (answer["count"], answer["notes"]) == (500, [])
