"""The passkeys of a person. Each query begins with the person."""

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import ColumnElement, Connection, delete, insert, select, update

from server.store.database import db, reading
from server.store.people import Passkey


class Key(NamedTuple):
    """A passkey: `credential_id` is base64url without padding, `public_key` COSE."""

    credential_id: str
    public_key: bytes
    sign_count: int


class Listed(NamedTuple):
    """A passkey as its owner sees it."""

    credential_id: str
    label: str | None
    """Of the device on which it was made."""
    created_at: datetime


def put(connection: Connection, person_id: str, key: Key, label: str | None, now: datetime) -> None:
    """Store a passkey of the person, made on the device that is called `label`.

    Raises IntegrityError when it is stored already.
    """
    row = {"person_id": person_id, "label": label, "created_at": now, **key._asdict()}
    connection.execute(insert(Passkey).values(**row))


def find(person_id: str, credential_id: str) -> Key | None:
    """The passkey, by its primary key."""
    asked = select(Passkey.credential_id, Passkey.public_key, Passkey.sign_count)
    with reading() as connection:
        row = connection.execute(asked.where(*_is(person_id, credential_id))).first()
    return Key(*row) if row else None


def of(person_id: str) -> list[Listed]:
    """All passkeys of the person, the newest first."""
    asked = select(Passkey.credential_id, Passkey.label, Passkey.created_at)
    in_order = asked.order_by(Passkey.created_at.desc(), Passkey.credential_id)
    with reading() as connection:
        rows = connection.execute(in_order.where(Passkey.person_id == person_id))
        return [Listed(*row) for row in rows]


def remove(person_id: str, credential_id: str) -> bool:
    """Let the passkey open nothing any more. False when the person has none of that id."""
    with db.engine.begin() as connection:
        done = connection.execute(delete(Passkey).where(*_is(person_id, credential_id)))
    return done.rowcount > 0


def count(person_id: str, credential_id: str, sign_count: int) -> None:
    """Remember how often the passkey says that it has signed."""
    with db.engine.begin() as connection:
        counted = update(Passkey).where(*_is(person_id, credential_id))
        connection.execute(counted.values(sign_count=sign_count))


def _is(person_id: str, credential_id: str) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    return Passkey.person_id == person_id, Passkey.credential_id == credential_id
