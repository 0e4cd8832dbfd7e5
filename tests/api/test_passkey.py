"""Passkeys: made, and used to enter."""

import json
import secrets
from datetime import UTC, datetime, timedelta
from typing import Any

import cbor2
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding
from flask import Flask
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.api.asking import is_problem
from tests.api.authenticator import PRESENT, VERIFIED, Authenticator, bytes_of, text_of
from tests.api.member import Member
from tests.api.rows import everything, rows, shift


@pytest.fixture
def paula(app: Flask, ledger: None) -> Member:
    """She has a passkey, and no name."""
    return Member(app).sign_up_with_passkey()


def test_a_passkey_alone_makes_an_account(paula: Member) -> None:
    account = paula.ask("GET", "/account").get_json()
    assert (account["name"], account["has_password"]) == (None, False)
    today = datetime.now(UTC).date().isoformat()
    passkey = {"id": text_of(paula.passkey.id), "label": "Telefoon", "created_on": today}
    assert account["passkeys"] == [passkey]
    assert len(paula.code) == 24


def test_the_options_ask_for_a_passkey_that_needs_no_name(charlie: Member) -> None:
    options = charlie.options("create")
    assert options["rp"] == {"id": "localhost", "name": "Lichte Benen"}
    assert options["authenticatorSelection"] == {
        "residentKey": "required",
        "requireResidentKey": True,
        "userVerification": "required",
    }
    assert options["attestation"] == "none"
    assert len(bytes_of(options["challenge"])) == 32
    assert -7 in [kind["alg"] for kind in options["pubKeyCredParams"]]
    enter = charlie.options("enter")
    assert (enter["rpId"], enter["userVerification"]) == ("localhost", "required")
    assert enter["allowCredentials"] == []


def test_every_challenge_is_another(charlie: Member) -> None:
    found = {charlie.options(purpose)["challenge"] for purpose in ("create", "enter") * 3}
    assert len(found) == 6


def test_a_challenge_is_stored_only_as_its_hash(app: Flask, charlie: Member) -> None:
    challenge = charlie.options("enter")["challenge"]
    assert challenge not in everything(app)
    assert bytes_of(challenge).hex() not in everything(app)


def test_the_person_behind_new_options_is_who_the_account_becomes(charlie: Member) -> None:
    options = charlie.options("create")
    charlie.sign_up_with_passkey()
    assert bytes_of(options["user"]["id"]).decode() != charlie.person
    assert charlie.passkey.user.decode() == charlie.person


def test_adding_needs_to_be_signed_in(charlie: Member) -> None:
    is_problem(charlie.ask("POST", "/passkey/options", {"for": "add"}), 401)


@pytest.mark.parametrize("body", [{}, {"for": "steal"}, {"for": None}, {"for": "add", "x": 1}, []])
def test_options_for_nothing_are_refused(charlie: Member, body: Any) -> None:
    is_problem(charlie.ask("POST", "/passkey/options", body), 422)


def test_a_passkey_can_be_added_and_leads_in(alice: Member) -> None:
    options = alice.options("add")
    assert bytes_of(options["user"]["id"]).decode() == alice.person
    body = {"passkey": alice.passkey.create(options)}
    assert alice.ask("POST", "/account/passkey", body).status_code == 204
    (added,) = alice.ask("GET", "/account").get_json()["passkeys"]
    assert (added["id"], added["label"]) == (text_of(alice.passkey.id), "Telefoon")
    assert alice.another().enter_with_passkey().get_json() == {"person": alice.person}


def test_a_phone_that_has_a_passkey_makes_no_second(paula: Member) -> None:
    (known,) = paula.options("add")["excludeCredentials"]
    assert known == {"type": "public-key", "id": text_of(paula.passkey.id)}
    again = {"passkey": paula.passkey.create(paula.options("add"))}
    problem = is_problem(paula.ask("POST", "/account/passkey", again), 409)
    assert problem["errors"][0]["field"] == "passkey"


def test_adding_to_an_older_session_needs_proof(app: Flask, alice: Member) -> None:
    shift(app, "session", "created_at", -timedelta(minutes=11))
    body = {"passkey": alice.passkey.create(alice.options("add"))}
    is_problem(alice.ask("POST", "/account/passkey", body), 403)
    assert alice.ask("POST", "/account/passkey", body | {"proof": alice.code}).status_code == 204


def second_passkey(paula: Member) -> Member:
    """Her tablet, with a passkey of its own."""
    tablet = Member(paula.app, label="Tablet", person=paula.person)
    assert tablet.enter(recovery_code=paula.code).status_code == 200
    assert tablet.add_passkey().status_code == 204
    return tablet


def test_each_passkey_is_listed_with_where_it_was_made(app: Flask, paula: Member) -> None:
    shift(app, "passkey", "created_at", -timedelta(days=1))
    second_passkey(paula)
    listed = paula.ask("GET", "/account").get_json()["passkeys"]
    assert [one["label"] for one in listed] == ["Tablet", "Telefoon"]
    assert listed[0]["created_on"] > listed[1]["created_on"]


def test_a_passkey_that_is_taken_away_leads_in_no_more_and_another_does(paula: Member) -> None:
    tablet = second_passkey(paula)
    lost = text_of(paula.passkey.id)
    assert tablet.ask("DELETE", f"/account/passkey/{lost}").status_code == 204
    is_problem(paula.another().enter_with_passkey(), 401)
    assert tablet.another().enter_with_passkey().status_code == 200
    assert paula.is_in(), "a device that is signed in stays so"
    is_problem(tablet.ask("DELETE", f"/account/passkey/{lost}"), 404)


def test_the_last_passkey_leaves_the_recovery_code(paula: Member) -> None:
    assert paula.ask("DELETE", f"/account/passkey/{text_of(paula.passkey.id)}").status_code == 204
    assert paula.ask("GET", "/account").get_json()["passkeys"] == []
    is_problem(paula.another().enter_with_passkey(), 401)
    assert paula.another().enter(recovery_code=paula.code).status_code == 200


def test_a_passkey_that_was_taken_away_can_be_made_anew(paula: Member) -> None:
    first = text_of(paula.passkey.id)
    paula.ask("DELETE", f"/account/passkey/{first}")
    assert paula.add_passkey().status_code == 204
    assert paula.another().enter_with_passkey().status_code == 200


@pytest.mark.parametrize("absent", ["A", "x" * 1401, "%00", "%ED%A0%80", "a b", "%27%20OR%201"])
def test_somebody_elses_passkey_is_not_found_just_as_none_is(
    alice: Member, paula: Member, absent: str
) -> None:
    foreign = alice.ask("DELETE", f"/account/passkey/{text_of(paula.passkey.id)}")
    assert foreign.data == alice.ask("DELETE", f"/account/passkey/{absent}").data
    is_problem(foreign, 404)
    assert paula.another().enter_with_passkey().status_code == 200


def test_a_passkey_made_for_another_is_not_added(alice: Member, bob: Member) -> None:
    theirs = alice.passkey.create(bob.options("add"))
    is_problem(alice.ask("POST", "/account/passkey", {"passkey": theirs}), 422)
    somebody_new = alice.passkey.create(alice.options("create"))
    is_problem(alice.ask("POST", "/account/passkey", {"passkey": somebody_new}), 422)


def test_an_answer_is_good_once(app: Flask, paula: Member) -> None:
    other = paula.another()
    signed = other.passkey.sign(other.options("enter"))
    assert other.enter(passkey=signed).status_code == 200
    is_problem(paula.another().enter(passkey=signed), 401)
    assert rows(app, "challenge") == []


def test_a_new_account_from_the_same_answer_is_refused(charlie: Member) -> None:
    made = charlie.passkey.create(charlie.options("create"))
    body = {"passkey": made, "device": "x", "consent": "1"}
    assert charlie.ask("POST", "/account", body).status_code == 201
    is_problem(charlie.ask("POST", "/account", body), 422)


def test_an_answer_that_failed_used_its_challenge_up(paula: Member) -> None:
    other = paula.another()
    options = other.options("enter")
    stranger = ec.generate_private_key(ec.SECP256R1())
    is_problem(other.enter(passkey=other.passkey.sign(options, key=stranger)), 401)
    is_problem(other.enter(passkey=other.passkey.sign(options)), 401)


def test_an_answer_that_comes_too_late_is_refused(app: Flask, paula: Member) -> None:
    other = paula.another()
    signed = other.passkey.sign(other.options("enter"))
    shift(app, "challenge", "expires_at", -timedelta(minutes=6))
    is_problem(other.enter(passkey=signed), 401)


def test_challenges_that_nobody_answered_are_cleared_away(app: Flask, charlie: Member) -> None:
    for _ in range(3):
        charlie.options("enter")
    shift(app, "challenge", "expires_at", -timedelta(minutes=6))
    charlie.options("enter")
    assert len(rows(app, "challenge")) == 1


LIES: list[dict[str, Any]] = [
    {"origin": "http://elsewhere.example"},
    {"origin": "https://localhost"},
    {"origin": "http://localhost:8000"},
    {"rp_id": "elsewhere.example"},
    {"flags": PRESENT},
    {"flags": VERIFIED},
    {"flags": 0},
    {"kind": "webauthn.steal"},
    {"challenge": text_of(bytes(32))},
    {"challenge": ""},
]


@pytest.mark.parametrize("lies", LIES, ids=str)
def test_a_signature_under_a_lie_lets_nobody_in(paula: Member, lies: dict[str, Any]) -> None:
    other = paula.another()
    signed = other.passkey.sign(other.options("enter"), **lies)
    is_problem(other.enter(passkey=signed), 401)


@pytest.mark.parametrize("lies", LIES, ids=str)
def test_a_passkey_made_under_a_lie_makes_no_account(
    app: Flask, charlie: Member, lies: dict[str, Any]
) -> None:
    made = charlie.passkey.create(charlie.options("create"), **lies)
    body = {"passkey": made, "device": "x", "consent": "1"}
    is_problem(charlie.ask("POST", "/account", body), 422)
    assert rows(app, "person") == []


def test_another_key_or_another_person_lets_nobody_in(paula: Member, bob: Member) -> None:
    other = paula.another()
    stranger = ec.generate_private_key(ec.SECP256R1())
    for lies in (
        {"key": stranger},
        {"user": bob.person.encode()},
        {"user": b""},
        {"user": b"\xff"},
    ):
        is_problem(other.enter(passkey=other.passkey.sign(other.options("enter"), **lies)), 401)


def test_a_challenge_for_one_purpose_is_none_for_another(paula: Member) -> None:
    made_for_creation = paula.options("create")["challenge"]
    signed = paula.passkey.sign(paula.options("enter"), challenge=made_for_creation)
    is_problem(paula.another().enter(passkey=signed), 401)


def test_a_counter_that_runs_back_lets_nobody_in(app: Flask, charlie: Member) -> None:
    charlie.passkey.count = 5
    charlie.sign_up_with_passkey()
    other = charlie.another()
    for count, status in ((6, 200), (9, 200), (9, 401), (3, 401), (10, 200)):
        signed = other.passkey.sign(other.options("enter"), count=count)
        assert other.enter(passkey=signed).status_code == status
    assert rows(app, "passkey")[0]["sign_count"] == 10


def test_two_people_with_the_same_credential_id_stay_apart(app: Flask, paula: Member) -> None:
    thief = Member(app, passkey=Authenticator())
    thief.passkey.id = paula.passkey.id
    thief.sign_up_with_passkey()
    assert thief.another().enter_with_passkey().get_json() == {"person": thief.person}
    assert paula.another().enter_with_passkey().get_json() == {"person": paula.person}
    thief.passkey.user = paula.person.encode()
    is_problem(thief.another().enter_with_passkey(), 401)


def test_behind_another_address_a_passkey_belongs_to_that_address(app: Flask) -> None:
    away = {"base_url": "https://benen.example"}
    member = Member(app)
    options = member.ask("POST", "/passkey/options", {"for": "create"}, **away).get_json()
    assert options["rp"]["id"] == "benen.example"
    body = {"passkey": member.passkey.create(options, origin="https://benen.example")}
    body |= {"device": "x", "consent": "1"}
    assert member.ask("POST", "/account", body, **away).status_code == 201


@pytest.mark.parametrize("host", ["", ":80", "[::1", "[::1]:8000", "a" * 300])
def test_a_strange_host_is_no_accident(app: Flask, host: str) -> None:
    response = app.test_client().post(
        "/api/v1/passkey/options",
        json={"for": "enter"},
        headers={"Sec-Fetch-Site": "same-origin", "Host": host},
    )
    assert response.status_code in (200, 400)


def broken(value: Any) -> st.SearchStrategy[Any]:
    """Things to put in the place of `value`."""
    kinds: list[st.SearchStrategy[Any]] = [
        st.none(),
        st.integers(-1, 3),
        st.text(max_size=20).filter(lambda text: text.isprintable()),
        st.lists(st.integers(0, 9), max_size=2),
        st.just({}),
    ]
    if isinstance(value, str) and len(value) > 8:
        # Not an index: a signature is now and then a byte shorter, and what is drawn must not be.
        cut = st.floats(0, 0.999).map(lambda part: int(part * len(value)))
        kinds += [
            cut.map(lambda n: value[:n]),
            cut.map(lambda n: value[:n] + "A" + value[n + 1 :]),
            st.binary(max_size=80).map(text_of),
            st.recursive(
                st.none() | st.integers() | st.text() | st.binary(),
                lambda inner: st.lists(inner) | st.dictionaries(st.integers(), inner),
            ).map(lambda data: text_of(cbor2.dumps(data))),
        ]
    return st.one_of(kinds)


@settings(
    max_examples=60,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(data=st.data())
def test_a_broken_passkey_is_never_an_accident(
    paula: Member, monkeypatch: pytest.MonkeyPatch, data: st.DataObject
) -> None:
    monkeypatch.setattr("server.api.limits.limiter.enabled", False)
    create = data.draw(st.booleans())
    options = paula.options("create" if create else "enter")
    sent = paula.passkey.create(options) if create else paula.passkey.sign(options)
    inner: dict[str, Any] = sent["response"] if data.draw(st.integers(0, 3)) else sent
    name = data.draw(st.sampled_from(sorted(inner)))
    inner[name] = data.draw(broken(inner[name]))
    body: dict[str, Any] = {"passkey": sent, "device": "x"}
    if create:
        response = paula.another().ask("POST", "/account", body | {"consent": "1"})
        assert response.status_code in (201, 422)
    else:
        assert paula.another().ask("POST", "/session", body).status_code in (200, 401, 422)


DEEP = '{"a":' * 5000 + "1" + "}" * 5000


@pytest.mark.parametrize(
    "client_data",
    [b"", b"null", b"[]", b"\xff", DEEP.encode(), b'{"challenge": 7}', b'{"challenge": "%"}'],
    ids=range(7),
)
def test_broken_client_data_is_never_an_accident(charlie: Member, client_data: bytes) -> None:
    for made in (
        charlie.passkey.create(charlie.options("create")),
        charlie.passkey.sign(charlie.options("enter")),
    ):
        made["response"]["clientDataJSON"] = text_of(client_data)
        body = {"passkey": made, "device": "x"}
        is_problem(charlie.ask("POST", "/session", body), 401)
        is_problem(charlie.ask("POST", "/account", body | {"consent": "1"}), 422)


@pytest.mark.parametrize(
    "key",
    [
        {1: 2, 3: -7, -1: 1, -2: bytes(32), -3: bytes(32)},
        {1: 2, 3: -7, -1: 99, -2: b"1", -3: b"2"},
        {1: 3, 3: -257, -1: bytes(3000), -2: bytes(3000)},
        {1: 1, 3: -8, -1: 6, -2: b"short"},
        {1: 2, 3: -65535},
        {},
        [],
        "text",
    ],
    ids=range(8),
)
def test_a_key_that_is_none_may_be_stored_but_lets_nobody_in(
    app: Flask, key: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    member = Member(app)
    monkeypatch.setattr(member.passkey, "_public_key", lambda: cbor2.dumps(key))
    body = {"passkey": member.passkey.create(member.options("create")), "device": "x"}
    status = member.ask("POST", "/account", body | {"consent": "1"}).status_code
    assert status in (201, 422)
    is_problem(member.another().enter_with_passkey(), 401)


def test_what_the_browser_adds_to_a_passkey_is_no_fault(paula: Member) -> None:
    other = paula.another()
    signed = other.passkey.sign(other.options("enter"))
    signed |= {"clientExtensionResults": {"credProps": {"rk": True}}, "more": secrets.token_hex()}
    assert other.enter(passkey=json.loads(json.dumps(signed))).status_code == 200


@pytest.mark.parametrize("fmt", ["packed", "fido-u2f"])
def test_a_certificate_of_no_known_version_is_no_passkey(charlie: Member, fmt: str) -> None:
    credential = Authenticator().create(charlie.options("create"))
    honest = cbor2.loads(bytes_of(credential["response"]["attestationObject"]))
    statement = {"alg": -7, "sig": b"x", "x5c": [certificate(version=7)]}
    forged = cbor2.dumps(honest | {"fmt": fmt, "attStmt": statement})
    credential["response"]["attestationObject"] = text_of(forged)
    asked = {"passkey": credential, "device": "Telefoon", "consent": "1"}
    is_problem(charlie.ask("POST", "/account", asked), 422)


def certificate(version: int) -> bytes:
    """One that signs itself; there are no versions above 3."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "x")])
    now = datetime.now(UTC)
    builder = x509.CertificateBuilder(name, name, key.public_key(), 1, now, now + timedelta(days=1))
    made = builder.sign(key, hashes.SHA256()).public_bytes(Encoding.DER)
    third, other = bytes([0xA0, 3, 2, 1, 2]), bytes([0xA0, 3, 2, 1, version - 1])
    assert made.count(third) == 1
    return made.replace(third, other)
