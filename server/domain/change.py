"""A change that a phone sends, `{op, note}`: whether its shape can be taken in.

The note is a delta: only the fields that changed, and their stamps. Fields of any name and
kinds of any name are kept: a newer app may know more than this server.
"""

import re
from dataclasses import dataclass
from typing import Any, NamedTuple

from server.domain.note import Note
from server.domain.stamp import device_of, is_stamp

# Of a change too: a phone that offers all its notes again sends each whole.
MAX_NOTE_BYTES = 256 * 1024
MAX_FIELDS = 2000
MAX_NAME = 100

_OP = re.compile(r"[0-9a-zA-Z-]{1,40}")
_KIND = re.compile(r"[a-z-]{1,20}")
_MEMBERS = {"op", "note"}
_NOTE_MEMBERS = {"id", "kind", "fields", "stamps", "lost", "seen"}
_LOST_MEMBERS = {"field", "value", "stamp"}


class Fault(NamedTuple):
    """Why a change is refused: the field, as `note.stamps`, and a message."""

    field: str
    message: str


@dataclass(frozen=True)
class Change:
    """A change as it came. Without a fault, its note has the shape of one."""

    op: str
    note: Note
    fault: Fault | None = None


def read_change(sent: dict[str, Any], size: int) -> Change:
    """The change in `sent`, which has a text `op`. `size`: its bytes as JSON."""
    return Change(sent["op"], sent.get("note", {}), _fault_in(sent, size))


def _fault_in(sent: dict[str, Any], size: int) -> Fault | None:
    if not sent.keys() <= _MEMBERS:
        return Fault(min(sent.keys() - _MEMBERS), "Unknown.")
    if not _OP.fullmatch(sent["op"]):
        return Fault("op", "1 to 40 letters, digits and hyphens.")
    if size > MAX_NOTE_BYTES:
        return Fault("note", f"More than {MAX_NOTE_BYTES} bytes.")
    return _fault_in_note(sent.get("note"))


def _fault_in_note(note: Any) -> Fault | None:
    if not isinstance(note, dict):
        return Fault("note", "Not an object.")
    if not note.keys() <= _NOTE_MEMBERS:
        return Fault(f"note.{min(note.keys() - _NOTE_MEMBERS)}", "Unknown.")
    if not _is_name(note.get("id")):
        return Fault("note.id", f"1 to {MAX_NAME} characters.")
    kind = note.get("kind")
    if not isinstance(kind, str) or not _KIND.fullmatch(kind):
        return Fault("note.kind", "1 to 20 small letters and hyphens.")
    return _fault_in_fields(note) or _fault_in_lost(note) or _fault_in_seen(note)


def _fault_in_fields(note: dict[str, Any]) -> Fault | None:
    fields, stamps = note.get("fields"), note.get("stamps")
    if not isinstance(fields, dict) or len(fields) > MAX_FIELDS or not all(map(_is_name, fields)):
        return Fault(
            "note.fields", f"An object of at most {MAX_FIELDS} names of 1 to {MAX_NAME} characters."
        )
    if not isinstance(stamps, dict) or stamps.keys() != fields.keys():
        return Fault("note.stamps", "One stamp for each field, and no other.")
    wrong = next((name for name, stamp in stamps.items() if not is_stamp(stamp)), None)
    return None if wrong is None else Fault(f"note.stamps.{wrong}", "Not a stamp.")


def _fault_in_lost(note: dict[str, Any]) -> Fault | None:
    lost = note.get("lost", [])
    if isinstance(lost, list) and all(map(_is_lost, lost)):
        return None
    return Fault("note.lost", "A list of texts, each with its field and its stamp.")


def _is_lost(entry: Any) -> bool:
    if not isinstance(entry, dict) or entry.keys() != _LOST_MEMBERS:
        return False
    texts = isinstance(entry["field"], str) and isinstance(entry["value"], str)
    return texts and (entry["stamp"] == "" or is_stamp(entry["stamp"]))


def _fault_in_seen(note: dict[str, Any]) -> Fault | None:
    seen = note.get("seen", {})
    if isinstance(seen, dict) and all(
        is_stamp(stamp) and device_of(stamp) == device for device, stamp in seen.items()
    ):
        return None
    return Fault("note.seen", "For each device a stamp of that device.")


def _is_name(name: Any) -> bool:
    return isinstance(name, str) and 0 < len(name) <= MAX_NAME
