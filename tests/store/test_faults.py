"""What went wrong in the database is told apart by code, and only a conflict is tried again."""

from pathlib import Path

import psycopg.errors
import pytest
from sqlalchemy import create_engine, exc, text

from server.store import faults, sqlite


def on_sqlite(code: int) -> exc.DBAPIError:
    error = Exception()
    error.sqlite_errorcode = code  # type: ignore[attr-defined]
    return exc.OperationalError("", {}, error)


def on_postgresql(code: str | None) -> exc.DBAPIError:
    error = psycopg.errors.lookup(code)() if code else psycopg.OperationalError()
    return exc.OperationalError("", {}, error)


CONFLICT, FULL, AWAY = "conflict", "full", "away"
CASES = [
    (on_sqlite(5), {AWAY}),  # waited in vain
    (on_sqlite(5 | 1 << 8), {CONFLICT, AWAY}),
    (on_sqlite(5 | 2 << 8), {CONFLICT, AWAY}),
    (on_sqlite(6), {CONFLICT, AWAY}),
    (on_sqlite(13), {FULL}),
    (on_sqlite(8), {AWAY}),
    (on_sqlite(10 | 3 << 8), {AWAY}),
    (on_sqlite(14), {AWAY}),
    (on_sqlite(11), set()),  # a broken file does not get better
    (on_sqlite(1), set()),
    (on_sqlite(19 | 8 << 8), set()),
    (on_postgresql("40001"), {CONFLICT, AWAY}),
    (on_postgresql("40P01"), {CONFLICT, AWAY}),
    (on_postgresql("53100"), {FULL, AWAY}),
    (on_postgresql("53300"), {AWAY}),
    (on_postgresql("57P03"), {AWAY}),
    (on_postgresql("57014"), {AWAY}),
    (on_postgresql("55P03"), {AWAY}),
    (on_postgresql("25006"), {AWAY}),
    (on_postgresql("08006"), {AWAY}),
    (on_postgresql(None), {AWAY}),
    (on_postgresql("42P01"), set()),
    (on_postgresql("23505"), set()),
    (exc.TimeoutError(), {AWAY}),
    (exc.InvalidRequestError(), set()),
]


def shown(value: object) -> str:
    """A set in one order: tests that run side by side must have the same names."""
    return " ".join(sorted(value)) if isinstance(value, set) else repr(value)[:60]


@pytest.mark.parametrize(("error", "kinds"), CASES, ids=shown)
def test_each_code_has_its_kind(error: exc.SQLAlchemyError, kinds: set[str]) -> None:
    conflict = isinstance(error, exc.DBAPIError) and faults.is_conflict(error)
    found = {CONFLICT: conflict, FULL: faults.is_full(error), AWAY: faults.is_away(error)}
    assert {kind for kind, is_so in found.items() if is_so} == kinds


@pytest.mark.parametrize(("fails", "tries"), [(0, 1), (1, 2), (2, 3)])
def test_a_conflict_is_tried_again(fails: int, tries: int) -> None:
    left = [on_postgresql("40001")] * fails
    tried = []

    def work() -> str:
        tried.append(1)
        if left:
            raise left.pop()
        return "done"

    assert faults.again(work) == "done"
    assert len(tried) == tries


@pytest.mark.parametrize(("code", "tries"), [("40P01", 3), ("53100", 1), ("57014", 1)])
def test_it_gives_up_with_what_it_met_last(code: str, tries: int) -> None:
    tried = []

    def work() -> None:
        tried.append(1)
        raise on_postgresql(code)

    with pytest.raises(exc.OperationalError):
        faults.again(work)
    assert len(tried) == tries


def test_a_real_lock_and_a_real_full_file_are_known(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite, "_WAIT_MS", 10)
    engine = create_engine(f"sqlite:///{tmp_path / 'x.db'}")
    sqlite.make_durable(engine)
    with engine.begin() as one:
        one.execute(text("CREATE TABLE t (x TEXT)"))
        with pytest.raises(exc.OperationalError) as locked, engine.begin():
            pass
    assert faults.is_away(locked.value)
    with engine.begin() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 3")
        with pytest.raises(exc.OperationalError) as full:
            connection.execute(text("INSERT INTO t VALUES (zeroblob(100000))"))
    assert faults.is_full(full.value)
    assert not faults.is_away(full.value)
    engine.dispose()
