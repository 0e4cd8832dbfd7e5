"""The OpenAPI document, its page, and an API that does what the document says."""

import re
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from flask import Flask
from flask.testing import FlaskClient
from hypothesis import HealthCheck, given, settings
from schemathesis import GenerationMode
from schemathesis.config import SchemathesisConfig
from schemathesis.specs.openapi.checks import positive_data_acceptance

from tests.api.syncing import OWN, SyncingPhone, new_person

DOCUMENT = "/api/v1/openapi.json"
PAGE = "/api/v1/docs"
# NUL in a text fits every schema, and is refused: test_malformed.py.
CONFIG = SchemathesisConfig.from_dict({"generation": {"allow-x00": False}})
SLOW = list(HealthCheck)

OPERATIONS = ["GET /api/v1/content", "POST /api/v1/recommendation", "GET /api/v1/health"]
OF_WHO_IS_SIGNED_IN = ["POST /api/v1/sync"]
OF_ACCOUNTS = [
    "GET /api/v1/account",
    "POST /api/v1/account",
    "DELETE /api/v1/account",
    "PUT /api/v1/account/password",
    "POST /api/v1/account/passkey",
    "POST /api/v1/account/recovery-code",
    "POST /api/v1/passkey/options",
    "POST /api/v1/session",
    "DELETE /api/v1/session",
    "DELETE /api/v1/session/{session_id}",
]
# What fits the document may still be a name that is taken, a passkey that nobody made, or a number
# that no phone can carry.
UNKNOWN_TO_THE_DOCUMENT = [positive_data_acceptance]


@pytest.mark.parametrize(
    ("operation", "mode"),
    [*((operation, "positive") for operation in OPERATIONS), (OPERATIONS[1], "negative")],
)
def test_the_api_does_what_its_document_says(shared_app: Flask, operation: str, mode: str) -> None:
    method, path = operation.split()
    asked = schemathesis.openapi.from_wsgi(DOCUMENT, shared_app, config=CONFIG)[path][method]

    @given(case=asked.as_strategy(generation_mode=GenerationMode(mode)))
    @settings(max_examples=30, suppress_health_check=SLOW)
    def ask(case: schemathesis.Case) -> None:
        case.call_and_validate()

    ask()


def who_asks(app: Flask, signed_in: bool) -> dict[str, dict[str, str]]:
    """The headers and cookies of a stranger, or of somebody new on a phone."""
    if not signed_in:
        return {"headers": OWN}
    name, _, value = SyncingPhone(app, new_person(app)).cookie.partition("=")
    # Not as a header: the client that asks the app writes that one itself.
    return {"headers": OWN, "cookies": {name: value}}


def without_headers(app: Flask, operation: str) -> Any:
    """Asked without the name of the person whose notes a phone holds: with another's name, all
    else is not looked at."""
    method, path = operation.split()
    document = app.test_client().get(DOCUMENT).get_json()
    del document["paths"][path][method.lower()]["parameters"]
    schema = schemathesis.openapi.from_dict(document, config=CONFIG)
    schema.app, schema.location = app, DOCUMENT
    return schema[path][method]


@pytest.mark.parametrize("operation", OF_WHO_IS_SIGNED_IN)
@pytest.mark.parametrize("mode", ["positive", "negative"])
@pytest.mark.parametrize("signed_in", [True, False])
def test_it_does_so_for_who_is_signed_in_and_for_strangers(
    shared_app: Flask, operation: str, mode: str, signed_in: bool
) -> None:
    asked = without_headers(shared_app, operation)
    asker = who_asks(shared_app, signed_in)

    @given(case=asked.as_strategy(generation_mode=GenerationMode(mode)))
    @settings(max_examples=60, suppress_health_check=SLOW)
    def ask(case: schemathesis.Case) -> None:
        answer = case.call_and_validate(**asker, excluded_checks=UNKNOWN_TO_THE_DOCUMENT)
        assert (answer.status_code != 401) == signed_in

    ask()


@pytest.mark.parametrize(
    ("operation", "mode"),
    [
        *((operation, "positive") for operation in OF_ACCOUNTS),
        # Without a body nothing can be said wrongly.
        *((one, "negative") for one in OF_ACCOUNTS if one.startswith(("POST", "PUT"))),
    ],
)
@pytest.mark.parametrize("signed_in", [True, False])
def test_accounts_answer_as_the_document_says(
    app: Flask,
    ledger: Path,
    quick_hashes: None,
    monkeypatch: pytest.MonkeyPatch,
    operation: str,
    mode: str,
    signed_in: bool,
) -> None:
    monkeypatch.setattr("server.api.limits.limiter.enabled", False)
    method, path = operation.split()
    asked = schemathesis.openapi.from_wsgi(DOCUMENT, app, config=CONFIG)[path][method]

    @given(case=asked.as_strategy(generation_mode=GenerationMode(mode)))
    @settings(max_examples=15, suppress_health_check=SLOW)
    def ask(case: schemathesis.Case) -> None:
        # Each time somebody else: the last one may be erased.
        asker = who_asks(app, signed_in)
        case.call_and_validate(**asker, excluded_checks=UNKNOWN_TO_THE_DOCUMENT)

    ask()


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
