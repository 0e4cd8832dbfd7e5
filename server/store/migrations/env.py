"""How Alembic runs the migrations: each command in one transaction, SQLite included.

Or in the transaction of who hands a connection over; the end of that is theirs.
"""

from contextlib import nullcontext

from alembic import context
from flask import current_app

database = current_app.extensions["migrate"].db
given = context.config.attributes.get("connection")

with nullcontext(given) if given else database.engine.connect() as connection:
    context.configure(
        connection=connection,
        target_metadata=database.metadata,
        render_as_batch=True,
        # Alembic doubts SQLite here, because of its driver; ours begins for real.
        transactional_ddl=True,
        compare_server_default=True,
    )
    with context.begin_transaction():
        context.run_migrations()
