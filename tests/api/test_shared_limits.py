"""Servers side by side, with a Redis between them, count together."""

import json
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path

import pytest
from flask import Flask

from tests import redis_server
from tests.api.member import OWN
from tests.redis_server import Redis
from tests.sync.server import Server

PASSWORD = "een lange zin van mij"
MAX_GUESSES = 10


@pytest.fixture
def shared() -> Iterator[Redis]:
    path = redis_server.program()
    if not path:
        pytest.skip("Redis is not installed: that servers count together was not tested")
    with redis_server.running(path) as server:
        yield server


@pytest.fixture
def servers(shared: Redis, app: Flask, tmp_path: Path) -> Iterator[list[Server]]:
    """Two, on one database."""
    url = app.config["SQLALCHEMY_DATABASE_URI"]
    found = [Server(url, _room(tmp_path / name), REDIS_URL=shared.url) for name in ("a", "b")]
    try:
        for server in found:
            server.start()
        sign_up(found[0])
        yield found
    finally:
        for server in found:
            server.kill()


def test_guesses_count_wherever_they_are_made(servers: list[Server]) -> None:
    answers = [guess(servers[n % 2]) for n in range(MAX_GUESSES)]
    assert answers == [401] * MAX_GUESSES
    assert [guess(server) for server in servers] == [429, 429]


def test_when_redis_falls_away_each_counts_for_itself(shared: Redis, servers: list[Server]) -> None:
    assert guess(servers[0]) == 401
    shared.kill()
    assert guess(servers[0], PASSWORD) == 200
    assert next(n for n in range(100) if guess(servers[1]) == 429) >= MAX_GUESSES


def guess(server: Server, password: str = "helemaal niet goed") -> int:
    return ask(server, "/session", {"name": "Alice", "password": password, "device": "x"})


def sign_up(server: Server) -> None:
    body = {"name": "Alice", "password": PASSWORD, "device": "x", "consent": "1"}
    assert ask(server, "/account", body) == 201


def ask(server: Server, path: str, body: object) -> int:
    connection = HTTPConnection("127.0.0.1", server.port, timeout=30)
    headers = {**OWN, "Content-Type": "application/json"}
    connection.request("POST", f"/api/v1{path}", json.dumps(body), headers)
    try:
        return connection.getresponse().status
    finally:
        connection.close()


def _room(path: Path) -> Path:
    path.mkdir()
    return path
