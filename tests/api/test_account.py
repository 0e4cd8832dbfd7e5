"""Accounts: made, looked at, changed and erased."""

import errno
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from pathlib import Path

import pytest
from flask import Flask

from server.store import erased
from tests.api.asking import is_problem
from tests.api.member import PASSWORD, Member
from tests.api.rows import everything, rows, rows_of, shift

NEW = "wandelen langs het water"


def test_one_call_makes_an_account_and_signs_in(charlie: Member) -> None:
    charlie.sign_up()
    account = charlie.ask("GET", "/account").get_json()
    today = datetime.now(UTC).date().isoformat()
    (session,) = account.pop("sessions")
    assert account == {
        "person": charlie.person,
        "name": "Charlie",
        "passkeys": [],
        "has_password": True,
        "created_on": today,
    }
    days = {"created_on": today, "seen_on": today}
    assert session == {"id": charlie.session(), "label": "Telefoon", "here": True} | days


def test_no_secret_is_stored_as_it_is(app: Flask, alice: Member) -> None:
    stored = everything(app)
    secret = (alice.cookie or "").split(".")[2]
    for told in (PASSWORD, alice.code, alice.code.replace("-", ""), secret):
        assert told not in stored
    assert sha256(secret.encode()).hexdigest() in stored
    assert "$argon2id$" in stored


def test_a_name_is_given_once(alice: Member, charlie: Member) -> None:
    charlie.name = " ALICE "
    body = {"name": charlie.name, "password": PASSWORD, "device": "x", "consent": "1"}
    problem = is_problem(charlie.ask("POST", "/account", body), 409)
    assert [error["field"] for error in problem["errors"]] == ["name"]
    assert not charlie.is_in()


def test_a_refused_account_leaves_no_row(app: Flask, alice: Member, charlie: Member) -> None:
    before = everything(app)
    charlie.ask(
        "POST", "/account", {"name": "alice", "password": NEW, "device": "x", "consent": "1"}
    )
    assert everything(app) == before


BAD = [
    ({"password": "te kort"}, "password"),
    ({"password": "welkom2024!"}, "password"),
    ({"password": "x" * 201}, "password"),
    ({"name": "   "}, "name"),
    ({"name": "a\u200bb"}, "name"),
    ({"device": ""}, "device"),
    ({"device": "x" * 61}, "device"),
    ({"consent": "2"}, "consent"),
    ({"consent": None}, "consent"),
    ({"more": 1}, "more"),
    ({"passkey": {}}, ""),
    ({"name": 7}, "name"),
]


@pytest.mark.parametrize(("change", "field"), BAD)
def test_what_does_not_fit_is_refused_by_its_field(
    charlie: Member, change: dict[str, object], field: str
) -> None:
    body = {"name": "Charlie", "password": NEW, "device": "x", "consent": "1"} | change
    problem = is_problem(charlie.ask("POST", "/account", body), 422)
    assert field in [error["field"] for error in problem["errors"]]


@pytest.mark.parametrize("missing", ["name", "password", "device", "consent"])
def test_nothing_may_be_missing(charlie: Member, missing: str) -> None:
    body = {"name": "Charlie", "password": NEW, "device": "x", "consent": "1"}
    del body[missing]
    is_problem(charlie.ask("POST", "/account", body), 422)


def test_a_second_account_in_one_browser_ends_the_first_session(app: Flask, alice: Member) -> None:
    first = alice.cookie or ""
    alice.name = "Alice again"
    alice.sign_up()
    alice.cookie = first
    assert not alice.is_in()
    assert len(rows(app, "session")) == 1


def test_a_new_password_works_and_the_old_one_does_not(alice: Member) -> None:
    body = {"name": "Alice de Wit", "password": NEW}
    assert alice.ask("PUT", "/account/password", body).status_code == 204
    other = alice.another()
    is_problem(other.enter(), 401)
    is_problem(other.enter(name="Alice", password=NEW), 401)
    assert other.enter(name="alice de wit", password=NEW).status_code == 200


def test_a_new_password_signs_every_other_device_out(alice: Member) -> None:
    other = alice.another()
    other.enter()
    alice.ask("PUT", "/account/password", {"name": "Alice", "password": NEW})
    assert alice.is_in()
    assert not other.is_in()


def test_a_name_can_be_kept_or_spelled_anew_but_not_taken(alice: Member, bob: Member) -> None:
    for name, status in (("alice", 204), ("ALICE", 204), (bob.name, 409), ("Alice", 204)):
        body = {"name": name, "password": NEW}
        assert alice.ask("PUT", "/account/password", body).status_code == status
    assert alice.another().enter(name="Alice", password=NEW).status_code == 200


def test_a_refused_name_changes_nothing(app: Flask, alice: Member, bob: Member) -> None:
    other = alice.another()
    other.enter()
    before = everything(app)
    alice.ask("PUT", "/account/password", {"name": bob.name, "password": NEW})
    assert everything(app) == before
    assert other.is_in()


PROVED = [
    ("PUT", "/account/password", {"name": "Alice", "password": NEW}),
    ("POST", "/account/recovery-code", {}),
]


@pytest.mark.parametrize(("method", "path", "body"), PROVED)
def test_an_older_session_must_prove_who_holds_the_phone(
    app: Flask, alice: Member, bob: Member, method: str, path: str, body: dict[str, str]
) -> None:
    shift(app, "session", "created_at", -timedelta(minutes=11))
    for proof in ({}, {"proof": "niet goed"}, {"proof": bob.code}, {"proof": bob.password}):
        problem = is_problem(alice.ask(method, path, body | proof), 403)
        assert [error["field"] for error in problem["errors"]] == ["proof"]


@pytest.mark.parametrize("proof", ["code", "password"])
@pytest.mark.parametrize(("method", "path", "body"), PROVED)
def test_the_code_or_the_password_is_proof(
    app: Flask, alice: Member, proof: str, method: str, path: str, body: dict[str, str]
) -> None:
    shift(app, "session", "created_at", -timedelta(minutes=11))
    before = rows_of(app, alice.person)
    right = getattr(alice, proof)
    assert alice.ask(method, path, body | {"proof": right}).status_code in (200, 204)
    assert rows_of(app, alice.person) != before


def test_who_gave_proof_may_try_again_when_the_answer_was_lost(app: Flask, alice: Member) -> None:
    shift(app, "session", "created_at", -timedelta(minutes=11))
    renewal = ("POST", "/account/recovery-code")
    assert alice.ask(*renewal, {"proof": alice.code}).status_code == 200
    code = alice.ask(*renewal, {"proof": alice.code}).get_json()["recovery_code"]
    assert alice.another().enter(recovery_code=code).status_code == 200
    is_problem(alice.another().enter(recovery_code=alice.code), 401)
    shift(app, "session", "proven_at", -timedelta(minutes=11))
    is_problem(alice.ask(*renewal, {"proof": alice.code}), 403)


def test_proof_on_one_device_is_none_on_another(app: Flask, alice: Member) -> None:
    other = alice.another()
    other.enter()
    shift(app, "session", "created_at", -timedelta(minutes=11))
    assert alice.ask("POST", "/account/recovery-code", {"proof": alice.code}).status_code == 200
    is_problem(other.ask("POST", "/account/recovery-code", {}), 403)


def test_a_session_of_just_now_needs_no_proof(app: Flask, alice: Member) -> None:
    shift(app, "session", "created_at", -timedelta(minutes=9))
    assert alice.ask("POST", "/account/recovery-code", {}).status_code == 200


def test_a_new_recovery_code_takes_the_place_of_the_old_one(alice: Member) -> None:
    code = alice.ask("POST", "/account/recovery-code", {}).get_json()["recovery_code"]
    is_problem(alice.another().enter(recovery_code=alice.code), 401)
    assert alice.another().enter(recovery_code=code).status_code == 200


def test_a_recovery_code_opens_more_than_once(alice: Member) -> None:
    for _ in range(3):
        assert alice.another().enter(recovery_code=alice.code).status_code == 200


def test_erasing_leaves_no_row_of_the_person(app: Flask, alice: Member, bob: Member) -> None:
    alice.options("add")
    bobs = rows_of(app, bob.person)
    assert alice.ask("DELETE", "/account").status_code == 204
    assert alice.person not in everything(app)
    assert not any(rows_of(app, alice.person).values())
    assert rows_of(app, bob.person) == bobs


def test_erasing_ends_every_session_and_way_in(alice: Member) -> None:
    other = alice.another()
    other.enter()
    alice.ask("DELETE", "/account")
    assert alice.cookie is None
    assert not other.is_in()
    is_problem(other.enter(), 401)
    is_problem(other.enter(recovery_code=alice.code), 401)


def test_a_name_is_free_again_after_erasing(alice: Member) -> None:
    alice.ask("DELETE", "/account")
    first = alice.person
    assert alice.sign_up().person != first


def test_erasing_is_noted_in_the_ledger(alice: Member, ledger: Path) -> None:
    alice.ask("DELETE", "/account")
    assert erased.read(ledger) == {erased.hash_of(alice.person)}
    assert ledger.read_text().startswith(str(datetime.now(UTC).date()))


def test_without_the_ledger_nobody_is_erased(
    app: Flask, alice: Member, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_args: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    before = everything(app)
    monkeypatch.setattr(erased, "append", fail)
    response = alice.ask("DELETE", "/account")
    is_problem(response, 503)
    assert int(response.headers["Retry-After"]) > 0
    assert everything(app) == before
    assert alice.is_in()


def test_the_ledger_has_its_line_before_the_rows_are_gone(
    app: Flask, alice: Member, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[bool] = []

    def look(_path: Path, person: str, _day: date) -> None:
        # Another connection still sees the person: the deletion is not committed yet.
        seen.append(person in str(rows(app, "person")))

    monkeypatch.setattr(erased, "append", look)
    if not app.config["SQLALCHEMY_DATABASE_URI"].startswith("postgresql"):
        monkeypatch.setattr(erased, "append", lambda *_args: seen.append(True))
    alice.ask("DELETE", "/account")
    assert seen == [True]


def test_what_needs_an_account_says_so(charlie: Member) -> None:
    for method, path in (
        ("GET", "/account"),
        ("DELETE", "/account"),
        ("PUT", "/account/password"),
        ("POST", "/account/recovery-code"),
        ("POST", "/account/passkey"),
        ("DELETE", "/account/passkey/abc"),
        ("DELETE", "/session"),
        ("DELETE", "/session/abc"),
    ):
        is_problem(charlie.ask(method, path, {}), 401)
