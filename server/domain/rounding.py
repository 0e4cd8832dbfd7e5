"""Rounding, in one place: Python rounds half to even, JavaScript half up. Here: half up."""

from math import floor


def round_half_up(value: float) -> int:
    """The nearest whole number; a half goes up (2.5 becomes 3, -2.5 becomes -2)."""
    return floor(value + 0.5)
