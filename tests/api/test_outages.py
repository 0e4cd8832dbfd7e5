"""A database that is busy, away or full costs no note: the phone is told to come again."""

from typing import Any

import psycopg
import pytest
from flask import Flask
from sqlalchemy.exc import SQLAlchemyError

from server.api import sync
from server.store import db
from tests.api.asking import is_problem
from tests.api.syncing import SyncingPhone, change, new_person, note, request
from tests.store.test_faults import on_postgresql, on_sqlite

OUTAGES = [
    (on_sqlite(5), 503),
    (on_sqlite(13), 507),
    (on_sqlite(11), 500),
    (on_postgresql("57P01"), 503),
    (on_postgresql("53100"), 507),
    (on_postgresql("42P01"), 500),
]


@pytest.mark.parametrize(("error", "status"), OUTAGES, ids=lambda value: repr(value)[:60])
def test_what_the_database_met_is_answered_by_its_kind(
    app: Flask, monkeypatch: pytest.MonkeyPatch, error: SQLAlchemyError, status: int
) -> None:
    def fail(*_: Any) -> None:
        raise error

    phone = SyncingPhone(app, new_person(app))
    with monkeypatch.context() as broken:
        broken.setattr(sync, "exchange", fail)
        answer = phone.send(request(change(note())))
    is_problem(answer, status)
    assert ("Retry-After" in answer.headers) == (status == 503)
    assert phone.sync(change(note()))["count"] == 1


def test_a_database_that_is_really_away_is_answered_with_503(app: Flask) -> None:
    phone = SyncingPhone(app, new_person(app))
    with app.app_context():
        if db.engine.dialect.name == "sqlite":
            pytest.skip("The file of an SQLite database is always there")
        db.engine.dispose()
        db.engine.pool._creator = lambda _record: psycopg.connect(host="/nowhere")
    is_problem(phone.send(request()), 503)
