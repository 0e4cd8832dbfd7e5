"""People with everything that a person can have, made of odd values: to see what arrives of it."""

from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

import orjson
from sqlalchemy import BigInteger, Column, Connection, LargeBinary, String, Table, insert, select

from server.domain.digest import digest_of
from server.domain.note import Note
from server.domain.stamp import next_stamp
from server.store import db
from server.store.database import Instant
from server.store.epoch import DatabaseEpoch
from server.store.note_rows import NoteRow
from server.store.people import Person

SIGNS = [*"aZ_%'\"\\ \n\t\x01~é", "e\u0301", "ß", "İ", "\u202e", "\uffff", "\U0001f9b5", "𝒳"]
NUMBERS = [0, -1, 2**53, -(2**53), 0.1, -0.0, 1e308, 5e-324, 1e-7, 123456789.987]
WHOLE = [0, 1, 2**31, 2**53, 2**63 - 1]
LARGE = 60_000
# An index of PostgreSQL holds no key of thousands of bytes; the long ones are base64.
LONGEST_ODD_KEY = 200


def settle(connection: Connection, chance: Random, people: int = 6) -> list[str]:
    """Put people into every table, their notes counted and digested; their ids."""
    ids = [f"{chance.getrandbits(128):032x}" for _ in range(people)]
    for number, person_id in enumerate(ids):
        notes = [_note(chance, f"{i}") for i in range(number * 9)]
        _add(connection, Person.__table__, chance, person_id, **_counted(notes))
        for seq, note in enumerate(notes, start=1):
            body = orjson.dumps(note).decode()
            own = {"id": note["id"], "seq": seq, "body": body}
            _add(connection, NoteRow.__table__, chance, person_id, **own)
    for table in db.metadata.sorted_tables:
        if table.name not in _MADE:
            for person_id in ids * 2:
                _add(connection, table, chance, person_id)
    return ids


_MADE = {DatabaseEpoch.__tablename__, Person.__tablename__, NoteRow.__tablename__}


def everything(connection: Connection) -> dict[str, list[Any]]:
    """All rows of all tables, by the table's name, in an order of their own."""
    return {
        table.name: sorted((tuple(row) for row in connection.execute(select(table))), key=repr)
        for table in db.metadata.sorted_tables
    }


def text(chance: Random, longest: int) -> str:
    return "".join(chance.choices(SIGNS, k=chance.choice([0, 1, longest // 3])))[:longest]


def _counted(notes: list[Note]) -> dict[str, int]:
    return {"seq": len(notes) + 3, "notes": len(notes), "digest": digest_of(notes)}


def _note(chance: Random, own: str) -> Note:
    names = ["text", "deleted", "x.y", "\U0001f9b5"][: chance.randrange(5)]
    values: list[Any] = [*NUMBERS, None, True, [], {"a": [1, {}]}, "", text(chance, 300)]
    fields = {name: chance.choice([*values, "z" * LARGE]) for name in names}
    stamps = {name: next_stamp(None, chance.randrange(2**41), "phone") for name in fields}
    note: Note = {"id": own + text(chance, 60), "kind": "day", "fields": fields, "stamps": stamps}
    if chance.random() < 0.3:
        note["lost"] = [{"field": "text", "value": text(chance, 90), "stamp": ""}]
        note["seen"] = {"phone": next_stamp(None, 7, "phone")}
    return note


def _add(connection: Connection, table: Any, chance: Random, person_id: str, **given: Any) -> None:
    row = {column.name: _value(chance, column) for column in table.columns}
    connection.execute(insert(table), row | {"person_id": person_id} | given)


def _value(chance: Random, column: Column[Any]) -> Any:
    if column.nullable and chance.random() < 0.4:
        return None
    if isinstance(column.type, String):
        return _string(chance, column)
    values = {
        BigInteger: lambda: chance.choice(WHOLE),
        LargeBinary: lambda: chance.randbytes(chance.randrange(99)),
        Instant: lambda: _FIRST + timedelta(microseconds=chance.randrange(10**17)),
    }
    return values[type(column.type)]()  # a new type of column needs a line here


_FIRST = datetime(1, 1, 1, tzinfo=UTC)


def _string(chance: Random, column: Column[Any]) -> str:
    longest = column.type.length or 1000  # type: ignore[attr-defined]
    if not column.primary_key:
        return text(chance, longest)
    own = f"{chance.getrandbits(64):016x}"
    return (own + (text(chance, longest) if longest < LONGEST_ODD_KEY else "A" * longest))[:longest]


def of(person_id: str, table: Table, rows: list[Any]) -> list[Any]:
    """The rows of one person."""
    place = [column.name for column in table.columns].index("person_id")
    return [row for row in rows if row[place] == person_id]
