"""Accounts: made, looked at, changed and erased, each in one transaction."""

from collections.abc import Callable
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from server.store import passkeys, sessions, ways
from server.store.database import db, reading
from server.store.passkeys import Key
from server.store.people import Challenge, Person
from server.store.sessions import NewSession, Which


class Password(NamedTuple):
    """A name and what goes with it."""

    name: str
    folded: str
    password_hash: str


class NewPerson(NamedTuple):
    """An account that is being made, with a password or with a passkey."""

    person_id: str
    consent: str
    code_hash: str
    password: Password | None = None
    passkey: Key | None = None


class Overview(NamedTuple):
    """An account as its owner sees it."""

    name: str | None
    password_hash: str | None
    created_at: datetime


def create(person: NewPerson, device: NewSession, in_place_of: Which | None) -> None:
    """Make an account and sign its device in, all or nothing. Raises NameTakenError."""
    password = person.password
    row = {"person_id": person.person_id, "consent": person.consent, "created_at": device.now}
    words = {"name": password.name, "password_hash": password.password_hash} if password else {}
    with db.engine.begin() as connection:
        connection.execute(insert(Person).values(**row, **words, seq=0, notes=0, digest=0))
        if password:
            ways.set_name(connection, person.person_id, password.folded)
        if person.passkey:
            passkeys.put(connection, person.person_id, person.passkey, device.label, device.now)
        ways.set_code(connection, person.person_id, person.code_hash)
        sessions.put(connection, person.person_id, device, in_place_of)


def look(person_id: str) -> Overview | None:
    """The account; None when it was erased a moment ago."""
    asked = select(Person.name, Person.password_hash, Person.created_at)
    with reading() as connection:
        row = connection.execute(asked.where(Person.person_id == person_id)).first()
    return Overview(*row) if row else None


def set_password(person_id: str, password: Password, session_id: str) -> None:
    """Give the person this name and password, and end every other session.

    Raises NameTakenError or GoneError, and leaves all as it was.
    """
    words = {"name": password.name, "password_hash": password.password_hash}
    with db.engine.begin() as connection:
        ways.lock(connection, person_id)
        own = Person.person_id == person_id
        connection.execute(update(Person).where(own).values(**words))
        ways.set_name(connection, person_id, password.folded)
        sessions.end_others(connection, person_id, session_id)


def set_code(person_id: str, code_hash: str) -> None:
    """Give the person a new recovery code; the old one opens nothing any more.

    Raises GoneError.
    """
    with db.engine.begin() as connection:
        ways.lock(connection, person_id)
        ways.set_code(connection, person_id, code_hash)


def add_passkey(person_id: str, key: Key, session_id: str, now: datetime) -> bool:
    """Give the person one more passkey, made on the device of that session.

    False when it is there already. Raises GoneError.
    """
    try:
        with db.engine.begin() as connection:
            ways.lock(connection, person_id)
            label = sessions.label(connection, person_id, session_id)
            passkeys.put(connection, person_id, key, label, now)
    except IntegrityError:
        return False
    return True


def erase(person_id: str, note_down: Callable[[], None]) -> None:
    """Delete every row of the person. `note_down` runs before the commit; when it raises,
    nothing is deleted."""
    with db.engine.begin() as connection:
        connection.execute(delete(Challenge).where(Challenge.person_id == person_id))
        # Everything else goes with the person: ON DELETE CASCADE.
        connection.execute(delete(Person).where(Person.person_id == person_id))
        note_down()
