"""An evening on which everybody is awake: two hundred phones and one small server."""

import random
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from flask import Flask

from tests.conftest import let_go, serving
from tests.databases import Sqlite
from tests.sync.asking import Caller
from tests.sync.counts import count
from tests.sync.crew import together
from tests.sync.people import sign_up
from tests.sync.server import Server
from tests.sync.writing import Writer

PHONES = 200
SECONDS = count(6, 60)


@pytest.fixture
def house(dist: Path, tmp_path: Path) -> Iterator[Flask]:
    """A database on the disk, which must have every change before it is acknowledged."""
    app = serving(Sqlite(tmp_path).migrated(), dist)
    yield app
    let_go(app)


@pytest.mark.timeout(300)
def test_two_hundred_phones_at_once_are_all_served(
    server: Server, house: Flask, chance: random.Random
) -> None:
    callers = [Caller(server.port, sign_up(house)[0]) for _ in range(PHONES)]
    end = time.monotonic() + SECONDS
    works = [partial(sync_until, end, each, random.Random(chance.random())) for each in callers]
    waits = sorted(wait for waits in together(works) for wait in waits)
    assert len(waits) > PHONES
    assert waits[-1] < 15
    print(f"{len(waits) / SECONDS:.0f} syncs/s, median {waits[len(waits) // 2]:.2f} s,", end=" ")
    print(f"99% {waits[len(waits) * 99 // 100]:.2f} s, longest {waits[-1]:.2f} s")


def sync_until(end: float, caller: Caller, chance: random.Random) -> list[float]:
    """How long each sync took; every second one brings a change."""
    writer = Writer(chance)
    waits: list[float] = []
    with caller:
        while (start := time.monotonic()) < end:
            changes = [writer.change("note", score=len(waits))] if len(waits) % 2 else []
            answer = caller.push(*changes)
            assert answer.status == 200, answer
            waits.append(time.monotonic() - start)
    return waits
