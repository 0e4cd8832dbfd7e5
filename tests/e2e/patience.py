"""Waiting for what a browser or a server does in its own time."""

import time
from collections.abc import Callable

PATIENCE_S = 20
"""A busy machine is no fault."""


def patiently(
    true: Callable[[], object],
    otherwise: Callable[[], str] = lambda: "it did not happen",
    seconds: float = PATIENCE_S,
) -> None:
    """Waits until `true()` is."""
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, otherwise()
        time.sleep(0.05)
