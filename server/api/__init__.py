"""All HTTP: the API under /api/v1 and the files of the app. Parse, call, serialise; no SQL,
no rules."""

from flask import Flask

from server.api import (
    content,
    docs,
    headers,
    health,
    logs,
    outages,
    pages,
    problems,
    recommendation,
    sign_in,
    spec,
    sync,
)
from server.api.body import MAX_BYTES


def init(app: Flask, dist: str) -> None:
    """Put every route on `app`, the built app from `dist` included."""
    app.config["MAX_CONTENT_LENGTH"] = MAX_BYTES
    logs.init(app)
    headers.init(app)
    problems.init(app)
    outages.init(app)
    sign_in.init(app)
    api = spec.make(app)
    for part in (content, recommendation, sync, health):
        api.register_blueprint(part.blueprint)
    docs.init(app, api)
    pages.init(app, dist)
