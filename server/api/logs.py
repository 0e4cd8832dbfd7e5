"""One plain line a request: method, route, status, duration.

Never a body, a query string, a path's values or an exception's text: any of these may hold
what a person wrote about their health.
"""

import logging
import sys
import threading
import time
import traceback
from collections.abc import Iterable
from contextlib import suppress
from typing import TYPE_CHECKING, Any, TextIO

from flask import Flask, Request, request

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

log = logging.getLogger("server")
_LATE_S = 0.25
_LINE = "%s %s %s %.1f ms"


def init(app: Flask) -> None:
    """Log every request of `app` to standard error, times in UTC."""
    if not log.handlers:
        handler = Together(sys.stderr)
        handler.setFormatter(Lines())
        log.addHandler(handler)
    log.setLevel(logging.INFO)
    # No line of ours or gunicorn's names them, and to find them takes half of a record's time.
    logging.logThreads = logging.logMultiprocessing = False
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
        self._records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self._records.append(record)
        if record.levelno > logging.INFO:
            self.flush()
        elif len(self._records) == 1:
            self._flush_later()

    def flush(self) -> None:
        self.acquire()
        try:
            records, self._records = self._records, []
            # A full disk under the log, or nobody who reads it, is no reason to turn a sync away.
            with suppress(OSError, ValueError):
                self.stream.write("".join(self.format(one) + self.terminator for one in records))
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


class Lines(logging.Formatter):
    """Time in UTC, level, message; and never an exception, which may say what somebody wrote."""

    _second, _text = 0, ""

    def format(self, record: logging.LogRecord) -> str:
        second = int(record.created)
        # Written out once, and not for every line of that second.
        if second != self._second:
            self._text = time.strftime("%Y-%m-%d %H:%M:%S", time.gmtime(second))
            self._second = second
        when = f"{self._text},{int(record.msecs):03}Z"
        return f"{when} {record.levelname} {record.getMessage()}"


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
    values = (method, _route(environ["werkzeug.request"]), status[:3], milliseconds)
    # Not log.info, which looks for the line of code that calls it: half of its time.
    log.handle(log.makeRecord(log.name, logging.INFO, "", 0, _LINE, values, None))
