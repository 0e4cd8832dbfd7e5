"""An API that does what its document says, at every operation, signed in and out."""

from pathlib import Path
from typing import Any

import pytest
import schemathesis
from flask import Flask
from hypothesis import HealthCheck, given, settings
from schemathesis import GenerationMode
from schemathesis.config import SchemathesisConfig
from schemathesis.specs.openapi.checks import positive_data_acceptance

from tests.api.syncing import OWN, SyncingPhone, new_person
from tests.api.test_openapi import DOCUMENT, OF_ACCOUNTS, OF_WHO_IS_SIGNED_IN, OPERATIONS

# NUL in a text fits every schema, and is refused: test_malformed.py.
CONFIG = SchemathesisConfig.from_dict({"generation": {"allow-x00": False}})
SLOW = list(HealthCheck)
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
    document["paths"][path][method.lower()].pop("parameters", None)
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
    asked = without_headers(app, operation)

    @given(case=asked.as_strategy(generation_mode=GenerationMode(mode)))
    @settings(max_examples=15, suppress_health_check=SLOW)
    def ask(case: schemathesis.Case) -> None:
        # Each time somebody else: the last one may be erased.
        asker = who_asks(app, signed_in)
        case.call_and_validate(**asker, excluded_checks=UNKNOWN_TO_THE_DOCUMENT)

    ask()
