"""The migrations: up, down, and to the same schema as the models."""

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from flask import Flask
from flask_migrate import downgrade, upgrade
from sqlalchemy import inspect, text

from server import create_app
from server.settings import Settings
from server.store import db
from server.store.epoch import DatabaseEpoch


@pytest.fixture
def fresh(url: str) -> Flask:
    """The server on a database without tables."""
    return create_app(Settings(database_url=url, pwa_dist=""))


def test_the_migrated_schema_is_that_of_the_models(app: Flask) -> None:
    with app.app_context(), db.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, db.metadata) == []


def test_a_database_has_one_epoch_and_keeps_it(app: Flask) -> None:
    with app.app_context():
        before = db.session.scalars(db.select(DatabaseEpoch)).one().epoch
        db.session.remove()
        upgrade()
        assert db.session.scalars(db.select(DatabaseEpoch)).one().epoch == before
    assert len(before) == 32


def test_a_fresh_database_has_another_epoch(fresh: Flask) -> None:
    found = set()
    with fresh.app_context():
        for _ in range(2):
            upgrade()
            found.add(db.session.scalars(db.select(DatabaseEpoch)).one().epoch)
            db.session.remove()
            downgrade(revision="base")
    assert len(found) == 2


def test_a_second_epoch_is_refused(app: Flask) -> None:
    insert = text("INSERT INTO database_epoch VALUES (2, 'x', '2026-01-01')")
    with app.app_context(), pytest.raises(Exception, match=r"(?i)check constraint"):
        db.session.execute(insert)


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
