"""The files of the built app, and its screens."""

import shutil
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from server import create_app
from server.settings import Settings
from tests.api.asking import is_problem
from tests.conftest import SCRIPT

ASSET = "/assets/app-1a2b3c.js"


@pytest.mark.parametrize("path", ["/", "/index.html", "/avond", "/dag/7", "/nu-last", "/apisch"])
def test_a_screen_is_the_app(client: FlaskClient, path: str) -> None:
    response = client.get(path)
    assert response.status_code == 200
    assert "<title>Lichte Benen" in response.text
    assert response.headers["Content-Type"] == "text/html; charset=utf-8"
    assert response.headers["Cache-Control"] == "no-cache"


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/sw.js", "text/javascript; charset=utf-8"),
        ("/manifest.webmanifest", "application/manifest+json"),
        ("/icon.svg", "image/svg+xml"),
    ],
)
def test_a_file_without_a_hash_in_its_name_is_asked_for_each_time(
    client: FlaskClient, path: str, kind: str
) -> None:
    response = client.get(path)
    assert response.headers["Content-Type"] == kind
    assert response.headers["Cache-Control"] == "no-cache"


def test_an_asset_is_kept_for_a_year(client: FlaskClient) -> None:
    response = client.get(ASSET)
    assert response.headers["Cache-Control"] == "public, max-age=31536000, immutable"


@pytest.mark.parametrize(("accept", "encoding"), [("br, gzip", "br"), ("gzip", "gzip")])
def test_a_compressed_file_is_sent_to_who_takes_it(
    client: FlaskClient, accept: str, encoding: str
) -> None:
    response = client.get(ASSET, headers={"Accept-Encoding": accept})
    assert response.headers["Content-Encoding"] == encoding
    assert response.headers["Vary"] == "Accept-Encoding"
    assert len(response.data) < len(SCRIPT) / 5


def test_who_takes_no_compression_gets_the_file(client: FlaskClient) -> None:
    assert client.get(ASSET).text == SCRIPT


@pytest.mark.parametrize("path", ["/", "/sw.js", ASSET])
def test_who_has_it_already_gets_nothing_again(client: FlaskClient, path: str) -> None:
    known = client.get(path).headers["ETag"]
    response = client.get(path, headers={"If-None-Match": known})
    assert (response.status_code, response.data) == (304, b"")


def test_another_text_of_the_same_size_and_time_has_another_etag(
    client: FlaskClient, dist: Path, tmp_path: Path
) -> None:
    copy = Path(shutil.copytree(dist, tmp_path / "dist"))
    page = copy / "index.html"
    page.write_text(page.read_text().replace("Lichte", "LICHTE"))
    other = create_app(Settings(database_url="sqlite://", pwa_dist=str(copy))).test_client()
    assert other.get("/").headers["ETag"] != client.get("/").headers["ETag"]


def test_a_head_has_the_headers_alone(client: FlaskClient) -> None:
    response = client.head(ASSET)
    assert (response.status_code, response.data) == (200, b"")
    assert response.headers["Content-Length"] == str(len(SCRIPT))


@pytest.mark.parametrize("path", ["/gone.js", "/assets/app-old.js", "/robots.txt", "/a/b.png"])
def test_a_file_that_is_not_there_is_not_the_app(client: FlaskClient, path: str) -> None:
    is_problem(client.get(path), 404)


@pytest.mark.parametrize(
    "path",
    [
        "/../wsgi.py",
        "/assets/../../wsgi.py",
        "/%2e%2e/wsgi.py",
        "/assets/%2e%2e%2fwsgi.py",
        "//etc/passwd.txt",
    ],
)
def test_nothing_outside_the_app_is_served(client: FlaskClient, path: str) -> None:
    assert client.get(path).status_code in (308, 404)


@pytest.mark.parametrize("path", ["/api", "/api/", "/api/v1", "/api/v1/nothing", "/api/v2/health"])
@pytest.mark.parametrize("method", ["get", "post"])
def test_an_unknown_address_of_the_api_is_no_screen(
    client: FlaskClient, path: str, method: str
) -> None:
    is_problem(getattr(client, method)(path), 404)


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_a_screen_can_only_be_asked_for(client: FlaskClient, method: str) -> None:
    response = getattr(client, method)("/avond")
    is_problem(response, 405)
    assert "GET" in response.headers["Allow"]


def test_an_app_that_is_not_built_is_said_at_the_start_and_to_who_asks(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    settings = Settings(database_url="sqlite://", pwa_dist=str(tmp_path / "none"))
    client = create_app(settings).test_client()
    assert "make build" in caplog.text
    assert "make build" in is_problem(client.get("/"), 503)["detail"]
    assert client.get("/api/v1/content").status_code == 200
