"""A server, started much as `make run` starts it, and what its workers use up."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from pathlib import Path

from server.settings import ROOT
from tests.e2e.patience import patiently
from tests.e2e.server import free_port

OURS, BARE = "wsgi:app", "tests.bench.sync.bare:app"
_OPTIONS = "--threads 4 --preload --no-control-socket --log-level warning"
_PATIENCE_S = 60
_TICKS = os.sysconf("SC_CLK_TCK")


@dataclass
class Workers:
    """A running server."""

    port: int
    process: subprocess.Popen[bytes]

    @property
    def pids(self) -> list[int]:
        children = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children")
        return [int(pid) for pid in children.read_text().split()]

    def cpu(self) -> float:
        """Seconds of processor that the workers have used so far."""
        return sum(_cpu(pid) for pid in self.pids)

    def megabytes(self, kind: str) -> list[float]:
        """Of each worker: `Rss`, or `Pss`, in which what it shares counts for its part."""
        return [round(_kilobytes(pid, kind) / 1000, 1) for pid in self.pids]

    def answers(self) -> bool:
        assert self.process.poll() is None, "the server has ended"
        connection = HTTPConnection("127.0.0.1", self.port, timeout=5)
        try:
            connection.request("GET", "/api/v1/health")
            return connection.getresponse().status == 200
        except (OSError, HTTPException):
            return False
        finally:
            connection.close()


@contextmanager
def serving(app: str, url: str, **environ: str) -> Iterator[Workers]:
    """`app` over the database at `url`: two workers, unless `environ` says otherwise; no log."""
    port = free_port()
    command = f"-m gunicorn {app} --bind 127.0.0.1:{port} {_OPTIONS}"
    process = subprocess.Popen(
        [sys.executable, *command.split()],
        cwd=ROOT,
        env={**os.environ, "DATABASE_URL": url, "WEB_CONCURRENCY": "2", **environ},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    workers = Workers(port, process)
    try:
        patiently(workers.answers, lambda: "it does not answer", _PATIENCE_S)
        yield workers
    finally:
        process.terminate()
        process.wait(_PATIENCE_S)


def _cpu(pid: int) -> float:
    times = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(times[11]) + int(times[12])) / _TICKS


def _kilobytes(pid: int, kind: str) -> int:
    text = Path(f"/proc/{pid}/smaps_rollup").read_text()
    found = re.search(rf"^{kind}: +(\d+) kB", text, re.MULTILINE)
    assert found
    return int(found[1])
