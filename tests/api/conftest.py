"""The people of the tests: alice has an account, bob one of his own, charlie is a stranger."""

from pathlib import Path

import pytest
from argon2 import PasswordHasher
from flask import Flask

from server.api import passwords
from tests.api.member import Member


@pytest.fixture
def quick_hashes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Passwords are hashed with less work. test_passwords.py looks at the real thing."""
    quick = PasswordHasher(1, 8, 1)
    monkeypatch.setattr(passwords, "_argon2", quick)
    monkeypatch.setattr(passwords, "_NOBODYS", quick.hash("nobody's"))


@pytest.fixture
def ledger(app: Flask, tmp_path: Path) -> Path:
    """The ledger of erased people."""
    app.config["ERASED_FILE"] = tmp_path / "erased.txt"
    return tmp_path / "erased.txt"


@pytest.fixture
def alice(app: Flask, quick_hashes: None, ledger: Path) -> Member:
    return Member(app, "Alice").sign_up()


@pytest.fixture
def bob(app: Flask, quick_hashes: None, ledger: Path) -> Member:
    return Member(app, "Bob van der Berg", "zwemmen in de zee").sign_up()


@pytest.fixture
def charlie(app: Flask, quick_hashes: None, ledger: Path) -> Member:
    """Nobody yet."""
    return Member(app, "Charlie", "lopen door het bos")
