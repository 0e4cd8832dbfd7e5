"""The headers that every answer carries: pages, files, API, errors and 304s alike."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from flask import Flask

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

CSP = "; ".join(
    [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "manifest-src 'self'",
        "worker-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    ]
)

_OFF = [
    "accelerometer",
    "browsing-topics",
    "camera",
    "display-capture",
    "geolocation",
    "gyroscope",
    "hid",
    "idle-detection",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "serial",
    "usb",
    "xr-spatial-tracking",
]

HEADERS = {
    "Content-Security-Policy": CSP,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": ", ".join([*(f"{name}=()" for name in _OFF), "screen-wake-lock=(self)"]),
}


_LINES = list(HEADERS.items())
_NOT_STORED = ("Cache-Control", "no-store")


def init(app: Flask) -> None:
    """Put the headers on every response of `app`; the API is not stored unless it says so."""
    app.wsgi_app = _protecting(app.wsgi_app)  # type: ignore[assignment, method-assign]


def _protecting(inner: "WSGIApplication") -> "WSGIApplication":
    # Around the app and not in it: setting headers by name takes longer than finding a note.
    def respond(environ: "WSGIEnvironment", start: "StartResponse") -> Iterable[bytes]:
        def start_protected(status: str, headers: list[tuple[str, str]], *error: Any) -> Any:
            protected = [*headers, *_LINES]
            if environ["PATH_INFO"].startswith("/api/") and not _says_how_to_store(headers):
                protected.append(_NOT_STORED)
            return start(status, protected, *error)

        return inner(environ, start_protected)

    return respond


def _says_how_to_store(headers: list[tuple[str, str]]) -> bool:
    return any(name.lower() == "cache-control" for name, _ in headers)
