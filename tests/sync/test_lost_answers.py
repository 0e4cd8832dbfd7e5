"""An answer that never came: the phone says it again, and it is done once."""

import random
from collections.abc import Callable
from functools import partial
from typing import Any

import pytest
from flask import Flask

from server.api.cookies import Ticket
from tests.sync import stored
from tests.sync.asking import Caller, Change
from tests.sync.counts import count
from tests.sync.crew import together
from tests.sync.people import sign_up
from tests.sync.server import Server
from tests.sync.writing import TEN_YEARS_MS, Writer

PUSHES = count(3000, 10_000)
PHONES = 4
NOTES = 30


@pytest.mark.timeout(600)
def test_a_push_that_is_repeated_is_done_once_and_answered_alike(
    server: Server, house: Flask, chance: random.Random
) -> None:
    phones = [
        Phone(server.port, sign_up(house)[0], random.Random(chance.random())) for _ in range(PHONES)
    ]
    together(partial(phone.push_often, PUSHES // PHONES) for phone in phones)
    for phone in phones:
        phone.holds(stored.of(house, phone.ticket.person_id))


class Phone:
    """One phone with the app open in two tabs that do not know of each other."""

    def __init__(self, port: int, ticket: Ticket, chance: random.Random) -> None:
        self.ticket = ticket
        self._tabs = [Caller(port, ticket), Caller(port, ticket)]
        self._chance = chance
        self._writers = [Writer(chance), Writer(chance, ahead=TEN_YEARS_MS)]
        self._ops: dict[str, dict[str, str]] = {}
        self._last: dict[tuple[str, str], Any] = {}

    def push_often(self, times: int) -> None:
        for n in range(times):
            self._push_and_repeat(n)
        for tab in self._tabs:
            tab.hang_up()

    def holds(self, found: stored.Stored) -> None:
        """Each op is there once, answered with what is stored of it."""
        assert found.moved == self._ops
        assert found.seq == len(self._ops)
        for (note_id, field), value in self._last.items():
            assert found.note(note_id)["fields"][field] == value

    def _push_and_repeat(self, n: int) -> None:
        changes = self._changes(n)
        body = self._tabs[0].body(*changes)
        self._into_the_void(body)
        results = [
            result
            for _ in range(self._chance.choice([1, 1, 1, 2, 3]))
            for result in self._from_both_tabs(body)
        ]
        assert all(result == results[0] for result in results), results
        assert [result["status"] for result in results[0]] == ["stored"] * len(changes)
        self._ops |= {result["op"]: result.get("moved", {}) for result in results[0]}

    def _changes(self, n: int) -> list[Change]:
        """Of different notes: then each has a number of its own."""
        notes = self._chance.sample(range(NOTES), self._chance.randint(1, 3))
        writer = self._chance.choice(self._writers)
        # One device's changes come in order, whatever its clock says: the last one stays.
        field = f"score-{writer.device}"
        changes = [writer.change(f"note{note}", **{field: n}) for note in notes]
        self._last |= {(f"note{note}", field): n for note in notes}
        return changes

    def _into_the_void(self, body: bytes) -> None:
        tab = self._chance.choice(self._tabs)
        tab.send(body)
        if self._chance.random() < 0.5:
            tab.receive()
        else:
            tab.hang_up()

    def _from_both_tabs(self, body: bytes) -> list[Any]:
        """Both are under way at once, so that two workers have the same."""
        askers: list[Callable[[], Any]] = []
        for tab in self._tabs:
            tab.send(body)
            askers.append(tab.receive)
        answers = [ask() for ask in askers]
        assert [answer.status for answer in answers] == [200, 200], answers
        return [answer.body["results"] for answer in answers]
