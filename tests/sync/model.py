"""What must be true in the end: one person's notes, worked out from every edit that was made.

Nothing of the sync is used here, and nothing of the merge: per note and field the edit with the
latest stamp, and every free text that somebody wrote and nobody read and wrote over.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from server.domain.note import Note
from server.domain.stamp import Stamp, device_of

FREE_TEXT = ("text", "cue")


@dataclass(frozen=True)
class Edit:
    """One field of one note, as one device set it."""

    note: str
    kind: str
    field: str
    value: Any
    stamp: Stamp
    """As the phone made it; the server may have stored another."""
    read: tuple[Stamp, ...] = ()
    """The stamps of the free texts that its writer saw, and wrote over."""


@dataclass
class Model:
    """All edits of a person, each device's in the order in which they were made."""

    edits: list[Edit] = field(default_factory=list)

    def write(self, before: Note | None, after: Note, wanted: dict[str, Any]) -> None:
        """Remember that a phone set `wanted`, when its note was `before` and became `after`.

        A field that had that value already is not touched. Fails when the phone did not do so.
        """
        old = before or {"fields": {}, "stamps": {}}
        changed = {
            name: value
            for name, value in wanted.items()
            if name not in old["fields"] or old["fields"][name] != value
        }
        assert after["fields"] == old["fields"] | changed, (before, wanted, after)
        stamps = {after["stamps"][name] for name in changed}
        assert len(stamps) <= 1
        assert after["stamps"] == old["stamps"] | dict.fromkeys(changed, *stamps), (before, after)
        for name, value in changed.items():
            edit = Edit(after["id"], after["kind"], name, value, max(stamps), read(old, name))
            self.edits.append(edit)

    def notes(self, moved: dict[Stamp, Stamp]) -> dict[str, Note]:
        """The notes as every device must have them; `moved`: the stamps the server replaced."""
        by_note: dict[str, list[Edit]] = {}
        for edit in self.edits:
            by_note.setdefault(edit.note, []).append(edit)
        return {name: _note(edits, moved) for name, edits in by_note.items()}

    def swapped(self, moved: dict[Stamp, Stamp]) -> list[tuple[Edit, Edit]]:
        """Edits of one note by one device whose order became another; none may."""
        by_device: dict[tuple[str, str], list[Edit]] = {}
        for edit in self.edits:
            by_device.setdefault((edit.note, device_of(edit.stamp)), []).append(edit)
        return [
            (a, b)
            for edits in by_device.values()
            for a, b in pairwise(edits)
            if a.stamp != b.stamp and moved.get(a.stamp, a.stamp) >= moved.get(b.stamp, b.stamp)
        ]


def read(before: dict[str, Any], name: str) -> tuple[Stamp, ...]:
    """What somebody has read who writes over field `name`: its text, and lost ones within that.

    A device's texts count as read up to one of them: never beyond one that nobody has read.
    """
    text = before["fields"].get(name)
    if not is_text(name, text):
        return ()
    lost = [(entry["stamp"], entry["value"]) for entry in before.get("lost", [])]
    within = {stamp for stamp, value in lost if value in text} | {before["stamps"][name]}
    unread = {stamp for stamp, _ in lost} - within
    first = {device_of(stamp): stamp for stamp in sorted(unread, reverse=True)}
    return tuple(s for s in within if device_of(s) not in first or s < first[device_of(s)])


def is_text(name: str, value: Any) -> bool:
    return name in FREE_TEXT and isinstance(value, str) and value.strip() != ""


def _note(edits: list[Edit], moved: dict[Stamp, Stamp]) -> Note:
    def stored(stamp: Stamp) -> Stamp:
        return moved.get(stamp, stamp)

    winners: dict[str, Edit] = {}
    for edit in sorted(edits, key=lambda edit: stored(edit.stamp)):
        winners[edit.field] = edit
    seen = _latest(stored(stamp) for edit in edits for stamp in edit.read)
    lost = {
        (stored(edit.stamp), edit.field, edit.value)
        for edit in edits
        if is_text(edit.field, edit.value)
        and winners[edit.field] is not edit
        and stored(edit.stamp) > seen.get(device_of(edit.stamp), "")
    }
    note: Note = {
        "id": edits[0].note,
        "kind": edits[0].kind,
        "fields": {name: edit.value for name, edit in winners.items()},
        "stamps": {name: stored(edit.stamp) for name, edit in winners.items()},
    }
    if lost:
        note["lost"] = [{"field": f, "value": v, "stamp": s} for s, f, v in sorted(lost)]
    return note | ({"seen": seen} if seen else {})


def _latest(stamps: Iterable[Stamp]) -> dict[str, Stamp]:
    """Of each device the last one."""
    latest: dict[str, Stamp] = {}
    for stamp in stamps:
        latest[device_of(stamp)] = max(stamp, latest.get(device_of(stamp), ""))
    return latest
