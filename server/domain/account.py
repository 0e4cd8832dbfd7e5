"""Names, passwords and recovery codes: what is accepted, and what counts as the same."""

import re
import unicodedata
from collections.abc import Container

NAME_LONGEST = 64
PASSWORD_SHORTEST = 10
PASSWORD_LONGEST = 200
RECOVERY_BITS = 100
"""So many random bits make a recovery code: too many to guess, so it needs no slow hash."""

_FOLDED_LONGEST = 130
_FEWEST_SIGNS = 4
# What people put behind a word to make it pass: 2024!, 123456, a date.
_TAIL = re.compile(r"[\W\d_]{1,8}$")
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_LOOKALIKES = str.maketrans("OIL", "011")
_BETWEEN = re.compile(r"[\W_]+")
_CODE = re.compile(f"[{_ALPHABET}]{{20}}")


def tidy_name(name: str) -> str:
    """A name as it is kept and shown: composed, with single spaces and none around it."""
    return " ".join(unicodedata.normalize("NFC", name).split())


def fold_name(name: str) -> str:
    """What two names have in common that count as the same: `Jan  ` and `jan`."""
    composed = unicodedata.normalize("NFKC", tidy_name(name)).casefold()
    return " ".join(unicodedata.normalize("NFKC", composed).split())


def name_fault(name: str) -> str | None:
    """Why nobody can be called `name`; None when somebody can."""
    if not fold_name(name):
        return "A name needs at least one character."
    if len(tidy_name(name)) > NAME_LONGEST or len(fold_name(name)) > _FOLDED_LONGEST:
        return f"A name has at most {NAME_LONGEST} characters."
    # An unassigned character may fold otherwise in a later Unicode, and its owner be locked out.
    if any(unicodedata.category(character)[0] == "C" for character in tidy_name(name)):
        return "A name must hold no invisible characters."
    return None


def tidy_password(password: str) -> str:
    """A password as it is hashed: the same however a keyboard composes its accents."""
    return unicodedata.normalize("NFC", password)


def password_fault(password: str, name: str, common: Container[str]) -> str | None:
    """Why `password` is too easy to guess for who is called `name`; None when it is not.

    `common`: passwords that many people have, folded with `fold_password`. Lengths are counted
    in code points.
    """
    if len(tidy_password(password)) < PASSWORD_SHORTEST:
        return f"A password has at least {PASSWORD_SHORTEST} characters."
    if len(tidy_password(password)) > PASSWORD_LONGEST:
        return f"A password has at most {PASSWORD_LONGEST} characters."
    folded = fold_password(password)
    word = _TAIL.sub("", folded)
    if folded in common or word in common or len(set(folded)) < _FEWEST_SIGNS:
        return "Many people have this password: it is among the first that are tried."
    if fold_password(name) in (folded, word):
        return "The password is too much like the name."
    return None


def fold_password(password: str) -> str:
    """What two passwords have in common that are guessed as one."""
    return unicodedata.normalize("NFC", tidy_password(password).casefold())


def recovery_code(chance: int) -> str:
    """The code that `chance`, a whole number of RECOVERY_BITS random bits, stands for:
    `XXXX-XXXX-XXXX-XXXX-XXXX` in Crockford's base 32."""
    signs = [_ALPHABET[chance >> shift & 31] for shift in range(RECOVERY_BITS - 5, -1, -5)]
    return "-".join("".join(signs[start : start + 4]) for start in range(0, len(signs), 4))


def read_recovery_code(text: str) -> str | None:
    """The code that somebody meant with `text`, as `recovery_code` writes it.

    Small letters, spaces, other dashes or none, and O, I and L for 0, 1 and 1 are all fine.
    None when it cannot be a code.
    """
    signs = _BETWEEN.sub("", text).upper().translate(_LOOKALIKES)
    if not _CODE.fullmatch(signs):
        return None
    return "-".join(signs[start : start + 4] for start in range(0, len(signs), 4))
