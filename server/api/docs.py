"""GET /api/v1/docs: the OpenAPI document as a page, made here and without a script."""

import json
from typing import Any

from flask import Blueprint, Flask, current_app, render_template

from server.api.spec import PREFIX, ProblemApi

blueprint = Blueprint(
    "docs",
    __name__,
    url_prefix=f"{PREFIX}/docs",
    template_folder="templates",
    static_folder="static",
    static_url_path="/",
)

_LIMITS = ("const", "pattern", "format", "minimum", "maximum", "minLength", "maxItems")


def init(app: Flask, api: ProblemApi) -> None:
    """Serve the page for the document of `api`."""
    app.extensions["openapi"] = api.spec
    app.register_blueprint(blueprint)


@blueprint.get("")
def show() -> str:
    """The page."""
    document = current_app.extensions["openapi"].to_dict()
    return render_template("docs.html", document=document, kind=_kind, limits=_limits)


def _kind(schema: dict[str, Any]) -> str:
    """A schema in a few words: `list of Day`, `integer or null`, `one of "a", "b"`."""
    if "$ref" in schema:
        return str(schema["$ref"]).rpartition("/")[2]
    if "enum" in schema:
        return "one of " + ", ".join(map(json.dumps, schema["enum"]))
    if "items" in schema:
        return f"list of {_kind(schema['items'])}"
    kind = schema.get("type", "anything")
    return " or ".join(kind) if isinstance(kind, list) else str(kind)


def _limits(schema: dict[str, Any]) -> str:
    """What else must be true of a value: `minimum 0, maximum 10`."""
    return ", ".join(f"{name} {schema[name]}" for name in _LIMITS if name in schema)
