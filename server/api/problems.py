"""The one error shape: application/problem+json (RFC 9457), for every way to fail."""

from collections.abc import Iterator
from itertools import islice
from typing import Any

import marshmallow as ma
from flask import Flask, Response, json
from werkzeug.exceptions import HTTPException, InternalServerError

from server.api import logs

MEDIA_TYPE = "application/problem+json"
MAX_ERRORS = 50


class FieldProblemSchema(ma.Schema):
    """What is wrong with one field."""

    field = ma.fields.String(
        required=True,
        metadata={"description": "Where, as days.3.evening_score; empty for the whole body"},
    )
    message = ma.fields.String(required=True)


class ProblemSchema(ma.Schema):
    """A problem, as RFC 9457 has it, and the fields that caused it."""

    type = ma.fields.String(required=True)
    title = ma.fields.String(required=True)
    status = ma.fields.Integer(required=True)
    detail = ma.fields.String(required=True)
    errors = ma.fields.List(ma.fields.Nested(FieldProblemSchema))


PROBLEM: dict[str, Any] = {"schema": ProblemSchema, "content_type": MEDIA_TYPE}
"""How a view says in the document that it answers a status with a problem."""


def init(app: Flask) -> None:
    """Answer every error of `app` with a problem."""
    app.register_error_handler(HTTPException, answer)
    app.register_error_handler(Exception, _answer_unexpected)


def answer(error: HTTPException) -> Response | HTTPException:
    """`error` as a problem; a redirect as it is."""
    if error.code is None or error.code < 400:
        return error  # a redirect
    data = getattr(error, "data", {})
    body = {
        "type": "about:blank",
        "title": error.name,
        "status": error.code,
        "detail": data.get("message") or error.description,
    }
    if "messages" in data:
        body["detail"] = "The request does not fit what is asked for; see errors."
        body["errors"] = [
            {"field": field, "message": message}
            for field, message in islice(_flatten(_of_body(data["messages"])), MAX_ERRORS)
        ]
    # Some errors bring headers that matter, such as Allow.
    headers = [(name, value) for name, value in error.get_headers() if name != "Content-Type"]
    return Response(json.dumps(body), error.code, headers, mimetype=MEDIA_TYPE)


def _of_body(messages: Any) -> Any:
    """Webargs puts what it found, by field, under the name of the place where it looked.

    What is listed under that name without fields is of a field that is called so.
    """
    found = messages.get("json")
    return found if isinstance(found, dict) else messages


def _answer_unexpected(error: Exception) -> Response | HTTPException:
    logs.unexpected(error)
    return answer(InternalServerError())


def _flatten(messages: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Marshmallow's nested messages as pairs of field path and message."""
    if isinstance(messages, dict):
        for key, inner in messages.items():
            whole = key in ("", "_schema")
            yield from _flatten(inner, path if whole else f"{path}.{key}".lstrip("."))
    elif isinstance(messages, list):
        for message in messages:
            yield from _flatten(message, path)
    else:
        yield path, str(messages)
