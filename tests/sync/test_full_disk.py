"""A full disk: the phone is told so, keeps its notes, and brings them when there is room."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask

from tests.conftest import let_go, serving
from tests.databases import Databases
from tests.e2e.patience import patiently
from tests.sync import stored
from tests.sync.asking import Answer, Caller
from tests.sync.people import sign_up
from tests.sync.server import Server
from tests.sync.small_disk import SmallDisk, small_databases
from tests.sync.writing import Writer

TEXT = 20_000
FULL = (503, 507)


@pytest.fixture
def disk_and_house(
    databases: Databases, dist: Path, tmp_path: Path
) -> Iterator[tuple[SmallDisk, Flask]]:
    # A mount point must be reachable by PostgreSQL too, and pytest's own folders are private.
    room = Path("/var/tmp") / f"lichte-benen-{tmp_path.name}"
    try:
        with small_databases(databases, room) as (url, disk):
            house = serving(url, dist)
            yield disk, house
            let_go(house)
    except PermissionError:
        pytest.skip("Only root may mount a small disk: a full disk was not tested")
    finally:
        room.rmdir()


@pytest.fixture
def server(disk_and_house: tuple[SmallDisk, Flask], tmp_path: Path) -> Iterator[Server]:
    server = Server(disk_and_house[1].config["SQLALCHEMY_DATABASE_URI"], tmp_path)
    server.start()
    yield server
    server.kill()


def test_a_full_disk_loses_nothing_and_heals_without_a_restart(
    server: Server, disk_and_house: tuple[SmallDisk, Flask], chance: random.Random
) -> None:
    disk, house = disk_and_house
    (ticket,) = sign_up(house)
    with Caller(server.port, ticket) as caller:
        phone = Phone(caller, chance)
        for _ in range(3):
            refused = phone.push_until_refused()
            assert refused.status in FULL, refused
            assert refused.headers["content-type"] == "application/problem+json"
            assert phone.reads() == phone.kept
        disk.make_room()
        patiently(phone.pushes_again, server.last_words)
        assert phone.reads() == phone.kept
    assert len(stored.of(house, ticket.person_id).moved) == len(phone.kept)
    assert "Traceback" not in server.log.read_text()


class Phone:
    """One that writes long stories."""

    def __init__(self, caller: Caller, chance: random.Random) -> None:
        self.kept: dict[str, str] = {}
        """What the server said it has."""
        self._caller = caller
        self._chance = chance
        self._writer = Writer(chance)
        self._waiting: list[bytes] = []
        self._notes: dict[bytes, tuple[str, str]] = {}

    def push_until_refused(self) -> Answer:
        while True:
            answer = self._push(self._next())
            if answer.status != 200:
                return answer

    def pushes_again(self) -> bool:
        """True when all that was refused before is taken in now."""
        self._waiting = [body for body in self._waiting if self._push(body).status != 200]
        return not self._waiting

    def reads(self) -> dict[str, str]:
        reader = Caller(self._caller.port, self._caller.ticket)
        with reader:
            return {note["id"]: note["fields"]["text"] for note in reader.pull()}

    def _next(self) -> bytes:
        note = f"note{len(self._notes)}"
        # Chance, so that no database makes it small.
        text = self._chance.randbytes(TEXT // 2).hex()
        body = self._caller.body(self._writer.change(note, text=text))
        self._notes[body] = (note, text)
        self._waiting.append(body)
        return body

    def _push(self, body: bytes) -> Answer:
        answer = self._caller.call(body)
        if answer.status == 200:
            note, text = self._notes[body]
            self.kept[note] = text
            self._waiting = [each for each in self._waiting if each != body]
        return answer
