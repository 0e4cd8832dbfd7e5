"""Whether the database can be used."""

from pathlib import Path

from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory

from server.store.database import reading

MIGRATIONS = Path(__file__).resolve().parent / "migrations"


def migrations_current() -> bool:
    """True when every migration has run. Raises SQLAlchemyError when the database is away."""
    with reading() as connection:
        done = MigrationContext.configure(connection).get_current_heads()
    return set(done) == set(ScriptDirectory(MIGRATIONS).get_heads())
