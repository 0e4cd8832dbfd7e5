"""Changes as phones make them, for the tests of a sync."""

from typing import Any

import orjson
from hypothesis import strategies as st

from server.domain.change import Change, read_change
from server.domain.note import Note, apply
from server.domain.stamp import next_stamp
from server.domain.sync import State, Taken, Version, take

NOW = 1_772_400_000_000
HOUR = 3_600_000
FIELDS = ["evening", "night", "text", "deleted"]


def write(note: Note) -> str:
    return orjson.dumps(note).decode()


def change(note: Note, op: str = "op1") -> Change:
    return read_change({"op": op, "note": note}, 0)


def delta(before: Note | None, after: Note) -> Note:
    """What a phone sends of an edit: the fields whose stamps changed, and what was seen."""
    old = before["stamps"] if before else {}
    names = [name for name, stamp in after["stamps"].items() if old.get(name) != stamp]
    parts = {part: {name: after[part][name] for name in names} for part in ("fields", "stamps")}
    return {name: after[name] for name in ("id", "kind", "seen") if name in after} | parts


class Writer:
    """A phone that makes edits and knows only its own."""

    def __init__(self, device: str, ahead: int = 0) -> None:
        self.device, self.ahead = device, ahead
        self.clock: str | None = None
        self.notes: dict[str, Note] = {}
        self.changes: list[Change] = []

    def edit(self, name: str, fields: dict[str, Any], ms: int) -> None:
        self.clock = next_stamp(self.clock, NOW + ms + self.ahead, self.device)
        before = self.notes.get(name)
        bare = {"id": name, "kind": "day", "fields": fields}
        after = self.notes[name] = apply(before, bare, self.clock)
        sent = delta(before, after)
        if sent["fields"]:
            self.changes.append(change(sent, f"{self.device}{len(self.changes)}"))


class Server:
    """What a database would hold for `take`."""

    def __init__(self) -> None:
        self.state = State()
        self.stored: dict[str, Version] = {}
        self.applied: dict[str, dict[str, str]] = {}

    def take(self, *changes: Change, cursor: int = 0, now: int = NOW + HOUR) -> Taken:
        taken = take(
            list(changes),
            self.state,
            self.stored,
            self.applied,
            cursor=cursor,
            now=now,
            write=write,
        )
        self.state = taken.state
        self.stored = self.stored | {version.note["id"]: version for version in taken.versions}
        self.applied = self.applied | taken.applied
        return taken

    @property
    def notes(self) -> dict[str, Note]:
        return {name: version.note for name, version in self.stored.items()}


values = st.sampled_from([None, True, 0, 3, "", "moe", "erg moe"])
edits = st.tuples(
    st.sampled_from(["a", "b"]),
    st.dictionaries(st.sampled_from(FIELDS), values, min_size=1, max_size=2),
    st.integers(0, 5),
)


def writers(aheads: Any) -> Any:
    """Two or three phones that edit the same notes; `aheads`: how far their clocks run ahead."""

    def make(each: list[tuple[int, list[Any]]]) -> list[Writer]:
        found = [Writer("abc"[n], ahead) for n, (ahead, _) in enumerate(each)]
        for writer, (_, edit) in zip(found, each, strict=True):
            for name, fields, ms in edit:
                writer.edit(name, fields, ms)
        return found

    phone = st.tuples(aheads, st.lists(edits, min_size=1, max_size=5))
    return st.lists(phone, min_size=2, max_size=3).map(make)
