"""A disk of a few megabytes, with a file on it that can be taken away to make room."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.databases import Databases, Postgres, Sqlite
from tests.postgres import Cluster

BALLAST = 1024 * 1024


class SmallDisk:
    def __init__(self, room: Path) -> None:
        self.room = room
        self._ballast = room / "ballast"
        self._ballast.write_bytes(bytes(BALLAST))

    def make_room(self) -> None:
        self._ballast.unlink()


@contextmanager
def mounted(room: Path, megabytes: int) -> Iterator[SmallDisk]:
    """Raises PermissionError when this is not root, or a root that may not mount."""
    room.mkdir()
    if os.geteuid() != 0:
        raise PermissionError
    mount = ["mount", "-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs", str(room)]
    if subprocess.run(mount, capture_output=True).returncode != 0:
        raise PermissionError
    try:
        yield SmallDisk(room)
    finally:
        # Lazily: who still has a file open there is about to be stopped.
        subprocess.run(["umount", "--lazy", str(room)], check=True)


@contextmanager
def small_databases(databases: Databases, room: Path) -> Iterator[tuple[str, SmallDisk]]:
    """The URL of a database with its tables, of the same engine, and the disk it lies on."""
    if isinstance(databases, Postgres):
        # A database without a note takes seven megabytes of its own.
        with mounted(room, 11) as disk, _tablespace(databases.cluster, disk.room) as name:
            url = databases.cluster.create("small", "migrated", tablespace=name)
            try:
                yield url, disk
            finally:
                databases.drop(url)
    else:
        with mounted(room, 3) as disk:
            yield Sqlite(disk.room).migrated(), disk


@contextmanager
def _tablespace(cluster: Cluster, disk: Path) -> Iterator[str]:
    """PostgreSQL's log of changes lies elsewhere, as a full one stops the whole server."""
    room = disk / "space"
    room.mkdir(mode=0o700)
    shutil.chown(room, "postgres", "postgres")
    cluster.run(f"CREATE TABLESPACE small LOCATION '{room}'")
    try:
        yield "small"
    finally:
        cluster.run("DROP TABLESPACE small")
