"""Phones that are signed in: their people and diaries are put into the database directly."""

import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import orjson
from sqlalchemy import Connection, create_engine, insert, select

from server.api.cookies import NAME, Ticket
from server.api.sign_in import secret_hash
from server.domain.digest import digest_of
from server.domain.note import Note
from server.domain.stamp import next_stamp
from server.store.epoch import DatabaseEpoch
from server.store.note_rows import NoteRow
from server.store.people import Person, Session
from tests.bench.sync.diary import diary, episode, scores

CHANGES = 10
_EDITS = 4


@dataclass
class Phone:
    """A device: its ticket, and what it remembers of the server."""

    ticket: Ticket
    epoch: str
    days: int
    cursor: int = 0
    device: str = field(default_factory=lambda: secrets.token_hex(4))
    last: str | None = None
    written: int = 0

    def push(self) -> bytes:
        """A request that brings ten changes: six episodes, and four evenings noted anew."""
        new = [episode(self._op(), self.days, self._stamp()) for _ in range(CHANGES - _EDITS)]
        days = range(max(0, self.days - _EDITS), self.days)
        return self.send(new + [scores(number, self._stamp()) for number in days])

    def pull(self) -> bytes:
        """A request that brings nothing."""
        return self.send([])

    def send(self, notes: list[Note]) -> bytes:
        changes = [{"op": self._op(), "note": note} for note in notes]
        asked = {"version": 1, "epoch": self.epoch, "cursor": self.cursor, "changes": changes}
        return post("/api/v1/sync", asked, f"Cookie: {NAME}={'.'.join(self.ticket)}\r\n")

    def heed(self, status: int, body: bytes) -> None:
        """Remember how far it got. What a sync did not store is no measurement."""
        if status != 200:
            return
        answer = orjson.loads(body)
        self.cursor = answer["cursor"]
        for result in answer["results"]:
            assert result == {"op": result["op"], "status": "stored"}, result

    def _op(self) -> str:
        self.written += 1
        return f"{self.device}{self.written:012d}"

    def _stamp(self) -> str:
        self.last = next_stamp(self.last, time.time() * 1000 - 60_000, self.device)
        return self.last


def post(path: str, body: Any, headers: str = "") -> bytes:
    """A whole request, as the app on its own address sends it."""
    text = orjson.dumps(body)
    head = (
        f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nSec-Fetch-Site: same-origin\r\n{headers}"
        f"Content-Type: application/json\r\nContent-Length: {len(text)}\r\n\r\n"
    )
    return head.encode() + text


def sign_up(url: str, people: int, days: int) -> list[Phone]:
    """New people in the migrated database at `url`, each with a phone and so many days."""
    engine = create_engine(url)
    with engine.begin() as connection:
        epoch = connection.execute(select(DatabaseEpoch.epoch)).scalar_one()
        phones = [_settle(connection, epoch, days) for _ in range(people)]
    engine.dispose()
    return phones


def _settle(connection: Connection, epoch: str, days: int) -> Phone:
    ticket = Ticket(secrets.token_hex(16), secrets.token_hex(8), secrets.token_urlsafe(32))
    phone = Phone(ticket, epoch, days)
    notes = list(diary(days, phone.device))
    phone.cursor = len(notes)
    person, now = {"person_id": ticket.person_id}, datetime.now(UTC)
    counted = {"seq": len(notes), "notes": len(notes), "digest": digest_of(notes)}
    connection.execute(insert(Person), person | counted | {"created_at": now, "consent": "1"})
    device = {"id": ticket.session_id, "secret_hash": secret_hash(ticket.secret), "label": "x"}
    connection.execute(insert(Session), person | device | {"created_at": now, "seen_at": now})
    rows = [
        person | {"id": note["id"], "seq": seq, "body": orjson.dumps(note).decode()}
        for seq, note in enumerate(notes, start=1)
    ]
    if rows:
        connection.execute(insert(NoteRow), rows)
    return phone


Ask = Callable[[Phone], bytes]
