"""The devices that are signed in. Each query begins with the person."""

from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from server.store import ways
from server.store.database import db, reading
from server.store.people import Session
from server.store.ways import Way

_OWN = (Session.person_id == bindparam("person"), Session.id == bindparam("session"))
_PROVEN = func.coalesce(Session.proven_at, Session.created_at)
_FIND = select(Session.secret_hash, _PROVEN, Session.seen_at).where(*_OWN)
_PROVE = update(Session).where(*_OWN).values(proven_at=bindparam("now"))
_SEE = update(Session).where(*_OWN).values(seen_at=bindparam("now"))
_END = delete(Session).where(*_OWN)


class Found(NamedTuple):
    """A session as it is stored."""

    secret_hash: str
    proven_at: datetime
    """When its owner last showed who they are: by signing in, or later."""
    seen_at: datetime


class Device(NamedTuple):
    """A session as its owner sees it."""

    id: str
    label: str
    created_at: datetime
    seen_at: datetime


class NewSession(NamedTuple):
    """A session that begins."""

    id: str
    secret_hash: str
    label: str
    now: datetime


Which = tuple[str, str]
"""The person and the id of a session."""


def has_ended(seen_at: Any, unseen: datetime) -> Any:
    """Whether a session has ended: nobody was there since `unseen`.

    `seen_at`: a moment, or in a statement the column.
    """
    return seen_at < unseen


def find(person_id: str, session_id: str) -> Found | None:
    """The session, by its primary key; it is looked up at every request of who is signed in."""
    with reading() as connection:
        row = connection.execute(_FIND, {"person": person_id, "session": session_id}).first()
    return Found(*row) if row else None


def see(person_id: str, session_id: str, now: datetime) -> None:
    """Note that the device was there at `now`."""
    with db.engine.begin() as connection:
        connection.execute(_SEE, {"person": person_id, "session": session_id, "now": now})


def prove(person_id: str, session_id: str, now: datetime) -> None:
    """Note that at `now` the owner showed on this device who they are."""
    with db.engine.begin() as connection:
        connection.execute(_PROVE, {"person": person_id, "session": session_id, "now": now})


def start(way: Way, new: NewSession, in_place_of: Which | None, unseen: datetime) -> bool:
    """Begin `new` and end the one that this browser had.

    False when `way` led in a moment ago and does no more: the password was changed, or the
    account erased. Sessions of the person that have ended by `unseen` are cleared away.
    """
    with db.engine.begin() as connection:
        if not ways.holds(connection, way):
            return False
        stale = (Session.person_id == way.person_id, has_ended(Session.seen_at, unseen))
        connection.execute(delete(Session).where(*stale))
        put(connection, way.person_id, new, in_place_of)
    return True


def put(connection: Connection, person_id: str, new: NewSession, in_place_of: Which | None) -> None:
    """Store `new`, and end the one that this browser had."""
    if in_place_of:
        connection.execute(_END, dict(zip(("person", "session"), in_place_of, strict=True)))
    row = {"id": new.id, "secret_hash": new.secret_hash, "label": new.label}
    times = {"created_at": new.now, "seen_at": new.now}
    connection.execute(insert(Session).values(person_id=person_id, **row, **times))


def end(person_id: str, session_id: str) -> bool:
    """End one of the person's sessions. False when there is no such one."""
    with db.engine.begin() as connection:
        done = connection.execute(_END, {"person": person_id, "session": session_id})
    return done.rowcount > 0


def end_others(connection: Connection, person_id: str, session_id: str) -> None:
    """End all of the person's sessions but this one."""
    others = (Session.person_id == person_id, Session.id != session_id)
    connection.execute(delete(Session).where(*others))


def label(connection: Connection, person_id: str, session_id: str) -> str | None:
    """What the device of the session is called; None when it was signed out a moment ago."""
    asked = {"person": person_id, "session": session_id}
    return connection.scalars(select(Session.label).where(*_OWN), asked).first()


def devices(person_id: str) -> list[Device]:
    """The person's sessions, the oldest first."""
    asked = select(Session.id, Session.label, Session.created_at, Session.seen_at)
    asked = asked.where(Session.person_id == person_id).order_by(Session.created_at, Session.id)
    with reading() as connection:
        return [Device(*row) for row in connection.execute(asked)]
