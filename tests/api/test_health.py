"""GET /api/v1/health"""

from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from flask_migrate import downgrade

from server import create_app
from server.settings import Settings
from tests.api.asking import is_problem

URL = "/api/v1/health"


def test_all_is_well(client: FlaskClient) -> None:
    response = client.get(URL)
    assert (response.status_code, response.get_json()) == (200, {"status": "ok"})
    assert response.headers["Cache-Control"] == "no-store"


def test_it_tells_nothing_of_the_database(client: FlaskClient) -> None:
    assert set(client.get(URL).get_json()) == {"status"}


def test_migrations_that_are_behind_are_no_health(app: Flask) -> None:
    with app.app_context():
        downgrade(revision="base")
    assert "migrations" in is_problem(app.test_client().get(URL), 503)["detail"]


def test_a_database_without_tables_is_no_health(url: str, dist: Path) -> None:
    client = create_app(Settings(database_url=url, pwa_dist=str(dist))).test_client()
    is_problem(client.get(URL), 503)


def test_a_database_that_is_away_is_no_health_and_no_crash(dist: Path) -> None:
    away = "postgresql+psycopg://nobody@127.0.0.1:1/none?connect_timeout=1"
    client = create_app(Settings(database_url=away, pwa_dist=str(dist))).test_client()
    assert "reached" in is_problem(client.get(URL), 503)["detail"]
    assert client.get("/").status_code == 200


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_it_can_only_be_asked(client: FlaskClient, method: str) -> None:
    response = getattr(client, method)(URL)
    is_problem(response, 405)
    assert set(response.headers["Allow"].split(", ")) == {"GET", "HEAD", "OPTIONS"}
