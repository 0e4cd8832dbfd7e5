"""The server as the tests meet it: a database of its own, and a small built app."""

from pathlib import Path
from typing import Any

import hypothesis
import pytest
from flask import Flask
from flask.testing import FlaskClient
from flask_migrate import upgrade
from werkzeug.test import TestResponse
from whitenoise.compress import main as compress

from server import create_app
from server.settings import Settings

# A busy machine is no fault, and the same code gets the same cases each time.
hypothesis.settings.register_profile("calm", deadline=None, derandomize=True)
hypothesis.settings.load_profile("calm")


class Reader(FlaskClient):
    """A client that reads every answer to its end, so that no file stays open."""

    def open(self, *args: Any, **kwargs: Any) -> TestResponse:
        return super().open(*args, **{"buffered": True} | kwargs)


SCRIPT = "console.log('app');" * 200


@pytest.fixture(scope="session")
def dist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A built app of a few files, pre-compressed as the real build is. Shared: change a copy."""
    root = tmp_path_factory.mktemp("dist")
    (root / "assets").mkdir()
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
    """A server of one's own, its migrations run."""
    return migrated(url, dist)


@pytest.fixture(scope="session")
def shared_app(tmp_path_factory: pytest.TempPathFactory, dist: Path) -> Flask:
    """The server for who changes nothing of it."""
    return migrated(f"sqlite:///{tmp_path_factory.mktemp('shared') / 'test.db'}", dist)


@pytest.fixture
def client(shared_app: Flask) -> FlaskClient:
    """Somebody with a browser."""
    return shared_app.test_client()


def migrated(url: str, dist: Path) -> Flask:
    app = create_app(Settings(database_url=url, pwa_dist=str(dist)))
    app.test_client_class = Reader
    with app.app_context():
        upgrade()
    return app
