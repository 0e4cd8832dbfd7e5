"""Only the app itself may change something for who is signed in: no page of another site."""

from flask import Request, request
from flask_smorest import Blueprint, abort

_SAFE = {"GET", "HEAD", "OPTIONS"}


def same_origin(blueprint: Blueprint) -> None:
    """Refuse, with 403, every unsafe request to `blueprint` that a page elsewhere can cause.

    A browser says in Sec-Fetch-Site where a request began; one that is too old for that says
    in Origin. A program that says neither is refused too.
    """
    blueprint.before_request(_refuse_others)


def own_origin() -> str:
    """Where the app was opened, as a browser writes it: `https://lichtebenen.example`."""
    return f"{request.scheme}://{request.host}"


def _refuse_others() -> None:
    # The request itself: each look through Flask's stand-in for it takes a microsecond.
    asking: Request = request._get_current_object()  # type: ignore[attr-defined]
    if asking.method not in _SAFE and not _is_own(asking):
        abort(403, message="This can only be asked by the app itself, on its own address.")


def _is_own(asking: Request) -> bool:
    site: str | None = asking.environ.get("HTTP_SEC_FETCH_SITE")
    if site is not None:
        return site == "same-origin"
    return asking.headers.get("Origin") == own_origin()
