"""A PostgreSQL server of the tests' own: private folder, no port, gone when the tests are."""

import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg

PATIENCE_S = 30
_USER = "postgres"
# What makes a commit survive a power cut is off: no test cuts the power, and what the tests kill
# is the web server. PostgreSQL's own durability is its default, and the project leaves it alone.
_SETTINGS = {
    "listen_addresses": "",
    "fsync": "off",
    "full_page_writes": "off",
    "synchronous_commit": "off",
    "max_connections": "300",
    "log_min_messages": "fatal",
}


class Cluster:
    """A running server. Reached by a socket in its own folder, by whoever may look in there."""

    def __init__(self, room: Path) -> None:
        self.room = room

    def url(self, name: str) -> str:
        """How SQLAlchemy names the database `name`."""
        return f"postgresql+psycopg://{_USER}@/{name}?host={self.room}"

    def create(self, name: str, template: str = "template0", tablespace: str = "pg_default") -> str:
        """A new database, a copy of `template` when nobody is connected to that; its URL."""
        self.run(f'CREATE DATABASE "{name}" TEMPLATE "{template}" TABLESPACE {tablespace}')
        return self.url(name)

    def drop(self, name: str) -> None:
        """Gone, whoever is still connected."""
        self.run(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')

    def run(self, statement: str, database: str = "postgres") -> list[tuple[object, ...]]:
        """What `statement` gives, outside any transaction."""
        where = f"host={self.room} user={_USER} dbname={database}"
        with psycopg.connect(where, autocommit=True) as connection:
            found = connection.execute(statement.encode())
            return list(found.fetchall()) if found.description else []


def programs() -> Path | None:
    """Where the newest PostgreSQL of the system's packages lies; None when there is none."""
    found = Path("/usr/lib/postgresql").glob("*/bin/postgres")
    newest = max(found, key=lambda path: float(path.parts[-3]), default=None)
    return newest.parent if newest else None


@contextmanager
def running(binaries: Path, folder: Path | None = None) -> Iterator[Cluster]:
    """A fresh server until the end of the block, however that ends; its files in `folder`."""
    # A socket's path has room for a hundred signs: pytest's own folders are longer.
    room = Path(tempfile.mkdtemp(prefix="lichte-benen-", dir=folder))
    if os.geteuid() == 0:
        shutil.chown(room, _USER, _USER)
    process = None
    try:
        _initialise(binaries, room)
        process = _launch(binaries, room)
        cluster = Cluster(room)
        _await(cluster, process)
        yield cluster
    finally:
        if process:
            _stop(process)
        shutil.rmtree(room, ignore_errors=True)


def as_nobody_special() -> list[str]:
    """The words before a command that PostgreSQL does not want to run as root; when this process
    is killed, so is the command."""
    if not shutil.which("setpriv"):
        return []
    drop = [f"--reuid={_USER}", f"--regid={_USER}", "--clear-groups"]
    return ["setpriv", *(drop if os.geteuid() == 0 else []), "--pdeathsig=INT"]


def _initialise(binaries: Path, room: Path) -> None:
    options = f"-D {room}/data -U {_USER} -A trust --no-sync -E UTF8 --locale=C"
    command = [*as_nobody_special(), str(binaries / "initdb"), *options.split()]
    subprocess.run(command, cwd=room, check=True, capture_output=True)


def _launch(binaries: Path, room: Path) -> subprocess.Popen[bytes]:
    settings = [word for name, value in _SETTINGS.items() for word in ("-c", f"{name}={value}")]
    command = [str(binaries / "postgres"), "-D", f"{room}/data", "-k", str(room), *settings]
    with (room / "log").open("wb") as log:
        # A session of its own: an interrupt at the keyboard is for the tests, which then stop it.
        return subprocess.Popen(
            [*as_nobody_special(), *command],
            cwd=room,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )


def _await(cluster: Cluster, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + PATIENCE_S
    while True:
        try:
            cluster.run("SELECT 1")
        except psycopg.OperationalError:
            dead = process.poll() is not None
            if dead or time.monotonic() > deadline:
                raise RuntimeError((cluster.room / "log").read_text()) from None
            time.sleep(0.05)
        else:
            return


def _stop(process: subprocess.Popen[bytes]) -> None:
    process.send_signal(signal.SIGINT)
    try:
        process.wait(PATIENCE_S)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
