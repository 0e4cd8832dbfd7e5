"""`flask db-move`, `db-backup` and `db-restored`: what an operator does with the whole database."""

import secrets
from datetime import UTC, datetime
from pathlib import Path

import click
from alembic import command
from alembic.util import CommandError
from flask import Flask, current_app
from flask.cli import with_appcontext
from sqlalchemy import Connection, Engine, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, SQLAlchemyError

from server import store
from server.store import backup, erased, hold, restored
from server.store.move import Moved, NotMovedError, move, must_be_current


def init(app: Flask) -> None:
    """Add the commands to `app`."""
    for each in (move_command, backup_command, restored_command):
        app.cli.add_command(each)


@click.command("db-move")
@click.option("--to", "url", required=True, help="DATABASE_URL of the new database.")
@with_appcontext
def move_command(url: str) -> None:
    """Copy everything to an empty database, and prove it. Stop the server first.

    Ends with 1, and leaves the target as it was, when anything is not the same there.
    """
    source = store.db.engine
    target = _engine(url)
    if target.url == source.url:
        raise click.ClickException("That is the database itself.")
    try:
        must_be_current()
        with hold.held_still(source) as old, target.begin() as new:
            _migrate(new)
            hold.lock(new, "ACCESS EXCLUSIVE")
            moved = move(old, new)
            _show(moved)
            moved.must_be_proven()
    except (NotMovedError, SQLAlchemyError, CommandError) as error:
        raise click.ClickException(f"{_brief(error)}\nThe target is as it was.") from None
    finally:
        target.dispose()
    click.echo(f"Moved to {target.url.render_as_string(hide_password=True)}")


@click.command("db-backup")
@click.option("--to", "file", required=True, type=click.Path(path_type=Path), help="A new file.")
@with_appcontext
def backup_command(file: Path) -> None:
    """Copy an SQLite database into one file, while the server runs."""
    engine = store.db.engine
    if engine.dialect.name != "sqlite":
        raise click.ClickException(
            "PostgreSQL brings its own: pg_dump --format=custom --file=FILE --dbname=URL"
        )
    try:
        made = backup.back_up(engine, file)
    except (backup.NoBackupError, SQLAlchemyError, OSError) as error:
        raise click.ClickException(f"No backup: {_brief(error)}") from None
    for name, count in made.counts.items():
        click.echo(f"{name:<16}{count:>12}")
    if made.wrong_people:
        click.echo(f"{made.wrong_people} people's notes differ from their digest.", err=True)
    click.echo(f"Written to {file}: {file.stat().st_size:,} bytes")


@click.command("db-restored")
@with_appcontext
def restored_command() -> None:
    """Say that a backup was put back: phones then offer again what it does not have, and who was
    erased since is erased again. May be said twice."""
    ledger = current_app.config["ERASED_FILE"]
    try:
        hashes = erased.read(ledger)
        with store.db.engine.begin() as connection:
            restored.begin_epoch(connection, secrets.token_hex(16), datetime.now(UTC))
            count = restored.erase_again(connection, hashes)
    except (SQLAlchemyError, OSError, ValueError) as error:
        raise click.ClickException(f"Nothing was changed: {_brief(error)}") from None
    absent = "" if ledger.exists() else " (no such file)"
    click.echo(f"A new epoch. In {ledger}{absent}: {len(hashes)} people, {count} erased again.")


def _engine(url: str) -> Engine:
    """An engine as the server would open it at `url`."""
    other = Flask(__name__, instance_path=current_app.instance_path)
    try:
        make_url(url)
        store.init(other, url)
    except (ArgumentError, ImportError):
        raise click.ClickException("That is no address of SQLite or PostgreSQL.") from None
    except (SQLAlchemyError, RuntimeError) as error:
        raise click.ClickException(_brief(error)) from None
    with other.app_context():
        return store.db.engine


def _migrate(connection: Connection) -> None:
    config = current_app.extensions["migrate"].migrate.get_config()
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _show(moved: Moved) -> None:
    click.echo(f"{'table':<16}{'source':>12}{'target':>12}  sha256")
    for name, (old, new) in moved.tables.items():
        verdict = "same" if old == new else f"NOT THE SAME: {new.sha256[:16]}"
        click.echo(f"{name:<16}{old.count:>12}{new.count:>12}  {old.sha256[:16]} {verdict}")
    verdict = f"of {moved.wrong_people} people WRONG" if moved.wrong_people else "as counted"
    click.echo(f"notes against the digest of their person: {verdict}")


def _brief(error: Exception) -> str:
    """Without the statement, and without the rows that a driver quotes below its first line."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    return str(cause).partition("\n")[0]
