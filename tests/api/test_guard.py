"""What a page of another site can make a browser send changes nothing."""

import itertools

import pytest
from flask import Flask

from server import create_app
from server.settings import Settings
from tests.api.asking import is_problem
from tests.api.member import Member
from tests.api.rows import everything, rows
from tests.conftest import Reader

OWN = "http://localhost"
SITES = [None, "same-origin", "same-site", "cross-site", "none", "", "SAME-ORIGIN", "same-origin,x"]
ELSEWHERE = ["http://elsewhere.example", "http://localhost.elsewhere.example", "null", ""]
ALMOST = ["https://localhost", "http://localhost:8000", "http://localhost/", "HTTP://LOCALHOST"]
ORIGINS = [None, OWN, f"{OWN}, {OWN}", *ELSEWHERE, *ALMOST]
KINDS = ["application/json", "text/plain", "application/x-www-form-urlencoded", None]
UNSAFE = [
    ("POST", "/account"),
    ("DELETE", "/account"),
    ("PUT", "/account/password"),
    ("POST", "/account/passkey"),
    ("DELETE", "/account/passkey/AAAA"),
    ("POST", "/account/recovery-code"),
    ("POST", "/passkey/options"),
    ("POST", "/session"),
    ("DELETE", "/session"),
    ("DELETE", "/session/0000000000000000"),
    ("POST", "/sync"),
]


def is_own(site: str | None, origin: str | None) -> bool:
    return site == "same-origin" or (site is None and origin == OWN)


@pytest.mark.parametrize(("method", "path"), UNSAFE)
def test_only_the_app_itself_is_let_through(
    app: Flask, alice: Member, method: str, path: str
) -> None:
    # A cookie that lets nobody in: what passes the guard then changes nothing.
    alice.cookie = f"{'0' * 32}.{'0' * 16}.{'A' * 43}"
    before = everything(app)
    for site, origin, kind in itertools.product(SITES, ORIGINS, KINDS):
        sent = {"Sec-Fetch-Site": site, "Origin": origin}
        headers = {name: value for name, value in sent.items() if value is not None}
        response = alice.ask(method, path, headers=headers, data=b"{", content_type=kind)
        if is_own(site, origin):
            assert response.status_code in (400, 401, 415, 422), (site, origin, kind)
        else:
            is_problem(response, 403)
    assert everything(app) == before


def test_the_list_above_has_every_unsafe_route_that_is_guarded(app: Flask) -> None:
    open_to_programs = {("POST", "/recommendation")}
    found = {
        (method, rule.rule.removeprefix("/api/v1"))
        for rule in app.url_map.iter_rules()
        for method in (rule.methods or set()) - {"GET", "HEAD", "OPTIONS"}
    } - open_to_programs
    names = {"0" * 16: "<session_id>", "AAAA": "<credential_id>"}
    listed = set()
    for method, path in UNSAFE:
        *before, last = path.split("/")
        listed.add((method, "/".join([*before, names.get(last, last)])))
    assert found == listed


@pytest.mark.parametrize("headers", [{"Sec-Fetch-Site": "same-origin"}, {"Origin": OWN}], ids=str)
def test_the_app_is_let_through_in_new_browsers_and_old(
    alice: Member, headers: dict[str, str]
) -> None:
    response = alice.ask("POST", "/account/recovery-code", {}, headers=headers)
    assert response.status_code == 200


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "application/json"])
def test_only_json_is_read(charlie: Member, kind: str | None) -> None:
    body = b'{"name": "Charlie", "password": "fietsen in de regen", "device": "x", "consent": "1"}'
    response = charlie.ask("POST", "/account", data=body, content_type=kind)
    is_problem(response, 415)


@pytest.mark.parametrize("path", ["/account", "/session", "/sync", "/passkey/options"])
@pytest.mark.parametrize("site", ["same-origin", "cross-site"])
def test_reading_changes_nothing(app: Flask, alice: Member, path: str, site: str) -> None:
    before = everything(app)
    for method in ("GET", "HEAD", "OPTIONS"):
        response = alice.ask(method, path, headers={"Sec-Fetch-Site": site})
        assert response.status_code in (200, 405)
        assert "Access-Control-Allow-Origin" not in response.headers
    assert everything(app) == before


def test_a_recommendation_is_open_to_programs(charlie: Member) -> None:
    is_problem(charlie.ask("POST", "/recommendation", {}, headers={}), 422)


@pytest.fixture
def behind(url: str, app: Flask, dist: object, ledger: None) -> Flask:
    """The same server, behind one proxy that is trusted."""
    proxied = create_app(Settings(database_url=url, pwa_dist=str(dist), proxies=1))
    proxied.test_client_class = Reader
    return proxied


FORWARDED = {
    "X-Forwarded-Proto": "https",
    "X-Forwarded-Host": "benen.example",
    "X-Forwarded-For": "203.0.113.7",
}


def test_behind_a_proxy_the_own_address_is_the_one_in_front(behind: Flask) -> None:
    member = Member(behind)
    body = {"for": "enter"}
    for origin, status in (("https://benen.example", 200), (OWN, 403)):
        headers = FORWARDED | {"Origin": origin}
        assert member.ask("POST", "/passkey/options", body, headers=headers).status_code == status


def test_without_a_proxy_nobody_says_where_the_server_is(app: Flask) -> None:
    headers = FORWARDED | {"Origin": "https://benen.example"}
    is_problem(Member(app).ask("POST", "/passkey/options", {"for": "enter"}, headers=headers), 403)
    assert rows(app, "challenge") == []
