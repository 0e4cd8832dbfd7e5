"""One plain line a request: method, route, status, duration.

Never a body, a query string, a path's values or an exception's text: any of these may hold
what a person wrote about their health.
"""

import logging
import sys
import time
import traceback

from flask import Flask, Response, g, request

log = logging.getLogger("server")
_LINE = "%s %s %d %.1f ms"


def init(app: Flask) -> None:
    """Log every request of `app` to standard error, times in UTC."""
    if not log.handlers:
        handler = logging.StreamHandler(sys.stderr)
        handler.setFormatter(_Lines("%(asctime)sZ %(levelname)s %(message)s"))
        log.addHandler(handler)
    log.setLevel(logging.INFO)
    app.before_request(_start)
    app.after_request(_finish)


def unexpected(error: BaseException) -> None:
    """Log where an exception came from: its type and the lines of code, not its text."""
    where = "".join(traceback.format_tb(error.__traceback__))
    log.error("%s in %s\n%s", type(error).__name__, _route(), where)


class _Lines(logging.Formatter):
    """With times in UTC; the second is written out once, and not for every line in it."""

    _second, _text = 0, ""

    def formatTime(self, record: logging.LogRecord, datefmt: str | None = None) -> str:  # noqa: N802
        second = int(record.created)
        if second != self._second:
            self._text = time.strftime(datefmt or "%Y-%m-%d %H:%M:%S", time.gmtime(second))
            self._second = second
        return f"{self._text},{int(record.msecs):03}"


def _route() -> str:
    return request.url_rule.rule if request.url_rule else "(no route)"


def _start() -> None:
    g.started = time.perf_counter()


def _finish(response: Response) -> Response:
    milliseconds = (time.perf_counter() - g.started) * 1000
    # A method is any token that a stranger likes to send.
    method = request.method if request.method.isalpha() and len(request.method) < 10 else "?"
    values = (method, _route(), response.status_code, milliseconds)
    # Not log.info, which looks for the line of code that calls it: half of its time.
    log.handle(log.makeRecord(log.name, logging.INFO, "", 0, _LINE, values, None))
    return response
