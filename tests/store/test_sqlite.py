"""SQLite keeps what it said it kept, and two writers wait for each other."""

import sqlite3
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import create_engine, text
from sqlalchemy.exc import OperationalError

from server.store import db, sqlite
from server.store.database import reading

on_sqlite = pytest.mark.parametrize("databases", ["sqlite"], indirect=True)


@pytest.mark.parametrize(
    ("version", "mode"),
    [
        ((3, 40, 1), "delete"),
        ((3, 51, 2), "delete"),
        ((3, 51, 3), "wal"),
        ((3, 52, 0), "wal"),
    ],
)
def test_wal_is_used_from_the_version_without_its_bug(version: tuple[int, ...], mode: str) -> None:
    assert sqlite.journal_mode(version) == mode


@on_sqlite
def test_every_connection_is_durable_and_holds_foreign_keys(app: Flask) -> None:
    with app.app_context(), db.engine.connect() as connection:
        found = [
            connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys", "secure_delete")
        ]
    assert found == [sqlite.journal_mode(), 2, 1, 1]


def test_a_new_database_is_read_by_its_owner_only(tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    sqlite.make_durable(create_engine(f"sqlite:///{path}"))
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_setting_that_does_not_hold_stops_the_server(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite, "_FULL", 9)
    engine = create_engine(f"sqlite:///{tmp_path / 'x.db'}")
    with pytest.raises(RuntimeError, match="synchronous"):
        sqlite.make_durable(engine)


@on_sqlite
def test_a_transaction_takes_the_write_lock_before_it_reads(app: Flask, url: str) -> None:
    other = sqlite3.connect(url.removeprefix("sqlite:///"), timeout=0)
    with app.app_context(), db.engine.connect() as connection:
        connection.execute(text("SELECT 1"))
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            other.execute("BEGIN IMMEDIATE")
    other.close()


@on_sqlite
def test_who_waits_to_write_asks_again_and_again(
    app: Flask, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = sqlite3.connect(url.removeprefix("sqlite:///"), timeout=0)
    other.execute("BEGIN IMMEDIATE")
    asked = []

    def wait(_seconds: float) -> None:
        asked.append(1)
        if len(asked) == 30:
            other.rollback()

    monkeypatch.setattr("time.sleep", wait)
    with app.app_context(), db.engine.begin() as connection:
        connection.execute(text("SELECT 1"))
    other.close()
    assert len(asked) == 30


@on_sqlite
def test_who_waited_in_vain_is_told_and_waits_for_other_locks_as_long_as_ever(
    app: Flask, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = sqlite3.connect(url.removeprefix("sqlite:///"), timeout=0)
    other.execute("BEGIN IMMEDIATE")
    monkeypatch.setattr(sqlite, "_WAIT_MS", 50)
    with app.app_context():
        with pytest.raises(OperationalError, match="locked"), db.engine.begin():
            pass
        other.close()
        with db.engine.connect() as connection:
            assert connection.exec_driver_sql("PRAGMA busy_timeout").scalar() == 50


@on_sqlite
def test_only_reading_takes_no_write_lock(app: Flask, url: str) -> None:
    other = sqlite3.connect(url.removeprefix("sqlite:///"), timeout=0)
    with app.app_context(), reading() as connection:
        connection.execute(text("SELECT 1"))
        other.execute("BEGIN IMMEDIATE")
    other.close()
