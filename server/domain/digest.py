"""What phone and server compare after a sync: do both have the same versions of the same notes?

A digest is a whole number below 2^52, so that JavaScript counts with it exactly.
"""

from collections.abc import Iterable
from hashlib import sha256

from server.domain.note import Note

_SIZE = 2**52


def note_digest(note: Note) -> int:
    """The digest of one note: of its id and stamps. Equal stamps stand for equal values."""
    return int(sha256(_text_of(note).encode()).hexdigest()[:13], 16)


def digest_of(notes: Iterable[Note]) -> int:
    """The digest of all notes of a person, in any order; 0 for none."""
    return sum(map(note_digest, notes)) % _SIZE


def add(digest: int, other: int) -> int:
    return (digest + other) % _SIZE


def subtract(digest: int, other: int) -> int:
    return (digest - other) % _SIZE


def _text_of(note: Note) -> str:
    stamps = note["stamps"]
    fields = [f"{name}={stamps.get(name, '')}" for name in note["fields"]]
    lost = [f"!{entry['field']}={entry['stamp']}" for entry in note.get("lost") or []]
    seen = [f"?{device}={stamp}" for device, stamp in (note.get("seen") or {}).items()]
    return "\n".join([note["id"], *_sorted(fields), *lost, *_sorted(seen)])


def _sorted(lines: list[str]) -> list[str]:
    """In the order of JavaScript's `sort()`: by UTF-16 units."""
    if all(map(str.isascii, lines)):
        return sorted(lines)
    return sorted(lines, key=lambda line: line.encode("utf-16-be"))
