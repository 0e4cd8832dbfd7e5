"""What went wrong in the database: told apart by the engine's own codes, never by its words."""

from collections.abc import Callable
from typing import TypeVar

from sqlalchemy import exc
from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError

Found = TypeVar("Found")

_ATTEMPTS = 3

# SQLite's codes: the low byte says what, the whole says why.
_BUSY, _LOCKED, _FULL = 5, 6, 13
_READ_ONLY, _IO, _CANNOT_OPEN, _PROTOCOL = 8, 10, 14, 15
_AWAY = {_BUSY, _LOCKED, _READ_ONLY, _IO, _CANNOT_OPEN, _PROTOCOL}
_BUSY_RECOVERY, _BUSY_SNAPSHOT = _BUSY | 1 << 8, _BUSY | 2 << 8

# PostgreSQL's: serialization failure and deadlock; disk full; and the classes of connections,
# resources and an operator's intervention, and the answer of a server that may only read.
_PG_CONFLICTS = {"40001", "40P01"}
_PG_FULL = "53100"
_PG_AWAY = ("08", "40", "53", "55P03", "57", "25006")


def again(work: Callable[[], Found]) -> Found:
    """What `work`, a whole transaction, gives; tried again when it met another one.

    Raises what the last attempt raised.
    """
    for _ in range(_ATTEMPTS - 1):
        try:
            return work()
        except DBAPIError as error:
            if not is_conflict(error):
                raise
    return work()


def is_conflict(error: DBAPIError) -> bool:
    """True when the same transaction may succeed now. A lock that SQLite has waited for in vain
    is no such: it has waited long enough."""
    code = _sqlite_code(error)
    if code is not None:
        return code & 0xFF == _LOCKED or code in (_BUSY_RECOVERY, _BUSY_SNAPSHOT)
    return _pg_code(error) in _PG_CONFLICTS


def is_full(error: Exception) -> bool:
    """True when there is no room on the database's disk."""
    return _sqlite_code(error) == _FULL or _pg_code(error) == _PG_FULL


def is_away(error: Exception) -> bool:
    """True when the database is busy or cannot be reached: later it may work."""
    if isinstance(error, exc.TimeoutError) or getattr(error, "connection_invalidated", False):
        return True
    sqlite, pg = _sqlite_code(error), _pg_code(error)
    if sqlite is not None:
        return sqlite & 0xFF in _AWAY
    if pg is not None:
        return pg.startswith(_PG_AWAY)
    # No code: the server did not get as far as answering.
    return isinstance(error, (OperationalError, InterfaceError))


def _sqlite_code(error: Exception) -> int | None:
    return getattr(getattr(error, "orig", None), "sqlite_errorcode", None)


def _pg_code(error: Exception) -> str | None:
    return getattr(getattr(error, "orig", None), "sqlstate", None)
