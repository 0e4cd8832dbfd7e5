"""Hashing passwords: hard enough, and never in the way of who is signed in."""

import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, Event

import pytest
from argon2 import Parameters, extract_parameters
from argon2.low_level import Type
from flask import Flask
from werkzeug.exceptions import ServiceUnavailable

from server.api import passwords
from tests.api.asking import is_problem
from tests.api.member import Member


def cost(known: str) -> tuple[Type, int, int, int]:
    found: Parameters = extract_parameters(known)
    return found.type, found.memory_cost, found.time_cost, found.parallelism


def test_a_password_is_hashed_as_hard_as_is_asked_for() -> None:
    assert cost(passwords.hash_of("fietsen in de regen")) == (Type.ID, 47_104, 1, 1)


def test_a_name_that_nobody_has_costs_as_much() -> None:
    known = passwords.hash_of("fietsen in de regen")
    assert cost(passwords._NOBODYS) == cost(known)
    assert len(passwords._NOBODYS) == len(known)


def test_the_same_password_is_never_hashed_alike() -> None:
    assert passwords.hash_of("fietsen in de regen") != passwords.hash_of("fietsen in de regen")


def test_only_the_right_password_fits() -> None:
    known = passwords.hash_of("café in de zon")
    assert passwords.fits("cafe\u0301 in de zon", known)
    assert not passwords.fits("café in de zo", known)
    assert not passwords.fits("café in de zon", None)
    assert not passwords.fits("café in de zon", "no hash at all")


Started = Callable[[], Event]


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Event, list[int]]]:
    """Hashing that takes until the event is set, and how many did it at once."""
    done, at_once, now = Event(), [0], [0]

    class Slow:
        def hash(self, _password: str) -> str:
            now[0] += 1
            at_once[0] = max(at_once[0], now[0])
            done.wait(10)
            now[0] -= 1
            return "$hash"

    monkeypatch.setattr(passwords, "_argon2", Slow())
    yield done, at_once
    done.set()


def test_one_hashes_one_waits_and_the_others_are_told_to_come_back(
    slow: tuple[Event, list[int]],
) -> None:
    done, at_once = slow
    start = Barrier(8)

    def ask() -> str:
        start.wait()
        try:
            return passwords.hash_of("x")
        except ServiceUnavailable as error:
            return f"later: {dict(error.get_headers())['Retry-After']}"

    with ThreadPoolExecutor(8) as pool:
        asked = [pool.submit(ask) for _ in range(8)]
        while sum(one.done() for one in asked) < 6:
            time.sleep(0.01)
        done.set()
        answers = sorted(one.result() for one in asked)
    assert answers == ["$hash"] * 2 + ["later: 2"] * 6
    assert at_once == [1]


def test_who_waits_too_long_is_told_to_come_back(
    slow: tuple[Event, list[int]], monkeypatch: pytest.MonkeyPatch
) -> None:
    done, _ = slow
    monkeypatch.setattr(passwords, "PATIENCE_S", 0.05)
    with ThreadPoolExecutor(1) as pool:
        first = pool.submit(passwords.hash_of, "x")
        while not passwords._work.locked():
            time.sleep(0.01)
        with pytest.raises(ServiceUnavailable):
            passwords.hash_of("x")
        done.set()
        assert first.result() == "$hash"
    # Both places are free again.
    assert passwords.hash_of("x") == "$hash"


def test_while_passwords_are_hashed_a_sync_goes_through(
    app: Flask, alice: Member, slow: tuple[Event, list[int]]
) -> None:
    done, _ = slow
    body = {"name": "Dora", "password": "lopen door het bos", "device": "x", "consent": "1"}
    empty = {"version": 1, "epoch": None, "cursor": 0, "changes": []}
    with ThreadPoolExecutor(4) as pool:
        asked = [pool.submit(Member(app).ask, "POST", "/account", body) for _ in range(4)]
        while not passwords._work.locked():
            time.sleep(0.01)
        assert alice.ask("POST", "/sync", empty).status_code == 200
        while sum(one.done() for one in asked) < 2:
            time.sleep(0.01)
        done.set()
        answers = [one.result() for one in asked]
    busy = [answer for answer in answers if answer.status_code == 503]
    assert len(busy) == 2
    for answer in busy:
        is_problem(answer, 503)
        assert int(answer.headers["Retry-After"]) > 0
