"""An old backup put back under phones that have newer notes: they bring them back."""

import random
from collections.abc import Callable, Iterator
from http.client import HTTPConnection

import pytest
from flask import Flask

from server.api.cookies import Ticket
from server.domain.stamp import Stamp
from server.store import db
from server.store.people import Person
from tests.conftest import let_go
from tests.databases import Databases
from tests.sync.counts import count
from tests.sync.history import check, moves_in, settle
from tests.sync.household import Household
from tests.sync.people import cookie, sign_up
from tests.sync.phones import Phones, phones_at
from tests.sync.server import Server

PEOPLE = {"Anna": 1, "Bram": 4, "Cor": 5, "Dirkje": 10}
"""How many phones each has."""
EDITS = max(10, count(12, 100))


class Backup:
    """A copy of the database, as an operator would keep one."""

    def __init__(self, server: Server, house: Flask, databases: Databases) -> None:
        self._server = server
        self._house = house
        self._databases = databases
        self._copy = databases.empty()

    def make(self) -> None:
        self._move(self._server.url, self._copy)

    def put_back(self) -> None:
        self._move(self._copy, self._server.url)

    def _move(self, source: str, target: str) -> None:
        self._server.stop()
        let_go(self._house)
        self._databases.copy(source, target)


@pytest.fixture
def backup(server: Server, house: Flask, databases: Databases) -> Backup:
    return Backup(server, house, databases)


@pytest.fixture
def phones(server: Server) -> Iterator[Phones]:
    with phones_at(server.origin) as phones:
        yield phones


def with_the_command(server: Server, _people: list[Household]) -> None:
    server.command("db-restored")
    server.start()


def without_a_word(server: Server, _people: list[Household]) -> None:
    server.start()


def overtaken(server: Server, people: list[Household]) -> None:
    """So much is written anew that no phone's cursor tells that something is missing."""
    server.start()
    for person in people:
        first = person.phones[0]
        most = max(phone.dump()["state"]["cursor"] for phone in person.phones)
        while person.stored().seq <= most:
            person.write(first)
            first.sync()


@pytest.mark.timeout(300)
@pytest.mark.parametrize("restored", [with_the_command, without_a_word, overtaken])
def test_twenty_phones_bring_back_what_the_backup_did_not_have(
    server: Server,
    house: Flask,
    phones: Phones,
    backup: Backup,
    chance: random.Random,
    restored: Callable[[Server, list[Household]], None],
) -> None:
    people = [Household(name, house, phones, chance, devices=n) for name, n in PEOPLE.items()]
    live(people)
    backup.make()
    server.start()
    live(people)
    known = {person.name: moves_in(person.stored()) for person in people}
    # The second time soon after the first: for an hour no phone mends what differs.
    for how in (restored, with_the_command):
        backup.put_back()
        how(server, people)
        for person in people:
            for phone in person.phones:
                person.write(phone)
                phone.sync()
            moved = known[person.name]
            everything_is_back(person, moved)
            live([person])
            moved |= moves_in(person.stored())
            check(person, PEOPLE, moved)


def test_who_was_erased_stays_erased(
    server: Server, house: Flask, phones: Phones, backup: Backup, chance: random.Random
) -> None:
    gone, stays = (Household(name, house, phones, chance, devices=1) for name in ("Anna", "Bram"))
    live([gone, stays])
    backup.make()
    server.start()
    erase(server, gone.tickets[0])
    backup.put_back()
    server.command("db-restored")
    server.start()
    for person in (gone, stays):
        person.write(person.phones[0])
        person.phones[0].sync()
    assert people_in(house) == {stays.person_id}
    assert gone.phones[0].dump()["waiting"] != []


def test_a_device_of_who_was_erased_is_turned_away(
    server: Server, house: Flask, phones: Phones
) -> None:
    (ticket,) = sign_up(house)
    erase(server, ticket)
    phone = phones.phone(ticket, 0, "device", 1)
    phone.sync()
    assert not phone.is_safe
    assert people_in(house) == set()


def live(people: list[Household]) -> None:
    for person in people:
        until = person.edits + EDITS
        while person.edits < until:
            person.write()
            person.sync_well()
        settle(person)


def everything_is_back(person: Household, known: dict[Stamp, Stamp]) -> None:
    found = person.stored()
    wanted = person.model.notes(known | moves_in(found))
    server = {note["id"]: note for note in found.notes}
    assert server.keys() == wanted.keys()
    for name, note in wanted.items():
        assert server[name]["fields"] == note["fields"]


def erase(server: Server, ticket: Ticket) -> None:
    connection = HTTPConnection("127.0.0.1", server.port, timeout=30)
    headers = {"Cookie": cookie(ticket), "Sec-Fetch-Site": "same-origin"}
    connection.request("DELETE", "/api/v1/account", headers=headers)
    assert connection.getresponse().status == 204
    connection.close()


def people_in(house: Flask) -> set[str]:
    with house.app_context(), db.engine.connect() as connection:
        return set(connection.scalars(db.select(Person.person_id)))
