"""Showing once more who one is, before a way into the account is changed."""

import hashlib
from datetime import timedelta

from webargs.flaskparser import abort

from server.api import clock, limits, passwords
from server.api.sign_in import current_user
from server.domain.account import read_recovery_code
from server.store import accounts, sessions, ways

_JUST_NOW = timedelta(minutes=10)


def demand(proof: str | None) -> None:
    """Let through who signed in just now, or gives the password or the recovery code.

    Aborts with 403 and the field `proof`: whoever picks up an open phone must not be able to
    make it theirs. Who gave it is not asked again for ten minutes: should the answer get lost
    with which the old code or password ended, nothing else would let them try once more.
    """
    if clock.now() - current_user.proven_at < _JUST_NOW:
        return
    if proof is not None:
        limits.prove()
    if proof is None or not _holds(proof):
        message = "Give your password or your recovery code."
        abort(403, messages={"proof": [message]})
    sessions.prove(current_user.person_id, current_user.session_id, clock.now())


def code_hash(code: str) -> str:
    """What is kept of a recovery code: its 100 random bits are too many to guess."""
    return hashlib.sha256(code.encode()).hexdigest()


def _holds(proof: str) -> bool:
    code = read_recovery_code(proof)
    way = ways.by_code(code_hash(code)) if code else None
    if way and way.person_id == current_user.person_id:
        return True
    account = accounts.look(current_user.person_id)
    known = account.password_hash if account else None
    return known is not None and passwords.fits(proof, known)
