"""The vectors and the content, as the tests of the rules read them."""

import json
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]


def vectors(name: str) -> Any:
    return json.loads((ROOT / "tests" / "vectors" / f"{name}.json").read_text(encoding="utf-8"))


def content_file(name: str) -> Any:
    return json.loads((ROOT / "server" / "content" / f"{name}.json").read_text(encoding="utf-8"))


def notes_of(bare: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Notes as a case writes them: without stamps, and without an id where the kind says enough."""
    return [{"id": note["kind"], "stamps": {}, **note} for note in bare]
