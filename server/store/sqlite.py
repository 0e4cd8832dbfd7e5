"""SQLite as strict as a server needs it: a commit that returned survives a power cut."""

import os
import sqlite3
import threading
import time
from contextlib import suppress
from typing import Any

from sqlalchemy import Connection, Engine, event

# Until this version two connections that write at once can corrupt a WAL database.
_SAFE_WAL = (3, 51, 3)
_FULL = 2
_WAIT_MS = 5000
_ASK_AGAIN_S = 0.002
_asking = threading.Lock()


def journal_mode(version: tuple[int, ...] = sqlite3.sqlite_version_info) -> str:
    """The fastest journal that this SQLite library can be trusted with."""
    return "wal" if version >= _SAFE_WAL else "delete"


def make_durable(engine: Engine) -> None:
    """Set each connection of `engine` up, and open one now.

    Raises RuntimeError when the settings read back differ, as on a file system without locks.
    """
    _make_private(engine.url.database)
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    engine.connect().close()
    # A connection must not travel into the server's forked workers.
    engine.dispose()


def _make_private(path: str | None) -> None:
    """Let a new database be read by its owner only, and its journal with it: health notes."""
    if path and path != ":memory:":
        # What cannot be opened, SQLite says better.
        with suppress(OSError):
            os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))


def _prepare(connection: Any, _record: Any) -> None:
    # The driver begins transactions late and deferred; _begin does it instead.
    connection.isolation_level = None
    # What is erased is overwritten: not every SQLite library does so by itself.
    wanted = {
        "journal_mode": journal_mode(),
        "synchronous": _FULL,
        "foreign_keys": 1,
        "secure_delete": 1,
    }
    connection.execute(f"PRAGMA busy_timeout = {_WAIT_MS}")
    for name, value in wanted.items():
        connection.execute(f"PRAGMA {name} = {value}")
        (found,) = connection.execute(f"PRAGMA {name}").fetchone()
        if found not in (value, "memory"):
            raise RuntimeError(f"SQLite keeps {name} = {found}, and {value} is needed")


def _begin(connection: Connection) -> None:
    """Ask for the lock every few milliseconds; in each process one thread asks, the others queue.

    SQLite itself asks ten times a second, and where many write, some never do so at the right
    moment.
    """
    # A deferred transaction that reads first and then writes fails at once when another one
    # writes, however long the timeout. So: take the lock first.
    driver: Any = connection.connection.dbapi_connection
    end = time.monotonic() + _WAIT_MS / 1000
    is_asking = _asking.acquire(timeout=_WAIT_MS / 1000)
    driver.execute("PRAGMA busy_timeout = 0")
    try:
        while is_asking and time.monotonic() < end and not _takes_lock(driver):
            time.sleep(_ASK_AGAIN_S)
        if not driver.in_transaction:
            # Once more, for an error as SQLAlchemy makes them.
            connection.exec_driver_sql("BEGIN IMMEDIATE")
    finally:
        driver.execute(f"PRAGMA busy_timeout = {_WAIT_MS}")
        if is_asking:
            _asking.release()


def _takes_lock(driver: sqlite3.Connection) -> bool:
    """True when there is no more to wait for: the lock was given, or never will be."""
    try:
        driver.execute("BEGIN IMMEDIATE")
    except sqlite3.OperationalError as error:
        return error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY
    return True
