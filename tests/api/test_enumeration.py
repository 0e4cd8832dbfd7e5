"""Signing in tells nobody who has an account: having one says something about one's health.

How long the answers take is measured, not tested, by tests/bench/sign_in.py.
"""

from collections.abc import Callable

import pytest
from flask import Flask

from server.api import passwords
from tests.api.member import Member
from tests.api.rows import run

WRONG = "helemaal niet goed"


@pytest.fixture
def dora(app: Flask, quick_hashes: None, ledger: None) -> Member:
    """She had an account."""
    dora = Member(app, "Dora").sign_up()
    dora.ask("DELETE", "/account")
    return dora


@pytest.fixture
def ways(alice: Member, dora: Member) -> dict[str, dict[str, object]]:
    """Ways that lead nowhere."""
    signed = alice.passkey.create(alice.options("add"))
    alice.ask("POST", "/account/passkey", {"passkey": signed})
    return {
        "wrong password": {"name": "Alice", "password": WRONG},
        "unknown name": {"name": "Niemand", "password": WRONG},
        "no name at all": {"name": "\u200b", "password": WRONG},
        "no password at all": {"name": "Alice", "password": ""},
        "erased account": {"name": "Dora", "password": dora.password},
        "unknown code": {"recovery_code": "0000-0000-0000-0000-0000"},
        "no code at all": {"recovery_code": "x"},
        "code of an erased account": {"recovery_code": dora.code},
        "unknown passkey": {"passkey": Member(alice.app).passkey.sign(alice.options("enter"))},
        "no passkey at all": {"passkey": {}},
        "passkey for nothing": {
            "passkey": alice.passkey.sign(alice.options("enter"), challenge="AAAA")
        },
    }


def test_whatever_is_wrong_the_answer_is_the_same(
    charlie: Member, ways: dict[str, dict[str, object]]
) -> None:
    answers = {name: charlie.enter(**way) for name, way in ways.items()}
    assert {answer.status_code for answer in answers.values()} == {401}
    assert len({answer.data for answer in answers.values()}) == 1
    assert len({str(sorted(answer.headers)) for answer in answers.values()}) == 1


@pytest.fixture
def verified(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The hashes that a password was held against."""
    seen: list[str] = []

    class Watched:
        def __init__(self, real: object) -> None:
            self.real = real
            self.hash: Callable[[str], str] = real.hash  # type: ignore[attr-defined]

        def verify(self, known: str, password: str) -> bool:
            seen.append(known)
            return bool(self.real.verify(known, password))  # type: ignore[attr-defined]

    monkeypatch.setattr(passwords, "_argon2", Watched(passwords._argon2))
    return seen


@pytest.mark.parametrize("way", ["unknown name", "no name at all", "erased account"])
def test_a_name_that_nobody_has_is_checked_as_hard(
    charlie: Member, ways: dict[str, dict[str, object]], verified: list[str], way: str
) -> None:
    charlie.enter(**ways[way])
    assert verified == [passwords._NOBODYS]


def test_a_wrong_password_is_checked_once(
    charlie: Member, ways: dict[str, dict[str, object]], verified: list[str]
) -> None:
    charlie.enter(**ways["wrong password"])
    assert len(verified) == 1
    assert verified != [passwords._NOBODYS]


def test_the_password_of_nobody_opens_nothing(
    app: Flask, charlie: Member, verified: list[str]
) -> None:
    body = {"name": "Niemand", "password": WRONG}
    run(app, "UPDATE person SET password_hash = NULL")
    assert charlie.enter(**body).status_code == 401


def test_a_name_with_a_passkey_only_is_free_to_anybody(app: Flask, charlie: Member) -> None:
    Member(app, "Charlie").sign_up_with_passkey()
    assert charlie.sign_up().is_in()
