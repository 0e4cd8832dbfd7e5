"""The one JSON parser in front of every view: what it lets through, both databases, every
phone and JSON itself can carry."""

import json
import math
import re
from typing import Any, NoReturn

import orjson
from flask import Request
from webargs.flaskparser import FlaskParser, abort
from werkzeug.exceptions import RequestEntityTooLarge

MAX_BYTES = 1024 * 1024
MAX_DEPTH = 20
MAX_WHOLE = 2**53

_REFUSED = re.compile("[\0\ud800-\udfff]")
_MAX_DIGITS = 400
_NUMBER = f"A number must be finite, and a whole number at most {MAX_WHOLE} from zero."
# A whole number of 16 digits may be too far from zero; an escape may be a NUL.
_DOUBTFUL = re.compile(rb"[0-9]{16}|\\u0000")
_Found = tuple[Any, bool]
# The steps from the innermost to the outermost, and what is wrong there.
_Fault = tuple[list[str | int], str]
_BROKEN_OFF = "The body breaks off, or is cut into chunks wrongly."
_TEXT = "Text must not hold NUL or half a surrogate pair."


class StrictParser(FlaskParser):
    """Reads bodies with `read`; everything else as webargs does it."""

    def load_json(self, req: Request, _schema: Any) -> Any:
        """The parsed body. Aborts with 400, 413 or 415."""
        return read(req)


class _Repeated(dict[str, Any]):
    """An object in which a key came twice."""

    def __init__(self, key: str) -> None:
        super().__init__()
        self.key = key


def read(request: Request) -> Any:
    """The JSON body of `request`. Aborts: 415 not JSON, 413 too long, 400 not acceptable.

    A refusal names the field, or the place in the text where it stops being JSON.
    """
    if request.content_type != "application/json" and not _is_json(request):
        abort(415, message="Send the body as application/json in UTF-8.")
    if request.headers.get("Content-Encoding", "identity") != "identity":
        abort(415, message="Send the body without a Content-Encoding.")
    data = _bytes(request)
    value, is_sure = _read_fast(data)
    if not is_sure:
        value = _parse(_text(data))
        _check(value)
    return value


def _is_json(request: Request) -> bool:
    charset = request.mimetype_params.get("charset", "utf-8").lower()
    return request.mimetype == "application/json" and charset in ("utf-8", "utf8")


def _bytes(request: Request) -> bytes:
    length = request.content_length
    try:
        # So many bytes and no more: to read on to the end asks the server twice more.
        data = request.stream.read(-1 if length is None else length)
        if length is None:
            # Werkzeug cuts it off where it gets too long, and says so only to who asks for more.
            request.stream.read(1)
    except Exception as error:
        if isinstance(error, RequestEntityTooLarge):
            raise
        # Each server has errors of its own for what is no HTTP after all.
        _refuse("", _BROKEN_OFF)
    return data if length in (None, len(data)) else _refuse("", _BROKEN_OFF)


def _text(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        _refuse("", f"This is not UTF-8, from byte {error.start} on.")


def _read_fast(data: bytes) -> _Found:
    """The value, and whether it is certain that the slow way gives it too.

    What is written again as the same bytes had no key twice, no number that JSON or a double
    cannot carry, no half a surrogate pair. An app's JSON is like that.
    """
    try:
        value = orjson.loads(data)
        is_same = orjson.dumps(value) == data
    except (orjson.JSONDecodeError, orjson.JSONEncodeError):
        return None, False
    return value, is_same and not _DOUBTFUL.search(data) and _is_flat(value)


def _is_flat(value: Any) -> bool:
    """True when nothing in `value` is nested more than MAX_DEPTH deep."""
    level = [value] if type(value) in (dict, list) else []
    for _ in range(MAX_DEPTH):
        level = [
            inner
            for whole in level
            for inner in (whole.values() if type(whole) is dict else whole)
            if type(inner) in (dict, list)
        ]
        if not level:
            return True
    return False


def _parse(text: str) -> Any:
    try:
        return json.loads(
            text,
            object_pairs_hook=_object,
            parse_int=_whole,
            # NaN and the infinities pass as floats here, so that _check can say where.
            parse_constant=float,
        )
    except json.JSONDecodeError as error:
        _refuse("", f"This is not JSON, from line {error.lineno}, column {error.colno} on.")
    except RecursionError:
        _refuse("", f"This is nested more than {MAX_DEPTH} deep.")


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            return _Repeated(key)
        found[key] = value
    return found


def _whole(digits: str) -> int | float:
    # Reading thousands of digits is slow, and refused by Python itself with another error.
    return int(digits) if len(digits) < _MAX_DIGITS else math.inf


def _check(body: Any) -> None:
    """Refuse the first thing in `body` that cannot be carried on."""
    found = _fault(body, 0)
    if found:
        way, message = found
        _refuse(".".join(map(str, reversed(way))), message)


def _fault(value: Any, depth: int) -> _Fault | None:
    # A megabyte can hold a third of a million values: nothing is built for those in order.
    if isinstance(value, str):
        return None if _is_carried(value) else ([], _TEXT)
    if isinstance(value, (dict, list)):
        if depth >= MAX_DEPTH:
            return [], f"This is nested more than {MAX_DEPTH} deep."
        return _fault_inside(value, depth)
    if isinstance(value, (int, float)):
        fits = math.isfinite(value) and (isinstance(value, float) or abs(value) <= MAX_WHOLE)
        return None if fits else ([], _NUMBER)
    return None


def _fault_inside(whole: dict[str, Any] | list[Any], depth: int) -> _Fault | None:
    if isinstance(whole, _Repeated):
        return [], f"The key {whole.key!r} comes twice."
    if isinstance(whole, dict) and not all(map(_is_carried, whole)):
        return [], _TEXT
    for step, inner in whole.items() if isinstance(whole, dict) else enumerate(whole):
        found = _fault(inner, depth + 1)
        if found:
            found[0].append(step)
            return found
    return None


def _is_carried(text: str) -> bool:
    return not _REFUSED.search(text)


def _refuse(field: str, message: str) -> NoReturn:
    abort(400, messages={field: [message]})
