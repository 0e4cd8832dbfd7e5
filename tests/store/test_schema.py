"""The database can be divided by person: what the migrations made, read back from the engine."""

from collections.abc import Iterator
from typing import Any

from flask import Flask
from sqlalchemy import Column, MetaData, String, Table, UniqueConstraint, create_engine, inspect

from server.store import db

# At most three, and each small: what is in them is asked for before it is known who asks.
ALONE = {
    "database_epoch": "one row about the whole database",
    "way_in": "a name or recovery code tells who is coming in",
    "challenge": "nobody is known yet when a passkey is asked to sign",
}
ALEMBICS = {"alembic_version"}

Named = tuple[str, list[str]]


def unique_keys(inspector: Any, table: str) -> Iterator[Named]:
    """The columns of every key of which the engine refuses a second."""
    yield f"{table}: primary key", inspector.get_pk_constraint(table)["constrained_columns"]
    for constraint in inspector.get_unique_constraints(table):
        yield f"{table}: {constraint['name']}", constraint["column_names"]
    for index in inspector.get_indexes(table):
        if index["unique"]:
            yield f"{table}: {index['name']}", index["column_names"]


def foreign_keys(inspector: Any, table: str) -> Iterator[Named]:
    """Both ends of every foreign key."""
    for key in inspector.get_foreign_keys(table):
        yield f"{table}: {key['name']}", key["constrained_columns"]
        yield f"{table}: {key['name']} refers to", key["referred_columns"]


def undivided(inspector: Any) -> set[str]:
    """The keys that do not begin with the person, by the name of their table and their own."""
    tables = set(inspector.get_table_names()) - ALEMBICS
    keys = [key for table in tables - set(ALONE) for key in unique_keys(inspector, table)]
    keys += [key for table in tables for key in foreign_keys(inspector, table)]
    return {name for name, columns in keys if columns[:1] != ["person_id"]}


def test_every_unique_and_foreign_key_begins_with_the_person(app: Flask) -> None:
    with app.app_context():
        assert undivided(inspect(db.engine)) == set()


def test_the_engine_tells_of_all_keys_that_the_models_have(app: Flask) -> None:
    with app.app_context():
        inspector = inspect(db.engine)
        for table in db.metadata.sorted_tables:
            found = {name for name, _ in unique_keys(inspector, table.name)}
            unique = [each for each in table.constraints if isinstance(each, UniqueConstraint)]
            assert len(found) > len(unique)
            assert len([*foreign_keys(inspector, table.name)]) == 2 * len(table.foreign_keys)


def test_what_stands_alone_is_little_and_still_there(app: Flask) -> None:
    with app.app_context():
        assert set(ALONE) <= set(inspect(db.engine).get_table_names())
    assert len(ALONE) <= 3


def test_a_planted_fault_is_found() -> None:
    planted = MetaData()
    person = [Column("person_id", String, primary_key=True), Column("id", String, unique=True)]
    Table("first", planted, *person)
    Table("second", planted, Column("op", String, primary_key=True))
    engine = create_engine("sqlite://")
    planted.create_all(engine)
    assert undivided(inspect(engine)) == {"first: None", "second: primary key"}
    engine.dispose()
