"""What the database holds, for tests that look behind the API."""

from datetime import datetime, timedelta
from typing import Any

from flask import Flask
from sqlalchemy import Table, select, text

from server.store.database import Model, db


def rows(app: Flask, table: str) -> list[dict[str, Any]]:
    """All rows of a table."""
    with app.app_context(), db.engine.connect() as connection:
        found = connection.execute(select(Model.metadata.tables[table]))
        return [dict(row) for row in found.mappings()]


def rows_of(app: Flask, person: str) -> dict[str, list[str]]:
    """Every row that belongs to a person, by its table, as text and in order."""
    return {
        table.name: sorted(str(row) for row in rows(app, table.name) if person in row.values())
        for table in _tables()
    }


def everything(app: Flask) -> str:
    """All that is stored, as text."""
    return str([rows(app, table.name) for table in _tables()])


def shift(app: Flask, table: str, column: str, by: timedelta) -> None:
    """Let a moment be so much later in every row of `table` that has one."""
    for row in rows(app, table):
        if row[column] is None:
            continue
        moment: datetime = row[column] + by
        with app.app_context(), db.engine.begin() as connection:
            found = Model.metadata.tables[table]
            key = [own == row[own.name] for own in found.primary_key]
            connection.execute(found.update().where(*key).values({column: moment}))


def run(app: Flask, sql: str) -> None:
    with app.app_context(), db.engine.begin() as connection:
        connection.execute(text(sql))


def _tables() -> list[Table]:
    return Model.metadata.sorted_tables
