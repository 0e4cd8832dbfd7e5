"""Many write at once: nobody is turned away, and who follows misses nothing."""

import random
import time
from dataclasses import dataclass, field
from functools import partial

import pytest
from flask import Flask

from server.api.cookies import Ticket
from tests.sync import stored
from tests.sync.asking import Caller
from tests.sync.counts import count
from tests.sync.crew import together
from tests.sync.mortal import SLOW_COMMITS
from tests.sync.people import sign_up
from tests.sync.server import Server
from tests.sync.writing import Writer

CHANGES = max(1000, count(4000, 200_000))  # more than one page
CHANGES_OF_ONE = 20_000
WRITERS = 16
POLLERS = 8


@pytest.fixture
def server(server: Server) -> Server:
    """One that sometimes takes its time between a number and its commit."""
    server.environ[SLOW_COMMITS] = "50"
    server.restart()
    return server


@pytest.mark.timeout(3600)
def test_each_poller_sees_each_change_once_and_in_order(
    server: Server, house: Flask, chance: random.Random
) -> None:
    for _ in range(max(1, CHANGES // CHANGES_OF_ONE)):
        devices = sign_up(house, WRITERS + POLLERS)
        found = write_and_follow(server, devices, chance)
        order = [note["id"] for note in stored.of(house, devices[0].person_id).notes]
        assert len(order) == sum(found.ended)
        for seen in found.seen:
            assert seen == order
    assert "locked" not in server.log.read_text()


@dataclass
class Work:
    """What is being done, and what was seen of it."""

    ended: list[int] = field(default_factory=list)
    """How many changes each writer wrote, of those that have ended."""
    seen: list[list[str]] = field(default_factory=list)

    def is_over(self) -> bool:
        return len(self.ended) == WRITERS


def write_and_follow(server: Server, devices: list[Ticket], chance: random.Random) -> Work:
    work = Work()
    share = min(CHANGES, CHANGES_OF_ONE) // WRITERS
    callers = [Caller(server.port, ticket) for ticket in devices]
    chances = [random.Random(chance.random()) for _ in devices]
    works = list(zip(callers, chances, strict=True))
    writing = [partial(write, work, *each, share) for each in works[:WRITERS]]
    following = [partial(follow, work, *each) for each in works[WRITERS:]]
    together([*writing, *following])
    # And one that comes when there is much to read.
    follow(work, Caller(server.port, devices[-1]), chance)
    return work


def write(work: Work, caller: Caller, chance: random.Random, share: int) -> None:
    written = 0
    try:
        with caller:
            write_all(caller, chance, share)
        written = share
    finally:
        # Who follows would wait for ever for one that failed.
        work.ended.append(written)


def write_all(caller: Caller, chance: random.Random, share: int) -> None:
    writer = Writer(chance)
    left = share
    while left > 0:
        some = min(left, chance.randint(1, 9))
        notes = [f"{writer.device}-{left - n}" for n in range(some)]
        answer = caller.push(*(writer.change(note, text=note) for note in notes))
        assert answer.status == 200, answer
        left -= some


def follow(work: Work, caller: Caller, chance: random.Random) -> None:
    seen: list[str] = []
    over = False
    with caller:
        while not over:
            # Read before asking: what is written after it is fetched once more.
            over = work.is_over()
            seen += [note["id"] for note in caller.pull()]
            time.sleep(chance.uniform(0, 0.02))
    work.seen.append(seen)
