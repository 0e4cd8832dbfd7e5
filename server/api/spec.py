"""The OpenAPI document: its head, and the schemas that come from the contract files."""

import json
from http import HTTPStatus
from typing import Any

from flask import Flask
from flask_smorest import Api

from server.api import sync_document
from server.api.problems import MEDIA_TYPE, ProblemSchema
from server.content import FOLDER

PREFIX = "/api/v1"


class ProblemApi(Api):  # type: ignore[misc]  # flask-smorest has no types
    """An API whose errors are problems; who answers them is problems.py."""

    ERROR_SCHEMA = ProblemSchema

    def _register_error_handlers(self) -> None:
        """Nothing: the handlers of problems.py serve the whole app."""

    def _register_responses(self) -> None:
        """Describe every failure as a problem, in its own media type."""
        content = {MEDIA_TYPE: {"schema": ProblemSchema}}
        failures = {status.name: status.phrase for status in HTTPStatus if status >= 400}
        for name, phrase in (failures | {"DEFAULT_ERROR": "Any other failure"}).items():
            response = {"description": phrase, "content": content}
            self.spec.components.response(name, response, lazy=True)


def make(app: Flask) -> ProblemApi:
    """The API of `app`, its document at /api/v1/openapi.json."""
    app.config.update(
        API_TITLE="Lichte Benen",
        API_VERSION="v1",
        OPENAPI_VERSION="3.1.0",
        OPENAPI_URL_PREFIX=PREFIX,
        OPENAPI_JSON_PATH="openapi.json",
    )
    api = ProblemApi(app)
    for name, schema in (_recommendation() | sync_document.SCHEMAS).items():
        api.spec.components.schema(name, schema)
    return api


def _recommendation() -> dict[str, Any]:
    """The contract of the answer, its $defs made components of the document."""
    text = (FOLDER / "schema" / "recommendation.schema.json").read_text(encoding="utf-8")
    whole = json.loads(text.replace("#/$defs/", "#/components/schemas/"))
    whole.pop("$schema", None)
    return {**whole.pop("$defs"), "Recommendation": whole}
