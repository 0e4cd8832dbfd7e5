"""A Redis server of the tests' own: in memory, on a free port, gone when the tests are."""

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import redis

from tests.e2e.patience import patiently
from tests.e2e.server import free_port
from tests.sync.server import while_we_live

_PATIENCE_S = 30


@dataclass
class Redis:
    """A running server."""

    url: str
    _process: subprocess.Popen[bytes]

    def kill(self) -> None:
        """From now on it is away."""
        self._process.kill()
        self._process.wait(_PATIENCE_S)

    def answers(self) -> bool:
        """Whether it has begun. Fails when it has ended."""
        assert self._process.poll() is None
        try:
            with redis.Redis.from_url(self.url) as client:
                return bool(client.ping())
        except redis.ConnectionError:
            return False


def program() -> str | None:
    """Where the system's Redis lies; None when there is none."""
    return shutil.which("redis-server")


@contextmanager
def running(path: str) -> Iterator[Redis]:
    """A fresh server until the end of the block, however that ends."""
    port = free_port()
    options = ["--port", str(port), "--bind", "127.0.0.1", "--save", ""]
    command = [*while_we_live(), path, *options]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    server = Redis(f"redis://127.0.0.1:{port}/0", process)
    try:
        patiently(server.answers, lambda: "Redis does not answer", _PATIENCE_S)
        yield server
    finally:
        server.kill()
