"""Bodies as nobody should send them, where something would be stored: each gets a 4xx that says
where, and nothing that is stored changes."""

import json
from collections.abc import Iterator
from typing import Any, NamedTuple

import pytest
from flask import Flask
from werkzeug.test import TestResponse

from server.api.body import MAX_DEPTH
from tests.api.asking import changed, is_problem
from tests.api.authenticator import text_of
from tests.api.member import OWN, Member
from tests.api.rows import rows_of
from tests.api.syncing import change, note, request
from tests.api.test_malformed import NOT_JSON

LONG = "x" * 1001
NO_TEXT: list[Any] = [None, True, -1, 1.5, [], ["x"], {}, {"a": 1}]
NO_NUMBER: list[Any] = [None, True, "1", "", -1, 1.5, [], [1], {}]
NO_OBJECT: list[Any] = [None, True, "x", 1, [], [[]]]


class Route(NamedTuple):
    """`body` is accepted; with a value of `odd` at its place it is not."""

    method: str
    path: str
    body: dict[str, Any]
    odd: dict[str, list[Any]]


NEW_NAME = {"name": "Een ander", "password": "lopen door het bos"}
NO_NAME = {"name": [*NO_TEXT, LONG], "password": [*NO_TEXT, LONG]}
NO_DEVICE = {"device": [*NO_TEXT, "", "x" * 61]}
ACCOUNTS = [
    Route(
        "POST",
        "/account",
        NEW_NAME | {"device": "Telefoon", "consent": "1"},
        NO_NAME | NO_DEVICE | {"consent": [*NO_TEXT, "", "2"]},
    ),
    Route("POST", "/session", NEW_NAME | {"device": "Telefoon"}, NO_NAME | NO_DEVICE),
    Route(
        "PUT", "/account/password", NEW_NAME | {"proof": "x"}, NO_NAME | {"proof": [*NO_TEXT, LONG]}
    ),
    Route(
        "POST", "/account/passkey", {"passkey": {"id": "x"}, "proof": "x"}, {"passkey": NO_OBJECT}
    ),
    Route("POST", "/account/recovery-code", {"proof": "x"}, {"proof": [*NO_TEXT, LONG]}),
    Route("POST", "/passkey/options", {"for": "enter"}, {"for": [*NO_TEXT, "", "ENTER"]}),
]
SYNC = Route(
    "POST",
    "/sync",
    request(change(note("new", text="heel"), "op")),
    {
        "version": [*NO_NUMBER, 2],
        "epoch": NO_TEXT[1:],
        "cursor": [*NO_NUMBER, 0.5],
        "changes": [None, True, "x", 1, {}, {"0": 1}],
        "changes.0": [*NO_OBJECT, {}],
        "changes.0.op": NO_TEXT,
    },
)
# One that cannot be taken in is refused by itself.
ODD_NOTES: dict[str, list[Any]] = {
    "op": ["", " ", "op\n", "öp", "x" * 41],
    "more": [1],
    "note": NO_OBJECT,
    "note.seq": [1],
    "note.id": [*NO_TEXT, "", "x" * 101],
    "note.kind": [*NO_TEXT, "", "Day", "day ", "x" * 21],
    "note.fields": [*NO_OBJECT, {"": 1}, {"x" * 101: 1}],
    "note.stamps": [*NO_OBJECT, {}, {"other": "0"}],
    "note.stamps.text": [*NO_TEXT, "", "now", "000000000-0000-", "000000000-0000-é"],
    "note.lost": [{}, "x", 1, [1], [{}], [{"field": "text", "value": 1, "stamp": ""}]],
    "note.seen": ["x", 1, [], {"a": None}, {"b": note(text="x")["stamps"]["text"]}],
}
ROUTES = [SYNC, *ACCOUNTS]

# What a value is written as, and whether the answer can name its place.
RAW = [
    *((raw, True) for raw in ["NaN", "-Infinity", "1e999", str(2**53 + 1), "-" + "9" * 5000]),
    *((raw, True) for raw in ['"\\u0000"', '"\\ud800"', '"\\udc00\\ud800"', '{"a": 1, "a": 1}']),
    *((raw, False) for raw in ["06", "+1", "0x1", "1.", "nul", "'x'", '"\n"', '"\\x41"', '"x']),
]
DEEP = 900


def raw_at(route: Route, place: str, raw: str) -> bytes:
    return json.dumps(changed(route.body, place, "RAW")).replace('"RAW"', raw).encode()


def broken(route: Route) -> Iterator[tuple[bytes, str]]:
    """What is no JSON, or cannot be carried on; with the field that the answer must name."""
    text = json.dumps(route.body)
    for whole in (text[:-1], text[: len(text) // 2], text + text, f"//\n{text}", f"{text[:-1]},}}"):
        yield whole.encode(), ""
    for encoding in ("utf-8-sig", "utf-16", "utf-16-le", "utf-32"):
        yield text.encode(encoding), ""
    yield text.replace('"', '"\xe9', 1).encode("latin-1"), ""
    yield text.replace("{", '{"twice": 1, "twice": 2, ', 1).encode(), ""
    for place in route.odd:
        for raw, is_named in RAW:
            yield raw_at(route, place, raw), place if is_named else ""
        steps = place.count(".") + 1
        yield raw_at(route, place, "[" * DEEP + "]" * DEEP), place + ".0" * (MAX_DEPTH - steps)


def unfit(route: Route) -> Iterator[tuple[bytes, str]]:
    """What is JSON, and not what is asked for; with the field."""
    for body in (None, True, 0, "text", [], [route.body]):
        yield json.dumps(body).encode(), ""
    for name in ("unknown", "", "__proto__", "a.b"):
        yield json.dumps(route.body | {name: 1}).encode(), name
    for place, values in route.odd.items():
        for value in values:
            yield json.dumps(changed(route.body, place, value)).encode(), place


def odd_notes() -> Iterator[tuple[bytes, str]]:
    for place, values in ODD_NOTES.items():
        for value in values:
            body = changed(SYNC.body, f"changes.0.{place}", value)
            yield json.dumps(body).encode(), place


def coded(text: str) -> dict[str, Any]:
    return {"id": "x", "response": {"clientDataJSON": text_of(text.encode())}}


PASSKEYS: list[dict[str, Any]] = [
    {},
    {"id": None},
    *({"id": "x", "response": response} for response in [None, [], "x", {}, 1]),
    *(
        {"id": "x", "response": {"clientDataJSON": data}}
        for data in [None, 1, "", "é", "=", "A", []]
    ),
    *map(
        coded, ["", "[]", "1", '"x"', "null", "{}", "[" * 9000, '{"challenge": 1}', '{"type": 1}']
    ),
    *(
        coded(json.dumps({"type": "x", "origin": "x", "challenge": c}))
        for c in ["", "é", "=", "AAA"]
    ),
]


@pytest.fixture
def member(app: Flask, alice: Member, monkeypatch: pytest.MonkeyPatch) -> Iterator[Member]:
    """Alice with a note; at the end everything of hers is as it was."""
    monkeypatch.setattr("server.api.limits.limiter.enabled", False)
    assert alice.ask("POST", "/sync", request(change(note(text="van alice")))).status_code == 200
    before = rows_of(app, alice.person)
    yield alice
    assert rows_of(app, alice.person) == before
    assert alice.is_in()


def send(member: Member, method: str, path: str, body: bytes) -> TestResponse:
    headers = OWN | {"Content-Type": "application/json"}
    return member.ask(method, path, data=body, headers=headers)


def is_at(found: str, place: str) -> bool:
    """Whether a field is the one at `place`, or within it."""
    return found == place or (place != "" and found.startswith(f"{place}."))


def test_what_all_these_are_made_of_is_accepted(alice: Member) -> None:
    for route in ROUTES:
        if "passkey" not in route.body:
            assert alice.ask(route.method, route.path, route.body).status_code < 300, route


def test_what_cannot_be_read_is_refused_by_its_place(member: Member) -> None:
    for route in ROUTES:
        for body, field in broken(route):
            problem = is_problem(send(member, *route[:2], body), 400)
            assert [error["field"] for error in problem["errors"]] == [field], (route, body[:200])


def test_what_does_not_fit_is_refused_by_its_field(member: Member) -> None:
    for route in ROUTES:
        for body, field in unfit(route):
            errors = is_problem(send(member, *route[:2], body), 422)["errors"]
            assert errors, (route, body)
            assert all(is_at(error["field"], field) for error in errors), (route, body, errors)


def test_a_change_that_is_none_is_refused_by_itself(member: Member) -> None:
    for body, field in odd_notes():
        answer = send(member, *SYNC[:2], body)
        assert answer.status_code == 200, (body, answer.text)
        (result,) = answer.get_json()["results"]
        assert result["status"] == "refused", body
        assert is_at(result["field"], field), (body, result)


def test_a_passkey_that_is_none_opens_nothing_and_is_not_kept(member: Member) -> None:
    for passkey in PASSKEYS:
        body = {"passkey": passkey, "device": "Telefoon"}
        is_problem(member.ask("POST", "/session", body), 401)
        for path, asked in (
            ("/account", body | {"consent": "1"}),
            ("/account/passkey", {"passkey": passkey}),
        ):
            problem = is_problem(member.ask("POST", path, asked), 422)
            assert [error["field"] for error in problem["errors"]] == ["passkey"], passkey


def test_a_body_that_nobody_asks_for_changes_no_refusal(app: Flask, member: Member) -> None:
    anybody, others = Member(app), ["/session/0123456789abcdef", "/account/passkey/AAAA"]
    for _, body in NOT_JSON:
        for path in ("/account", "/session", *others):
            is_problem(send(anybody, "DELETE", path, body), 401)
        for path in others:
            is_problem(send(member, "DELETE", path, body), 404)


def test_these_are_more_than_five_hundred_bodies() -> None:
    bodies = {body for route in ROUTES for body, _ in (*broken(route), *unfit(route))}
    assert len(bodies | {body for body, _ in odd_notes()}) > 500
