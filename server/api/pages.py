"""The built app, file by file. Any address without a file is a screen of it."""

import hashlib
import logging
from pathlib import Path
from wsgiref.headers import Headers

from flask import Flask, Response, abort, current_app, request
from werkzeug.routing import PathConverter
from whitenoise import WhiteNoise

log = logging.getLogger("server")

_YEAR = 365 * 24 * 60 * 60


class PageConverter(PathConverter):
    """Any path that is not the API's: an unknown address there is a 404, never a page."""

    regex = r"(?!api(?:/|$)).*?"


def init(app: Flask, dist: str) -> None:
    """Serve the files below `dist`, as they are now: a new build needs a restart."""
    files = WhiteNoise(
        None,
        allow_all_origins=False,
        mimetypes={".webmanifest": "application/manifest+json"},
        add_headers_function=_headers,
    )
    if Path(dist, "index.html").is_file():
        files.add_files(dist)
    else:
        log.warning("The app is not built: %s has no index.html. Run: make build", dist)
    app.extensions["pages"] = files.files
    app.url_map.converters["page"] = PageConverter
    app.add_url_rule("/<page:page>", view_func=show)


def show(page: str) -> Response:
    """The file of that name, or index.html for a screen's address."""
    files = current_app.extensions["pages"]
    if not files:
        abort(503, "The app is not built; on the server, run: make build")
    is_screen = "." not in page.rpartition("/")[2]
    file = files.get(f"/{page}") or (files["/index.html"] if is_screen else abort(404))
    answer = file.get_response(request.method, request.environ)
    if answer.file is None:
        return Response(status=answer.status, headers=answer.headers)
    with answer.file as opened:
        return Response(opened.read(), answer.status, answer.headers)


def _headers(headers: Headers, path: str, url: str) -> None:
    """Cache what has a hash in its name for ever, and ask each time for the rest."""
    lasting = url.startswith("/assets/")
    headers["Cache-Control"] = f"public, max-age={_YEAR}, immutable" if lasting else "no-cache"
    headers["Content-Type"] = (headers["Content-Type"] or "").replace('"', "")
    # Not WhiteNoise's own, of time and size: a deployment that flattens times would serve an
    # old index.html for ever.
    headers["ETag"] = f'"{hashlib.sha256(Path(path).read_bytes()).hexdigest()[:20]}"'
