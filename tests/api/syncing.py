"""A phone that sends its notes up and gets those of the others."""

import itertools
import json
import secrets
from datetime import UTC, datetime
from typing import Any

from flask import Flask
from werkzeug.test import TestResponse

from server.api.sign_in import secret_hash
from server.domain.note import apply
from server.domain.stamp import next_stamp
from server.store.people import Person, Session
from tests.databases import add

OWN = {"Sec-Fetch-Site": "same-origin", "Content-Type": "application/json"}
NOW = 1_772_400_000_000
_ops = itertools.count(1)


def new_person(app: Flask) -> str:
    """Somebody with an account and no notes; the id."""
    person_id = secrets.token_hex(16)
    with app.app_context():
        add(Person(person_id=person_id, created_at=datetime.now(UTC), consent="1"))
    return person_id


class SyncingPhone:
    """Signed in as `person_id`."""

    def __init__(self, app: Flask, person_id: str) -> None:
        self.client = app.test_client(use_cookies=False)
        session_id, secret = secrets.token_hex(8), secrets.token_urlsafe(32)
        self.cookie = f"__Host-session={person_id}.{session_id}.{secret}"
        now = datetime.now(UTC)
        words = {"secret_hash": secret_hash(secret), "label": "phone"}
        times = {"created_at": now, "seen_at": now}
        with app.app_context():
            add(Session(person_id=person_id, id=session_id, **times, **words))

    def send(self, body: Any, **headers: str) -> TestResponse:
        """The answer to `body`: bytes as they are, anything else as JSON."""
        data = body if isinstance(body, bytes) else json.dumps(body, ensure_ascii=False).encode()
        sent = OWN | {"Cookie": self.cookie} | headers
        return self.client.post("/api/v1/sync", data=data, headers=sent)

    def sync(self, *changes: Any, epoch: str | None = None, cursor: int = 0) -> dict[str, Any]:
        """The answer to `changes`."""
        response = self.send(request(*changes, epoch=epoch, cursor=cursor))
        assert response.status_code == 200, response.text
        return dict(response.get_json())

    def sync_after(self, answer: dict[str, Any], *changes: Any) -> dict[str, Any]:
        """The answer to `changes` from who knows `answer`."""
        return self.sync(*changes, epoch=answer["epoch"], cursor=answer["cursor"])


def request(*changes: Any, epoch: str | None = None, cursor: int = 0) -> dict[str, Any]:
    return {"version": 1, "epoch": epoch, "cursor": cursor, "changes": list(changes)}


def change(note: dict[str, Any], op: str | None = None) -> dict[str, Any]:
    return {"op": op or f"op{next(_ops)}", "note": note}


def note(name: str = "day:2026-03-01", ms: int = 0, device: str = "a", **fields: Any) -> Any:
    """A note with `fields`, written `ms` milliseconds after NOW."""
    bare = {"id": name, "kind": "day", "fields": fields or {"evening": 3}}
    return apply(None, bare, next_stamp(None, NOW + ms, device))
