"""Who is asking: Flask-Login over the sessions in the database.

A view says `@login_required` and finds the person in `current_user.person_id`; a sync, which is
asked far more often than all else, looks the device up by itself, with its notes. A phone may say
in `Notes-Of` whose notes it holds: should another be signed in on it, nothing is done. Nothing is
kept in Flask's own signed session: a signed cookie stays valid after signing out.
"""

import hashlib
import hmac
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import wraps
from typing import Any, NoReturn

from flask import Flask, Request, Response, after_this_request, request
from flask_login import LoginManager, UserMixin, current_user
from flask_smorest import Blueprint, abort
from sqlalchemy.exc import SQLAlchemyError
from werkzeug.exceptions import HTTPException, Unauthorized

from server.api import clock, cookies, problems
from server.api.sync_document import OWNER, PARAMETERS
from server.store import sessions
from server.store.new_notes import Asker
from server.store.ways import GoneError

__all__ = [
    "SignedIn",
    "asker",
    "current_user",
    "demand",
    "init",
    "login_required",
    "must_be_theirs",
    "refuse",
    "secret_hash",
    "see",
    "unseen",
]

_LASTS = timedelta(days=cookies.LASTS_DAYS)
_FIRST = "Sign in first."


@dataclass(frozen=True)
class SignedIn(UserMixin):  # type: ignore[misc]  # Flask-Login has no types
    """A person on a device that is signed in: what `current_user` is."""

    person_id: str
    session_id: str
    proven_at: datetime
    """When they last showed on it who they are: by signing in, or later."""

    def get_id(self) -> str:
        return self.person_id


def init(app: Flask) -> None:
    """Let `app` know who asks. The database is asked once a request, and only where it matters."""
    manager = LoginManager()
    manager.session_protection = None
    manager.request_loader(_load)
    # Not by init_app, which would look for a remember cookie, that nobody has, at every answer.
    app.login_manager = manager  # type: ignore[attr-defined]
    app.register_error_handler(GoneError, _answer_gone)


def login_required(view: Callable[..., Any]) -> Callable[..., Any]:
    """Let a view answer only who is signed in: see `demand`."""

    @wraps(view)
    def demanding(*args: Any, **named: Any) -> Any:
        demand()
        return view(*args, **named)

    documented: Callable[..., Any] = Blueprint.doc(parameters=PARAMETERS)(demanding)
    return documented


def demand() -> None:
    """Abort with 401 for who is not signed in, with 403 on a phone with the notes of another."""
    if not current_user.is_authenticated:
        refuse()
    must_be_theirs(request, current_user.person_id)


def must_be_theirs(asking: Request, person_id: str) -> None:
    """Abort with 403 when the phone says to hold the notes of another than who is signed in."""
    if asking.headers.get(OWNER, person_id) != person_id:
        abort(403, message="Somebody else is signed in here than whose notes these are.")


def secret_hash(secret: str) -> str:
    """What the database keeps of a secret of 256 random bits."""
    return hashlib.sha256(secret.encode()).hexdigest()


def asker(ticket: cookies.Ticket) -> Asker:
    """How the database knows who shows `ticket`: for a sync, which asks for both at once."""
    return Asker(ticket.person_id, ticket.session_id, secret_hash(ticket.secret), unseen())


def unseen() -> datetime:
    """Since when nobody was there on a device whose session has ended by now."""
    return clock.now() - _LASTS


def see(ticket: cookies.Ticket, seen_at: datetime) -> None:
    """Once a day: note that the device is still there, and let its cookie last again.

    `seen_at`: when that was noted last.
    """
    if seen_at.date() == clock.now().date():
        return

    def renew(response: Response) -> Response:
        cookies.give(response, ticket)
        return response

    # A full or busy database is no reason to turn anybody away: tomorrow, or at the next request.
    with suppress(SQLAlchemyError):
        sessions.see(ticket.person_id, ticket.session_id, clock.now())
        after_this_request(renew)


def refuse() -> NoReturn:
    """Abort with 401."""
    raise Unauthorized(_FIRST)


def _answer_gone(_error: GoneError) -> Response | HTTPException:
    return problems.answer(Unauthorized(_FIRST))


def _load(request: Request) -> SignedIn | None:
    ticket = cookies.read(request)
    found = sessions.find(ticket.person_id, ticket.session_id) if ticket else None
    if not ticket or not found:
        return None
    known = hmac.compare_digest(found.secret_hash, secret_hash(ticket.secret))
    if not known or sessions.has_ended(found.seen_at, unseen()):
        return None
    see(ticket, found.seen_at)
    return SignedIn(ticket.person_id, ticket.session_id, found.proven_at)
