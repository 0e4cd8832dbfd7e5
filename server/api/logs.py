"""One plain line a request: method, route, status, duration.

Never a body, a query string, a path's values or an exception's text: any of these may hold
what a person wrote about their health.
"""

import logging
import sys
import threading
import time
import traceback
from collections import deque
from collections.abc import Iterable
from contextlib import suppress
from typing import TYPE_CHECKING, Any, TextIO

from flask import Flask, Request, request

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

log = logging.getLogger("server")
_LATE_S = 0.25


def init(app: Flask) -> None:
    """Log every request of `app` to standard error, times in UTC."""
    log.addHandler(lines)
    log.setLevel(logging.INFO)
    app.wsgi_app = _logging(app.wsgi_app)  # type: ignore[assignment, method-assign]


def unexpected(error: BaseException) -> None:
    """Log where an exception came from: its type and the lines of code, not its text."""
    where = "".join(traceback.format_tb(error.__traceback__))
    log.error("%s in %s\n%s", type(error).__name__, _route(request), where)


class Together(logging.StreamHandler[TextIO]):
    """Writes lines a quarter of a second late, those of that time in one go; a warning at once.

    To write each by itself, many threads at a time, takes as long as a tenth of a sync.
    """

    def __init__(self, stream: TextIO) -> None:
        super().__init__(stream)
        # Never replaced, and no lock: a line goes in while those before it are taken out.
        self._lines: deque[str] = deque()
        self._is_due = False
        self._second = 0, ""

    def emit(self, record: logging.LogRecord) -> None:
        # Its exception may say what somebody wrote.
        self.add(record.levelname, record.getMessage(), record.created)
        if record.levelno > logging.INFO:
            self.flush()

    def add(self, level: str, message: str, moment: float) -> None:
        """A line: time in UTC, level, message. `moment`: seconds since 1970."""
        second, text = self._second
        # Written out once, and not for every line of that second.
        if second != int(moment):
            second = int(moment)
            text = time.strftime("%Y-%m-%d %H:%M:%S", time.gmtime(second))
            self._second = second, text
        self._lines.append(f"{text},{int((moment - second) * 1000):03}Z {level} {message}\n")
        if not self._is_due:
            self._is_due = True
            self._flush_later()

    def flush(self) -> None:
        self.acquire()
        try:
            # First: a line that comes from now on asks for a time of its own.
            self._is_due = False
            text = "".join([self._lines.popleft() for _ in range(len(self._lines))])
            # A full disk under the log, or nobody who reads it, is no reason to turn a sync away.
            with suppress(OSError, ValueError):
                self.stream.write(text)
                super().flush()
        finally:
            self.release()

    def _flush_later(self) -> None:
        later = threading.Timer(_LATE_S, self.flush)
        later.daemon = True
        try:
            later.start()
        except RuntimeError:
            # No thread is to be had now, and no other would ever be asked for.
            self.flush()


lines = Together(sys.stderr)


def _route(asked: Request) -> str:
    return asked.url_rule.rule if asked.url_rule else "(no route)"


def _logging(inner: "WSGIApplication") -> "WSGIApplication":
    # Around the app and not in it: Flask's own hooks take as long as the line.
    def respond(environ: "WSGIEnvironment", start: "StartResponse") -> Iterable[bytes]:
        began = time.perf_counter()

        def start_logged(status: str, headers: list[tuple[str, str]], *error: Any) -> Any:
            _log(environ, status, (time.perf_counter() - began) * 1000)
            return start(status, headers, *error)

        return inner(environ, start_logged)

    return respond


def _log(environ: "WSGIEnvironment", status: str, milliseconds: float) -> None:
    # A method is any token that a stranger likes to send.
    method = environ["REQUEST_METHOD"]
    method = method if method.isalpha() and len(method) < 10 else "?"
    route = _route(environ["werkzeug.request"])
    # No record of logging's: to make one and hand it on takes as long as finding a note.
    lines.add("INFO", f"{method} {route} {status[:3]} {milliseconds:.1f} ms", time.time())
