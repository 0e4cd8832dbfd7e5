"""Broken around the sync: whose it is, who asks, and what is asked."""

from tests.mutants.mutant import Mutant
from tests.mutants.named import GUARD, IDOR, MALFORMED

OF_ACCOUNTS = (
    Mutant(
        "a session is found by its id alone",
        "server/store/sessions.py",
        '_OWN = (Session.person_id == bindparam("person"), Session.id == bindparam("session"))',
        '_OWN = (Session.id == bindparam("session"),)',
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
)
