"""`flask recommend` and `npm run recommend`: JSON lines in, JSON lines out, or nothing at all."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from server.recommend_command import recommend_command
from tests.vectors.close import alike
from tests.vectors.recommend_cases import HAND_WRITTEN

ROOT = Path(__file__).parents[2]
NODE = Path(sys.executable).parent / "node"
COMMANDS = {
    "python": ([sys.executable, "-m", "flask", "--app", "wsgi", "recommend"], ROOT),
    "typescript": ([str(NODE), "scripts/recommend.ts"], ROOT / "pwa"),
}
GOOD = json.dumps(HAND_WRITTEN["two available"]).encode()


def run(language: str, text: bytes) -> subprocess.CompletedProcess[bytes]:
    command, folder = COMMANDS[language]
    return subprocess.run(command, cwd=folder, input=text, capture_output=True, check=False)


def answered(language: str, text: bytes) -> tuple[int, bytes, bytes]:
    """The code, and what was written and said; of Python without the second that a start takes."""
    if language != "python":
        done = run(language, text)
        return done.returncode, done.stdout, done.stderr
    result = CliRunner().invoke(recommend_command, input=text)
    return result.exit_code, result.stdout_bytes, result.stderr_bytes


@pytest.fixture(params=COMMANDS)
def language(request: pytest.FixtureRequest) -> str:
    name: str = request.param
    return name


def test_histories_are_answered_in_order(language: str) -> None:
    lines = [json.dumps({**HAND_WRITTEN["one available"], "as_of_day": day}) for day in (9, 3, 7)]
    done = run(language, "\n".join(lines).encode())
    assert done.returncode == 0
    assert [json.loads(line)["as_of_day"] for line in done.stdout.splitlines()] == [9, 3, 7]


def test_nothing_in_gives_nothing_out(language: str) -> None:
    done = run(language, b"")
    assert (done.returncode, done.stdout) == (0, b"")


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        (b"{", b"not JSON"),
        (b"", b"not JSON"),
        (b"NaN", b"not JSON"),
        (GOOD.replace(b'"as_of_day": 7', b'"as_of_day": NaN'), b"not JSON"),
        (GOOD.replace(b'"as_of_day": 7', b'"as_of_day": Infinity'), b"not JSON"),
        (b"\xff\xfe", b"not JSON"),
        (b"[]", b"history: must be an object"),
        (b'{"version": 1}', b"history: as_of_day is missing"),
        (
            GOOD.replace(b'"version": 1', b'"version": 1, "more": 2'),
            b"history: more is not a field",
        ),
    ],
    ids=lambda value: repr(value)[2:40],
)
def test_a_bad_line_stops_everything_with_its_number_and_reason(
    language: str, bad: bytes, reason: bytes
) -> None:
    code, out, said = answered(language, b"\n".join((GOOD, GOOD, bad, GOOD)) + b"\n")
    assert (code, out) == (2, b"")
    assert said.splitlines()[-1] == b"line 3: " + reason


def test_both_commands_say_the_same() -> None:
    histories = list(HAND_WRITTEN.values())
    text = "\n".join(json.dumps(history) for history in histories).encode()
    python, typescript = (run(language, text).stdout.splitlines() for language in COMMANDS)
    assert len(python) == len(histories)
    for left, right in zip(python, typescript, strict=True):
        assert alike(json.loads(left), json.loads(right))
