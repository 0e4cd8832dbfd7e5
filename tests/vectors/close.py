"""Equal as two languages can be: floats to 1e-9, the rest exactly."""

import math
from typing import Any

CLOSE = 1e-9


def alike(got: Any, want: Any) -> bool:
    """Whether `got` is `want`, wherever in lists and objects a float stands."""
    if isinstance(want, dict):
        return got.keys() == want.keys() and all(alike(got[name], want[name]) for name in want)
    if isinstance(want, list):
        return len(got) == len(want) and all(map(alike, got, want))
    if isinstance(want, float) or isinstance(got, float):
        return math.isclose(got, want, rel_tol=0, abs_tol=CLOSE)
    return bool(got == want)
