"""Letting a device in: a new session, in place of the one that this browser had."""

import secrets

from flask import Response, after_this_request

from server.api import clock, cookies
from server.api.sign_in import current_user, secret_hash
from server.store.sessions import NewSession, Which


def new_session(label: str) -> tuple[NewSession, str]:
    """A session that begins now, and the secret that only its device will know."""
    secret = secrets.token_urlsafe(32)
    return NewSession(secrets.token_hex(8), secret_hash(secret), label, clock.now()), secret


def this_session() -> Which | None:
    """The session that the request came with: it ends when another one takes its place."""
    if not current_user.is_authenticated:
        return None
    return current_user.person_id, current_user.session_id


def hand_out(person_id: str, begun: NewSession, secret: str) -> None:
    """Give the browser its ticket, with the answer to this request."""
    ticket = cookies.Ticket(person_id, begun.id, secret)

    def give(response: Response) -> Response:
        cookies.give(response, ticket)
        return response

    after_this_request(give)


def take_back() -> None:
    """Let the browser forget its ticket, with the answer to this request."""

    def clear(response: Response) -> Response:
        cookies.clear(response)
        return response

    after_this_request(clear)
