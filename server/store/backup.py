"""A copy of an SQLite database in one file, made while the server runs."""

import os
import tempfile
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Engine, create_engine

from server.store.disk import sync_folder
from server.store.hold import held_still
from server.store.proof import counts, wrong_people


class NoBackupError(Exception):
    """Why there is no backup, in words for the operator."""


@dataclass(frozen=True)
class Backup:
    """What a file holds that was just written."""

    counts: dict[str, int]
    """Rows by table, as many as the database had."""
    wrong_people: int
    """How many people's notes differ from the count and digest in their row. They are worth
    looking into; they are no reason to have no backup."""


def back_up(engine: Engine, file: Path) -> Backup:
    """Write a copy, and look through it before it gets its name.

    Never writes over a file. Raises NoBackupError when the copy is not sound, OSError and
    SQLAlchemyError or sqlite3.Error when it cannot be made; no file is left then.
    """
    if file.exists():
        raise NoBackupError(f"{file} is there already.")
    # Only its owner may read it: these are health notes.
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
    copy = Path(name)
    try:
        found = _look_through(copy, _copy(engine, copy))
        os.fsync(handle)
        copy.rename(file)
        sync_folder(file.parent)
    finally:
        os.close(handle)
        copy.unlink(missing_ok=True)
    return found


def _copy(engine: Engine, copy: Path) -> dict[str, int]:
    """Copy, and count the rows of the same moment."""
    with held_still(engine) as still, closing(engine.raw_connection()) as reader:
        # Not as a statement of SQLAlchemy, which would begin a transaction around it.
        reader.cursor().execute("VACUUM INTO ?", (str(copy),))
        return counts(still)


def _look_through(copy: Path, wanted: dict[str, int]) -> Backup:
    engine = create_engine(f"sqlite:///{copy}", hide_parameters=True)
    try:
        with engine.connect() as connection:
            found = connection.exec_driver_sql("PRAGMA integrity_check").scalar_one()
            if found != "ok":
                raise NoBackupError(f"The copy is damaged: {found}")
            if counts(connection) != wanted:
                raise NoBackupError("The copy has other rows than the database.")
            return Backup(wanted, wrong_people(connection))
    finally:
        engine.dispose()
