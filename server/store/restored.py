"""What is done once a backup was put back: a new life of the database, and nobody comes back who
was erased since."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Connection, delete, select, update

from server.store.epoch import DatabaseEpoch
from server.store.erased import hash_of
from server.store.people import Challenge, Person
from server.store.proof import BATCH


def begin_epoch(connection: Connection, epoch: str, now: datetime) -> None:
    """Phones that meet a new epoch offer everything again that the backup did not have."""
    connection.execute(update(DatabaseEpoch).values(epoch=epoch, created_at=now))


def erase_again(connection: Connection, erased: set[str]) -> int:
    """Remove everybody whom the ledger names, and all that is theirs; how many there were."""
    people = connection.execute(select(Person.person_id)).scalars()
    found = [person_id for person_id in people if hash_of(person_id) in erased]
    for some in _in_batches(found):
        connection.execute(delete(Challenge).where(Challenge.person_id.in_(some)))
        connection.execute(delete(Person).where(Person.person_id.in_(some)))
    return len(found)


def _in_batches(found: list[str]) -> Iterable[list[str]]:
    return (found[start : start + BATCH] for start in range(0, len(found), BATCH))
