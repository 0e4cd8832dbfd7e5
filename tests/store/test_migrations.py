"""The migrations: up, down, and to the same schema as the models."""

from datetime import UTC, datetime
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from flask import Flask
from flask_migrate import downgrade, upgrade
from sqlalchemy import MetaData, inspect, select, text
from sqlalchemy.exc import IntegrityError

from server import create_app
from server.settings import Settings
from server.store import db
from server.store.epoch import DatabaseEpoch
from server.store.health import MIGRATIONS

Rows = dict[str, list[dict[str, Any]]]

NOON = datetime(2026, 3, 1, 12, 0, 0, 123456, tzinfo=UTC)
ANNA, BERT = {"person_id": "a" * 32}, {"person_id": "b" * 32}
NOTES = {"seq": 2, "notes": 2, "digest": 2**52 - 1}
NOBODYS_NOTES = {"seq": 0, "notes": 0, "digest": 0}
PASSWORD = {"name": "Änna \U0001f9b5", "password_hash": "$argon2id$", "clock": "z" * 60}
KEY = {"credential_id": "A" * 1400, "public_key": b"\x00\xff", "sign_count": 2**32}
DEVICE = {"secret_hash": "f" * 64, "label": "Telefoon", "created_at": NOON, "seen_at": NOON}

# What stands in the tables once a migration has run, so that the next one meets it. A migration
# that makes a table, or a column worth filling, brings rows of its own here.
ROWS: dict[str, Rows] = {
    "0001": {},
    "0002": {
        "person": [
            ANNA | NOTES | PASSWORD | {"created_at": NOON, "consent": "1"},
            BERT | NOBODYS_NOTES | {"created_at": NOON, "consent": "1"},
        ],
        "note": [
            ANNA | {"id": "day:2026-03-01", "seq": 1, "body": '{"text":"\U0001f9b5 \\u0000"}'},
            ANNA | {"id": "e\u0301", "seq": 2, "body": "x" * 200_000},
        ],
        "applied_change": [ANNA | {"op": "1", "moved": None}, ANNA | {"op": "2", "moved": "{}"}],
        "passkey": [BERT | KEY | {"created_at": NOON}],
        "session": [ANNA | DEVICE | {"id": "1"}, BERT | DEVICE | {"id": "1"}],
        "way_in": [ANNA | {"handle": "name:änna"}, ANNA | {"handle": "code:" + "f" * 64}],
        "challenge": [ANNA | {"challenge_hash": "f", "purpose": "add", "expires_at": NOON}],
    },
    "0003": {"passkey": [ANNA | KEY | {"created_at": NOON, "label": "l" * 60}]},
    "0004": {"session": [ANNA | DEVICE | {"id": "2", "proven_at": NOON}]},
}


@pytest.fixture
def fresh(url: str) -> Flask:
    """The server on a database without tables."""
    return create_app(Settings(database_url=url, pwa_dist=""))


def test_the_migrated_schema_is_that_of_the_models(app: Flask) -> None:
    with app.app_context(), db.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, db.metadata) == []


def revisions() -> list[str]:
    """From the first to the last."""
    steps = ScriptDirectory(MIGRATIONS).walk_revisions()
    return [step.revision for step in reversed([*steps])]


def tables() -> MetaData:
    """The tables as they are now, whatever the models say."""
    found = MetaData()
    found.reflect(db.engine)
    found.remove(found.tables["alembic_version"])
    return found


def stored() -> Rows:
    with db.engine.connect() as connection:
        return {
            table.name: [dict(row._mapping) for row in connection.execute(table.select())]
            for table in tables().sorted_tables
        }


def store(rows: Rows) -> None:
    now = tables()
    assert set(rows) <= set(now.tables), "rows for a table that is not there"
    with db.engine.begin() as connection:
        for table in now.sorted_tables:
            for row in rows.get(table.name, []):
                connection.execute(table.insert(), row)


def is_in(row: dict[str, Any], rows: list[dict[str, Any]]) -> bool:
    """Whether `row` is there with all its values, and perhaps more."""
    return any(row.items() <= each.items() for each in rows)


def test_no_migration_loses_a_row_or_a_value(fresh: Flask) -> None:
    before: Rows = {}
    with fresh.app_context():
        for revision in revisions():
            upgrade(revision=revision)
            after = stored()
            for name, rows in before.items():
                assert len(after[name]) == len(rows), f"{revision} counts other rows in {name}"
                for row in rows:
                    assert is_in(row, after[name]), f"{revision} changed a row of {name}"
            store(ROWS[revision])
            before = stored()
            empty = [name for name, rows in before.items() if not rows]
            assert not empty, f"nothing of {empty} will meet the migration after {revision}"


def test_every_migration_has_its_rows() -> None:
    assert set(ROWS) == set(revisions())


def test_a_lost_value_is_seen() -> None:
    assert is_in({"id": 1}, [{"id": 1, "new": None}])
    assert not is_in({"id": 1, "old": 2}, [{"id": 1}])
    assert not is_in({"id": 1, "old": 2}, [{"id": 1, "old": 3}])


def epoch() -> str:
    with db.engine.connect() as connection:
        return connection.scalars(select(DatabaseEpoch.epoch)).one()


def test_a_database_has_one_epoch_and_keeps_it(app: Flask) -> None:
    with app.app_context():
        before = epoch()
        upgrade()
        assert epoch() == before
    assert len(before) == 32


def test_a_fresh_database_has_another_epoch(fresh: Flask) -> None:
    found = set()
    with fresh.app_context():
        for _ in range(2):
            upgrade()
            found.add(epoch())
            downgrade(revision="base")
    assert len(found) == 2


def test_a_second_epoch_is_refused(app: Flask) -> None:
    insert = text("INSERT INTO database_epoch VALUES (2, 'x', '2026-01-01')")
    with (
        app.app_context(),
        db.engine.connect() as connection,
        pytest.raises(IntegrityError, match=r"(?i)check constraint"),
    ):
        connection.execute(insert)


def test_downgrading_leaves_nothing(app: Flask) -> None:
    with app.app_context():
        downgrade(revision="base")
        assert inspect(db.engine).get_table_names() == ["alembic_version"]


def test_a_migration_that_fails_leaves_nothing(
    fresh: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_bytes: int) -> str:
        raise KeyError

    monkeypatch.setattr("secrets.token_hex", fail)
    with fresh.app_context():
        with pytest.raises(KeyError):
            upgrade()
        assert inspect(db.engine).get_table_names() == []
