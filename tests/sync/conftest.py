"""The real server on either engine, and a seed that replays what a test did."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask

from tests.conftest import let_go, serving
from tests.databases import Databases
from tests.sync import counts
from tests.sync.server import Server


@pytest.fixture
def seed() -> int:
    """What all chance of a test comes from; pytest shows the line when the test fails."""
    seed = counts.seed_of_this_run()
    print(f"To replay: SEED={seed}")
    return seed


@pytest.fixture
def chance(seed: int) -> random.Random:
    return random.Random(seed)


@pytest.fixture
def house(databases: Databases, dist: Path) -> Iterator[Flask]:
    """A look into the database that the server below uses."""
    url = databases.migrated()
    app = serving(url, dist)
    yield app
    let_go(app)
    databases.drop(url)


@pytest.fixture
def server(house: Flask, tmp_path: Path) -> Iterator[Server]:
    """The server, started."""
    server = Server(house.config["SQLALCHEMY_DATABASE_URI"], tmp_path)
    server.start()
    yield server
    server.kill()
    print("The last of the server's log:", server.last_words(), sep="\n")
