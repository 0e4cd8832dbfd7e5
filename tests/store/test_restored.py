"""`flask db-restored`: after a backup was put back."""

from datetime import date
from pathlib import Path
from random import Random
from typing import Any

import pytest
from flask import Flask

from server.store import db, erased
from server.store.people import Challenge
from tests.store import crowd


@pytest.fixture
def ledger(app: Flask, tmp_path: Path) -> Path:
    """Where the server keeps its ledger: not there yet."""
    path = tmp_path / "erased.txt"
    app.config["ERASED_FILE"] = path
    return path


@pytest.fixture
def people(app: Flask) -> list[str]:
    """Six people with all that is theirs."""
    with app.app_context(), db.engine.begin() as connection:
        return crowd.settle(connection, Random(3))


def say_restored(app: Flask) -> tuple[int, str]:
    result = app.test_cli_runner().invoke(args=["db-restored"])
    return result.exit_code, result.output


def everything(app: Flask) -> dict[str, list[Any]]:
    with app.app_context(), db.engine.begin() as connection:
        return crowd.everything(connection)


def epoch(app: Flask) -> str:
    return str(everything(app)["database_epoch"][0][1])


def test_each_time_the_database_gets_a_new_epoch(app: Flask, ledger: Path) -> None:
    found = {epoch(app)}
    for _ in range(2):
        assert say_restored(app)[0] == 0
        found.add(epoch(app))
    assert len(found) == 3


def test_who_was_erased_is_erased_again_and_nobody_else(
    app: Flask, ledger: Path, people: list[str]
) -> None:
    before = everything(app)
    gone, stays = people[2:4], people[:2] + people[4:]
    for person in [*gone, "somebody who is not in the backup"]:
        erased.append(ledger, person, date(2026, 3, 1))
    code, output = say_restored(app)
    assert (code, "3 people, 2 erased again" in output) == (0, True)
    after = everything(app)
    for table in db.metadata.sorted_tables:
        if "person_id" in table.columns:
            for person in gone:
                assert crowd.of(person, table, after[table.name]) == []
            for person in stays:
                kept = crowd.of(person, table, after[table.name])
                assert kept == crowd.of(person, table, before[table.name])
    assert crowd.of(gone[0], Challenge.__table__, before["challenge"])  # type: ignore[arg-type]


def test_a_second_time_there_is_nobody_left_to_erase(
    app: Flask, ledger: Path, people: list[str]
) -> None:
    erased.append(ledger, people[0], date(2026, 3, 1))
    say_restored(app)
    between = everything(app) | {"database_epoch": []}
    assert "1 people, 0 erased again" in say_restored(app)[1]
    assert everything(app) | {"database_epoch": []} == between


def test_a_ledger_that_is_not_there_is_said(app: Flask, ledger: Path, people: list[str]) -> None:
    code, output = say_restored(app)
    assert (code, "no such file" in output) == (0, True)


def test_a_ledger_that_cannot_be_read_changes_nothing(
    app: Flask, ledger: Path, people: list[str]
) -> None:
    ledger.write_text("torn in the middle\n")
    before = everything(app)
    code, output = say_restored(app)
    assert (code, "line 1" in output) == (1, True)
    assert everything(app) == before
