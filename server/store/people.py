"""People with an account, and how they come in.

Each primary key, unique index and foreign key begins with the person, so that the database can
be divided by person. What cannot, because nobody is known yet, is small and stands below: a way
in, and a challenge.
"""

from datetime import datetime

from sqlalchemy import BigInteger, ForeignKey, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from server.store.database import Instant, Model

PERSON = String(32)


def person_key() -> Mapped[str]:
    """The first part of the key of what belongs to a person; it goes when the person goes."""
    return mapped_column(
        PERSON, ForeignKey("person.person_id", ondelete="CASCADE"), primary_key=True
    )


class Person(Model):
    """An account, and the state of its notes."""

    __tablename__ = "person"

    person_id: Mapped[str] = mapped_column(PERSON, primary_key=True)
    created_at: Mapped[datetime] = mapped_column(Instant)
    consent: Mapped[str] = mapped_column(String(10))
    """The version of the text that was agreed to."""
    name: Mapped[str | None] = mapped_column(String(64))
    """As it was typed; only with a password."""
    password_hash: Mapped[str | None] = mapped_column(String(200))
    seq: Mapped[int] = mapped_column(BigInteger, default=0)
    """The number of the last stored version of a note. Taken under the lock of this row."""
    notes: Mapped[int] = mapped_column(BigInteger, default=0)
    digest: Mapped[int] = mapped_column(BigInteger, default=0)
    """See server/domain/digest.py."""
    clock: Mapped[str | None] = mapped_column(String(60))
    """The latest stamp of all notes, see server/domain/sync.py."""


class Passkey(Model):
    """A WebAuthn credential."""

    __tablename__ = "passkey"

    person_id: Mapped[str] = person_key()
    credential_id: Mapped[str] = mapped_column(String(1400), primary_key=True)
    """base64url, without padding."""
    public_key: Mapped[bytes] = mapped_column(LargeBinary)
    sign_count: Mapped[int] = mapped_column(BigInteger)
    created_at: Mapped[datetime] = mapped_column(Instant)
    label: Mapped[str | None] = mapped_column(String(60))
    """Of the device on which it was made; None when that is not known."""


class Session(Model):
    """One device that is signed in."""

    __tablename__ = "session"

    person_id: Mapped[str] = person_key()
    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    secret_hash: Mapped[str] = mapped_column(String(64))
    label: Mapped[str] = mapped_column(String(60))
    """Which device this is, in words that its owner knows it by."""
    created_at: Mapped[datetime] = mapped_column(Instant)
    seen_at: Mapped[datetime] = mapped_column(Instant)
    """Noted anew once a day: that is all the list of devices needs."""
    proven_at: Mapped[datetime | None] = mapped_column(Instant)
    """When its owner last gave the password or the code there, after signing in."""


class WayIn(Model):
    """Whose a name or a recovery code is: `name:<folded name>`, `code:<hash of the code>`."""

    __tablename__ = "way_in"

    handle: Mapped[str] = mapped_column(String(140), primary_key=True)
    person_id: Mapped[str] = mapped_column(
        PERSON, ForeignKey("person.person_id", ondelete="CASCADE"), index=True
    )


class Challenge(Model):
    """What a passkey is asked to sign. Used once, within minutes."""

    __tablename__ = "challenge"

    challenge_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    purpose: Mapped[str] = mapped_column(String(10))
    """`create`, `add` or `enter`."""
    person_id: Mapped[str | None] = mapped_column(PERSON)
    """Whose passkey is being made; the person may not be stored yet."""
    expires_at: Mapped[datetime] = mapped_column(Instant, index=True)
