"""The real server for the sync tests: two workers that can be killed and started again."""

import os
import shutil
import signal
import subprocess
import sys
from http.client import HTTPConnection, HTTPException
from pathlib import Path

from server.settings import ROOT
from tests.e2e.patience import patiently
from tests.e2e.server import free_port

PATIENCE_S = 30
# As `make run` starts it. But a worker that is told to stop while it is being forked does not hear
# it, and gunicorn would wait half a minute for it: as long as we do.
_OPTIONS = "--workers 2 --threads 4 --preload --no-control-socket --log-level warning"
_OPTIONS += " --graceful-timeout 10"


class Server:
    """gunicorn over the database at `url`. The port stays the same from one start to the next."""

    def __init__(self, url: str, room: Path, **environ: str) -> None:
        self.url = url
        self.port = free_port()
        self.origin = f"http://127.0.0.1:{self.port}"
        self.erased = room / "erased.txt"
        self.log = room / "server.log"
        self.environ = {
            **os.environ,
            "DATABASE_URL": url,
            "ERASED_FILE": str(self.erased),
            **environ,
        }
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Returns when it answers."""
        command = f"-m gunicorn tests.sync.mortal:app --bind 127.0.0.1:{self.port} {_OPTIONS}"
        with self.log.open("ab") as log:
            self._process = subprocess.Popen(
                [*while_we_live(), sys.executable, *command.split()],
                cwd=ROOT,
                env=self.environ,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        patiently(self._answers, self.last_words, PATIENCE_S)

    def kill(self) -> None:
        """The plug pulled: master and workers at once."""
        if self._process:
            os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait(PATIENCE_S)
            self._process = None

    def kill_workers(self) -> None:
        """Each worker is shot; the master starts others."""
        for worker in self._workers():
            os.kill(worker, signal.SIGKILL)

    def _workers(self) -> list[int]:
        assert self._process
        children = Path(f"/proc/{self._process.pid}/task/{self._process.pid}/children")
        return [int(pid) for pid in children.read_text().split()]

    def stop(self) -> None:
        """Requests under way are answered first."""
        if self._process:
            self._process.send_signal(signal.SIGTERM)
            self._process.wait(PATIENCE_S)
            self._process = None

    def restart(self) -> None:
        self.kill()
        self.start()

    def last_words(self) -> str:
        """The end of its log, without the lines of requests that went well."""
        lines = self.log.read_text().splitlines()
        return "\n".join([line for line in lines if " 200 " not in line][-40:])

    def command(self, *words: str) -> str:
        """What `flask --app wsgi …` prints; the test fails when the command does."""
        done = subprocess.run(
            [sys.executable, "-m", "flask", "--app", "wsgi", *words],
            cwd=ROOT,
            env=self.environ,
            capture_output=True,
            text=True,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    def _answers(self) -> bool:
        assert self._process
        assert self._process.poll() is None, self.last_words()
        connection = HTTPConnection("127.0.0.1", self.port, timeout=5)
        try:
            connection.request("GET", "/api/v1/health")
            return connection.getresponse().status == 200
        except (OSError, HTTPException):
            return False
        finally:
            connection.close()


def while_we_live() -> list[str]:
    return ["setpriv", "--pdeathsig=KILL"] if shutil.which("setpriv") else []
