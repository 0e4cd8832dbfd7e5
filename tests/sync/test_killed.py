"""The server is killed at any moment: what it acknowledged is there, and nothing is there twice."""

import random
import threading
import time
from dataclasses import dataclass, field
from functools import partial

import pytest
from flask import Flask

from server.api.cookies import Ticket
from tests.sync import stored
from tests.sync.asking import Answer, Caller, NoAnswerError
from tests.sync.counts import count
from tests.sync.crew import together
from tests.sync.people import sign_up
from tests.sync.server import Server
from tests.sync.writing import TEN_YEARS_MS, Writer

WHOLE = count(6, 50)
"""How often master and workers are killed at once; and as often twice only the workers."""
PHONES = 6


@pytest.mark.timeout(1800)
def test_what_was_acknowledged_survives_kill_9(
    server: Server, house: Flask, chance: random.Random
) -> None:
    over = threading.Event()
    phones = [
        Phone(Caller(server.port, sign_up(house)[0]), random.Random(chance.random()))
        for _ in range(PHONES)
    ]
    together(
        [partial(kill_often, server, chance, over), *(partial(p.push_until, over) for p in phones)]
    )
    for phone in phones:
        found = stored.of(house, phone.ticket.person_id)
        assert found.moved == phone.acknowledged
        assert found.seq == len(phone.acknowledged) > 0
        assert {note["id"]: note["fields"] for note in found.notes} == phone.notes


def kill_often(server: Server, chance: random.Random, over: threading.Event) -> None:
    try:
        for _ in range(WHOLE):
            for _ in range(2):
                time.sleep(chance.uniform(0.05, 0.4))
                server.kill_workers()
            time.sleep(chance.uniform(0.05, 0.4))
            server.restart()
    finally:
        over.set()


@dataclass
class Phone:
    """One that says the same again until it is answered."""

    caller: Caller
    chance: random.Random
    acknowledged: dict[str, dict[str, str]] = field(default_factory=dict)
    notes: dict[str, dict[str, int]] = field(default_factory=dict)

    @property
    def ticket(self) -> Ticket:
        return self.caller.ticket

    def push_until(self, over: threading.Event) -> None:
        writer = Writer(self.chance, ahead=self.chance.choice([0, TEN_YEARS_MS]))
        n = 0
        while not over.is_set():
            n += 1
            note = f"note{self.chance.randrange(20)}"
            change = writer.change(note, score=n)
            (result,) = self._answered(self.caller.body(change)).body["results"]
            assert result["op"] == change["op"]
            self.acknowledged[result["op"]] = result.get("moved", {})
            self.notes[note] = {"score": n}
        self.caller.hang_up()

    def _answered(self, body: bytes) -> Answer:
        while True:
            try:
                answer = self.caller.call(body)
            except NoAnswerError:
                time.sleep(0.02)
                continue
            if answer.status == 200:
                return answer
            # A lock of one that was killed may take a moment to be let go.
            assert answer.status == 503, answer
