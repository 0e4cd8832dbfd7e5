"""`flask recommend`: histories as JSON lines in, recommendations as JSON lines out.

All lines are read and judged before the first answer is written: a bad line leaves no half answer.
An empty line at the end is no line; anywhere else it is a bad one.
"""

import sys
from typing import Any, NoReturn

import click
import orjson

from server.content import content


@click.command("recommend")
def recommend_command() -> None:
    """Answer the histories on standard input, one JSON text a line, in the same order."""
    # Only here: the server knows this command as well, and numpy takes 20 MB.
    from server.domain.recommender import priors_of, recommend

    histories = read_histories(sys.stdin.buffer.read())
    priors = priors_of(content()["measures"] + content()["library"])
    model = content()["model"]
    for history in histories:
        sys.stdout.buffer.write(orjson.dumps(recommend(history, priors, model)) + b"\n")
    sys.stdout.buffer.flush()


def read_histories(text: bytes) -> list[dict[str, Any]]:
    """The histories in `text`. Ends the program with code 2 at the first bad line."""
    lines = text.split(b"\n")
    if lines[-1] == b"":
        lines.pop()
    return [_read(line, number) for number, line in enumerate(lines, start=1)]


def _read(line: bytes, number: int) -> dict[str, Any]:
    try:
        history = orjson.loads(line)
    except orjson.JSONDecodeError:
        _stop(number, "not JSON")
    from server.domain.recommender.check import problem_with

    problem = problem_with(history)
    if problem is not None:
        _stop(number, problem)
    checked: dict[str, Any] = history
    return checked


def _stop(number: int, reason: str) -> NoReturn:
    click.echo(f"line {number}: {reason}", err=True)
    sys.exit(2)
