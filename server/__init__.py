"""The Flask app: wiring only."""

import os
from pathlib import Path

from flask import Flask

from server import api, content, database_commands, settings, store
from server.recommend_command import recommend_command


def create_app(chosen: settings.Settings | None = None) -> Flask:
    """The whole server. Raises when the database would not keep what it says it keeps."""
    chosen = chosen or settings.read(os.environ)
    app = Flask(__name__, static_folder=None, instance_path=str(settings.ROOT / "instance"))
    api.init(app, chosen)
    content.init(app)
    store.init(app, chosen.database_url)
    app.config["ERASED_FILE"] = Path(app.instance_path, chosen.erased_file)
    app.cli.add_command(recommend_command)
    database_commands.init(app)
    return app
