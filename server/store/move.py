"""From one database to another: SQLite to PostgreSQL, or back."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Table, delete, insert

from server.store.health import migrations_current
from server.store.people import Person
from server.store.proof import Proof, Prover, Rows, batches, counts, proof_of, tables, wrong_people


class NotMovedError(Exception):
    """Why nothing was copied, in words for the operator."""


@dataclass(frozen=True)
class Moved:
    """What a move did; it stands only when the transaction of the target is committed."""

    tables: dict[str, tuple[Proof, Proof]]
    """By name: what was read, and what can be read back."""
    wrong_people: int
    """How many people's notes differ from the count and digest in their row."""

    def must_be_proven(self) -> None:
        """Raises NotMovedError when anything is not the same."""
        if self.wrong_people or any(old != new for old, new in self.tables.values()):
            raise NotMovedError("Not everything is the same.")


def must_be_current() -> None:
    """Raises NotMovedError when the source lacks migrations: its tables are others then."""
    if not migrations_current():
        raise NotMovedError("The migrations of the source are not current: flask db upgrade")


def move(source: Connection, target: Connection) -> Moved:
    """Copy every row, the epoch included, and read all of it back.

    Both connections are in a transaction that nobody else writes beside, and the target's tables
    are there. Raises NotMovedError when the target has people.
    """
    if counts(target)[Person.__tablename__]:
        raise NotMovedError("The target has people of its own.")
    for table in reversed(tables()):
        target.execute(delete(table))
    read = {table.name: _copy(source, target, table) for table in tables()}
    proofs = {table.name: (read[table.name], proof_of(target, table)) for table in tables()}
    return Moved(proofs, wrong_people(target))


def _copy(source: Connection, target: Connection, table: Table) -> Proof:
    prover = Prover()
    for rows in batches(source, table):
        prover.add(rows)
        target.execute(insert(table), _values(rows))
    return prover.proof()


def _values(rows: Rows) -> list[dict[str, Any]]:
    return [dict(row._mapping) for row in rows]
