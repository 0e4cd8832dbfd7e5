"""Hybrid logical clock stamps: texts that sort by time, then counter, then device."""

import re
from math import floor, isfinite

Stamp = str
"""`mmmmmmmmm-cccc-device`: milliseconds and counter in base 36, zero-padded."""

SHAPE = r"[0-9a-z]{9}-[0-9a-z]{4}-[0-9A-Za-z]{1,40}"
"""What a stamp looks like, as a regular expression."""

_SHAPE = re.compile(SHAPE)
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_MAX_MS = 36**9 - 1
_MAX_COUNTER = 36**4 - 1


def next_stamp(last: Stamp | None, now: float, device: str) -> Stamp:
    """A stamp later than `last`, also when the clock stutters or runs back.

    A `last` that is no stamp counts as none. `now`: milliseconds since 1970. `device`: a short
    random id of letters and digits.
    """
    ms, counter = _parts(last) if last is not None and is_stamp(last) else (0, -1)
    clock = min(floor(now), _MAX_MS) if isfinite(now) else 0
    if clock > ms:
        return _stamp(clock, 0, device)
    return _stamp(ms, counter + 1, device) if counter < _MAX_COUNTER else _stamp(ms + 1, 0, device)


def later_stamp(a: Stamp | None, b: Stamp | None) -> Stamp | None:
    if a is None or b is None:
        return b if a is None else a
    return max(a, b)


def time_part(text: Stamp) -> str:
    """The milliseconds of a stamp, as a text that sorts as they do."""
    return text[:9]


def time_part_at(ms: int) -> str:
    return _base36(ms, 9)


def device_of(text: Stamp) -> str:
    return text[15:]


def is_stamp(text: object) -> bool:
    return isinstance(text, str) and _SHAPE.fullmatch(text) is not None


def _stamp(ms: int, counter: int, device: str) -> Stamp:
    return f"{_base36(ms, 9)}-{_base36(counter, 4)}-{device}"


def _parts(text: Stamp) -> tuple[int, int]:
    return int(text[:9], 36), int(text[10:14], 36)


def _base36(value: int, width: int) -> str:
    digits = ""
    while value:
        value, digit = divmod(value, 36)
        digits = _DIGITS[digit] + digits
    return digits.rjust(width, "0")
