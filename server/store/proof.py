"""Whether two databases hold the same, and whether one holds what it says it holds."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import groupby
from typing import Any

import orjson
from sqlalchemy import Column, ColumnElement, Connection, Row, String, Table, collate, func, select

from server.domain.digest import add, note_digest
from server.store.database import db
from server.store.note_rows import NoteRow
from server.store.people import Person

# A note is at most a quarter of a megabyte: no batch grows far beyond 50.
BATCH = 200

Rows = Sequence[Row[Any]]

_OPTIONS = orjson.OPT_APPEND_NEWLINE | orjson.OPT_UTC_Z
_WITH_NOTES = (
    select(
        *(Person.person_id, Person.seq, Person.notes, Person.digest),
        *(NoteRow.id, NoteRow.seq.label("note_seq"), NoteRow.body),
    )
    .outerjoin(NoteRow, NoteRow.person_id == Person.person_id)
    .order_by(Person.person_id)
    .execution_options(yield_per=BATCH)
)


@dataclass
class Proof:
    """How many rows a table has, and one hash over all of them in the order of their key."""

    count: int = 0
    sha256: str = ""


class Prover:
    """Makes a proof of rows as they come by, in key order."""

    def __init__(self) -> None:
        self._count = 0
        self._hash = sha256()

    def add(self, rows: Rows) -> None:
        for row in rows:
            self._hash.update(orjson.dumps(tuple(row), default=bytes.hex, option=_OPTIONS))
        self._count += len(rows)

    def proof(self) -> Proof:
        return Proof(self._count, self._hash.hexdigest())


def tables() -> list[Table]:
    """Every table, those that others refer to first."""
    return db.metadata.sorted_tables


def batches(connection: Connection, table: Table) -> Iterator[Rows]:
    """All rows, in the same order on every engine; at most BATCH in memory."""
    in_order = select(table).order_by(*(_in_bytes(connection, key) for key in table.primary_key))
    yield from connection.execute(in_order.execution_options(yield_per=BATCH)).partitions()


def proof_of(connection: Connection, table: Table) -> Proof:
    prover = Prover()
    for rows in batches(connection, table):
        prover.add(rows)
    return prover.proof()


def counts(connection: Connection) -> dict[str, int]:
    """How many rows each table has."""
    return {
        table.name: connection.execute(select(func.count()).select_from(table)).scalar_one()
        for table in tables()
    }


def wrong_people(connection: Connection) -> int:
    """How many people do not have the notes that their row counts and digests."""
    rows: Iterable[Row[Any]] = connection.execute(_WITH_NOTES)
    people = groupby(rows, key=lambda row: row.person_id)
    return sum(not _is_right(found) for _, found in people)


def _is_right(rows: Iterator[Row[Any]]) -> bool:
    """Goes through them once: all notes of one person may be more than fits in memory."""
    count, digest, is_right = 0, 0, True
    for row in rows:
        if row.id is not None:
            found = _digest_of(row)
            count, digest = count + 1, add(digest, found or 0)
            is_right = is_right and found is not None and row.note_seq <= row.seq
    return is_right and (count, digest) == (row.notes, row.digest)


def _digest_of(row: Row[Any]) -> int | None:
    """Of the note in `row`; None when what is stored there is no note, or another one."""
    try:
        note = orjson.loads(row.body)
        return note_digest(note) if note["id"] == row.id else None
    except (ValueError, KeyError, TypeError):
        return None


def _in_bytes(connection: Connection, column: Column[Any]) -> ColumnElement[Any]:
    """PostgreSQL sorts text as its language does, SQLite by bytes."""
    is_text = isinstance(column.type, String) and connection.dialect.name == "postgresql"
    return collate(column, "C") if is_text else column
