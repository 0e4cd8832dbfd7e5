"""The environment, read once. Every setting is explained in the README, and a test holds that."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Settings:
    """What a deployment may choose. Each field is an environment variable in capitals."""

    database_url: str = "sqlite:///lichte-benen.db"
    """An SQLAlchemy URL. A relative SQLite path lies in instance/."""

    pwa_dist: str = str(ROOT / "pwa" / "dist")
    """The folder with the built app."""

    erased_file: str = "erased.txt"
    """The ledger of erased people. A relative path lies in instance/."""


def read(environ: Mapping[str, str]) -> Settings:
    """The settings as the environment gives them; what is absent or empty keeps its default."""
    named = {field.name: environ.get(field.name.upper(), "") for field in fields(Settings)}
    return Settings(**{name: value for name, value in named.items() if value})
