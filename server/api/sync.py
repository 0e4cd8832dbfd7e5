"""POST /api/v1/sync

On the way that every phone takes every few minutes: read by hand, and written by orjson.
"""

import time
from typing import Any

import orjson
from flask import Request, Response, request
from flask_smorest import Blueprint, abort

from server.api import cookies, sign_in
from server.api.body import MAX_WHOLE, read
from server.api.guard import same_origin
from server.api.sign_in import refuse
from server.api.sync_document import MAX_CHANGES, PARAMETERS, REQUEST_BODY, RESPONSES
from server.domain.change import Change, read_change
from server.store.sync import Answer, Asked, TooMuchError, exchange

blueprint = Blueprint(
    "sync", __name__, url_prefix="/api/v1", description="The notes of who is signed in"
)
same_origin(blueprint)

_MEMBERS = ("version", "epoch", "cursor", "changes")


@blueprint.post("/sync")
@blueprint.doc(parameters=PARAMETERS, requestBody=REQUEST_BODY, responses=RESPONSES)
def answer() -> Response:
    """Changes in, and what is new out, in one go and for good."""
    # The request itself: each look through Flask's stand-in for it takes a microsecond.
    asking: Request = request._get_current_object()  # type: ignore[attr-defined]
    ticket = cookies.read(asking) or refuse()
    sign_in.must_be_theirs(asking, ticket.person_id)
    asked, changes = _read(read(asking))
    now = time.time_ns() // 1_000_000
    try:
        found = exchange(sign_in.asker(ticket), asked, changes, now)
    except TooMuchError:
        abort(413, message="These changes are of notes too large together. Send fewer at a time.")
    if not found:
        refuse()
    sign_in.see(ticket, found.new.known.seen_at)
    return Response(_write(found, now), content_type="application/json")


def _read(body: Any) -> tuple[Asked, list[Change]]:
    """What is asked. Aborts with 422 when it is no SyncRequest."""
    errors = dict(_errors(body))
    if errors:
        abort(422, messages=errors)
    changes = [read_change(sent, len(orjson.dumps(sent))) for sent in body["changes"]]
    return Asked(body["epoch"], int(body["cursor"])), changes


def _errors(body: Any) -> list[tuple[str, list[str]]]:
    if not isinstance(body, dict):
        return [("", ["Not an object."])]
    errors = [(name, ["Unknown field."]) for name in body if name not in _MEMBERS]
    errors += [(name, ["Missing."]) for name in _MEMBERS if name not in body]
    if errors:
        return errors
    if not _is_whole(body["version"]) or body["version"] != 1:
        errors.append(("version", ["Must be 1."]))
    if not isinstance(body["epoch"], str | None):
        errors.append(("epoch", ["Neither a text nor null."]))
    if not _is_whole(body["cursor"]) or not 0 <= body["cursor"] <= MAX_WHOLE:
        errors.append(("cursor", ["Not a whole number of 0 or more."]))
    return errors + _errors_in_changes(body["changes"])


def _errors_in_changes(changes: Any) -> list[tuple[str, list[str]]]:
    if not isinstance(changes, list) or len(changes) > MAX_CHANGES:
        return [("changes", [f"Not a list of at most {MAX_CHANGES}."])]
    return [
        (f"changes.{i}.op", ["Missing, or not a text."])
        for i, change in enumerate(changes)
        if not isinstance(change, dict) or not isinstance(change.get("op"), str)
    ]


def _is_whole(value: Any) -> bool:
    whole = isinstance(value, int) or (isinstance(value, float) and value.is_integer())
    return whole and not isinstance(value, bool)


def _write(found: Answer, now: int) -> bytes:
    new = found.new
    return orjson.dumps(
        {
            "epoch": new.known.epoch,
            "cursor": new.cursor,
            "more": new.more,
            "now": now,
            "results": found.results,
            "notes": [orjson.Fragment(note) for note in new.notes],
            "count": new.known.state.count,
            "digest": new.known.state.digest,
        }
    )
