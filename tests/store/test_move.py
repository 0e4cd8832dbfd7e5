"""`flask db-move`: from one engine to the other, and nothing is lost on the way."""

from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import pytest
from click.testing import Result
from flask import Flask
from flask_migrate import downgrade
from sqlalchemy import (
    Connection,
    Engine,
    create_engine,
    func,
    insert,
    inspect,
    select,
    text,
    update,
)
from sqlalchemy.exc import OperationalError

from server import database_commands
from server.store import db, move
from server.store.people import Person, WayIn
from tests.databases import Databases, Postgres, migrate
from tests.postgres import Cluster
from tests.store import crowd

pytestmark = pytest.mark.postgresql


@pytest.fixture
def target(databases: Databases, cluster: Cluster, tmp_path: Path) -> Iterator[str]:
    """An empty database on the other engine."""
    if isinstance(databases, Postgres):
        yield f"sqlite:///{tmp_path / 'target.db'}"
    else:
        yield cluster.create("target")
        cluster.drop("target")


def moving(app: Flask, target: str) -> Result:
    return app.test_cli_runner().invoke(args=["db-move", "--to", target])


def settled(app: Flask, seed: int) -> dict[str, list[Any]]:
    """What the database of `app` holds once people are there."""
    with app.app_context(), db.engine.begin() as connection:
        crowd.settle(connection, Random(seed))
        return crowd.everything(connection)


def is_untouched(url: str) -> bool:
    return reading(url, lambda engine: inspect(engine).get_table_names()) == []


def reading(url: str, question: Any) -> Any:
    engine = create_engine(url)
    try:
        return question(engine)
    finally:
        engine.dispose()


def rows(engine: Engine) -> dict[str, list[Any]]:
    with engine.connect() as connection:
        return crowd.everything(connection)


@pytest.mark.parametrize("seed", range(3))
def test_every_row_arrives_as_it_was(app: Flask, target: str, seed: int) -> None:
    wanted = settled(app, seed)
    result = moving(app, target)
    assert result.exit_code == 0, result.output
    assert reading(target, rows) == wanted
    assert all(wanted.values())


def test_it_tells_what_it_compared(app: Flask, target: str) -> None:
    wanted = settled(app, 1)
    lines = moving(app, target).output.splitlines()
    for name, found in wanted.items():
        (line,) = [line.split() for line in lines if line.startswith(f"{name} ")]
        assert line[1:3] == [str(len(found))] * 2
        assert line[4] == "same"
    assert "notes against the digest of their person: as counted" in lines


def test_the_epoch_goes_along_also_to_a_target_with_tables(app: Flask, target: str) -> None:
    migrate(target)
    wanted = settled(app, 2)
    assert moving(app, target).exit_code == 0
    assert reading(target, rows)["database_epoch"] == wanted["database_epoch"]


def test_a_target_with_people_is_refused_and_keeps_them(app: Flask, target: str) -> None:
    settled(app, 1)
    migrate(target)
    engine = create_engine(target)
    with engine.begin() as connection:
        crowd.settle(connection, Random(2), people=2)
        before = crowd.everything(connection)
    result = moving(app, target)
    assert (result.exit_code, "has people" in result.output) == (1, True)
    assert rows(engine) == before
    engine.dispose()


def drop_a_row(found: Any) -> Any:
    values = [dict(row._mapping) for row in found]
    return values[1:] if "body" in values[0] else values


def change_a_sign(found: Any) -> Any:
    values = [dict(row._mapping) for row in found]
    if "body" in values[-1]:
        values[-1]["body"] += " "
    return values


@pytest.mark.parametrize("fault", [drop_a_row, change_a_sign])
def test_a_difference_is_found_and_nothing_stays(
    app: Flask, target: str, fault: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    settled(app, 1)
    monkeypatch.setattr(move, "_values", fault)
    result = moving(app, target)
    (line,) = [line for line in result.output.splitlines() if "NOT THE SAME" in line]
    assert (result.exit_code, line.split()[0]) == (1, "note")
    assert is_untouched(target)


@pytest.mark.parametrize("fault", ["notes = notes + 1", "digest = digest + 1", "seq = 0"])
def test_a_person_whose_notes_are_not_those_counted_is_found(
    app: Flask, target: str, fault: str
) -> None:
    settled(app, 1)
    with app.app_context(), db.engine.begin() as connection:
        some = "(SELECT max(person_id) FROM note)"
        connection.execute(text(f"UPDATE person SET {fault} WHERE person_id = {some}"))
    result = moving(app, target)
    assert (result.exit_code, "1 people WRONG" in result.output) == (1, True)
    assert is_untouched(target)


def test_what_the_target_cannot_hold_stops_the_move(
    app: Flask, target: str, databases: Databases
) -> None:
    if isinstance(databases, Postgres):
        pytest.skip("SQLite holds whatever PostgreSQL does")
    settled(app, 1)
    with app.app_context(), db.engine.begin() as connection:
        connection.execute(update(Person).values(name="x" * 65))
    assert moving(app, target).exit_code == 1
    assert is_untouched(target)


def test_nobody_writes_while_it_is_copied_and_everybody_reads(
    app: Flask, url: str, target: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    settled(app, 1)
    tried = []

    def try_to_write(*_: Any) -> None:
        engine = impatient(url)
        with engine.connect() as other:
            tried.append(other.execute(select(func.count()).select_from(Person)).scalar_one())
            with pytest.raises(OperationalError):
                enter(other)
        engine.dispose()

    monkeypatch.setattr(database_commands, "_show", try_to_write)
    assert moving(app, target).exit_code == 0
    assert tried == [6]


def impatient(url: str) -> Engine:
    """Who does not wait for a lock."""
    if url.startswith("sqlite"):
        return create_engine(url, connect_args={"timeout": 0})
    return create_engine(url, connect_args={"options": "-c lock_timeout=50"})


def enter(connection: Connection) -> None:
    person = connection.execute(select(func.min(Person.person_id))).scalar_one()
    connection.execute(insert(WayIn).values(handle="name:late", person_id=person))
    connection.commit()


def test_a_source_whose_migrations_are_behind_is_refused(app: Flask, target: str) -> None:
    with app.app_context():
        downgrade(revision="-1")
    result = moving(app, target)
    assert (result.exit_code, "flask db upgrade" in result.output) == (1, True)
    assert is_untouched(target)


def test_moving_to_itself_is_refused(app: Flask, url: str) -> None:
    result = moving(app, url)
    assert (result.exit_code, "itself" in result.output) == (1, True)


@pytest.mark.parametrize(
    "address", ["nonsense", "mysql://x/y", "postgresql+psycopg://me:geheim@127.0.0.1:1/x"]
)
def test_an_address_where_nothing_is_gets_an_answer_without_its_password(
    app: Flask, address: str
) -> None:
    result = moving(app, address)
    assert (result.exit_code, result.output[:6]) == (1, "Error:")
    assert "geheim" not in result.output


def test_no_password_is_shown_after_a_move(app: Flask, target: str) -> None:
    if target.startswith("sqlite"):
        pytest.skip("SQLite has no passwords")
    result = moving(app, target.replace("postgres@", "postgres:geheim@"))
    assert result.exit_code == 0
    assert "geheim" not in result.output
