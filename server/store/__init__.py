"""The database: models, queries, migrations. The only SQL of the project.

Knows no request and no rule; what time it is comes in as an argument.
"""

from flask import Flask
from flask_migrate import Migrate

from server.store import epoch, note_rows, people, postgresql, sqlite
from server.store.database import db, prepare_to_read
from server.store.health import MIGRATIONS

__all__ = ["db", "epoch", "init", "note_rows", "people"]


def init(app: Flask, url: str) -> None:
    """Bind `app` to the database at `url`.

    Raises RuntimeError when SQLite does not take the settings that make a commit durable. A
    PostgreSQL server that is away is no reason not to start: the health answer says so.
    """
    app.config["SQLALCHEMY_DATABASE_URI"] = url
    # Parameters may be health notes: keep them out of error texts.
    app.config["SQLALCHEMY_ENGINE_OPTIONS"] = {"hide_parameters": True}
    db.init_app(app)
    Migrate(app, db, directory=str(MIGRATIONS))
    with app.app_context():
        if db.engine.dialect.name == "sqlite":
            sqlite.make_durable(db.engine)
        else:
            postgresql.distrust_idle(db.engine)
            postgresql.insert_together(db.engine)
        prepare_to_read(app)
    # No query goes through the ORM's session: to look for one at the end of each request takes as
    # long as finding a note.
    app.teardown_appcontext_funcs.clear()
