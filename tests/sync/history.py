"""One history: two people, each with some phones, a bad network and clocks that are off; and in
the end every phone and the server must have what the model has."""

import json
import random
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from flask import Flask

from server.domain.digest import digest_of
from server.domain.note import Note
from server.domain.stamp import Stamp
from tests.sync.household import Household
from tests.sync.phones import Phone, Phones
from tests.sync.stored import Stored

NAMES = ("Anna", "Bram")
STRANGE = 0.01
"""How often a phone has the cookie of the other person."""
ROUNDS = 6
"""So often may all phones of a person sync until nothing moves any more."""
_TRIES = 40
_PATIENCE_S = 30
_MINUTE_MS = 60_000


def live(seed: int, edits: int, house: Flask, phones: Phones, deadly: float = 0.0) -> int:
    """Live through the history of `seed`; how many edits it had.

    Fails, naming the seed, when anything was lost, doubled, risen from the dead or crossed over.
    """
    chance = random.Random(seed)
    people = [Household(name, house, phones, chance, deadly=deadly) for name in NAMES]
    with _named(seed):
        while sum(person.edits for person in people) < edits:
            person, other = chance.sample(people, 2)
            if chance.random() < STRANGE:
                person.sync_as(other)
            else:
                person.step()
        for person in people:
            settle(person)
            check(person, NAMES)
            for phone in person.phones:
                # The digests are there for what nobody foresaw: here all was.
                assert "mendedAt" not in phone.dump()["state"]
                phone.close()
    return sum(person.edits for person in people)


def settle(person: Household) -> None:
    """The network is good now: the phones come to rest, with the same notes."""
    for _ in range(ROUNDS):
        before = person.stored().seq
        for phone in person.phones:
            _rest(phone)
        if person.stored().seq == before and all(phone.is_safe for phone in person.phones):
            return
    raise AssertionError([phone.dump() for phone in person.phones])


def _rest(phone: Phone) -> None:
    """Sync until it is heard; others may be killing the server meanwhile."""
    end = time.monotonic() + _PATIENCE_S
    phone.sync(tries=_TRIES)
    while phone.is_away and time.monotonic() < end:
        time.sleep(0.2)
        phone.sync(tries=_TRIES)


def check(person: Household, names: Iterable[str], known: dict[Stamp, Stamp] | None = None) -> None:
    """All have what the model has. `names`: of everybody · `known`: stamps that were replaced and
    of which the server knows no more."""
    found = person.stored()
    moved = (known or {}) | moves_in(found)
    wanted = person.model.notes(moved)
    assert person.model.swapped(moved) == []
    assert {note["id"]: _plain(note) for note in found.notes} == wanted
    assert (found.count, found.digest) == (len(wanted), digest_of(wanted.values()))
    for phone in person.phones:
        assert {name: _plain(note) for name, note in phone.notes().items()} == wanted
    for other in set(names) - {person.name}:
        assert other not in json.dumps(found.notes)
    _nothing_from_the_future(found.notes)


def moves_in(found: Stored) -> dict[Stamp, Stamp]:
    """Where each stamp went. That must be one place."""
    every: dict[Stamp, Stamp] = {}
    for moves in found.moved.values():
        for sent, kept in moves.items():
            assert every.setdefault(sent, kept) == kept, (sent, kept, every[sent])
    return every


def _plain(note: Note) -> Note:
    """Without empty lists, which stand for none."""
    return {name: value for name, value in note.items() if value or name not in ("lost", "seen")}


def _nothing_from_the_future(notes: list[Note]) -> None:
    latest = time.time() * 1000 + _MINUTE_MS
    for note in notes:
        for stamp in note["stamps"].values():
            assert int(stamp[:9], 36) < latest, note


@contextmanager
def _named(seed: int) -> Iterator[None]:
    try:
        yield
    except BaseException as error:
        error.add_note(f"The history of seed {seed}")
        raise
