"""Two people, each with two to five phones, live through bad networks and wrong clocks."""

import itertools
import threading
import time
from collections.abc import Callable
from functools import partial

import pytest
from flask import Flask

from tests.sync.counts import OPERATIONS, SOAK
from tests.sync.crew import together
from tests.sync.history import live
from tests.sync.phones import phones_at
from tests.sync.server import Server

EDITS = 300 if SOAK else 100
"""Of one history."""
CREWS = 3
DEADLY = 0.002
"""Which part of the faulty requests kills a worker; now and then the whole server is."""
BETWEEN_KILLS_S = 15


@pytest.mark.timeout(0)
def test_all_phones_and_the_server_end_with_what_the_model_has(
    server: Server, house: Flask, seed: int
) -> None:
    # Both engines together make the number.
    wanted = OPERATIONS // 2
    crew = partial(live_often, server, house, itertools.count(seed), threading.Lock())
    start = time.monotonic()
    done = while_it_is_killed(server, [partial(crew, -(-wanted // CREWS))] * CREWS)
    took = time.monotonic() - start
    print(f"{done} operations in {took:.0f} s: {done / took:.0f}/s")
    assert done >= wanted


def while_it_is_killed(server: Server, works: list[Callable[[], int]]) -> int:
    over = threading.Event()

    def work() -> int:
        try:
            return sum(together(works))
        finally:
            over.set()

    def kill() -> int:
        while not over.wait(BETWEEN_KILLS_S):
            server.restart()
        return 0

    return sum(together([work, kill]))


def live_often(
    server: Server, house: Flask, seeds: "itertools.count[int]", lock: threading.Lock, edits: int
) -> int:
    done = 0
    with phones_at(server.origin) as phones:
        while done < edits:
            with lock:
                seed = next(seeds)
            done += live(seed, min(EDITS, edits - done), house, phones, DEADLY)
    return done
