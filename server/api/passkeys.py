"""POST /api/v1/passkey/options, and /api/v1/account/passkey: added and taken away."""

import hashlib
import re
import secrets
from typing import Any, NoReturn

from flask import Response, json
from flask_smorest import Blueprint
from webargs.flaskparser import abort

from server.api import ceremony, clock, limits, proof
from server.api.account_schemas import NewPasskeySchema, PurposeSchema
from server.api.body import StrictParser
from server.api.guard import same_origin
from server.api.sign_in import current_user, demand, login_required
from server.api.sync_document import PARAMETERS
from server.store import accounts, challenges, passkeys
from server.store.passkeys import Key
from server.store.ways import Way

blueprint = Blueprint(
    "passkeys", __name__, url_prefix="/api/v1", description="Passkeys: made, and used to enter"
)
blueprint.ARGUMENTS_PARSER = StrictParser()
same_origin(blueprint)


# base64url. What cannot be an id, no database is asked about.
_IS_ID = re.compile("[0-9A-Za-z_-]{1,1400}")

_LOOKED_AT = f"For `add` only: {PARAMETERS[0]['description']}"


@blueprint.post("/passkey/options")
@blueprint.doc(parameters=[PARAMETERS[0] | {"description": _LOOKED_AT}])
@blueprint.arguments(PurposeSchema)
@blueprint.response(200, {"type": "object"}, description="What the browser's WebAuthn wants")
def ask(asked: dict[str, str]) -> Response:
    """What to ask the phone for. The answer holds for five minutes, and once.

    For `create` and `add` the options of navigator.credentials.create(), for `enter` those of
    navigator.credentials.get(); `add` needs to be signed in.
    """
    purpose, challenge, now = asked["purpose"], secrets.token_bytes(32), clock.now()
    if purpose == "add":
        demand()
    limits.ask()
    person_id = _whose(purpose)
    handed_out = challenges.Asked(_hash(challenge), purpose, person_id)
    challenges.issue(handed_out, now + ceremony.LASTS, now)
    options = ceremony.to_enter(challenge)
    if person_id:
        called = f"Lichte Benen, {now:%d-%m-%Y}"
        known = [key.credential_id for key in passkeys.of(person_id)]
        options = ceremony.to_create(person_id, called, known, challenge)
    return Response(json.dumps(options), mimetype="application/json")


@blueprint.post("/account/passkey")
@login_required
@blueprint.arguments(NewPasskeySchema)
@blueprint.response(204)
def add(asked: dict[str, Any]) -> None:
    """Enter with this passkey, too."""
    proof.demand(asked.get("proof"))
    person_id, key = made(asked["passkey"], "add")
    if person_id != current_user.person_id:
        _refuse_made()
    if not accounts.add_passkey(person_id, key, current_user.session_id, clock.now()):
        abort(409, messages={"passkey": ["This passkey is there already."]})


@blueprint.delete("/account/passkey/<credential_id>")
@login_required
@blueprint.response(204)
def remove(credential_id: str) -> None:
    """Enter with this passkey no more. Somebody else's is not found either.

    Asks for no proof: it lets nobody in, and the recovery code stays.
    """
    known = _IS_ID.fullmatch(credential_id)
    if not known or not passkeys.remove(current_user.person_id, credential_id):
        abort(404, message="You have no such passkey.")


def made(credential: dict[str, Any], purpose: str) -> tuple[str, Key]:
    """Whose passkey was made, and the passkey. Aborts with 422 when it does not hold."""
    from server.api import credentials  # see there

    challenge = credentials.challenge_of(credential)
    asked = _take(challenge, purpose)
    key = credentials.made(credential, challenge) if challenge and asked else None
    if not asked or not asked.person_id or not key:
        _refuse_made()
    return asked.person_id, key


def entered(credential: dict[str, Any]) -> Way | None:
    """The way in that the passkey opens; None when it opens none."""
    from server.api import credentials

    challenge = credentials.challenge_of(credential)
    person_id = credentials.person_of(credential)
    if not challenge or not person_id or not _take(challenge, "enter"):
        return None
    key = passkeys.find(person_id, str(credential.get("id")))
    count = credentials.signed(credential, challenge, key) if key else None
    if not key or count is None:
        return None
    if count != key.sign_count:
        passkeys.count(person_id, key.credential_id, count)
    return Way(person_id, credential_id=key.credential_id)


def _whose(purpose: str) -> str | None:
    """Who gets the passkey: who is signed in, or somebody new."""
    if purpose == "add":
        return str(current_user.person_id)
    return secrets.token_hex(16) if purpose == "create" else None


def _take(challenge: bytes | None, purpose: str) -> challenges.Asked | None:
    return challenges.take(_hash(challenge), purpose, clock.now()) if challenge else None


def _hash(challenge: bytes) -> str:
    return hashlib.sha256(challenge).hexdigest()


def _refuse_made() -> NoReturn:
    message = "The passkey does not fit what was asked for, or came too late."
    abort(422, messages={"passkey": [message]})
