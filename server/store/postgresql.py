"""PostgreSQL: what its driver does not do by itself."""

import time
from functools import partial
from typing import Any

from sqlalchemy import Engine, event
from sqlalchemy.exc import InvalidatePoolError

_IDLE_S = 5


def insert_together(engine: Engine) -> None:
    """Send many rows of one insert as one statement, as SQLAlchemy does with other drivers."""
    engine.dialect.use_insertmanyvalues_wo_returning = True


def distrust_idle(engine: Engine) -> None:
    """Ask a connection that lay idle whether it still lives; replace all when it does not.

    SQLAlchemy's own `pool_pre_ping` asks every time, which takes as long as a small query.
    """
    event.listen(engine, "checkout", partial(_ask, engine))
    event.listen(engine, "checkin", _used)


def _ask(engine: Engine, connection: Any, record: Any, _proxy: Any) -> None:
    idle = time.monotonic() - record.info.get("used", time.monotonic())
    if idle <= _IDLE_S:
        return
    try:
        engine.dialect.do_ping(connection)
    except engine.dialect.loaded_dbapi.Error as error:
        raise InvalidatePoolError from error


def _used(_connection: Any, record: Any) -> None:
    record.info["used"] = time.monotonic()
