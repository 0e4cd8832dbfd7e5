"""The server as it is shipped, with two things that only a test can ask for: to die in the middle
of a request, and to be slow between a number and its commit.

`gunicorn tests.sync.mortal:app` serves what `gunicorn wsgi:app` serves. The header `Test-Die`
says when the worker ends, as if the machine did: `before` the request is looked at, or `after`
everything is committed and nothing is answered.
"""

import os
import random
import time
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Engine, event

from wsgi import app as shipped

SLOW_COMMITS = "TEST_SLOW_COMMITS_MS"
_SLOW_SHARE = 0.02


def app(environ: dict[str, Any], start: Any) -> Iterable[bytes]:
    when = environ.get("HTTP_TEST_DIE")
    if when == "before":
        os._exit(9)
    answer = shipped(environ, start)
    if when == "after":
        b"".join(answer)
        os._exit(9)
    return answer


def _wait(_connection: Any) -> None:
    if random.random() < _SLOW_SHARE:
        time.sleep(random.uniform(0, float(os.environ[SLOW_COMMITS]) / 1000))


if SLOW_COMMITS in os.environ:
    event.listen(Engine, "commit", _wait)
