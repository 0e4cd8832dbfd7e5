"""PostgreSQL may let go of a connection while nobody uses it."""

import pytest
from flask import Flask
from sqlalchemy import Connection, text
from sqlalchemy.exc import OperationalError

from server.store import db, postgresql
from tests.databases import Databases, Postgres
from tests.postgres import Cluster

pytestmark = pytest.mark.postgresql


@pytest.fixture
def abandoned(app: Flask, databases: Databases, cluster: Cluster) -> Flask:
    """A server whose connections, all used a moment ago, were ended from the other side."""
    if not isinstance(databases, Postgres):
        pytest.skip("SQLite has no server to let go")
    with app.app_context():
        connections = [db.engine.connect() for _ in range(3)]
        for connection in connections:
            ask(connection)
        for connection in connections:
            connection.close()
        name = db.engine.url.database
    cluster.run(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'")
    return app


def ask(connection: Connection | None = None) -> None:
    with db.engine.connect() as own:
        (connection or own).execute(text("SELECT 1"))


def test_after_a_rest_nobody_notices(abandoned: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postgresql, "_IDLE_S", -1)
    with abandoned.app_context():
        for _ in range(4):
            ask()


def test_in_the_midst_of_work_one_request_notices_and_no_other(abandoned: Flask) -> None:
    with abandoned.app_context():
        with pytest.raises(OperationalError):
            ask()
        for _ in range(4):
            ask()
