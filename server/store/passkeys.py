"""The passkeys of a person. Each query begins with the person."""

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection, insert, select, update

from server.store.database import db, reading
from server.store.people import Passkey


class Key(NamedTuple):
    """A passkey: `credential_id` is base64url without padding, `public_key` COSE."""

    credential_id: str
    public_key: bytes
    sign_count: int


def put(connection: Connection, person_id: str, key: Key, now: datetime) -> None:
    """Store a passkey of the person. Raises IntegrityError when it is stored already."""
    row = {"person_id": person_id, "created_at": now, **key._asdict()}
    connection.execute(insert(Passkey).values(**row))


def find(person_id: str, credential_id: str) -> Key | None:
    """The passkey, by its primary key."""
    asked = select(Passkey.credential_id, Passkey.public_key, Passkey.sign_count)
    own = (Passkey.person_id == person_id, Passkey.credential_id == credential_id)
    with reading() as connection:
        row = connection.execute(asked.where(*own)).first()
    return Key(*row) if row else None


def ids(person_id: str) -> list[str]:
    """The credential ids of all the person's passkeys."""
    asked = select(Passkey.credential_id).where(Passkey.person_id == person_id)
    with reading() as connection:
        return list(connection.scalars(asked))


def count(person_id: str, credential_id: str, sign_count: int) -> None:
    """Remember how often the passkey says that it has signed."""
    own = (Passkey.person_id == person_id, Passkey.credential_id == credential_id)
    with db.engine.begin() as connection:
        connection.execute(update(Passkey).where(*own).values(sign_count=sign_count))
