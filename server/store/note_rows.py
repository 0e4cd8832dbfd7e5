"""The tables of the notes that phones offered."""

from sqlalchemy import BigInteger, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from server.store.database import Model
from server.store.people import person_key


class NoteRow(Model):
    """The merged version of one note. A deleted note stays, with the fields that it had and
    `deleted`: a phone that was away for a year must not bring it back, and its owner may."""

    __tablename__ = "note"
    __table_args__ = (UniqueConstraint("person_id", "seq"),)

    person_id: Mapped[str] = person_key()
    id: Mapped[str] = mapped_column(String(100), primary_key=True)
    seq: Mapped[int] = mapped_column(BigInteger)
    """Which number of the person's `seq` this version has: what a phone's cursor counts."""
    body: Mapped[str] = mapped_column(Text)
    """The note as JSON."""


class AppliedChange(Model):
    """A change that was taken in, so that its repeat is answered and not done again."""

    __tablename__ = "applied_change"

    person_id: Mapped[str] = person_key()
    op: Mapped[str] = mapped_column(String(40), primary_key=True)
    moved: Mapped[str | None] = mapped_column(Text)
    """The stamps that were set back, as JSON `{sent: stored}`; null when none was."""
