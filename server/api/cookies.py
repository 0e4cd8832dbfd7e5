"""The cookie of a device that is signed in: `<person>.<session>.<secret>`.

`__Host-` binds it to this one host. Lax and not Strict: who opens the app from a link in a
message is signed in as well; what changes something is guarded by guard.py.
"""

import re
from typing import NamedTuple

from flask import Request, Response

NAME = "__Host-session"
LASTS_DAYS = 400
"""As long as browsers keep a cookie at most."""

_PERSON, _SESSION = "[0-9a-f]{32}", "[0-9a-f]{16}"
_SHAPE = re.compile(rf"(?:^|; *){NAME}=({_PERSON})\.({_SESSION})\.([0-9A-Za-z_-]{{43}})(?:$| *;)")


class Ticket(NamedTuple):
    """What a device shows to be let in."""

    person_id: str
    session_id: str
    secret: str


def is_person(text: str) -> bool:
    """Whether `text` can be the id of a person. What cannot, no database is asked about."""
    return re.fullmatch(_PERSON, text) is not None


def is_session(text: str) -> bool:
    """Whether `text` can be the id of a session."""
    return re.fullmatch(_SESSION, text) is not None


def read(request: Request) -> Ticket | None:
    """The ticket that came with `request`; None when there is none, or nothing like one."""
    # Out of the header itself: every cookie as a dictionary takes longer than finding the notes.
    found = _SHAPE.search(request.environ.get("HTTP_COOKIE", ""))
    return Ticket(*found.groups()) if found else None


def give(response: Response, ticket: Ticket) -> None:
    """Let the browser keep `ticket`, from now on for as long as browsers do."""
    _drop(response)
    response.set_cookie(
        NAME,
        ".".join(ticket),
        max_age=LASTS_DAYS * 24 * 60 * 60,
        secure=True,
        httponly=True,
        samesite="Lax",
    )


def clear(response: Response) -> None:
    """Let the browser forget its ticket."""
    _drop(response)
    response.delete_cookie(NAME, secure=True, httponly=True, samesite="Lax")


def _drop(response: Response) -> None:
    # What was said of the one cookie before, such as that it lasts again.
    response.headers.remove("Set-Cookie")
