"""Several at once: each in a thread, and the first failure of any fails the test."""

from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

T = TypeVar("T")


def together(works: Iterable[Callable[[], T]]) -> list[T]:
    """What each gives, when all have ended."""
    all_works = list(works)
    with ThreadPoolExecutor(len(all_works)) as pool:
        return [future.result() for future in [pool.submit(work) for work in all_works]]
