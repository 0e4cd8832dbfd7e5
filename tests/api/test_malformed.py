"""Bodies as nobody should send them: each gets a 4xx that says where, none a 5xx."""

import io
import json
import time
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.api.asking import HISTORY, changed, is_problem
from tests.api.syncing import SyncingPhone, new_person

URL = "/api/v1/recommendation"
TEXT = json.dumps(HISTORY)


def with_score(raw: str) -> bytes:
    """A history whose first evening score is `raw`, written into the text as it is."""
    return TEXT.replace('"evening_score": 6', f'"evening_score": {raw}').encode()


def with_id(raw: str) -> bytes:
    """A history whose first episode has `raw` for an id."""
    return TEXT.replace('"id": "a"', f'"id": {raw}').encode()


SCORE = "days.0.evening_score"
ID = "episodes.0.id"

# What is sent, and the field that the answer must name; "" is the whole body.
NOT_JSON: list[tuple[str, bytes]] = [
    ("nothing", b""),
    ("space", b"   "),
    ("word", b"hello"),
    ("cut off", TEXT[:-1].encode()),
    ("half of it", TEXT[: len(TEXT) // 2].encode()),
    ("two values", (TEXT + TEXT).encode()),
    ("comment", ("// me\n" + TEXT).encode()),
    ("single quotes", TEXT.replace('"', "'").encode()),
    ("trailing comma", (TEXT[:-1] + ",}").encode()),
    ("unquoted key", b"{version: 1}"),
    ("open text", b'{"version": "'),
    ("raw line end in text", b'{"version": "\n"}'),
    ("bad escape", b'{"version": "\\x41"}'),
    ("short unicode escape", b'{"version": "\\u12"}'),
    ("leading zero", with_score("06")),
    ("plus sign", with_score("+6")),
    ("hexadecimal", with_score("0x6")),
    ("lone point", with_score("6.")),
    ("form", b"version=1&as_of_day=7"),
    ("xml", b"<history/>"),
    ("yaml", b"version: 1\nas_of_day: 7\n"),
    ("brackets only", b"]"),
    ("byte order mark", b"\xef\xbb\xbf" + TEXT.encode()),
    ("utf-16", TEXT.encode("utf-16")),
    ("utf-16 without mark", TEXT.encode("utf-16-le")),
    ("utf-32", TEXT.encode("utf-32")),
    ("latin-1", with_id('"\xe9"').decode().encode("latin-1")),
    ("cut utf-8", with_id('"').replace(b'": "",', b'": "\xe2\x82",')),
    ("overlong utf-8", b'{"version": "\xc0\xaf"}'),
    ("surrogate in utf-8", b'{"version": "\xed\xa0\x80"}'),
    ("beyond unicode", b'{"version": "\xf5\x80\x80\x80"}'),
    ("raw NUL", b'{"version": "\x00"}'),
    ("gzip", b"\x1f\x8b\x08\x00" + b"\x00" * 20),
    ("zeros", b"\x00" * 1000),
    ("deep arrays", b"[" * 100_000),
    ("deep arrays, closed", b"[" * 100_000 + b"]" * 100_000),
    ("deep objects", b'{"a":' * 100_000 + b"1" + b"}" * 100_000),
    ("deep mix", b'[{"a":' * 50_000 + b"1" + b"}]" * 50_000),
]

NOT_CARRIED: list[tuple[str, bytes, str]] = [
    *((f"score {raw}", with_score(raw), SCORE) for raw in ["NaN", "Infinity", "-Infinity"]),
    *((f"score {raw}", with_score(raw), SCORE) for raw in ["1e999", "-1e999", "9e400"]),
    *((f"score {n}", with_score(str(n)), SCORE) for n in [2**53 + 1, -(2**53) - 1, 2**63, 2**70]),
    ("score of 5,000 digits", with_score("9" * 5000), SCORE),
    ("score of 500,000 digits", with_score("9" * 500_000), SCORE),
    ("score of -5,000 digits", with_score("-" + "9" * 5000), SCORE),
    ("escaped NUL", with_id('"a\\u0000b"'), ID),
    ("half a pair", with_id('"\\ud800"'), ID),
    ("other half", with_id('"\\udc00"'), ID),
    ("pair reversed", with_id('"\\udc00\\ud800"'), ID),
    ("NUL in a key", b'{"a": {"b\\u0000": 1}}', "a"),
    ("half a pair in a key", b'{"a": {"\\ud800": 1}}', "a"),
    ("key twice", b'{"version": 1, "version": 1}', ""),
    ("key twice, one escaped", b'{"version": 1, "\\u0076ersion": 2}', ""),
    ("key twice inside", b'{"days": [{}, {"day": 1, "day": 2}]}', "days.1"),
    ("21 deep", b"[" * 21 + b"]" * 21, ".".join("0" * 20)),
    ("900 deep", b"[" * 900 + b"]" * 900, ".".join("0" * 20)),
    ("21 deep in a field", b'{"days": ' + b"[" * 20 + b"]" * 20 + b"}", "days" + ".0" * 19),
]

ODD: list[Any] = [
    None,
    True,
    False,
    "",
    "7",
    "yes",
    -1,
    11,
    1.5,
    -0.5,
    10**15,
    [],
    [1],
    {},
    {"a": 1},
]
PLACES = [
    "version",
    "as_of_day",
    "pattern",
    "available",
    "excluded",
    "days",
    "episodes",
    "available.0",
    "days.0",
    "episodes.0",
    "days.0.day",
    "days.0.date",
    "days.0.evening_score",
    "days.0.triggers",
    "days.0.triggers.stress",
    "days.0.offered",
    "episodes.0.id",
    "episodes.0.intervention",
    "episodes.0.help",
]


# Of the processor, on any machine: work that grows with the square of a body takes minutes.
LONG_S = 5


def send(client: FlaskClient, body: bytes) -> Any:
    started = time.process_time()
    response = client.post(URL, data=body, content_type="application/json")
    assert time.process_time() - started < LONG_S
    return response


@pytest.mark.parametrize(("name", "body"), NOT_JSON, ids=lambda value: str(value)[:30])
def test_what_is_not_json_is_refused(client: FlaskClient, name: str, body: bytes) -> None:
    problem = is_problem(send(client, body), 400)
    assert len(problem["errors"]) == 1


@pytest.mark.parametrize(("name", "body", "field"), NOT_CARRIED, ids=lambda value: str(value)[:30])
def test_what_json_cannot_carry_safely_is_refused(
    client: FlaskClient, name: str, body: bytes, field: str
) -> None:
    problem = is_problem(send(client, body), 400)
    assert [error["field"] for error in problem["errors"]] == [field]


@pytest.mark.parametrize("value", ODD, ids=repr)
@pytest.mark.parametrize("place", PLACES)
def test_an_odd_value_is_answered_or_refused_by_its_place(
    client: FlaskClient, place: str, value: Any
) -> None:
    response = send(client, json.dumps(changed(HISTORY, place, value)).encode())
    if response.status_code != 200:
        for error in is_problem(response, 422)["errors"]:
            assert error["field"].startswith(place)


@pytest.mark.parametrize("body", ["null", "true", "0", '"text"', "[]", "[{}]", "1.5"])
def test_a_body_that_is_no_object_is_refused(client: FlaskClient, body: str) -> None:
    assert is_problem(send(client, body.encode()), 422)["errors"][0]["field"] == ""


@pytest.mark.parametrize("name", ["x", "", "__proto__", "constructor", "a.b", "<b>", "'; DROP --"])
def test_an_unknown_field_is_refused_by_its_name(client: FlaskClient, name: str) -> None:
    problem = is_problem(send(client, json.dumps(HISTORY | {name: 1}).encode()), 422)
    assert [error["field"] for error in problem["errors"]] == [name]


def test_a_field_named_as_where_the_body_is_read_keeps_its_name(
    app: Flask, client: FlaskClient
) -> None:
    phone = SyncingPhone(app, new_person(app))
    for response in (send(client, b'{"json": 1}'), phone.send({"json": 1})):
        named = [error["field"] for error in is_problem(response, 422)["errors"]]
        assert "json" in named
        assert "version" in named
    refused = is_problem(send(client, b'{"json": "\\u0000"}'), 400)
    assert [error["field"] for error in refused["errors"]] == ["json"]


class NoHttpError(Exception):
    """What a server calls chunks that are none: each server has a class of its own."""


class Wire(io.BytesIO):
    """A body that breaks off with `error`."""

    def __init__(self, error: Exception) -> None:
        super().__init__(TEXT.encode())
        self.error = error

    def readinto(self, _room: Any) -> int:
        raise self.error


@pytest.mark.parametrize("error", [NoHttpError("zz"), OSError(), ValueError()], ids=repr)
def test_a_body_that_cannot_be_read_is_refused(client: FlaskClient, error: Exception) -> None:
    wire = {"wsgi.input_terminated": True, "wsgi.input": Wire(error)}
    headers = {"Transfer-Encoding": "chunked", "Content-Type": "application/json"}
    problem = is_problem(client.post(URL, headers=headers, environ_overrides=wire), 400)
    assert [error["field"] for error in problem["errors"]] == [""]


def test_twenty_deep_is_not_too_deep(client: FlaskClient) -> None:
    is_problem(send(client, b"[" * 20 + b"]" * 20), 422)


def test_text_from_right_to_left_is_text(client: FlaskClient) -> None:
    assert (
        send(
            client,
            with_id(
                '"\u202e\u05d0\ud83e\udda9"'.encode("utf-16", "surrogatepass").decode("utf-16")
            ),
        ).status_code
        == 200
    )


def test_a_megabyte_of_small_things_is_answered_in_time(client: FlaskClient) -> None:
    is_problem(send(client, b"[" + b"[]," * 340_000 + b"[]]"), 422)
