"""One person with some phones, and what happens to them."""

import random
from typing import Any

from flask import Flask

from server.api.cookies import Ticket
from server.domain.note import Note
from tests.sync import stored
from tests.sync.evenings import Evening
from tests.sync.faults import some_faults
from tests.sync.model import Model
from tests.sync.people import sign_up
from tests.sync.phones import Fault, Phone, Phones, Written
from tests.sync.writing import TEN_YEARS_MS, word


class Household:
    """`deadly`: which part of the requests kills the server. `devices`: how many phones."""

    def __init__(
        self,
        name: str,
        house: Flask,
        phones: Phones,
        chance: random.Random,
        *,
        deadly: float = 0,
        devices: int | None = None,
    ) -> None:
        self.name = name
        self.model = Model()
        self.tickets = sign_up(house, devices or chance.randint(2, 5))
        self._house = house
        self._phones = phones
        self._chance = chance
        self._deadly = deadly
        self._evening = Evening(name, chance)
        self.phones = [self._new_phone(ticket) for ticket in self.tickets]

    @property
    def person_id(self) -> str:
        return self.tickets[0].person_id

    @property
    def edits(self) -> int:
        return len(self.model.edits)

    def step(self) -> None:
        """One thing that happens."""
        happenings = [
            self.write,
            self._sync,
            self._sync_all,
            self._reload,
            self._set_clock,
            self._lose,
        ]
        self._chance.choices(happenings, [60, 30, 2, 3, 2, 2])[0]()

    def write(self, phone: Phone | None = None) -> None:
        """Some changes, on that phone or on any."""
        self._remember((phone or self._one()).save(self._changes()))

    def sync_well(self) -> None:
        """Any phone, with a network that works."""
        self._one().sync()

    def sync_as(self, other: "Household") -> None:
        """Any phone, with a cookie of `other`."""
        self._one().sync_as(self._chance.choice(other.tickets))

    def stored(self) -> stored.Stored:
        return stored.of(self._house, self.person_id)

    def _new_phone(self, ticket: Ticket) -> Phone:
        device, seed = word(self._chance, 10), self._chance.randrange(2**31)
        return self._phones.phone(ticket, self._ahead(), device, seed)

    def _ahead(self) -> int:
        return self._chance.choice([0, 0, self._chance.randint(-TEN_YEARS_MS, TEN_YEARS_MS)])

    def _one(self) -> Phone:
        return self._chance.choice(self.phones)

    def _changes(self) -> list[dict[str, Any]]:
        """Some, each of another note."""
        some = [self._evening.change() for _ in range(self._chance.choice([1, 1, 1, 2, 4]))]
        return list({change["id"]: change for change in some}.values())

    def _faults(self) -> list[Fault]:
        return some_faults(self._chance, self._changes, self._deadly)

    def _sync(self) -> None:
        phone = self._one()
        self._remember(phone.sync(self._faults()))
        if phone.is_safe and self._chance.random() < 0.2:
            self._told_the_truth(phone)

    def _sync_all(self) -> None:
        """All at the same moment."""
        faults = [self._faults() for _ in self.phones]
        pairs = list(zip(self.phones, faults, strict=True))
        answers = self._phones.do(*(phone.syncing(f) for phone, f in pairs))
        for (phone, f), answer in zip(pairs, answers, strict=True):
            self._remember(phone.synced(f, answer))

    def _reload(self) -> None:
        self._one().reload()

    def _set_clock(self) -> None:
        self._one().set_clock(self._ahead())

    def _lose(self) -> None:
        """A phone falls into the water. What it said was safe must be there without it."""
        place = self._chance.randrange(len(self.phones))
        if self.phones[place].is_safe:
            self.phones[place].close()
            self.phones[place] = self._new_phone(self.tickets[place])

    def _remember(self, written: list[Written]) -> None:
        for change, before, after in written:
            self.model.write(before, after, change["fields"])

    def _told_the_truth(self, phone: Phone) -> None:
        """Safe is: the server has it, this version or a newer one."""
        server = {note["id"]: note for note in self.stored().notes}
        for note_id, note in phone.notes().items():
            assert _covers(server.get(note_id), note), (note, server.get(note_id))


def _covers(server: Note | None, phone: Note) -> bool:
    stamps = server["stamps"] if server else {}
    return all(stamps.get(name, "") >= stamp for name, stamp in phone["stamps"].items())
