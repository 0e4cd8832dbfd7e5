"""The OpenAPI document: its head, and the schemas that come from the contract files."""

import json
from typing import Any

from flask import Flask
from flask_smorest import Api

from server.api.problems import ProblemSchema
from server.content import FOLDER

PREFIX = "/api/v1"


class ProblemApi(Api):  # type: ignore[misc]  # flask-smorest has no types
    """An API whose errors are problems; who answers them is problems.py."""

    ERROR_SCHEMA = ProblemSchema
    DEFAULT_ERROR_RESPONSE_NAME = None

    def _register_error_handlers(self) -> None:
        """Nothing: the handlers of problems.py serve the whole app."""


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
    for name, schema in _recommendation().items():
        api.spec.components.schema(name, schema)
    return api


def _recommendation() -> dict[str, Any]:
    """The contract of the answer, its $defs made components of the document."""
    text = (FOLDER / "schema" / "recommendation.schema.json").read_text(encoding="utf-8")
    whole = json.loads(text.replace("#/$defs/", "#/components/schemas/"))
    whole.pop("$schema", None)
    return {**whole.pop("$defs"), "Recommendation": whole}
