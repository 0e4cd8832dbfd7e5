"""What is new for a phone that is signed in: the notes after its cursor, a page at a time."""

from collections.abc import Collection
from datetime import datetime
from typing import Any, NamedTuple, cast

from sqlalchemy import Connection, Table, bindparam, func, select

from server.domain.sync import State
from server.store.epoch import DatabaseEpoch
from server.store.note_rows import NoteRow
from server.store.people import Person, Session
from server.store.sessions import has_ended

MAX_PAGE = 500
MAX_PAGE_CHARS = 512 * 1024
# Most syncs bring a few notes or none. Only when there are more, their sizes are added up first.
_FEW = 20

# The tables and not the models: what is read here passes no ORM.
PERSON, NOTE = cast("Table", Person.__table__), cast("Table", NoteRow.__table__)
_SESSION, _EPOCH = cast("Table", Session.__table__), cast("Table", DatabaseEpoch.__table__)
_PERSON, _NOTE = PERSON.c, NOTE.c

_IS_NEW = _NOTE.seq > bindparam("cursor")
_IS_SIGNED_IN = (
    (_SESSION.c.person_id == _PERSON.person_id)
    & (_SESSION.c.id == bindparam("session_id"))
    & (_SESSION.c.secret_hash == bindparam("secret_hash"))
)

# Who asks is looked up in the same statement as what they ask for: that is half of the time of a
# sync that brings nothing, and a session that was ended a moment ago takes nothing in.
STATE = (
    select(_PERSON.seq, _PERSON.notes, _PERSON.digest, _PERSON.clock)
    .add_columns(_EPOCH.c.epoch, _SESSION.c.seen_at)
    .select_from(PERSON.join(_EPOCH, _EPOCH.c.id == 1).join(_SESSION, _IS_SIGNED_IN))
    .where(_PERSON.person_id == bindparam("person"))
)
"""One row, or none for who is not signed in; `known_of` reads it."""

_A_FEW = (
    STATE.add_columns(_NOTE.id, _NOTE.seq.label("note_seq"), _NOTE.body)
    .outerjoin(NOTE, (_NOTE.person_id == _PERSON.person_id) & _IS_NEW)
    .order_by(_NOTE.seq)
    .limit(_FEW)
)

_PAGE = (
    select(_NOTE.id, _NOTE.seq, _NOTE.body)
    .where(_NOTE.person_id == bindparam("person"), _IS_NEW)
    .order_by(_NOTE.seq)
    .limit(MAX_PAGE)
    .subquery()
)
_CHARS = func.length(_PAGE.c.body)
_SIZED = select(_PAGE, (func.sum(_CHARS).over(order_by=_PAGE.c.seq) - _CHARS).label("before"))
_FITS = _SIZED.subquery()
_MANY = (
    STATE.add_columns(_FITS.c.id, _FITS.c.seq.label("note_seq"), _FITS.c.body)
    .outerjoin(_FITS, _FITS.c.before < MAX_PAGE_CHARS)
    .order_by(_FITS.c.seq)
)


class Asker(NamedTuple):
    """Who asks: a session, by what its ticket says."""

    person: str
    session_id: str
    secret_hash: str
    unseen: datetime
    """A session that was not seen since has ended."""


class Known(NamedTuple):
    """The person of a device that is signed in, as they are at that moment."""

    state: State
    epoch: str
    seen_at: datetime
    """When the device was last seen; noted once a day."""


class New(NamedTuple):
    """A page, and the state of the person at that moment."""

    known: Known
    cursor: int
    """The number of the last version of the page."""
    notes: list[str]
    """As JSON, by number."""

    @property
    def more(self) -> bool:
        # The version with the highest number is there always: nothing removes a note.
        return self.cursor < self.known.state.seq


def read(
    connection: Connection, asker: Asker, cursor: int, without: Collection[str] = ()
) -> New | None:
    """What is new after `cursor`, without the notes of those ids; None when nobody is signed in.

    One statement, and so one moment, also while others write.
    """
    asked = asker._asdict() | {"cursor": cursor}
    rows = connection.execute(_A_FEW, asked).all()
    if len(rows) == _FEW:
        rows = connection.execute(_MANY, asked).all()
    known = known_of(asker, rows[0] if rows else None)
    if not known:
        return None
    notes = [row.body for row in rows if row.body is not None and row.id not in without]
    return New(known, rows[-1].note_seq or cursor, notes)


def known_of(asker: Asker, row: Any) -> Known | None:
    """What a row of STATE says; None for no row, and for a session that was left alone too long."""
    # Compared here: to write a moment into the statement takes longer than to read one.
    if row is None or has_ended(row[5], asker.unseen):
        return None
    return Known(State(*row[:4]), row[4], row[5])
