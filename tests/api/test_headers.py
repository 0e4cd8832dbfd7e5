"""Every answer carries the same strict headers."""

import pytest
from flask import Flask
from flask.testing import FlaskClient

WANTED = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; "
    "img-src 'self' data:; connect-src 'self'; manifest-src 'self'; worker-src 'self'; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}

ASKED = [
    ("GET", "/", 200),
    ("HEAD", "/", 200),
    ("GET", "/avond", 200),
    ("GET", "/sw.js", 200),
    ("GET", "/manifest.webmanifest", 200),
    ("GET", "/assets/app-1a2b3c.js", 200),
    ("GET", "/gone.js", 404),
    ("POST", "/", 405),
    ("OPTIONS", "/", 200),
    ("GET", "/api/v1/content", 200),
    ("GET", "/api/v1/health", 200),
    ("GET", "/api/v1/openapi.json", 200),
    ("GET", "/api/v1/docs", 200),
    ("GET", "/api/v1/docs/docs.css", 200),
    ("GET", "/api/v1/nothing", 404),
    ("GET", "/api/v1/recommendation", 405),
    ("POST", "/api/v1/recommendation", 415),
    ("OPTIONS", "/api/v1/recommendation", 200),
    ("POST", "/api/v1/sync", 403),
    ("GET", "/api/v1/account", 401),
    ("POST", "/api/v1/account", 403),
    ("DELETE", "/api/v1/account", 403),
    ("PUT", "/api/v1/account/password", 403),
    ("POST", "/api/v1/account/passkey", 403),
    ("DELETE", "/api/v1/account/passkey/abc", 403),
    ("POST", "/api/v1/account/recovery-code", 403),
    ("POST", "/api/v1/passkey/options", 403),
    ("POST", "/api/v1/session", 403),
    ("DELETE", "/api/v1/session", 403),
    ("DELETE", "/api/v1/session/abc", 403),
]


@pytest.mark.parametrize(("method", "path", "status"), ASKED)
def test_every_answer_carries_them(
    client: FlaskClient, method: str, path: str, status: int
) -> None:
    response = client.open(path, method=method)
    assert response.status_code == status
    assert {name: response.headers.get(name) for name in WANTED} == WANTED


@pytest.mark.parametrize("path", ["/", "/sw.js", "/assets/app-1a2b3c.js", "/api/v1/content"])
def test_unchanged_carries_them_too(client: FlaskClient, path: str) -> None:
    known = client.get(path).headers["ETag"]
    response = client.get(path, headers={"If-None-Match": known})
    assert response.status_code == 304
    assert {name: response.headers.get(name) for name in WANTED} == WANTED


def test_an_accident_carries_them_too(app: Flask) -> None:
    @app.get("/api/accident")
    def accident() -> str:
        raise ZeroDivisionError

    response = app.test_client().get("/api/accident")
    assert response.status_code == 500
    assert {name: response.headers.get(name) for name in WANTED} == WANTED


def test_the_list_above_asks_for_every_route(shared_app: Flask) -> None:
    adapter = shared_app.url_map.bind("localhost")
    asked = {
        adapter.match(path, method=method, return_rule=True)[0].rule
        for method, path, status in ASKED
        if status in (200, 401, 403, 415) and method != "OPTIONS"
    }
    assert asked == {rule.rule for rule in shared_app.url_map.iter_rules()}


def test_only_the_wake_lock_is_allowed(client: FlaskClient) -> None:
    policy = client.get("/").headers["Permissions-Policy"].split(", ")
    assert [part for part in policy if not part.endswith("=()")] == ["screen-wake-lock=(self)"]
    assert {"camera=()", "microphone=()", "geolocation=()"} <= set(policy)


@pytest.mark.parametrize("path", ["/api/v1/health", "/api/v1/openapi.json", "/api/v1/nothing"])
def test_answers_of_the_api_are_not_stored(client: FlaskClient, path: str) -> None:
    assert client.get(path).headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize(("_method", "path", "_status"), ASKED)
def test_no_other_site_is_let_in(
    client: FlaskClient, _method: str, path: str, _status: int
) -> None:
    response = client.get(path, headers={"Origin": "https://elsewhere.example"})
    assert not [name for name, _ in response.headers if name.startswith("Access-Control")]
    assert "Set-Cookie" not in response.headers
