"""The notes of one person, taken in and given out: one transaction a sync.

Written for speed: SQLAlchemy Core, and notes that go out as the text that was stored.
"""

from dataclasses import dataclass, field
from typing import Any, NamedTuple, cast

import orjson
from sqlalchemy import Connection, Table, bindparam, func, insert, select, update

from server.domain.change import MAX_NOTE_BYTES, Change
from server.domain.sync import Moved, State, Taken, Version, cursor_that_counts, take
from server.store import new_notes
from server.store.database import db, reading
from server.store.faults import again
from server.store.new_notes import NOTE, PERSON, Asker, Known, New
from server.store.note_rows import AppliedChange

_APPLIED_CHANGE = cast("Table", AppliedChange.__table__)
_NOTE, _OP = NOTE.c, _APPLIED_CHANGE.c

# Another sync of this person waits here; somebody who signs in does not.
_LOCK = new_notes.STATE.with_for_update(of=PERSON, key_share=True)

_APPLIED = select(_OP.op, _OP.moved).where(
    _OP.person_id == bindparam("person"),
    _OP.op.in_(bindparam("ops", expanding=True)),
)
_NAMED = (
    _NOTE.person_id == bindparam("person"),
    _NOTE.id.in_(bindparam("ids", expanding=True)),
)
_STORED = select(_NOTE.id, _NOTE.seq, _NOTE.body).where(*_NAMED)
_SIZE = select(func.coalesce(func.sum(func.length(_NOTE.body)), 0)).where(*_NAMED)
_ADD_NOTE = insert(NOTE)
_SET_NOTE = (
    update(NOTE)
    .where(_NOTE.person_id == bindparam("person"), _NOTE.id == bindparam("note"))
    .values(seq=bindparam("new_seq"), body=bindparam("new_body"))
)
_ADD_APPLIED = insert(_APPLIED_CHANGE)
_SET_STATE = (
    update(PERSON)
    .where(PERSON.c.person_id == bindparam("person"))
    .values({name: bindparam(f"new_{name}") for name in ("seq", "notes", "digest", "clock")})
)


# Small changes may name large notes: what is read for one call is bounded too, or it takes all
# memory there is while everybody else waits to write.
_FEW = 16
MAX_READ_CHARS = _FEW * MAX_NOTE_BYTES


class TooMuchError(Exception):
    """The notes that the changes of one call name are too large together; of fewer they are not."""


class Asked(NamedTuple):
    """Up to where a phone has everything, and in which life of the database."""

    epoch: str | None
    cursor: int


@dataclass(frozen=True)
class Answer:
    """What a phone gets to know: what is new, and what became of each change."""

    new: New
    results: list[dict[str, Any]] = field(default_factory=list)


def exchange(asker: Asker, asked: Asked, changes: list[Change], now: int) -> Answer | None:
    """Take `changes` in for good, and give what is new for who `asked`.

    None, and nothing is done, when `asker` is not signed in. `now`: milliseconds since 1970.
    Raises SQLAlchemyError when the database did not take it, or did not say so; the same changes
    may then be sent again. Raises TooMuchError when they have to come in smaller parts.
    """
    if changes:
        return again(lambda: _exchange(asker, asked, changes, now))
    return _look(asker, asked)


def _look(asker: Asker, asked: Asked) -> Answer | None:
    with reading() as connection:
        new = new_notes.read(connection, asker, asked.cursor)
        if new and (cursor := _cursor(asked, new.known)) != asked.cursor:
            new = new_notes.read(connection, asker, cursor)
    return Answer(new) if new else None


def _exchange(asker: Asker, asked: Asked, changes: list[Change], now: int) -> Answer | None:
    with db.engine.begin() as connection:
        row = connection.execute(_LOCK, asker._asdict()).first()
        known = new_notes.known_of(asker, row)
        if not known:
            return None
        cursor = _cursor(asked, known)
        stored = _stored(connection, asker.person, changes)
        applied = _applied(connection, asker.person, changes)
        taken = take(changes, known.state, stored, applied, cursor=cursor, now=now, write=_text)
        _keep(connection, asker.person, taken, stored.keys())
        new: New | None = New(known._replace(state=taken.state), taken.state.seq, [])
        if cursor < known.state.seq or len(taken.known) < len(taken.versions):
            new = new_notes.read(connection, asker, cursor, taken.known)
    if not new:
        return None
    owed = [version.text for version in taken.owed]
    return Answer(new._replace(notes=owed + new.notes), taken.results)


def _cursor(asked: Asked, known: Known) -> int:
    return cursor_that_counts(asked.cursor, asked.epoch, known.state, known.epoch)


def _applied(connection: Connection, person_id: str, changes: list[Change]) -> dict[str, Moved]:
    ops = [change.op for change in changes if not change.fault]
    rows = connection.execute(_APPLIED, {"person": person_id, "ops": ops})
    return {op: orjson.loads(moved) if moved else {} for op, moved in rows}


def _stored(connection: Connection, person_id: str, changes: list[Change]) -> dict[str, Version]:
    ids = {change.note["id"] for change in changes if not change.fault}
    named = {"person": person_id, "ids": list(ids)}
    # A note is never larger than what a change may be: a few of them always fit.
    if len(ids) > _FEW and connection.execute(_SIZE, named).scalar_one() > MAX_READ_CHARS:
        raise TooMuchError
    rows = connection.execute(_STORED, named)
    return {name: Version(seq, orjson.loads(body), body) for name, seq, body in rows}


def _keep(connection: Connection, person_id: str, taken: Taken, stored: Any) -> None:
    versions = [(version.note["id"], version) for version in taken.versions]
    added = [
        {"person_id": person_id, "id": name, "seq": version.seq, "body": version.text}
        for name, version in versions
        if name not in stored
    ]
    changed = [
        {"person": person_id, "note": name, "new_seq": version.seq, "new_body": version.text}
        for name, version in versions
        if name in stored
    ]
    applied = [
        {"person_id": person_id, "op": op, "moved": _text(moved) if moved else None}
        for op, moved in taken.applied.items()
    ]
    for statement, rows in ((_ADD_NOTE, added), (_SET_NOTE, changed), (_ADD_APPLIED, applied)):
        if rows:
            connection.execute(statement, rows)
    if applied:
        connection.execute(_SET_STATE, _as_parameters(person_id, taken.state))


def _as_parameters(person_id: str, state: State) -> dict[str, Any]:
    return {
        "person": person_id,
        "new_seq": state.seq,
        "new_notes": state.count,
        "new_digest": state.digest,
        "new_clock": state.clock,
    }


def _text(value: Any) -> str:
    return orjson.dumps(value).decode()
