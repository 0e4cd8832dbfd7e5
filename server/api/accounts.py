"""/api/v1/account: made, looked at, changed and erased."""

import secrets
from typing import Any, NoReturn

from flask import current_app
from flask_smorest import Blueprint
from webargs.flaskparser import abort
from werkzeug.exceptions import ServiceUnavailable

from server.api import clock, limits, logs, passkeys, passwords, proof, tickets
from server.api.account_schemas import (
    AccountSchema,
    CodeSchema,
    NewAccountSchema,
    NewPasswordSchema,
    NewPersonSchema,
    ProofSchema,
)
from server.api.body import StrictParser
from server.api.guard import same_origin
from server.api.sign_in import current_user, login_required, refuse
from server.content import common_passwords
from server.domain import account as rules
from server.store import accounts, erased, sessions
from server.store import passkeys as stored_passkeys
from server.store.accounts import NewPerson, Password
from server.store.ways import NameTakenError

blueprint = Blueprint("accounts", __name__, url_prefix="/api/v1", description="Accounts")
blueprint.ARGUMENTS_PARSER = StrictParser()
same_origin(blueprint)


@blueprint.post("/account")
@blueprint.arguments(NewAccountSchema)
@blueprint.response(201, NewPersonSchema)
def create(asked: dict[str, Any]) -> dict[str, str]:
    """Make an account and sign this device in. The recovery code is told this once."""
    limits.create()
    code = _new_code()
    person = _new_person(asked, proof.code_hash(code))
    begun, secret = tickets.new_session(asked["device"])
    try:
        accounts.create(person, begun, tickets.this_session())
    except NameTakenError:
        _refuse_name()
    tickets.hand_out(person.person_id, begun, secret)
    return {"person": person.person_id, "recovery_code": code}


@blueprint.get("/account")
@login_required
@blueprint.response(200, AccountSchema)
def show() -> dict[str, Any]:
    """One's own account, and the devices that are signed in."""
    person_id = current_user.person_id
    account = accounts.look(person_id) or refuse()
    return {
        "person": person_id,
        "name": account.name,
        "passkeys": [_passkey(key) for key in stored_passkeys.of(person_id)],
        "has_password": account.password_hash is not None,
        "created_on": account.created_at.date(),
        "sessions": [_session(device) for device in sessions.devices(person_id)],
    }


@blueprint.put("/account/password")
@login_required
@blueprint.arguments(NewPasswordSchema)
@blueprint.response(204)
def set_password(asked: dict[str, str]) -> None:
    """Set or change the name and the password. Every other device is signed out."""
    proof.demand(asked.get("proof"))
    limits.create()
    password = _password(asked)
    try:
        accounts.set_password(current_user.person_id, password, current_user.session_id)
    except NameTakenError:
        _refuse_name()


@blueprint.post("/account/recovery-code")
@login_required
@blueprint.arguments(ProofSchema)
@blueprint.response(200, CodeSchema)
def renew_code(asked: dict[str, str]) -> dict[str, str]:
    """A new recovery code, told this once; the old one opens nothing any more."""
    proof.demand(asked.get("proof"))
    code = _new_code()
    accounts.set_code(current_user.person_id, proof.code_hash(code))
    return {"recovery_code": code}


@blueprint.delete("/account")
@login_required
@blueprint.response(204)
def erase() -> None:
    """Erase the account and every note on the server, on all devices' behalf, for good."""
    person_id, ledger = current_user.person_id, current_app.config["ERASED_FILE"]
    day = clock.now().date()
    try:
        accounts.erase(person_id, lambda: erased.append(ledger, person_id, day))
    except OSError as error:
        # Without the line in the ledger, a restored backup would bring the person back.
        logs.unexpected(error)
        raise ServiceUnavailable("Nothing was erased; try again later.", retry_after=60) from None
    tickets.take_back()


def _new_person(asked: dict[str, Any], code_hash: str) -> NewPerson:
    if "passkey" in asked:
        person_id, key = passkeys.made(asked["passkey"], "create")
        return NewPerson(person_id, asked["consent"], code_hash, passkey=key)
    password = _password(asked)
    return NewPerson(secrets.token_hex(16), asked["consent"], code_hash, password=password)


def _password(asked: dict[str, str]) -> Password:
    """The name and the password as they are kept. Aborts with 422 when one is not accepted."""
    name, password = asked["name"], asked["password"]
    faults = {
        "name": rules.name_fault(name),
        "password": rules.password_fault(password, name, common_passwords()),
    }
    if any(faults.values()):
        abort(422, messages={field: [fault] for field, fault in faults.items() if fault})
    return Password(rules.tidy_name(name), rules.fold_name(name), passwords.hash_of(password))


def _new_code() -> str:
    return rules.recovery_code(secrets.randbits(rules.RECOVERY_BITS))


def _refuse_name() -> NoReturn:
    abort(409, messages={"name": ["Somebody has this name already."]})


def _passkey(key: stored_passkeys.Listed) -> dict[str, Any]:
    return {
        "id": key.credential_id,
        "label": key.label,
        "created_on": key.created_at.date(),
    }


def _session(device: sessions.Device) -> dict[str, Any]:
    return {
        "id": device.id,
        "label": device.label,
        "created_on": device.created_at.date(),
        "seen_on": device.seen_at.date(),
        "here": device.id == current_user.session_id,
    }
