"""Devices that sign in and out."""

from datetime import UTC, datetime, timedelta
from http.cookies import Morsel, SimpleCookie
from threading import Thread
from typing import Any

import pytest
from flask import Flask

from server.api import clock, cookies, passwords, sign_in
from server.store import db, ways
from tests.api.asking import is_problem
from tests.api.authenticator import text_of
from tests.api.member import OWN, PASSWORD, Member
from tests.api.rows import everything, rows, run, shift
from tests.databases import statements


def given(response: Any) -> "Morsel[str]":
    """The cookie that an answer sets: exactly one."""
    (header,) = response.headers.getlist("Set-Cookie")
    return SimpleCookie(header)[cookies.NAME]


@pytest.mark.parametrize("way", ["password", "recovery code", "passkey"])
def test_each_way_leads_into_the_same_account(
    app: Flask, charlie: Member, way: str, ledger: None
) -> None:
    owner = charlie.sign_up_with_passkey() if way == "passkey" else charlie.sign_up()
    other = owner.another()
    response = {
        "password": lambda: other.enter(),
        "recovery code": lambda: other.enter(recovery_code=owner.code.lower().replace("-", " ")),
        "passkey": other.enter_with_passkey,
    }[way]()
    assert response.get_json() == {"person": owner.person}
    assert len(other.ask("GET", "/account").get_json()["sessions"]) == 2


def test_the_cookie_is_bound_to_this_host_and_kept_from_scripts(alice: Member) -> None:
    cookie = given(alice.enter())
    assert cookie.key.startswith("__Host-")
    assert cookie["secure"]
    assert cookie["httponly"]
    assert (cookie["path"], cookie["samesite"], cookie["domain"]) == ("/", "Lax", "")
    assert int(cookie["max-age"]) == 400 * 24 * 60 * 60


def test_signing_in_gives_a_new_session_and_ends_the_old_one(app: Flask, alice: Member) -> None:
    first = alice.cookie or ""
    alice.enter()
    assert alice.cookie != first
    assert len(rows(app, "session")) == 1
    alice.cookie = first
    assert not alice.is_in()


def test_a_session_that_was_chosen_beforehand_is_not_taken_over(alice: Member) -> None:
    fixed = f"{alice.person}.{'0' * 16}.{'A' * 43}"
    other = alice.another()
    other.cookie = fixed
    other.enter()
    assert other.cookie != fixed
    other.cookie = fixed
    assert not other.is_in()


def test_signing_in_with_a_forged_cookie_ends_nobodys_session(
    app: Flask, alice: Member, bob: Member
) -> None:
    bob.cookie = f"{alice.person}.{alice.session()}.{'A' * 43}"
    assert bob.enter().status_code == 200
    assert alice.is_in()


def test_signing_in_to_another_account_ends_the_first_session(alice: Member, bob: Member) -> None:
    first = alice.cookie or ""
    alice.enter(name=bob.name, password=bob.password)
    assert alice.ask("GET", "/account").get_json()["person"] == bob.person
    alice.cookie = first
    assert not alice.is_in()


def test_signing_out_ends_the_session_and_clears_the_cookie(alice: Member) -> None:
    kept = alice.cookie or ""
    response = alice.ask("DELETE", "/session")
    assert response.status_code == 204
    cookie = given(response)
    assert (cookie.value, cookie["max-age"], cookie["secure"]) == ("", "0", True)
    assert alice.cookie is None
    alice.cookie = kept
    assert not alice.is_in()


def test_one_device_can_sign_another_out(alice: Member) -> None:
    other = alice.another()
    other.label = "Tablet"
    other.enter()
    listed = alice.ask("GET", "/account").get_json()["sessions"]
    assert [(one["label"], one["here"]) for one in listed] == [
        ("Telefoon", True),
        ("Tablet", False),
    ]
    assert alice.ask("DELETE", f"/session/{listed[1]['id']}").status_code == 204
    assert alice.is_in()
    assert not other.is_in()


@pytest.mark.parametrize("absent", ["0" * 16, "x", "%00", "%ED%A0%80", "a" * 5000, "%27%20OR%201"])
def test_somebody_elses_device_is_not_found_just_as_none_is(
    alice: Member, bob: Member, absent: str
) -> None:
    foreign = alice.ask("DELETE", f"/session/{bob.session()}")
    assert foreign.data == alice.ask("DELETE", f"/session/{absent}").data
    is_problem(foreign, 404)
    assert bob.is_in()


def status_with(app: Flask, value: str) -> int:
    header = {"Cookie": f"{cookies.NAME}={value}".encode().decode("latin-1")}
    return app.test_client(use_cookies=False).get("/api/v1/account", headers=header).status_code


@pytest.mark.parametrize(
    "value",
    [
        "",
        "x",
        "..",
        "a.b.c",
        "{person}",
        "{person}.{session}",
        "{person}.{session}.",
        "{person}.{session}.{secret}x",
        "{person}.{session}.{wrong}",
        "{person}.0000000000000000.{secret}",
        "{other}.{session}.{secret}",
        "{person}.{session}.{secret}.{secret}",
        "{PERSON}.{session}.{secret}",
        "%00.{session}.{secret}",
        "é.{session}.{secret}",
        "' OR 1=1 --",
    ],
)
def test_a_cookie_that_is_not_quite_right_lets_nobody_in(
    app: Flask, alice: Member, bob: Member, value: str
) -> None:
    person, session, secret = (alice.cookie or "").split(".")
    words = {"person": person, "PERSON": person.upper(), "session": session, "other": bob.person}
    wrong = ("B" if secret[0] == "A" else "A") + secret[1:]
    made = value.format(**words, secret=secret, wrong=wrong)
    assert status_with(app, ".".join((person, session, secret))) == 200
    assert status_with(app, made) == 401


def test_a_device_that_stayed_away_for_400_days_is_signed_out(app: Flask, alice: Member) -> None:
    shift(app, "session", "seen_at", -timedelta(days=400, minutes=1))
    assert not alice.is_in()


def test_a_device_that_comes_once_a_year_stays_signed_in(app: Flask, alice: Member) -> None:
    shift(app, "session", "created_at", -timedelta(days=4000))
    shift(app, "session", "seen_at", -timedelta(days=399))
    assert alice.is_in()
    assert rows(app, "session")[0]["seen_at"].date() == datetime.now(UTC).date()


def test_sessions_that_ran_out_are_cleared_away_at_the_next_sign_in(
    app: Flask, alice: Member, bob: Member
) -> None:
    shift(app, "session", "seen_at", -timedelta(days=401))
    alice.another().enter()
    left = [row["person_id"] for row in rows(app, "session")]
    assert sorted(left) == sorted([alice.person, bob.person])


def test_once_a_day_the_cookie_lasts_again(app: Flask, alice: Member) -> None:
    shift(app, "session", "seen_at", -timedelta(days=1))
    kept = alice.cookie
    first, second = (alice.ask("GET", "/account") for _ in range(2))
    assert given(first).value == kept
    assert "Set-Cookie" not in second.headers


def test_signing_out_on_a_new_day_sets_one_cookie_and_clears_it(app: Flask, alice: Member) -> None:
    shift(app, "session", "seen_at", -timedelta(days=1))
    assert given(alice.ask("DELETE", "/session")).value == ""


def test_the_same_day_writes_nothing(
    app: Flask, alice: Member, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = rows(app, "session")
    later = clock.now() + timedelta(seconds=1)
    if later.date() == before[0]["seen_at"].date():
        monkeypatch.setattr(clock, "now", lambda: later)
    assert alice.is_in()
    assert rows(app, "session") == before


def test_a_full_database_still_lets_its_people_read(app: Flask, alice: Member) -> None:
    shift(app, "session", "seen_at", -timedelta(days=1))
    with app.app_context():
        name = db.engine.dialect.name
    if name == "sqlite":
        run(app, "CREATE TRIGGER full BEFORE UPDATE ON session BEGIN SELECT RAISE(ABORT, 'x'); END")
    else:
        run(app, "CREATE RULE full_disk AS ON UPDATE TO session DO INSTEAD SELECT 1/0")
    assert alice.is_in()


def test_looking_up_a_session_is_one_question_by_its_key(alice: Member) -> None:
    with statements() as asked:
        alice.ask("DELETE", f"/session/{'0' * 16}")
    selects = [statement for statement in asked if statement.startswith("SELECT")]
    assert len(selects) == 1
    assert "person_id =" in selects[0]
    assert "session.id =" in selects[0]


def test_what_nobody_signs_in_for_asks_the_database_nothing(alice: Member) -> None:
    with statements() as asked:
        assert alice.ask("GET", "/content").status_code == 200
    assert not asked


def test_a_password_that_changes_meanwhile_lets_nobody_in(
    alice: Member, monkeypatch: pytest.MonkeyPatch
) -> None:
    other, real = alice.another(), passwords.fits

    def fits(password: str, known: str | None) -> bool:
        found = real(password, known)
        new = {"name": "Alice", "password": "wandelen langs het water"}
        assert alice.ask("PUT", "/account/password", new).status_code == 204
        return found

    monkeypatch.setattr(passwords, "fits", fits)
    is_problem(other.enter(), 401)
    assert not other.is_in()


def test_an_account_that_is_erased_meanwhile_lets_nobody_in(
    alice: Member, monkeypatch: pytest.MonkeyPatch
) -> None:
    other, real = alice.another(), ways.by_code

    def by_code(code_hash: str) -> ways.Way | None:
        found = real(code_hash)
        assert found
        assert alice.ask("DELETE", "/account").status_code == 204
        return found

    monkeypatch.setattr(ways, "by_code", by_code)
    is_problem(other.enter(recovery_code=alice.code), 401)


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("PUT", "/account/password", {"name": "Alice", "password": "wandelen langs het water"}),
        ("POST", "/account/recovery-code", {}),
        ("GET", "/account", None),
    ],
)
def test_who_is_erased_while_asking_is_signed_out(
    app: Flask,
    alice: Member,
    monkeypatch: pytest.MonkeyPatch,
    method: str,
    path: str,
    body: Any,
) -> None:
    found = sign_in.SignedIn(alice.person, alice.session(), clock.now())
    alice.ask("DELETE", "/account")
    manager = app.login_manager  # type: ignore[attr-defined]
    monkeypatch.setattr(manager, "_request_callback", lambda _request: found)
    is_problem(alice.ask(method, path, body), 401)


def test_two_phones_that_sign_in_at_once_both_get_in(app: Flask, alice: Member) -> None:
    others = [alice.another() for _ in range(4)]
    answers: list[int] = []

    def enter(member: Member) -> None:
        answers.append(member.enter(recovery_code=alice.code).status_code)

    threads = [Thread(target=enter, args=(other,)) for other in others]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answers == [200] * 4
    assert len(rows(app, "session")) == 5


KEY = {"passkey": {}, "proof": PASSWORD}
OF_AN_ACCOUNT = [
    ("GET", "/account", None),
    ("PUT", "/account/password", {"name": "Bob", "password": "zwemmen in de zee"}),
    ("POST", "/account/passkey", KEY),
    ("POST", "/account/recovery-code", {}),
    ("POST", "/passkey/options", {"for": "add"}),
    ("DELETE", "/account/passkey/{passkey}", None),
    ("DELETE", "/session/{session}", None),
    ("DELETE", "/session", None),
    ("DELETE", "/account", None),
]


@pytest.mark.parametrize(("method", "path", "body"), OF_AN_ACCOUNT)
def test_nothing_is_done_on_a_phone_with_the_notes_of_another(
    app: Flask, alice: Member, bob: Member, method: str, path: str, body: Any
) -> None:
    alice.add_passkey()
    before = everything(app)
    path = path.format(session=alice.session(), passkey=text_of(alice.passkey.id))
    for owner in (bob.person, "", "x"):
        is_problem(alice.ask(method, path, body, headers=OWN | {"Notes-Of": owner}), 403)
    assert everything(app) == before
    stranger = Member(app)
    is_problem(stranger.ask(method, path, body, headers=OWN | {"Notes-Of": bob.person}), 401)
    allowed = alice.ask(method, path, body, headers=OWN | {"Notes-Of": alice.person})
    # The passkey of the list is none.
    assert allowed.status_code in ((422,) if body is KEY else (200, 204))
