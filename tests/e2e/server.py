"""The real server, as a process of its own that can be taken away and given back."""

import os
import signal
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from pathlib import Path

from server.settings import ROOT
from tests.e2e.patience import PATIENCE_S, patiently


class Server:
    """gunicorn over the built app in `dist`. The port stays the same from one start to the next."""

    def __init__(self, dist: Path, room: Path) -> None:
        self.dist = dist
        self.port = free_port()
        self.url = f"http://localhost:{self.port}"
        self._room = room
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Returns when it answers. One that is on stays on."""
        if self._process is None:
            self._launch()
        patiently(self.answers, self._log.read_text)

    @property
    def _log(self) -> Path:
        return self._room / "server.log"

    @property
    def _database(self) -> Path:
        return self._room / "server.db"

    @property
    def _environ(self) -> dict[str, str]:
        return {
            **os.environ,
            "PWA_DIST": str(self.dist),
            "DATABASE_URL": f"sqlite:///{self._database}",
            "ERASED_FILE": str(self._room / "erased.txt"),
        }

    def _launch(self) -> None:
        if not self._database.exists():
            upgrade = self._python("-m flask --app wsgi db upgrade")
            assert upgrade.wait() == 0, self._log.read_text()
        command = f"-m gunicorn wsgi:app --bind 127.0.0.1:{self.port} --threads 8"
        command += " --no-control-socket --log-level warning --graceful-timeout 1"
        self._process = self._python(command)

    def _python(self, command: str) -> subprocess.Popen[bytes]:
        with self._log.open("ab") as log:
            return subprocess.Popen(
                [sys.executable, *command.split()],
                cwd=ROOT,
                env=self._environ,
                stdout=log,
                stderr=log,
            )

    def stop(self) -> None:
        """Off at once, as a phone without reach sees it."""
        if self._process is None:
            return
        self._process.send_signal(signal.SIGQUIT)
        self._process.wait(PATIENCE_S)
        self._process = None

    def restart(self) -> None:
        """As after a new version: the files of the app are read at the start."""
        self.stop()
        self.start()

    def answers(self) -> bool:
        """Raises when the process has ended by itself."""
        if self._process is None:
            return False
        assert self._process.poll() is None, self._log.read_text()[-2000:]
        try:
            with urllib.request.urlopen(self.url, timeout=2) as answer:
                return answer.status == 200
        except (urllib.error.URLError, OSError):
            return False


def free_port() -> int:
    """One that the system hands out: nobody else is likely to take it while the server is off."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
