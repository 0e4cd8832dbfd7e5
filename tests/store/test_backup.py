"""`flask db-backup`: a file that can be put back, or none."""

import itertools
import sqlite3
from pathlib import Path
from random import Random
from threading import Event, Thread
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import create_engine, text

from server.store import backup, db
from tests.databases import Databases, Sqlite
from tests.store import crowd


@pytest.fixture
def source(app: Flask, databases: Databases) -> Flask:
    """A server on SQLite, with people."""
    if not isinstance(databases, Sqlite):
        pytest.skip("PostgreSQL brings its own")
    with app.app_context(), db.engine.begin() as connection:
        crowd.settle(connection, Random(5))
    return app


def back_up(app: Flask, file: Path) -> tuple[int, str]:
    result = app.test_cli_runner().invoke(args=["db-backup", "--to", str(file)])
    return result.exit_code, result.output


def rows(url: str) -> dict[str, list[Any]]:
    engine = create_engine(url)
    with engine.connect() as connection:
        found = crowd.everything(connection)
    engine.dispose()
    return found


def test_the_file_holds_every_row(source: Flask, url: str, tmp_path: Path) -> None:
    file = tmp_path / "backup.db"
    code, output = back_up(source, file)
    assert (code, f"Written to {file}" in output) == (0, True)
    found = rows(f"sqlite:///{file}")
    assert found == rows(url)
    for name, table in found.items():
        assert [name, str(len(table))] in [line.split() for line in output.splitlines()]


def test_nobody_but_its_owner_can_read_it(source: Flask, tmp_path: Path) -> None:
    back_up(source, tmp_path / "backup.db")
    assert (tmp_path / "backup.db").stat().st_mode & 0o777 == 0o600


def test_it_is_made_while_others_write(source: Flask, url: str, tmp_path: Path) -> None:
    begun, enough = Event(), Event()

    def write() -> None:
        with sqlite3.connect(url.removeprefix("sqlite:///"), timeout=20) as connection:
            for number in itertools.count():
                connection.execute("UPDATE person SET clock = ?", (str(number),))
                connection.commit()
                begun.set()
                if enough.wait(0.005):
                    return

    writer = Thread(target=write)
    writer.start()
    begun.wait()
    codes = [back_up(source, tmp_path / f"{number}.db")[0] for number in range(3)]
    enough.set()
    writer.join()
    assert codes == [0] * 3
    for number in range(3):
        clocks = {row[-1] for row in rows(f"sqlite:///{tmp_path}/{number}.db")["person"]}
        assert len(clocks) == 1, "half of a write is in the backup"


def test_a_file_that_is_there_stays_as_it_is(source: Flask, tmp_path: Path) -> None:
    file = tmp_path / "backup.db"
    file.write_text("yesterday's")
    code, output = back_up(source, file)
    assert (code, "is there already" in output) == (1, True)
    assert file.read_text() == "yesterday's"


def is_damaged(monkeypatch: pytest.MonkeyPatch) -> None:
    copy = backup._copy

    def damage(engine: Any, file: Path) -> dict[str, int]:
        found = copy(engine, file)
        data = bytearray(file.read_bytes())
        data[5000:9000] = b"\xff" * 4000
        file.write_bytes(data)
        return found

    monkeypatch.setattr(backup, "_copy", damage)


def lacks_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    copy = backup._copy
    monkeypatch.setattr(backup, "_copy", lambda *way: {**copy(*way), "note": 1})


def finds_a_full_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", refuse)


@pytest.mark.parametrize("fault", [is_damaged, lacks_rows, finds_a_full_disk])
def test_a_copy_that_is_not_sound_leaves_no_file(
    source: Flask, tmp_path: Path, fault: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = tmp_path / "room"
    room.mkdir()
    fault(monkeypatch)
    code, output = back_up(source, room / "backup.db")
    assert (code, "No backup" in output) == (1, True)
    assert list(room.iterdir()) == []


def test_a_folder_that_is_not_there_is_said(source: Flask, tmp_path: Path) -> None:
    code, output = back_up(source, tmp_path / "none" / "backup.db")
    assert (code, "No backup" in output) == (1, True)


def test_a_wrong_digest_is_told_and_the_backup_is_kept(source: Flask, tmp_path: Path) -> None:
    with source.app_context(), db.engine.begin() as connection:
        connection.execute(text("UPDATE person SET digest = digest + 1"))
    code, output = back_up(source, tmp_path / "backup.db")
    assert (code, "6 people's notes differ" in output) == (0, True)
    assert (tmp_path / "backup.db").exists()


def test_on_postgresql_it_names_the_tool_for_that(app: Flask, databases: Databases) -> None:
    if isinstance(databases, Sqlite):
        pytest.skip("SQLite is copied by ourselves")
    code, output = back_up(app, Path("/nowhere"))
    assert (code, "pg_dump" in output) == (1, True)
