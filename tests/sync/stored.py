"""What the database holds of a person, for tests that compare it with what was said."""

import json
from dataclasses import dataclass

from flask import Flask
from sqlalchemy import select
from sqlalchemy.orm import Session

from server.domain.note import Note
from server.store import db
from server.store.note_rows import AppliedChange, NoteRow
from server.store.people import Person


@dataclass(frozen=True)
class Stored:
    """All of one person."""

    seq: int
    count: int
    digest: int
    notes: list[Note]
    """By their number, oldest first."""
    moved: dict[str, dict[str, str]]
    """Per applied op the stamps that were set back."""

    def note(self, note_id: str) -> Note:
        return next(note for note in self.notes if note["id"] == note_id)


def of(house: Flask, person_id: str) -> Stored:
    """Everything that is stored of a person. Raises when there is no such person."""
    with house.app_context(), Session(db.engine) as session:
        person = session.execute(select(Person).where(Person.person_id == person_id)).scalar_one()
        rows = select(NoteRow.body).where(NoteRow.person_id == person_id).order_by(NoteRow.seq)
        ops = select(AppliedChange.op, AppliedChange.moved).where(
            AppliedChange.person_id == person_id
        )
        return Stored(
            person.seq,
            person.notes,
            person.digest,
            [json.loads(body) for body in session.scalars(rows)],
            {op: json.loads(moved or "{}") for op, moved in session.execute(ops)},
        )
