"""What is new for a phone: the notes after its cursor, a page at a time."""

from collections.abc import Collection
from typing import Any, NamedTuple, cast

from sqlalchemy import Connection, Table, bindparam, func, select

from server.domain.sync import State
from server.store.epoch import DatabaseEpoch
from server.store.note_rows import NoteRow
from server.store.people import Person

MAX_PAGE = 500
MAX_PAGE_CHARS = 512 * 1024
# Most syncs bring a few notes or none. Only when there are more, their sizes are added up first.
_FEW = 20

# The tables and not the models: what is read here passes no ORM.
PERSON, NOTE = cast("Table", Person.__table__), cast("Table", NoteRow.__table__)
_PERSON, _NOTE, _EPOCH = PERSON.c, NOTE.c, cast("Table", DatabaseEpoch.__table__)

_IS_NEW = _NOTE.seq > bindparam("cursor")

STATE = (
    select(_PERSON.seq, _PERSON.notes, _PERSON.digest, _PERSON.clock, _EPOCH.c.epoch)
    .select_from(PERSON.join(_EPOCH, _EPOCH.c.id == 1))
    .where(_PERSON.person_id == bindparam("person"))
)
"""One row; `state_of` reads it."""

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


class New(NamedTuple):
    """A page, and the state of the person at that moment."""

    state: State
    epoch: str
    cursor: int
    """The number of the last version of the page."""
    notes: list[str]
    """As JSON, by number."""

    @property
    def more(self) -> bool:
        # The version with the highest number is there always: nothing removes a note.
        return self.cursor < self.state.seq


def read(
    connection: Connection, person_id: str, cursor: int, known: Collection[str] = ()
) -> New | None:
    """What is new after `cursor`, without the notes whose ids are `known`; None when there is no
    such person. One statement, and so one moment, also while others write."""
    asked = {"person": person_id, "cursor": cursor}
    rows = connection.execute(_A_FEW, asked).all()
    if len(rows) == _FEW:
        rows = connection.execute(_MANY, asked).all()
    if not rows:
        return None
    state, epoch = state_of(rows[0])
    notes = [row.body for row in rows if row.body is not None and row.id not in known]
    return New(state, epoch, rows[-1].note_seq or cursor, notes)


def state_of(row: Any) -> tuple[State, str]:
    """What a row of STATE says: the state, and the epoch of the database."""
    *state, epoch = row[:5]
    return State(*state), epoch
