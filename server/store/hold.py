"""The whole database for one purpose, while everybody else waits."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Engine

from server.store.database import db

_PATIENCE = "10s"


@contextmanager
def held_still(engine: Engine) -> Iterator[Connection]:
    """A transaction that reads one moment of the database, and in which nobody else can write.

    Raises OperationalError when who is writing does not make room in time.
    """
    with engine.connect() as connection:
        if _is_postgresql(connection):
            # The first statement that reads takes the snapshot: that is after the lock.
            connection.execution_options(isolation_level="REPEATABLE READ")
        with connection.begin():
            lock(connection, "SHARE")
            yield connection


def lock(connection: Connection, mode: str) -> None:
    """Lock every table; on SQLite a transaction that may write has done so already."""
    if _is_postgresql(connection):
        quoted = connection.dialect.identifier_preparer.format_table
        names = ", ".join(quoted(table) for table in db.metadata.sorted_tables)
        connection.exec_driver_sql(f"SET LOCAL lock_timeout = '{_PATIENCE}'")
        connection.exec_driver_sql(f"LOCK TABLE {names} IN {mode} MODE")


def _is_postgresql(connection: Connection) -> bool:
    return connection.dialect.name == "postgresql"
