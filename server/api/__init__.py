"""All HTTP: the API under /api/v1 and the files of the app. Parse, call, serialise; no SQL,
no rules."""

from flask import Flask
from werkzeug.middleware.proxy_fix import ProxyFix

from server.api import (
    accounts,
    content,
    docs,
    headers,
    health,
    limits,
    logs,
    outages,
    pages,
    passkeys,
    problems,
    recommendation,
    sessions,
    sign_in,
    spec,
    sync,
)
from server.api.body import MAX_BYTES
from server.settings import Settings


def init(app: Flask, chosen: Settings) -> None:
    """Put every route on `app`, the files of the built app included."""
    app.config["MAX_CONTENT_LENGTH"] = MAX_BYTES
    logs.init(app)
    headers.init(app)
    problems.init(app)
    outages.init(app)
    sign_in.init(app)
    limits.init(app, chosen.redis_url)
    api = spec.make(app)
    for part in (content, recommendation, sync, accounts, sessions, passkeys, health):
        api.register_blueprint(part.blueprint)
    docs.init(app, api)
    pages.init(app, chosen.pwa_dist)
    if chosen.proxies:
        count = chosen.proxies
        app.wsgi_app = ProxyFix(app.wsgi_app, count, count, count)  # type: ignore[method-assign]
