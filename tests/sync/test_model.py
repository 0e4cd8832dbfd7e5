"""Two people, each with two to five phones, live through bad networks and wrong clocks."""

import itertools
import threading
import time
from functools import partial

import pytest
from flask import Flask

from tests.sync.counts import OPERATIONS
from tests.sync.crew import together
from tests.sync.history import live
from tests.sync.phones import phones_at
from tests.sync.server import Server

EDITS = 100
"""Of one history."""
CREWS = 3
DEADLY = 0.002


@pytest.mark.timeout(0)
def test_all_phones_and_the_server_end_with_what_the_model_has(
    server: Server, house: Flask, seed: int
) -> None:
    seeds = itertools.count(seed)
    crew = partial(live_often, server, house, seeds, threading.Lock())
    start = time.monotonic()
    # Both engines together make the number.
    done = sum(together([partial(crew, OPERATIONS // 2 // CREWS)] * CREWS))
    took = time.monotonic() - start
    print(f"{done} operations in {took:.0f} s: {done / took:.0f}/s")
    assert done >= OPERATIONS // 2 - CREWS


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
