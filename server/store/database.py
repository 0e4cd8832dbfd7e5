"""The one SQLAlchemy handle, and the base of all models."""

from datetime import UTC, datetime
from typing import Any

from flask import Flask, current_app
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import Connection, DateTime, Engine, MetaData, create_engine
from sqlalchemy.orm import DeclarativeBase
from sqlalchemy.types import TypeDecorator


class Instant(TypeDecorator[datetime]):
    """A moment, in UTC on both engines; SQLite itself forgets the zone."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, _dialect: Any) -> datetime | None:
        return value.astimezone(UTC) if value else None

    def process_result_value(self, value: datetime | None, _dialect: Any) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Model(DeclarativeBase):
    """Base of the models. Constraints have names, so that migrations can change them."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(column_0_label)s",
            "uq": "uq_%(table_name)s_%(column_0_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )


db = SQLAlchemy(model_class=Model)


def prepare_to_read(app: Flask) -> None:
    """Let `reading` know the engine of `app` for who only reads."""
    engine = db.engine
    if engine.dialect.name == "sqlite":
        # The same connections, without what sqlite.py does at every begin: take the lock of who
        # writes.
        reads = create_engine(engine.url, pool=engine.pool, hide_parameters=True)
    else:
        # Without a begin and an end of each transaction: two ways there and back.
        reads = engine.execution_options(isolation_level="AUTOCOMMIT")
    app.extensions["reading"] = reads


def reading() -> Connection:
    """A connection for who only reads, each statement a moment of its own."""
    engine: Engine = current_app.extensions["reading"]
    return engine.connect()
