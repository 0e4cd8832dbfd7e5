"""The ledger of erased people: what a restored backup must not bring back.

It lies outside the database, so that no backup of the database takes it back in time. A line a
person: `YYYY-MM-DD` and the SHA-256 of the person's id, which tells nobody who that was.
"""

import fcntl
import os
import re
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO

from server.store.disk import sync_folder

_LINE = re.compile(r"\d{4}-\d\d-\d\d ([0-9a-f]{64})")


def hash_of(person_id: str) -> str:
    """How the ledger names a person."""
    return sha256(person_id.encode()).hexdigest()


def append(path: str | Path, person_id: str, day: date) -> None:
    """Add a line, and return when the disk has it. Raises OSError.

    The last thing to do before the commit that erases: after it a crash would leave no line, and
    long before it a failure would leave the line of somebody who is still there.
    """
    file = Path(path)
    is_new = not file.exists()
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("ab+") as ledger:
        fcntl.flock(ledger, fcntl.LOCK_EX)
        _cut_torn_line(ledger)
        ledger.write(f"{day.isoformat()} {hash_of(person_id)}\n".encode())
        ledger.flush()
        os.fsync(ledger.fileno())
    if is_new:
        sync_folder(file.parent)


def read(path: str | Path) -> set[str]:
    """The hashes of all erased people; none when there is no file.

    Raises ValueError when a line is no line of a ledger: somebody might come back unseen.
    """
    file = Path(path)
    if not file.exists():
        return set()
    text, _, _torn = file.read_text(encoding="utf-8").rpartition("\n")
    lines = text.split("\n") if text else []
    return {_hash_in(line, number) for number, line in enumerate(lines, start=1)}


def _hash_in(line: str, number: int) -> str:
    found = _LINE.fullmatch(line)
    if found is None:
        raise ValueError(f"line {number} is no line of a ledger of erased people")
    return found[1]


def _cut_torn_line(ledger: BinaryIO) -> None:
    """What a crash left half written was never said to be done; the person asks again."""
    ledger.seek(0)
    text = ledger.read()
    ledger.truncate(text.rfind(b"\n") + 1)
