"""What a person sends is in no log, whatever happens; and the log keeps nobody waiting."""

import errno
import io
import json
import logging
import re
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from flask import Flask, request
from flask.testing import FlaskClient

from server.api import logs
from server.store import accounts
from tests.api.asking import HISTORY, changed, is_problem
from tests.api.member import Member
from tests.e2e.patience import patiently

CANARY = "kanarie-7f3a"
URL = "/api/v1/recommendation"


@pytest.fixture
def written() -> Iterator[Callable[[], str]]:
    """What the log holds by now."""
    stream = io.StringIO()
    real = logs.lines.setStream(stream)

    def look() -> str:
        logs.lines.flush()
        return stream.getvalue()

    yield look
    logs.lines.setStream(real or sys.stderr)


@pytest.fixture
def broken(app: Flask) -> FlaskClient:
    """The server with a view that fails with what it was sent in its mouth."""

    @app.post("/api/broken/<word>")
    def fail(word: str) -> str:
        raise RuntimeError(word + request.get_data(as_text=True) + request.args["q"])

    return app.test_client()


def test_a_request_is_one_line_with_its_route(
    client: FlaskClient, written: Callable[[], str]
) -> None:
    client.get("/api/v1/health?q=1")
    (line,) = written().splitlines()
    assert re.fullmatch(
        r"[-0-9]{10} [:0-9]{8},[0-9]{3}Z INFO GET /api/v1/health 200 [.0-9]+ ms", line
    )


BODIES = [
    json.dumps(HISTORY | {"available": [CANARY]}),
    json.dumps(HISTORY | {CANARY: CANARY}),
    json.dumps(changed(HISTORY, "days.0.triggers", {CANARY: CANARY})),
    json.dumps(changed(HISTORY, "days.0.date", CANARY)),
    json.dumps(changed(HISTORY, "episodes.0.id", CANARY)),
    f'{{"{CANARY}": 1, "{CANARY}": 2}}',
    f'{{"{CANARY}": NaN}}',
    CANARY,
    CANARY * 100_000,
]


@pytest.mark.parametrize("body", BODIES, ids=range(len(BODIES)))
def test_nothing_of_a_request_is_logged(
    client: FlaskClient,
    written: Callable[[], str],
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
    body: str,
) -> None:
    headers = {"X-Note": CANARY, "User-Agent": CANARY, "Referer": f"http://x/{CANARY}"}
    for path in (URL, f"{URL}?q={CANARY}", f"/api/{CANARY}", f"/{CANARY}"):
        client.post(path, data=body, content_type="application/json", headers=headers)
        client.get(path, headers=headers | {"Cookie": f"a={CANARY}"})
    assert "POST /api/v1/recommendation " in written()
    assert CANARY not in written() + caplog.text + "".join(capfd.readouterr())


def test_an_accident_is_logged_by_its_place_and_not_by_its_text(
    broken: FlaskClient, written: Callable[[], str]
) -> None:
    response = broken.post(f"/api/broken/{CANARY}?q={CANARY}", data=CANARY)
    is_problem(response, 500)
    assert CANARY not in response.text
    assert CANARY not in written()
    assert "RuntimeError in /api/broken/<word>" in written()
    assert "test_logs.py" in written()


def test_a_method_that_nobody_knows_is_not_repeated(
    client: FlaskClient, written: Callable[[], str]
) -> None:
    client.open("/", method="GET\nERROR all is lost")
    assert " INFO ? (no route) 405 " in written()
    assert "all is lost" not in written()


def test_nothing_of_an_account_is_logged(
    app: Flask,
    ledger: Path,
    quick_hashes: None,
    written: Callable[[], str],
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
) -> None:
    caplog.set_level(logging.DEBUG)
    member = Member(app, f"{CANARY} naam", f"{CANARY} wachtwoord", f"{CANARY} label").sign_up()
    first, cookie = member.code, member.cookie or ""
    made = member.passkey.create(member.options("add"))
    assert member.ask("POST", "/account/passkey", {"passkey": made}).status_code == 204
    other = member.another()
    for way in (
        {"recovery_code": member.code},
        {"name": member.name, "password": f"{CANARY} fout"},
        {"passkey": other.passkey.sign(other.options("enter"))},
        {"passkey": {CANARY: CANARY, "response": {"clientDataJSON": CANARY}}},
    ):
        other.enter(**way)
    for _ in range(12):  # beyond the limit
        Member(app).enter(name=member.name, password=f"{CANARY} fout")
    member.ask("PUT", "/account/password", {"name": f"{CANARY} anders", "password": CANARY * 2})
    member.ask("POST", "/account", {"name": f"{CANARY} anders", "password": CANARY * 2})
    second = member.ask("POST", "/account/recovery-code", {}).get_json()["recovery_code"]
    member.ask("DELETE", f"/session/{CANARY}")
    member.ask("DELETE", f"/account/passkey/{made['id']}")
    member.ask("DELETE", "/account")
    said = written() + caplog.text + "".join(capfd.readouterr())
    assert "/api/v1/session 429" in said
    secret = cookie.split(".")[2]
    for word in (CANARY, first, second, secret, member.person, made["id"]):
        assert word not in said


def test_an_accident_with_an_account_is_not_told_in_its_words(
    app: Flask,
    ledger: Path,
    quick_hashes: None,
    written: Callable[[], str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    member = Member(app, f"{CANARY} naam", f"{CANARY} wachtwoord").sign_up()

    def fail(*args: object) -> None:
        raise RuntimeError(args)

    monkeypatch.setattr(accounts, "set_password", fail)
    new = {"name": f"{CANARY} anders", "password": CANARY * 2}
    response = member.ask("PUT", "/account/password", new)
    is_problem(response, 500)
    assert CANARY not in written() + response.text
    assert "RuntimeError in /api/v1/account/password" in written()


class Full(io.StringIO):
    """A file on a disk without room."""

    def write(self, _text: str) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")


def test_lines_come_together_and_a_warning_brings_those_before_it() -> None:
    stream = io.StringIO()
    handler = logs.Together(stream)
    handler.emit(record(logging.INFO, "one"))
    handler.emit(record(logging.INFO, "two"))
    assert stream.getvalue() == ""
    handler.emit(record(logging.WARNING, "three"))
    assert said_by(stream) == ["INFO one", "INFO two", "WARNING three"]
    handler.emit(record(logging.INFO, "four"))
    patiently(lambda: stream.getvalue().endswith("four\n"), stream.getvalue, 5)


def test_of_many_threads_no_line_is_lost_and_the_last_is_written() -> None:
    stream = io.StringIO()
    handler = logs.Together(stream)
    wanted = [f"INFO {name}.{number}" for name in range(8) for number in range(3000)]

    def write(name: int) -> None:
        for number in range(3000):
            handler.add("INFO", f"{name}.{number}", 1_772_400_000.0)
            if number % 100 == 0:
                handler.flush()

    often = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        with ThreadPoolExecutor(8) as threads:
            list(threads.map(write, range(8)))
    finally:
        sys.setswitchinterval(often)
    patiently(lambda: len(said_by(stream)) == len(wanted), lambda: "a line is lost", 5)
    assert sorted(said_by(stream)) == sorted(wanted)


def test_lines_are_written_where_no_thread_can_be_had(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_thread: object) -> None:
        raise RuntimeError("can't start new thread")

    stream = io.StringIO()
    handler = logs.Together(stream)
    monkeypatch.setattr("threading.Thread.start", refuse)
    handler.emit(record(logging.INFO, "one"))
    handler.emit(record(logging.INFO, "two"))
    assert said_by(stream) == ["INFO one", "INFO two"]


def test_a_log_without_room_fails_nothing() -> None:
    handler = logs.Together(Full())
    handler.emit(record(logging.ERROR, "one"))
    handler.emit(record(logging.ERROR, "two"))


def test_a_line_has_its_time_and_level_and_nothing_of_an_exception() -> None:
    stream = io.StringIO()
    handler = logs.Together(stream)
    for moment in (1_772_400_000.0075, 1_772_400_000.9995, 1_772_399_999.5):
        line = record(logging.ERROR, "one")
        line.exc_info = (RuntimeError, RuntimeError(CANARY), None)
        line.created = moment
        handler.emit(line)
    assert stream.getvalue().splitlines() == [
        "2026-03-01 21:20:00,007Z ERROR one",
        "2026-03-01 21:20:00,999Z ERROR one",
        "2026-03-01 21:19:59,500Z ERROR one",
    ]


def said_by(stream: io.StringIO) -> list[str]:
    """Its lines without their time."""
    return [line.split("Z ", 1)[1] for line in stream.getvalue().splitlines()]


def record(level: int, text: str) -> logging.LogRecord:
    return logging.LogRecord("server", level, "", 0, text, None, None)
