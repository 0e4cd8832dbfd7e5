"""People with an account and signed-in devices, put into the database directly.

Signing up by HTTP takes a tenth of a second of argon2 each, on purpose; a test of ten thousand
pushes has hundreds of people. The API itself is what tests/api asks.
"""

import secrets
from datetime import UTC, datetime

from flask import Flask

from server.api.cookies import NAME, Ticket
from server.api.sign_in import secret_hash
from server.store.people import Person, Session
from tests.databases import add


def sign_up(app: Flask, devices: int = 1) -> list[Ticket]:
    """A new person, signed in on so many devices."""
    person_id, now = secrets.token_hex(16), datetime.now(UTC)
    tickets = [
        Ticket(person_id, secrets.token_hex(8), secrets.token_urlsafe(32)) for _ in range(devices)
    ]
    person = Person(person_id=person_id, created_at=now, consent="1")
    with app.app_context():
        add(person, *(_session(ticket, now) for ticket in tickets))
    return tickets


def cookie(ticket: Ticket) -> str:
    """The Cookie header of a device."""
    return f"{NAME}={'.'.join(ticket)}"


def _session(ticket: Ticket, now: datetime) -> Session:
    return Session(
        person_id=ticket.person_id,
        id=ticket.session_id,
        secret_hash=secret_hash(ticket.secret),
        label="een telefoon",
        created_at=now,
        seen_at=now,
    )
