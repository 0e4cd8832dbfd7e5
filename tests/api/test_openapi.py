"""The OpenAPI document and its page. That the API does what it says: test_openapi_walk.py."""

import json
import re
from typing import Any

from flask import Flask
from flask.testing import FlaskClient

DOCUMENT = "/api/v1/openapi.json"
PAGE = "/api/v1/docs"

OPERATIONS = ["GET /api/v1/content", "POST /api/v1/recommendation", "GET /api/v1/health"]
OF_WHO_IS_SIGNED_IN = ["POST /api/v1/sync"]
OF_ACCOUNTS = [
    "GET /api/v1/account",
    "POST /api/v1/account",
    "DELETE /api/v1/account",
    "PUT /api/v1/account/password",
    "POST /api/v1/account/passkey",
    "DELETE /api/v1/account/passkey/{credential_id}",
    "POST /api/v1/account/recovery-code",
    "POST /api/v1/passkey/options",
    "POST /api/v1/session",
    "DELETE /api/v1/session",
    "DELETE /api/v1/session/{session_id}",
]


def operations_of(document: dict[str, Any]) -> list[str]:
    """As `GET /api/v1/content`; beside the methods of a path stand its parameters."""
    paths = document["paths"]
    return [
        f"{method.upper()} {path}"
        for path in paths
        for method in paths[path]
        if method != "parameters"
    ]


def test_the_operations_above_are_all_there_are(client: FlaskClient) -> None:
    found = set(operations_of(client.get(DOCUMENT).get_json()))
    assert found == {*OPERATIONS, *OF_WHO_IS_SIGNED_IN, *OF_ACCOUNTS}


def test_every_route_of_the_api_is_in_the_document(shared_app: Flask) -> None:
    paths = set(shared_app.test_client().get(DOCUMENT).get_json()["paths"])
    routes = {
        re.sub("<(.*?)>", r"{\1}", rule.rule)
        for rule in shared_app.url_map.iter_rules()
        if rule.rule.startswith("/api/")
    }
    assert paths == {rule for rule in routes if "/docs" not in rule and rule != DOCUMENT}


def test_the_page_shows_every_operation_and_schema(client: FlaskClient) -> None:
    document = client.get(DOCUMENT).get_json()
    page = client.get(PAGE).text
    for operation in operations_of(document):
        assert operation in page
    for name in document["components"]["schemas"]:
        assert f'id="{name}"' in page
    assert (
        page.count("Header <code>Notes-Of</code>") == json.dumps(document).count('"Notes-Of"') > 0
    )


def test_the_page_loads_nothing_from_elsewhere(client: FlaskClient) -> None:
    page = client.get(PAGE).text
    loaded = re.findall(r'(?:src|href)="([^"]+)"', page)
    assert all(link.startswith(("/api/v1/", "#", "data:,")) for link in loaded)
    assert "<script" not in page
    assert "style=" not in page


def test_every_link_of_the_page_leads_somewhere(client: FlaskClient) -> None:
    page = client.get(PAGE).text
    for link in re.findall(r'href="([#/][^"]*)"', page):
        found = (
            f'id="{link[1:]}"' in page if link[0] == "#" else client.get(link).status_code == 200
        )
        assert found, link
