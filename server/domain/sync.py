"""What happens to a person's notes in one sync. Pure: what is stored comes in, what is to be
stored comes out."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

from server.domain.change import MAX_NOTE_BYTES, Change, Fault
from server.domain.digest import add, note_digest, subtract
from server.domain.note import FREE_TEXT, Note, merge
from server.domain.stamp import Stamp, device_of, next_stamp, time_part, time_part_at

MAX_NOTES = 100_000

Moved = dict[Stamp, Stamp]
"""Stamps from ahead of the clock, and those that stand in their place: `{sent: stored}`."""


@dataclass(frozen=True)
class State:
    """Of all notes of a person together."""

    seq: int = 0
    """The number of the last stored version; each has one of its own."""
    count: int = 0
    digest: int = 0
    clock: Stamp | None = None
    """The latest stamp of all: later ones can still be given when this server's clock ran back."""


class Version(NamedTuple):
    """One note as it is stored. `text`: as JSON."""

    seq: int
    note: Note
    text: str


@dataclass
class Taken:
    """What became of a call's changes."""

    state: State
    results: list[dict[str, Any]] = field(default_factory=list)
    """One for each change, as the phone reads them."""
    versions: list[Version] = field(default_factory=list)
    """To store: the notes that changed, each once, with its new number."""
    applied: dict[str, Moved] = field(default_factory=dict)
    """To store: the ops that were taken in for the first time."""
    known: set[str] = field(default_factory=set)
    """The ids of the changed notes that the phone has in that version already."""
    owed: list[Version] = field(default_factory=list)
    """What the phone had seen, and may have dropped for a stamp of its own that was set back."""


def cursor_that_counts(cursor: int, epoch: str | None, state: State, own_epoch: str) -> int:
    """Up to where the phone has everything; 0 when it counted in another life of the database,
    or further than this one has come."""
    return cursor if epoch == own_epoch and cursor <= state.seq else 0


def take(
    changes: list[Change],
    state: State,
    stored: dict[str, Version],
    applied: dict[str, Moved],
    *,
    cursor: int,
    now: int,
    write: Callable[[Note], str],
) -> Taken:
    """Merge `changes`, in order, into what is stored.

    `stored`: the notes that the changes name, by id. `applied`: which of the ops were taken in
    before. `cursor`: up to which number the phone has everything. `now`: milliseconds since
    1970. `write`: a note as JSON, the same text for the same note.
    """
    new = [change for change in changes if change.op not in applied and not change.fault]
    stamps = {stamp for change in new for stamp in _stamps_of(change.note)}
    moved, clock = move(stamps, _together(applied.values()), state.clock, now)
    taking = _Taking(replace(state, clock=clock), stored, applied, moved, write)
    results = [taking.take(change) for change in changes]
    return taking.finish(results, cursor)


def move(
    stamps: set[Stamp], known: Moved, clock: Stamp | None, now: int
) -> tuple[Moved, Stamp | None]:
    """Stamps from ahead of the clock in its place, so that they cannot win for ever; and the
    latest stamp after that.

    They keep their order, among themselves and with the others. A stamp that was moved before
    goes where it went.
    """
    limit = max(time_part_at(now), time_part(clock or ""))
    fresh = sorted(stamps - known.keys())
    moved = dict(known)
    clock = max([clock or "", *(s for s in fresh if time_part(s) <= limit)]) or None
    for stamp in fresh:
        if time_part(stamp) > limit:
            clock = moved[stamp] = next_stamp(clock, now, device_of(stamp))
    return moved, clock


def merge_sent(old: Note | None, sent: Note) -> Note:
    """`merge`, by a shorter way for what is sent most: news, and no text that could get lost.

    Members and fields stand in the order in which later merges leave them.
    """
    if old is None:
        return merge(sent, sent) if _has_past(sent) else _in_order(sent)
    rewrites = FREE_TEXT & old["fields"].keys() & sent["fields"].keys()
    if rewrites or _has_past(old) or _has_past(sent) or not _is_all_later(old, sent):
        return merge(old, sent)
    return {
        "id": old["id"],
        "kind": old["kind"],
        "fields": old["fields"] | sent["fields"],
        "stamps": old["stamps"] | _in_order(sent)["stamps"],
    }


def _has_past(note: Note) -> bool:
    return "lost" in note or "seen" in note


def _is_all_later(old: Note, sent: Note) -> bool:
    stamps = old["stamps"]
    return all(stamp > stamps.get(name, "") for name, stamp in sent["stamps"].items())


def _in_order(note: Note) -> Note:
    stamps = note["stamps"]
    return {
        "id": note["id"],
        "kind": note["kind"],
        "fields": note["fields"],
        "stamps": {name: stamps[name] for name in note["fields"]},
    }


@dataclass
class _Taking:
    state: State
    stored: dict[str, Version]
    applied: dict[str, Moved]
    moved: Moved
    write: Callable[[Note], str]
    new: dict[str, Moved] = field(default_factory=dict)
    changed: dict[str, Version] = field(default_factory=dict)
    shifted: set[str] = field(default_factory=set)
    """The notes in which a stamp was moved, now or before."""

    def take(self, change: Change) -> dict[str, Any]:
        moved = self.applied.get(change.op, self.new.get(change.op))
        if moved is None:
            fault = change.fault or self._merge(change)
            if fault:
                return {"op": change.op, "status": "refused", **fault._asdict()}
            moved = self.new[change.op]
        if moved and not change.fault:
            self.shifted.add(change.note["id"])
        return {"op": change.op, "status": "stored", **({"moved": moved} if moved else {})}

    def _merge(self, change: Change) -> Fault | None:
        note = change.note
        moved = {s: self.moved[s] for s in _stamps_of(note) if s in self.moved}
        sent = _with_moved(note, moved) if moved else note
        old = self.changed.get(note["id"]) or self.stored.get(note["id"])
        if old is None and self.state.count >= MAX_NOTES:
            return Fault("note.id", f"There are {MAX_NOTES} notes already.")
        merged = merge_sent(old.note if old else None, sent)
        text = self.write(merged)
        if len(text.encode()) > MAX_NOTE_BYTES:
            return Fault("note", f"The whole note would be more than {MAX_NOTE_BYTES} bytes.")
        self.new[change.op] = moved
        if old is None or text != old.text:
            self._keep(Version(0, merged, text), is_new=old is None)
        return None

    def _keep(self, version: Version, *, is_new: bool) -> None:
        self.changed[version.note["id"]] = version
        self.state = replace(self.state, count=self.state.count + is_new)

    def finish(self, results: list[dict[str, Any]], cursor: int) -> Taken:
        digest, seq = self.state.digest, self.state.seq
        versions = []
        for version in self.changed.values():
            seq += 1
            versions.append(version._replace(seq=seq))
            digest = add(digest, note_digest(version.note))
            if old := self.stored.get(version.note["id"]):
                digest = subtract(digest, note_digest(old.note))
        state = replace(self.state, seq=seq, digest=digest)
        known = {name for name in self.changed if self._is_known(name, cursor)}
        return Taken(state, results, versions, self.new, known, self._owed(cursor))

    def _owed(self, cursor: int) -> list[Version]:
        names = self.shifted & self.stored.keys() - self.changed.keys()
        return sorted(self.stored[name] for name in names if self.stored[name].seq <= cursor)

    def _is_known(self, name: str, cursor: int) -> bool:
        old = self.stored.get(name)
        return name not in self.shifted and (old is None or old.seq <= cursor)


def _stamps_of(note: Note) -> Iterator[Stamp]:
    yield from note["stamps"].values()
    for entry in note.get("lost", ()):
        if entry["stamp"]:
            yield entry["stamp"]
    yield from note.get("seen", {}).values()


def _with_moved(note: Note, moved: Moved) -> Note:
    found: Note = {**note, "stamps": _replaced(note["stamps"], moved)}
    if "lost" in note:
        found["lost"] = [_replaced(entry, moved, only="stamp") for entry in note["lost"]]
    if "seen" in note:
        found["seen"] = _replaced(note["seen"], moved)
    return found


def _replaced(whole: dict[str, Any], moved: Moved, only: str | None = None) -> dict[str, Any]:
    return {
        name: moved.get(value, value) if only in (None, name) else value
        for name, value in whole.items()
    }


def _together(all_moved: Iterable[Moved]) -> Moved:
    return {sent: stored for moved in all_moved for sent, stored in moved.items()}
