"""The server as the tests meet it: a database of its own, and a small built app."""

from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from flask_migrate import upgrade
from werkzeug.test import TestResponse
from whitenoise.compress import main as compress

from server import create_app
from server.settings import Settings


class Reader(FlaskClient):
    """A client that reads every answer to its end, so that no file stays open."""

    def open(self, *args: Any, **kwargs: Any) -> TestResponse:
        return super().open(*args, **{"buffered": True} | kwargs)


SCRIPT = "console.log('app');" * 200


@pytest.fixture
def dist(tmp_path: Path) -> Path:
    """A built app of a few files, pre-compressed as the real build is."""
    root = tmp_path / "dist"
    (root / "assets").mkdir(parents=True)
    (root / "index.html").write_text("<!doctype html><title>Lichte Benen</title>" + " " * 500)
    (root / "sw.js").write_text("self.addEventListener('fetch', () => {});")
    (root / "manifest.webmanifest").write_text('{"name": "Lichte Benen"}')
    (root / "icon.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    (root / "assets" / "app-1a2b3c.js").write_text(SCRIPT)
    compress(["-q", str(root)])
    return root


@pytest.fixture
def url(tmp_path: Path) -> str:
    """An SQLite database that does not exist yet."""
    return f"sqlite:///{tmp_path / 'test.db'}"


@pytest.fixture
def app(url: str, dist: Path) -> Flask:
    """The whole server, its migrations run."""
    app = create_app(Settings(database_url=url, pwa_dist=str(dist)))
    app.test_client_class = Reader
    with app.app_context():
        upgrade()
    return app


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    """Somebody with a browser."""
    return app.test_client()
