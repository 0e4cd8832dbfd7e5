"""Whose a name or a recovery code is: asked before anybody is known."""

from typing import NamedTuple

from sqlalchemy import Connection, delete, insert, select
from sqlalchemy.exc import IntegrityError

from server.store.database import reading
from server.store.people import Passkey, Person, WayIn


class NameTakenError(Exception):
    """Somebody else has this name."""


class GoneError(Exception):
    """The account was erased a moment ago."""


class Way(NamedTuple):
    """How somebody came in: held against the database once more when the session begins."""

    person_id: str
    handle: str | None = None
    password_hash: str | None = None
    credential_id: str | None = None


def by_name(folded: str) -> Way | None:
    """The way in of who has this name, with its password's hash."""
    return _find(f"name:{folded}")


def by_code(code_hash: str) -> Way | None:
    """The way in that the recovery code with this hash opens."""
    found = _find(f"code:{code_hash}")
    return found._replace(password_hash=None) if found else None


def _find(handle: str) -> Way | None:
    asked = select(WayIn.person_id, WayIn.handle, Person.password_hash)
    asked = asked.join(Person, Person.person_id == WayIn.person_id).where(WayIn.handle == handle)
    with reading() as connection:
        row = connection.execute(asked).first()
    return Way(*row) if row else None


def set_name(connection: Connection, person_id: str, folded: str) -> None:
    """Give the person this name to come in by, in place of an older one. Raises NameTakenError."""
    _forget(connection, person_id, "name:")
    try:
        with connection.begin_nested():
            _add(connection, person_id, f"name:{folded}")
    except IntegrityError:
        raise NameTakenError from None


def set_code(connection: Connection, person_id: str, code_hash: str) -> None:
    """Give the person this recovery code, in place of an older one."""
    _forget(connection, person_id, "code:")
    _add(connection, person_id, f"code:{code_hash}")


def lock(connection: Connection, person_id: str) -> str | None:
    """The hash of the person's password; nobody changes the account until the transaction ends.

    Raises GoneError.
    """
    asked = select(Person.password_hash).where(Person.person_id == person_id)
    row = connection.execute(asked.with_for_update()).first()
    if not row:
        raise GoneError
    return row.password_hash  # type: ignore[no-any-return]


def holds(connection: Connection, way: Way) -> bool:
    """Whether `way` still leads in; the account stays locked until the transaction ends."""
    try:
        password_hash = lock(connection, way.person_id)
    except GoneError:
        return False
    if way.password_hash not in (None, password_hash):
        return False
    own = [Passkey.person_id == way.person_id, Passkey.credential_id == way.credential_id]
    if way.handle:
        own = [WayIn.person_id == way.person_id, WayIn.handle == way.handle]
    return connection.execute(select(1).where(*own)).first() is not None


def _add(connection: Connection, person_id: str, handle: str) -> None:
    connection.execute(insert(WayIn).values(handle=handle, person_id=person_id))


def _forget(connection: Connection, person_id: str, kind: str) -> None:
    own = (WayIn.person_id == person_id, WayIn.handle.startswith(kind))
    connection.execute(delete(WayIn).where(*own))
