"""Databases for the measurements: migrated, and as durable as a real one."""

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest.mock import patch

from tests import postgres
from tests.databases import migrate

# PostgreSQL's own defaults, which the tests leave for speed.
_DURABLE = {"fsync": "on", "full_page_writes": "on", "synchronous_commit": "on"}

House = Callable[[str], str]
"""The URL of a new database of that name, with its tables."""


@contextmanager
def sqlite() -> Iterator[House]:
    with tempfile.TemporaryDirectory(prefix="bench-sync-") as room:
        yield lambda name: _migrated(f"sqlite:///{Path(room) / name}.db")


@contextmanager
def postgresql() -> Iterator[House]:
    """Skips nothing: raises when PostgreSQL is not installed."""
    binaries = postgres.programs()
    assert binaries, "PostgreSQL is not installed. On Debian: apt install postgresql"
    with patch.dict(postgres._SETTINGS, _DURABLE), postgres.running(binaries) as cluster:
        yield lambda name: _migrated(cluster.create(name))


def _migrated(url: str) -> str:
    migrate(url)
    return url


ENGINES = {"sqlite": sqlite, "postgresql": postgresql}
