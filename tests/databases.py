"""Databases for the tests: fresh ones on either engine, and copies of one that was migrated."""

import itertools
import os
import shutil
from abc import ABC, abstractmethod
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from flask_migrate import upgrade
from sqlalchemy import Engine, event
from sqlalchemy.orm import Session

from server import create_app
from server.settings import Settings
from server.store import db
from server.store.database import Model
from tests.postgres import Cluster

_MIGRATED = "migrated"
_MEMORY = Path("/dev/shm")
_ENOUGH = 2 * 1024**3


class Databases(ABC):
    """One engine, and as many databases on it as one asks for."""

    def __init__(self) -> None:
        self._names = (f"test{n}" for n in itertools.count(1))
        migrate(self.make(_MIGRATED))

    def empty(self) -> str:
        """The URL of a database without tables."""
        return self.make(next(self._names))

    @abstractmethod
    def migrated(self) -> str:
        """The URL of a database with its tables, and nothing in them. Its epoch is that of the
        other copies."""

    @abstractmethod
    def make(self, name: str) -> str: ...

    @abstractmethod
    def copy(self, source: str, target: str) -> None:
        """Make `target` what `source` is, while nobody is connected to either."""

    @abstractmethod
    def drop(self, url: str) -> None: ...


def fast_folder() -> Path | None:
    """Where a commit need not wait for a disk; None when there is no such place. What is killed in
    the tests is a process, and never the power."""
    is_there = _MEMORY.is_dir() and os.access(_MEMORY, os.W_OK)
    return _MEMORY if is_there and shutil.disk_usage(_MEMORY).free > _ENOUGH else None


class Sqlite(Databases):
    def __init__(self, room: Path) -> None:
        self.room = room
        super().__init__()

    def make(self, name: str) -> str:
        return f"sqlite:///{self.room / name}.db"

    def migrated(self) -> str:
        url = self.empty()
        self.copy(self.make(_MIGRATED), url)
        return url

    def copy(self, source: str, target: str) -> None:
        self.drop(target)
        shutil.copy(_file(source), _file(target))

    def drop(self, url: str) -> None:
        for name in ("", "-journal", "-wal", "-shm"):
            Path(f"{_file(url)}{name}").unlink(missing_ok=True)


class Postgres(Databases):
    def __init__(self, cluster: Cluster) -> None:
        self.cluster = cluster
        super().__init__()

    def make(self, name: str) -> str:
        return self.cluster.create(name)

    def migrated(self) -> str:
        return self.cluster.create(next(self._names), _MIGRATED)

    def copy(self, source: str, target: str) -> None:
        self.drop(target)
        self.cluster.create(_name(target), _name(source))

    def drop(self, url: str) -> None:
        self.cluster.drop(_name(url))


def migrate(url: str) -> None:
    """Run all migrations on the database at `url`, and leave nobody connected to it."""
    app = create_app(Settings(database_url=url, pwa_dist=""))
    with app.app_context():
        upgrade()
        db.engine.dispose()


def add(*rows: Model) -> None:
    """Put `rows` into the database of the app whose context this is, past the API."""
    with Session(db.engine) as session:
        session.add_all(rows)
        session.commit()


@contextmanager
def statements() -> Iterator[list[str]]:
    """What any engine sends to its database, in order."""
    found: list[str] = []

    def see(_connection: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        found.append(statement)

    event.listen(Engine, "before_cursor_execute", see)
    try:
        yield found
    finally:
        event.remove(Engine, "before_cursor_execute", see)


def _file(url: str) -> Path:
    return Path(url.removeprefix("sqlite:///"))


def _name(url: str) -> str:
    return url.partition("?")[0].rpartition("/")[2]
