"""One shape for every way to fail."""

import pytest
from flask import Flask, abort
from flask.testing import FlaskClient

from tests.api.asking import is_problem


@pytest.fixture
def failing(app: Flask) -> FlaskClient:
    """The server with a view that fails as it is told."""

    @app.get("/api/fail/<int:status>")
    def fail(status: int) -> str:
        if status == 0:
            raise KeyError("secret")
        abort(status)

    return app.test_client()


@pytest.mark.parametrize(
    "status", [400, 401, 403, 404, 405, 406, 409, 410, 412, 413, 415, 422, 429, 500, 501, 503]
)
def test_every_status_is_a_problem(failing: FlaskClient, status: int) -> None:
    is_problem(failing.get(f"/api/fail/{status}"), status)


def test_an_accident_says_nothing_of_itself(failing: FlaskClient) -> None:
    response = failing.get("/api/fail/0")
    is_problem(response, 500)
    assert "secret" not in response.text
    assert "KeyError" not in response.text


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/gone.js", 404),
        ("POST", "/avond", 405),
        ("GET", "/api/v1/nothing", 404),
        ("DELETE", "/api/v1/content", 405),
        ("POST", "/api/v1/recommendation", 415),
        ("TRACE", "/api/v1/health", 405),
    ],
)
def test_what_flask_itself_refuses_is_a_problem_too(
    client: FlaskClient, method: str, path: str, status: int
) -> None:
    is_problem(client.open(path, method=method), status)
