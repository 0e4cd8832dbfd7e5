"""The server as the tests meet it: a database of its own, and a small built app."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import hypothesis
import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse
from whitenoise.compress import main as compress

from server import create_app
from server.settings import Settings
from server.store import db
from tests import postgres
from tests.databases import Databases, Postgres, Sqlite, fast_folder
from tests.postgres import Cluster

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


@pytest.fixture(
    scope="session",
    params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)],
)
def databases(request: pytest.FixtureRequest) -> Iterator[Databases]:
    """Each test that asks for a database runs on both engines."""
    if request.param == "postgresql":
        yield Postgres(request.getfixturevalue("cluster"))
        return
    with TemporaryDirectory(prefix="lichte-benen-", dir=fast_folder()) as room:
        yield Sqlite(Path(room))


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    """PostgreSQL, for the time of these tests."""
    binaries = postgres.programs()
    if not binaries:
        pytest.skip("PostgreSQL is not installed: what needs it was not tested")
    with postgres.running(binaries, fast_folder()) as cluster:
        yield cluster


@pytest.fixture
def url(request: pytest.FixtureRequest, databases: Databases) -> Iterator[str]:
    """A database, without tables for who does not ask for the app on it."""
    url = databases.migrated() if "app" in request.fixturenames else databases.empty()
    yield url
    databases.drop(url)


@pytest.fixture
def app(url: str, dist: Path) -> Iterator[Flask]:
    """A server of one's own, its migrations run."""
    app = serving(url, dist)
    yield app
    let_go(app)


@pytest.fixture(scope="session")
def shared_app(databases: Databases, dist: Path) -> Iterator[Flask]:
    """The server for who changes nothing of it."""
    app = serving(databases.migrated(), dist)
    yield app
    let_go(app)


@pytest.fixture
def client(shared_app: Flask) -> FlaskClient:
    """Somebody with a browser."""
    return shared_app.test_client()


def serving(url: str, dist: Path) -> Flask:
    app = create_app(Settings(database_url=url, pwa_dist=str(dist)))
    app.test_client_class = Reader
    return app


def let_go(app: Flask) -> None:
    with app.app_context():
        db.engine.dispose()
