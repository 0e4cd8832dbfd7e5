"""Nobody reads or changes what is somebody else's, whatever ids they know.

Bob owns something on every table. Everybody else asks every route with his ids in the path, the
body, a batch and the cursor; no word of his is in an answer, and none of his rows changes.
"""

import itertools
import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from flask import Flask

from server.store import db
from server.store.people import Person
from tests.api.authenticator import text_of
from tests.api.member import Member
from tests.api.rows import rows, rows_of
from tests.api.syncing import change, note, request

NAME = "Bob Kanarie"
TEXT = "kanarie in de nacht"
LABEL = "kanarietelefoon"


@dataclass
class Bobs:
    """What somebody else may have got to know of bob."""

    member: Member
    note: dict[str, Any]
    op: str
    challenge: str
    signed: dict[str, Any]

    def ids(self) -> list[str]:
        """What stands in a path."""
        person, session, _ = (self.member.cookie or "").split(".")
        ids = [person, session, str(self.note["id"]), self.op, text_of(self.member.passkey.id)]
        return [*ids, f"{person}.{session}", "../" + session]

    def words(self) -> list[str]:
        """What no answer to anybody else may hold, unless they sent it themselves."""
        member = self.member
        words = [NAME, TEXT, LABEL, member.person, member.code, *(member.cookie or "").split(".")]
        known = [str(self.note["id"]), self.op, text_of(member.passkey.id)]
        return [*words, *known, "kanarienoot", "opvanbob2"]


@pytest.fixture
def bobs(app: Flask, quick_hashes: None, ledger: None) -> Bobs:
    bob = Member(app, NAME, "zwemmen in de zee", LABEL).sign_up()
    key = bob.passkey.create(bob.options("add"))
    assert bob.ask("POST", "/account/passkey", {"passkey": key}).status_code == 204
    signed = bob.passkey.sign(bob.options("enter"))
    own = note("day:2026-03-07", text=TEXT)
    pushed = request(change(own, "opvanbob1"), change(note("kanarienoot", text=TEXT), "opvanbob2"))
    assert bob.ask("POST", "/sync", pushed).get_json()["count"] == 2
    challenge = bob.options("add")["challenge"]
    return Bobs(bob, own, "opvanbob1", challenge, signed)


def new_stranger(app: Flask) -> Member:
    """Somebody with an account of their own."""
    return Member(app, f"Charlie {secrets.token_hex(4)}", "lopen door het bos").sign_up()


def people(app: Flask, bobs: Bobs) -> dict[str, Member]:
    """Who asks: each with bob's ids in hand, and none of his secrets."""
    stranger = new_stranger(app)
    anonymous = Member(app)
    revoked = Member(app, "Rosa", "lopen door het bos").sign_up()
    kept = revoked.cookie or ""
    assert revoked.ask("DELETE", "/session").status_code == 204
    revoked.cookie = kept
    deleted = Member(app, "Dora", "lopen door het bos").sign_up()
    kept = deleted.cookie or ""
    assert deleted.ask("DELETE", "/account").status_code == 204
    deleted.cookie = kept
    forged = Member(app)
    session, secret = (stranger.cookie or "").split(".")[1:]
    forged.cookie = f"{bobs.member.person}.{session}.{secret}"
    return {
        "stranger": stranger,
        "anonymous": anonymous,
        "revoked": revoked,
        "deleted": deleted,
        "forged": forged,
    }


def bodies(bobs: Bobs) -> list[Any]:
    """What can be said with what is known of bob."""
    person, session = bobs.member.person, bobs.member.session()
    stolen = {"id": bobs.note["id"], "kind": "day", "fields": {"text": "weg"}}
    newer = note(str(bobs.note["id"]), ms=9_000_000, device="z", deleted=True)
    new = {"name": NAME.upper(), "password": "lopen door het bos"}
    made = Member(bobs.member.app).passkey.create(bobs_options(bobs))
    return [
        {},
        None,
        {"person": person, "person_id": person, "session": session, "id": session},
        new | {"device": "x", "consent": "1"},
        new | {"device": "x"},
        new | {"proof": "lopen door het bos"},
        {"name": NAME, "password": "geraden wachtwoord", "device": "x"},
        {"passkey": bobs.signed | {"id": "x"}, "device": "x"},
        {"passkey": made},
        {"passkey": made, "proof": "lopen door het bos"},
        {"passkey": made, "device": "x", "consent": "1"},
        {"recovery_code": "0000-0000-0000-0000-0000", "device": "x"},
        {"proof": "lopen door het bos"},
        *({"for": purpose} for purpose in ("create", "add", "enter")),
        {"for": "add", "person": person},
        request(),
        *(request(cursor=cursor) for cursor in (1, 2, 3, 2**53)),
        request() | {"person": person},
        request(change(newer, "opvanvreemde")),
        request(change(newer, bobs.op)),
        request(change(note("x", text="eigen"), "eigen"), change(newer, bobs.op)),
        request(change(stolen | {"stamps": {}}, "opvanvreemde")),
        request(change(newer | {"person_id": person}, "opvanvreemde")),
        request({**change(newer, "opvanvreemde"), "person": person}),
    ]


def bobs_options(bobs: Bobs) -> dict[str, Any]:
    """Options for a passkey of bob's, put together from what is known."""
    user = {"id": text_of(bobs.member.person.encode())}
    return {"challenge": bobs.challenge, "rp": {"id": "localhost"}, "user": user}


# What a person can ask, or somebody in their place.
ROUTES = {
    ("GET", "/api/v1/account"),
    ("POST", "/api/v1/account"),
    ("DELETE", "/api/v1/account"),
    ("PUT", "/api/v1/account/password"),
    ("POST", "/api/v1/account/passkey"),
    ("DELETE", "/api/v1/account/passkey/<credential_id>"),
    ("POST", "/api/v1/account/recovery-code"),
    ("POST", "/api/v1/passkey/options"),
    ("POST", "/api/v1/session"),
    ("DELETE", "/api/v1/session"),
    ("DELETE", "/api/v1/session/<session_id>"),
    ("POST", "/api/v1/sync"),
}
# These know no person at all: what they say depends on nothing that is stored of anybody.
IMPERSONAL = {
    ("GET", "/api/v1/content"),
    ("POST", "/api/v1/recommendation"),
    ("GET", "/api/v1/health"),
    ("GET", "/api/v1/openapi.json"),
    ("GET", "/api/v1/docs"),
    ("GET", "/api/v1/docs/<path:filename>"),
    ("GET", "/<page:page>"),
}


def test_every_route_is_known_here(app: Flask) -> None:
    found = {
        (method, rule.rule)
        for rule in app.url_map.iter_rules()
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}
    }
    assert found == ROUTES | IMPERSONAL


@pytest.mark.parametrize("who", ["stranger", "anonymous", "revoked", "deleted", "forged"])
@pytest.mark.parametrize(("method", "rule"), sorted(ROUTES), ids=str)
def test_nothing_of_bobs_is_read_or_changed(
    app: Flask, bobs: Bobs, monkeypatch: pytest.MonkeyPatch, who: str, method: str, rule: str
) -> None:
    monkeypatch.setattr("server.api.limits.limiter.enabled", False)
    asker, sent = people(app, bobs)[who], ""
    before = rows_of(app, bobs.member.person)
    assert all(before[table] for table in ("person", "note", "applied_change", "session"))
    for path, body in asked(bobs, rule):
        cookie = asker.cookie
        answer = asker.ask(method, path.removeprefix("/api/v1"), body)
        # What they said themselves may come back, at once or with what is theirs.
        sent += f"{path} {body} {cookie}"
        told = answer.text + str(answer.headers)
        assert [word for word in bobs.words() if word in told and word not in sent] == []
        assert answer.status_code < 500
        if who == "stranger" and asker.cookie != cookie:
            # They ended their own session; what comes next is asked by somebody who has one.
            asker = new_stranger(app)
        else:
            asker.cookie = cookie or ""
    assert asker.is_in() == (who == "stranger")
    after = rows_of(app, bobs.member.person)
    # A challenge that was handed out is used up by whoever answers it.
    before.pop("challenge"), after.pop("challenge")
    assert after == before
    assert bobs.member.is_in()


def asked(bobs: Bobs, rule: str) -> Iterator[tuple[str, Any]]:
    """Every path and body for a route."""
    start, ends_in_id, _ = rule.partition("<")
    paths = [start + name for name in bobs.ids()] if ends_in_id else [rule]
    tails = ["", f"?person={bobs.member.person}&id={bobs.member.session()}&cursor=0"]
    said = bodies(bobs)[:3] if ends_in_id else bodies(bobs)
    for path, tail, body in itertools.product(paths, tails, said):
        yield path + tail, body


def test_the_same_ids_are_two_notes_for_two_people(app: Flask, bobs: Bobs) -> None:
    stranger = people(app, bobs)["stranger"]
    own = note(str(bobs.note["id"]), ms=9_000_000, device="z", text="van charlie")
    answer = stranger.ask("POST", "/sync", request(change(own, bobs.op))).get_json()
    assert answer["results"] == [{"op": bobs.op, "status": "stored"}]
    assert answer["count"] == 1
    found = bobs.member.ask("POST", "/sync", request()).get_json()
    assert TEXT in str(found["notes"])
    assert "van charlie" not in str(found)


def test_a_revoked_and_a_deleted_person_get_nothing_of_their_own_either(
    app: Flask, bobs: Bobs
) -> None:
    everybody = people(app, bobs)
    for who in ("anonymous", "revoked", "deleted", "forged"):
        for method, path in (("GET", "/account"), ("POST", "/sync")):
            answer = everybody[who].ask(method, path, request())
            assert answer.status_code == 401


def test_every_table_of_a_person_is_looked_at(app: Flask, bobs: Bobs) -> None:
    found = rows_of(app, bobs.member.person)
    others = {table for table, theirs in found.items() if not theirs}
    assert others == {"database_epoch"}
    assert rows(app, "database_epoch")


def test_a_planted_leak_is_seen(app: Flask, bobs: Bobs) -> None:
    with app.app_context(), db.engine.connect() as connection:
        names = connection.scalars(db.select(Person.name)).all()
    assert [word for word in bobs.words() if word in str(names)] == [NAME]
