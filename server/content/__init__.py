"""What the app says, as data: every JSON file in this folder, checked against schema/."""

import hashlib
import json
from functools import cache
from pathlib import Path
from typing import Any

import click
from flask import Flask

FOLDER = Path(__file__).resolve().parent


@cache
def content() -> dict[str, Any]:
    """Every content file by its name without `.json`. Shared: read it, never change it."""
    return {path.stem: _read(path) for path in sorted(FOLDER.glob("*.json"))}


@cache
def document() -> bytes:
    """The content as the one JSON document that the API serves."""
    return json.dumps(content(), ensure_ascii=False, separators=(",", ":")).encode()


@cache
def etag() -> str:
    """A name for this state of the content: it changes when any byte of the document does."""
    return hashlib.sha256(document()).hexdigest()[:32]


@cache
def common_passwords() -> frozenset[str]:
    """Passwords that many people have, folded as server/domain/account.py folds them."""
    lines = (FOLDER / "common-passwords.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if not line.startswith("#"))


def problems() -> list[str]:
    """What the schemas have against the content: `file: path.to.value: message`, or nothing."""
    return [problem for name, data in content().items() for problem in _problems(name, data)]


def init(app: Flask) -> None:
    """Add the command `flask content-check`."""
    app.cli.add_command(_check)


def _problems(name: str, data: Any) -> list[str]:
    path = FOLDER / "schema" / f"{name}.schema.json"
    if not path.exists():
        return []
    # Only here: it takes 8 MB in each worker, and only who builds the app asks.
    from jsonschema import Draft202012Validator, FormatChecker

    validator = Draft202012Validator(_read(path), format_checker=FormatChecker())
    return [
        f"{name}.json: {'.'.join(map(str, error.absolute_path)) or '(whole)'}: {error.message}"
        for error in validator.iter_errors(data)
    ]


def _read(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


@click.command("content-check")
def _check() -> None:
    """Check the content against its schemas; exit 1 and say where when something is wrong."""
    found = problems()
    for problem in found:
        click.echo(problem, err=True)
    if found:
        raise SystemExit(1)
    click.echo(f"content: {len(content())} files in order")
