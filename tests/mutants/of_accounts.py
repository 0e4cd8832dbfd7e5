"""Broken around the sync: whose it is, who asks, what is asked and what is answered."""

from tests.mutants.mutant import Mutant
from tests.mutants.named import GUARD, IDOR, MALFORMED, OPENAPI

OF_ACCOUNTS = (
    Mutant(
        "a session is found by its id alone",
        "server/store/sessions.py",
        '_OWN = (Session.person_id == bindparam("person"), Session.id == bindparam("session"))',
        '_OWN = (Session.id == bindparam("session"),)',
        IDOR,
    ),
    Mutant(
        "a device is signed out by its id alone",
        "server/store/sessions.py",
        "_END = delete(Session).where(*_OWN)",
        '_END = delete(Session).where(Session.id == bindparam("session"))',
        IDOR,
    ),
    Mutant(
        "a passkey is taken away by its id alone",
        "server/store/passkeys.py",
        "delete(Passkey).where(*_is(person_id, credential_id))",
        "delete(Passkey).where(Passkey.credential_id == credential_id)",
        IDOR,
    ),
    Mutant(
        "any page may ask that is not of another site",
        "server/api/guard.py",
        'return site == "same-origin"',
        'return site != "cross-site"',
        GUARD,
    ),
    Mutant(
        "half a sign is carried on",
        "server/api/body.py",
        "    return not _REFUSED.search(text)",
        "    return True",
        MALFORMED,
    ),
    Mutant(
        "how much more there is stands where yes or no was promised",
        "server/api/sync.py",
        '"more": new.more,',
        '"more": new.known.state.seq - new.cursor,',
        OPENAPI,
    ),
)
