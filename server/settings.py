"""The environment, read once. Every setting is explained in the README, and a test holds that."""

from collections.abc import Mapping
from dataclasses import Field, dataclass, fields
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Settings:
    """What a deployment may choose. Each field is an environment variable in capitals."""

    database_url: str = "sqlite:///lichte-benen.db"
    """An SQLAlchemy URL. A relative SQLite path lies in instance/."""

    pwa_dist: str = str(ROOT / "pwa" / "dist")
    """The folder with the built app."""

    redis_url: str = ""
    """A Redis in which the workers count together; without it each counts for itself."""

    proxies: int = 0
    """How many proxies stand in front, each known to say for whom it asks."""

    erased_file: str = "erased.txt"
    """The ledger of erased people. A relative path lies in instance/."""


def read(environ: Mapping[str, str]) -> Settings:
    """The settings as the environment gives them; what is absent or empty keeps its default.

    Raises ValueError, naming the setting, when a number is none.
    """
    given = {field: environ.get(field.name.upper(), "") for field in fields(Settings)}
    return Settings(**{field.name: _value(field, text) for field, text in given.items() if text})


def _value(field: Field[Any], text: str) -> Any:
    if not isinstance(field.default, int):
        return text
    if not text.isdecimal():
        raise ValueError(f"{field.name.upper()} must be a whole number, not {text!r}.")
    return int(text)
