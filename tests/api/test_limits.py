"""Who tries too often is told to wait; the owner always gets in."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from flask import Flask

from server import create_app
from server.api import limits
from server.settings import Settings
from tests.api.asking import is_problem
from tests.api.member import OWN, Member
from tests.api.rows import shift

WRONG = "helemaal niet goed"


@pytest.fixture
def elsewhere(app: Flask) -> Iterator[str]:
    """Each time another address."""
    return (f"198.51.100.{number}" for number in range(250))


def from_address(address: str) -> dict[str, dict[str, str]]:
    return {"environ_overrides": {"REMOTE_ADDR": address}}


def guess(member: Member, address: str, name: str = "Alice", password: str = WRONG) -> int:
    body = {"name": name, "password": password, "device": "x"}
    return member.ask("POST", "/session", body, **from_address(address)).status_code


def guesses(member: Member, address: str, name: str = "Alice") -> int:
    """How many guesses are let through from one address."""
    return next(n for n in range(500) if guess(member, address, name) == 429)


def test_ten_passwords_a_quarter_of_an_hour_from_one_address(
    alice: Member, charlie: Member
) -> None:
    assert guesses(charlie, "203.0.113.1") == 10
    body = {"name": "Alice", "password": WRONG, "device": "x"}
    response = charlie.ask("POST", "/session", body, **from_address("203.0.113.1"))
    is_problem(response, 429)
    assert 0 < int(response.headers["Retry-After"]) <= 15 * 60


def test_a_name_that_nobody_has_is_limited_alike(alice: Member, charlie: Member) -> None:
    assert guesses(charlie, "203.0.113.1", "Niemand") == guesses(charlie, "203.0.113.1", "Alice")


def test_spelling_a_name_otherwise_gives_no_new_guesses(alice: Member, charlie: Member) -> None:
    assert guesses(charlie, "203.0.113.1", "Alice") == 10
    assert guess(charlie, "203.0.113.1", "  ALICE ") == 429


def test_a_hundred_passwords_an_hour_for_one_name_from_everywhere(
    alice: Member, charlie: Member, elsewhere: Iterator[str]
) -> None:
    tried = sum(guesses(charlie, next(elsewhere)) for _ in range(10))
    assert tried == 100
    assert guess(charlie, next(elsewhere)) == 429


@pytest.fixture
def attacked(alice: Member, charlie: Member, elsewhere: Iterator[str]) -> Member:
    """Alice, whose name has met its limit."""
    while guess(charlie, next(elsewhere)) != 429:
        pass
    assert guess(charlie, next(elsewhere), password=alice.password) == 429
    return alice


def test_a_device_that_is_signed_in_notices_nothing(attacked: Member) -> None:
    assert attacked.is_in()
    empty = {"version": 1, "epoch": None, "cursor": 0, "changes": []}
    assert attacked.ask("POST", "/sync", empty).status_code == 200
    new = {"name": "Alice anders", "password": "wandelen langs het water"}
    assert attacked.ask("PUT", "/account/password", new).status_code == 204
    attacked.name, attacked.password = new["name"], new["password"]
    assert attacked.another().enter().status_code == 200


def test_the_recovery_code_leads_in_all_the_same(attacked: Member) -> None:
    assert attacked.another().enter(recovery_code=attacked.code).status_code == 200


def test_the_passkey_leads_in_all_the_same(attacked: Member) -> None:
    made = attacked.passkey.create(attacked.options("add"))
    attacked.ask("POST", "/account/passkey", {"passkey": made})
    assert attacked.another().enter_with_passkey().status_code == 200


def test_other_people_notice_nothing(attacked: Member, bob: Member) -> None:
    assert bob.another().enter().status_code == 200


def test_an_address_that_tries_everybody_is_stopped(charlie: Member) -> None:
    answers = [guess(charlie, "203.0.113.9", f"naam {number}") for number in range(121)]
    assert answers == [401] * 120 + [429]


def test_a_whole_home_of_ipv6_counts_as_one_address(app: Flask, charlie: Member) -> None:
    with app.test_request_context(environ_base={"REMOTE_ADDR": "2001:db8:1:2::1"}):
        first = limits._address()
    seen = {}
    for address in ("2001:db8:1:2:ffff::9", "2001:db8:1:3::1", "::ffff:192.0.2.1", "192.0.2.1", ""):
        with app.test_request_context(environ_base={"REMOTE_ADDR": address}):
            seen[address] = limits._address()
    assert seen["2001:db8:1:2:ffff::9"] == first != seen["2001:db8:1:3::1"]
    assert seen["::ffff:192.0.2.1"] == seen["192.0.2.1"] != seen[""]


def test_sixty_accounts_an_hour_from_one_address(app: Flask, quick_hashes: None) -> None:
    def create(number: int, address: str) -> int:
        body = {"name": f"n{number}", "password": WRONG, "device": "x", "consent": "1"}
        return Member(app).ask("POST", "/account", body, **from_address(address)).status_code

    assert [create(number, "203.0.113.1") for number in range(61)] == [201] * 60 + [429]
    assert create(100, "203.0.113.2") == 201


def test_names_cannot_be_listed_by_changing_ones_own(alice: Member, bob: Member) -> None:
    # Both accounts were made from this address as well.
    tried = [
        bob.ask("PUT", "/account/password", {"name": name, "password": "een heel lange zin"})
        for name in ["Alice", *(f"Bob {number}" for number in range(58))]
    ]
    assert [answer.status_code for answer in tried] == [409] + [204] * 57 + [429]


def test_proof_can_be_tried_ten_times(app: Flask, alice: Member) -> None:
    shift(app, "session", "created_at", -timedelta(minutes=11))
    body = {"proof": WRONG}
    answers = [alice.ask("POST", "/account/recovery-code", body).status_code for _ in range(11)]
    assert answers == [403] * 10 + [429]
    # Signing in anew is always open, and needs no proof after it.
    assert alice.enter().status_code == 200
    assert alice.ask("POST", "/account/recovery-code", {}).status_code == 200


def test_asking_without_a_proof_uses_no_try_up(app: Flask, alice: Member) -> None:
    shift(app, "session", "created_at", -timedelta(minutes=11))
    for _ in range(20):
        is_problem(alice.ask("POST", "/account/recovery-code", {}), 403)


def test_challenges_are_not_handed_out_for_ever(app: Flask) -> None:
    client = app.test_client()
    path = "/api/v1/passkey/options"
    answers = [
        client.post(path, json={"for": "enter"}, headers=OWN).status_code for _ in range(301)
    ]
    assert answers == [200] * 300 + [429]


def test_a_sync_has_no_limit(alice: Member) -> None:
    empty = {"version": 1, "epoch": None, "cursor": 0, "changes": []}
    assert {alice.ask("POST", "/sync", empty).status_code for _ in range(300)} == {200}


def test_no_name_and_no_address_stands_in_a_key(alice: Member, charlie: Member) -> None:
    guess(charlie, "203.0.113.55")
    keys = str(list(limits.limiter.storage.storage))  # type: ignore[attr-defined]
    assert keys.count("/") > 4
    assert "alice" not in keys.lower()
    assert "203.0.113.55" not in keys


def test_a_redis_that_is_away_turns_nobody_away(
    url: str, app: Flask, dist: object, quick_hashes: None
) -> None:
    chosen = Settings(database_url=url, pwa_dist=str(dist), redis_url="redis://127.0.0.1:1/0")
    served = create_app(chosen)
    try:
        charlie = Member(served, "Charlie").sign_up()
        assert charlie.is_in()
        assert guesses(charlie.another(), "203.0.113.1", "Charlie") == 10
    finally:
        limits.limiter._storage_dead = False
