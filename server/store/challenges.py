"""What passkeys are asked to sign, until it comes back or is too old."""

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import delete, insert, select

from server.store.database import db
from server.store.people import Challenge


class Asked(NamedTuple):
    """A challenge that was handed out."""

    challenge_hash: str
    purpose: str
    person_id: str | None
    """Whose passkey is being made; None when somebody enters."""


def issue(asked: Asked, expires_at: datetime, now: datetime) -> None:
    """Remember a challenge, and clear away those that are too old."""
    with db.engine.begin() as connection:
        connection.execute(delete(Challenge).where(Challenge.expires_at < now))
        connection.execute(insert(Challenge).values(**asked._asdict(), expires_at=expires_at))


def take(challenge_hash: str, purpose: str, now: datetime) -> Asked | None:
    """The challenge, which from now on nobody can take again; None when there is none."""
    own = (Challenge.challenge_hash == challenge_hash, Challenge.purpose == purpose)
    asked = select(Challenge.challenge_hash, Challenge.purpose, Challenge.person_id)
    with db.engine.begin() as connection:
        row = connection.execute(asked.where(*own, Challenge.expires_at >= now)).first()
        taken = connection.execute(delete(Challenge).where(*own)).rowcount
    # Of two that come at once, only one deletes it.
    return Asked(*row) if row and taken else None
