"""What a person sends is in no log, whatever happens."""

import json

import pytest
from flask import Flask, request
from flask.testing import FlaskClient

from tests.api.asking import HISTORY, changed, is_problem

CANARY = "kanarie-7f3a"
URL = "/api/v1/recommendation"


@pytest.fixture
def broken(app: Flask) -> FlaskClient:
    """The server with a view that fails with what it was sent in its mouth."""

    @app.post("/api/broken/<word>")
    def fail(word: str) -> str:
        raise RuntimeError(word + request.get_data(as_text=True) + request.args["q"])

    return app.test_client()


def test_a_request_is_one_line_with_its_route(
    client: FlaskClient, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.clear()
    client.get("/api/v1/health")
    (line,) = caplog.messages
    assert line.startswith("GET /api/v1/health 200 ")
    assert line.endswith(" ms")


BODIES = [
    json.dumps(HISTORY | {"available": [CANARY]}),
    json.dumps(HISTORY | {CANARY: CANARY}),
    json.dumps(changed(HISTORY, "days.0.triggers", {CANARY: CANARY})),
    json.dumps(changed(HISTORY, "days.0.date", CANARY)),
    json.dumps(changed(HISTORY, "episodes.0.id", CANARY)),
    f'{{"{CANARY}": 1, "{CANARY}": 2}}',
    f'{{"{CANARY}": NaN}}',
    CANARY,
    CANARY * 100_000,
]


@pytest.mark.parametrize("body", BODIES, ids=range(len(BODIES)))
def test_nothing_of_a_request_is_logged(
    client: FlaskClient,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
    body: str,
) -> None:
    headers = {"X-Note": CANARY, "User-Agent": CANARY, "Referer": f"http://x/{CANARY}"}
    for path in (URL, f"{URL}?q={CANARY}", f"/api/{CANARY}", f"/{CANARY}"):
        client.post(path, data=body, content_type="application/json", headers=headers)
        client.get(path, headers=headers | {"Cookie": f"a={CANARY}"})
    assert caplog.messages
    assert CANARY not in caplog.text + "".join(capfd.readouterr())


def test_an_accident_is_logged_by_its_place_and_not_by_its_text(
    broken: FlaskClient, caplog: pytest.LogCaptureFixture
) -> None:
    response = broken.post(f"/api/broken/{CANARY}?q={CANARY}", data=CANARY)
    is_problem(response, 500)
    assert CANARY not in response.text
    assert CANARY not in caplog.text
    assert "RuntimeError in /api/broken/<word>" in caplog.text
    assert "test_logs.py" in caplog.text


def test_a_method_that_nobody_knows_is_not_repeated(
    client: FlaskClient, caplog: pytest.LogCaptureFixture
) -> None:
    client.open("/", method="GET\nERROR all is lost")
    assert "all is lost" not in caplog.text
