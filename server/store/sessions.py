"""The devices that are signed in. Each query begins with the person."""

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import bindparam, select, update

from server.store.database import db
from server.store.people import Session

_OWN = (Session.person_id == bindparam("person"), Session.id == bindparam("session"))
_FIND = select(Session.secret_hash, Session.created_at, Session.seen_at).where(*_OWN)
_SEE = update(Session).where(*_OWN).values(seen_at=bindparam("now"))


class Found(NamedTuple):
    """A session as it is stored."""

    secret_hash: str
    created_at: datetime
    seen_at: datetime


def find(person_id: str, session_id: str) -> Found | None:
    """The session, by its primary key; it is looked up at every sync."""
    with db.engine.connect().execution_options(only_reads=True) as connection:
        row = connection.execute(_FIND, {"person": person_id, "session": session_id}).first()
    return Found(*row) if row else None


def see(person_id: str, session_id: str, now: datetime) -> None:
    """Note that the device was there at `now`."""
    with db.engine.begin() as connection:
        connection.execute(_SEE, {"person": person_id, "session": session_id, "now": now})
