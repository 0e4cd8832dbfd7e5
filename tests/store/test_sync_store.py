"""What is taken in stands in the database, numbered and counted, also when many write at once."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from typing import Any

import orjson
import pytest
from flask import Flask
from sqlalchemy import event, select

from server.domain.change import read_change
from server.domain.digest import digest_of
from server.domain.note import Note, apply, merge
from server.domain.stamp import next_stamp
from server.store import db
from server.store.new_notes import Asker
from server.store.note_rows import AppliedChange, NoteRow
from server.store.people import Person, Session
from server.store.sync import Answer, Asked, exchange
from tests.databases import add, statements

TODAY = datetime(2026, 3, 1, tzinfo=UTC)
NOW = 1_772_400_000_000
WRITERS = 4
ROUNDS = 15
ALL = Asked(None, 0)


@pytest.fixture
def person(app: Flask) -> Iterator[str]:
    with app.app_context():
        add_person("a" * 32)
        yield "a" * 32


def add_person(person_id: str) -> None:
    """Somebody with one device."""
    times = {"created_at": TODAY, "seen_at": TODAY}
    words = {"secret_hash": "hash", "label": "phone"}
    add(
        Person(person_id=person_id, created_at=TODAY, consent="1"),
        Session(person_id=person_id, id="session", **words, **times),
    )


def asker(person_id: str) -> Asker:
    return Asker(person_id, "session", "hash", TODAY - timedelta(days=400))


def note(name: str, ms: int = 0, device: str = "a", **fields: Any) -> Note:
    bare = {"id": name, "kind": "day", "fields": fields or {"evening": ms}}
    return apply(None, bare, next_stamp(None, NOW + ms, device))


def send(person: str, asked: Asked, *notes: tuple[str, Note]) -> Answer:
    changes = [read_change({"op": op, "note": one}, 0) for op, one in notes]
    found = exchange(asker(person), asked, changes, NOW + 3_600_000)
    assert found
    return found


def stored(person: str) -> dict[str, tuple[int, Note]]:
    with db.engine.connect() as connection:
        rows = connection.execute(select(NoteRow).where(NoteRow.person_id == person))
        return {row.id: (row.seq, orjson.loads(row.body)) for row in rows}


def check_sums(person: str) -> None:
    """The person's row says what the notes say."""
    with db.engine.connect() as connection:
        row = connection.execute(select(Person).where(Person.person_id == person)).one()
    notes = stored(person)
    numbers = [seq for seq, _ in notes.values()]
    assert len(set(numbers)) == len(numbers)
    assert (row.notes, row.seq) == (len(notes), max(numbers))
    assert row.digest == digest_of(one for _, one in notes.values())


@pytest.mark.parametrize(
    "change",
    [
        {"person": "b" * 32},
        {"session_id": "another"},
        {"secret_hash": "another"},
        {"unseen": TODAY + timedelta(seconds=1)},
    ],
    ids=str,
)
def test_who_is_not_signed_in_gets_nothing_and_leaves_nothing(
    app: Flask, person: str, change: dict[str, Any]
) -> None:
    add_person("c" * 32)
    send(person, ALL, ("op1", note("x")))
    before = stored(person)
    stranger = asker(person)._replace(**change)
    assert exchange(stranger, ALL, [], NOW) is None
    new = read_change({"op": "a", "note": note("y")}, 0)
    assert exchange(stranger, ALL, [new], NOW) is None
    assert stored(person) == before


def test_writers_at_once_lose_nothing_and_share_no_number(app: Flask, person: str) -> None:
    def write(writer: int) -> None:
        with app.app_context():
            asked = ALL
            for n in range(ROUNDS):
                own = (f"{writer}-{n}-own", note(f"own:{writer}-{n}"))
                device = "abcdefgh"[writer]
                same = (f"{writer}-{n}-same", note("same", n, device, **{f"f{writer}": n}))
                new = send(person, asked, own, same).new
                asked = Asked(new.known.epoch, new.cursor)

    with ThreadPoolExecutor(WRITERS) as pool:
        list(pool.map(write, range(WRITERS)))
    notes = stored(person)
    assert len(notes) == WRITERS * ROUNDS + 1
    assert notes["same"][1]["fields"] == {f"f{n}": ROUNDS - 1 for n in range(WRITERS)}
    check_sums(person)
    # Each call gave out two numbers, and none was given twice or lost.
    assert send(person, ALL).new.known.state.seq == 2 * WRITERS * ROUNDS


def test_a_reader_beside_the_writers_gets_each_note_and_sums_that_fit(
    app: Flask, person: str
) -> None:
    def write(writer: int) -> None:
        with app.app_context():
            for n in range(ROUNDS):
                send(person, ALL, (f"{writer}-{n}", note(f"day:{writer}-{n}")))

    seen: dict[str, Note] = {}
    asked = ALL
    with ThreadPoolExecutor(2) as pool:
        writing = [pool.submit(write, writer) for writer in range(2)]
        while True:
            done = all(job.done() for job in writing)
            new = send(person, asked).new
            seen |= {one["id"]: one for one in map(orjson.loads, new.notes)}
            asked = Asked(new.known.epoch, new.cursor)
            if not new.more:
                state = new.known.state
                assert (state.count, state.digest) == (len(seen), digest_of(seen.values()))
                if done:
                    break
        for job in writing:
            job.result()
    assert len(seen) == 2 * ROUNDS


def test_the_same_change_from_two_tabs_at_once_is_done_once(app: Flask, person: str) -> None:
    ahead = note("day:1", 10**10)

    def push(_: int) -> dict[str, Any]:
        with app.app_context():
            return send(person, ALL, ("op1", ahead)).results[0]

    with ThreadPoolExecutor(WRITERS) as pool:
        results = list(pool.map(push, range(WRITERS)))
    assert all(result == results[0] for result in results)
    assert len(results[0]["moved"]) == 1
    check_sums(person)
    assert send(person, ALL).new.known.state.seq == 1


def test_numbers_and_changes_are_each_persons_own(app: Flask, person: str) -> None:
    add_person("b" * 32)
    send(person, ALL, ("op1", note("x", 1)), ("op2", note("y")))
    answer = send("b" * 32, ALL, ("op1", note("x", 2)))
    assert (answer.new.known.state.seq, answer.new.notes) == (1, [])
    assert stored(person)["x"][1] == note("x", 1)
    assert stored("b" * 32)["x"][1] == note("x", 2)


def test_a_call_that_fails_halfway_leaves_nothing(
    app: Flask, person: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    send(person, ALL, ("op1", note("x", 1)))
    before = stored(person)

    def fail(*_: Any) -> None:
        raise RuntimeError

    event.listen(db.engine, "commit", fail)
    with pytest.raises(RuntimeError):
        send(person, ALL, ("op2", note("x", 2)), ("op3", note("y")))
    event.remove(db.engine, "commit", fail)
    assert stored(person) == before
    check_sums(person)
    with db.engine.connect() as connection:
        assert set(connection.scalars(select(AppliedChange.op))) == {"op1"}
    send(person, ALL, ("op2", note("x", 2)))
    assert stored(person)["x"][1] == merge(note("x", 1), note("x", 2))


def test_to_look_is_one_statement_that_locks_nothing(app: Flask, person: str) -> None:
    new = send(person, ALL, ("op1", note("x"))).new
    with statements() as found:
        send(person, Asked(new.known.epoch, new.cursor))
    (statement,) = found
    assert "FOR" not in statement


def test_to_push_what_nobody_else_changed_reads_no_page(app: Flask, person: str) -> None:
    new = send(person, ALL, *((f"op{n}", note(f"day:{n}")) for n in range(30))).new
    with statements() as found:
        send(person, Asked(new.known.epoch, new.cursor), ("again", note("day:3", 9)))
    assert not any("ORDER BY" in statement for statement in found)
