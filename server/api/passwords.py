"""Hashing passwords, one at a time: argon2id takes 46 MiB and a processor for 60 ms.

In each worker one thread hashes and one waits, for a while; whoever comes then is told to come
back. So half of the threads always remain for who is signed in, however many try to enter.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import BoundedSemaphore, Lock

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from werkzeug.exceptions import ServiceUnavailable

from server.domain.account import tidy_password

PATIENCE_S = 2.0
_COME_BACK_S = 2

_argon2 = PasswordHasher(time_cost=1, memory_cost=47_104, parallelism=1)
# Of a password that nobody knows: for names that nobody has, so that both take as long.
_NOBODYS = (
    "$argon2id$v=19$m=47104,t=1,p=1$CVPjFMPluUPaE2ttmxBoGA"
    "$woFobYfFK6yGmdY8HgKLCuBku8BBmg46+mHhYyEY4To"
)
_places = BoundedSemaphore(2)
_work = Lock()


def hash_of(password: str) -> str:
    """What is kept of `password`. Aborts with 503 when too many are being hashed."""
    with _turn():
        return _argon2.hash(tidy_password(password))


def fits(password: str, known: str | None) -> bool:
    """Whether `known` is the hash of `password`; as slow when `known` is None, and then False.

    Aborts with 503 when too many are being hashed.
    """
    with _turn():
        try:
            _argon2.verify(known or _NOBODYS, tidy_password(password))
        except (VerificationError, InvalidHashError):
            return False
    return known is not None


@contextmanager
def _turn() -> Iterator[None]:
    if not _places.acquire(blocking=False):
        raise _busy()
    try:
        if not _work.acquire(timeout=PATIENCE_S):
            raise _busy()
        try:
            yield
        finally:
            _work.release()
    finally:
        _places.release()


def _busy() -> ServiceUnavailable:
    return ServiceUnavailable("Many people are signing in just now.", retry_after=_COME_BACK_S)
