"""Notes: the records that are stored, exported and merged.

A note is `{id, kind, fields, stamps}` and, where there is reason, `lost` (a list of `{field,
value, stamp}`: free text that lost a merge) and `seen` (per device the stamp of its last text that
somebody read and wrote over: a text up to there was replaced on purpose, not lost).
"""

from collections.abc import Iterable
from typing import Any

from server.domain.stamp import Stamp, device_of

Note = dict[str, Any]
"""See above. What comes in is never changed; what comes out shares values with it."""

Lost = dict[str, Any]

FREE_TEXT = {"text", "cue"}
_BLANK = " \t\r\n\u00a0"


def apply(note: Note | None, change: Note, stamp: Stamp) -> Note:
    """`note` with the fields of `change` set; each changed field carries `stamp`.

    Equal values keep theirs. A None erases; fields not named stay. Free text that its writer had
    not read is kept in `lost`: `over` in `change` is what stood there when the writer began, where
    that is not certain.
    """
    old = note or {"id": change["id"], "kind": change["kind"], "fields": {}, "stamps": {}}
    fields = old["fields"]
    changed = {
        name: value
        for name, value in change["fields"].items()
        if name not in fields or _compare(fields[name], value) != 0
    }
    texts = [text for name in changed if (text := _text_in(old, name))]
    replaced = [text for text in texts if text["stamp"]]
    lost = _lost_in(old)
    applied = {
        **old,
        "fields": fields | changed,
        "stamps": old["stamps"] | dict.fromkeys(changed, stamp),
        "lost": [*lost, *replaced],
    }
    return _with_seen(applied, _read_stamps(lost, replaced, change.get("over", {})))


def _read_stamps(lost: list[Lost], replaced: list[Lost], over: dict[str, Any]) -> list[Stamp]:
    """The stamps of the `replaced` texts, and of the `lost` ones that stood in them.

    Not those at or after an unread text of their device: that one would count as seen as well.
    """
    opened = [text for text in replaced if over.get(text["field"], text["value"]) == text["value"]]

    def stood_in(entry: Lost) -> bool:
        return any(
            text["field"] == entry["field"] and entry["value"] in text["value"] for text in opened
        )

    texts = [*lost, *replaced]
    unread = [entry["stamp"] for entry in texts if not stood_in(entry)]
    return [
        entry["stamp"]
        for entry in texts
        if stood_in(entry)
        and not any(
            device_of(stamp) == device_of(entry["stamp"]) and stamp <= entry["stamp"]
            for stamp in unread
        )
    ]


def merge(a: Note, b: Note) -> Note:
    """Two versions of one note as one: per field the newer stamp wins.

    Free text that loses is kept in `lost`, unless its writer's text was read and written over.
    Commutative, associative and idempotent: order and repeats do not matter.
    """
    winners = {name: a if _newer(a, b, name) else b for name in a["fields"] | b["fields"]}
    texts = [text for name in winners for note in (a, b) if (text := _text_in(note, name))]
    merged = {
        "id": a["id"],
        "kind": a["kind"],
        "fields": {name: note["fields"][name] for name, note in winners.items()},
        "stamps": {name: _stamp_of(note, name) for name, note in winners.items()},
        "lost": [*_lost_in(a), *_lost_in(b), *texts],
    }
    return _with_seen(merged, [s for note in (a, b) for s in (note.get("seen") or {}).values()])


def is_deleted(note: Note) -> bool:
    return note["fields"].get("deleted") is True


def lost_texts(note: Note, field: str) -> list[str]:
    """The lost texts worth showing, oldest first: not those that stand in a newer one."""
    lost = [entry["value"] for entry in _lost_in(note) if entry["field"] == field]
    texts = [*lost, note["fields"].get(field)]
    return [
        value
        for i, value in enumerate(lost)
        if not any(isinstance(newer, str) and value in newer for newer in texts[i + 1 :])
    ]


def _lost_in(note: Note) -> list[Lost]:
    """The lost texts; an entry from an odd row without a stamp sorts first."""
    return [
        entry if isinstance(entry.get("stamp"), str) else {**entry, "stamp": ""}
        for entry in note.get("lost") or []
        if isinstance(entry.get("field"), str) and isinstance(entry.get("value"), str)
    ]


def _with_seen(note: Note, stamps: Iterable[Stamp]) -> Note:
    """Note `stamps` as seen, and drop what is seen from the lost texts."""
    seen = dict(note.get("seen") or {})
    for stamp in stamps:
        if stamp > seen.get(device_of(stamp), ""):
            seen[device_of(stamp)] = stamp

    def is_lost(entry: Lost) -> bool:
        stamp = entry["stamp"]
        was_seen = stamp != "" and stamp <= seen.get(device_of(stamp), "")
        return not was_seen and not _is_in(note, entry)

    lost = {_key_of(entry): entry for entry in _lost_in(note) if is_lost(entry)}
    rest = {name: value for name, value in note.items() if name not in ("lost", "seen")}
    if lost:
        rest["lost"] = [lost[key] for key in sorted(lost)]
    if seen:
        rest["seen"] = seen
    return rest


def _is_in(note: Note, entry: Lost) -> bool:
    field = entry["field"]
    is_same: bool = note["fields"].get(field) == entry["value"]
    return is_same and _stamp_of(note, field) == entry["stamp"]


def _text_in(note: Note, name: str) -> Lost | None:
    value = note["fields"].get(name)
    if name not in FREE_TEXT or not isinstance(value, str) or not value.strip(_BLANK):
        return None
    return {"field": name, "value": value, "stamp": _stamp_of(note, name)}


def _stamp_of(note: Note, name: str) -> Stamp:
    stamp = note["stamps"].get(name)
    return stamp if isinstance(stamp, str) else ""


def _newer(a: Note, b: Note, name: str) -> bool:
    if name not in a["fields"] or name not in b["fields"]:
        return name in a["fields"]
    stamps = _stamp_of(a, name), _stamp_of(b, name)
    if stamps[0] != stamps[1]:
        return stamps[0] > stamps[1]
    return _compare(a["fields"][name], b["fields"][name]) >= 0


def _compare(a: Any, b: Any) -> int:
    """An order of all values. Two under one stamp should not happen; the merge holds even then."""
    ranks = _rank(a), _rank(b)
    if ranks[0] != ranks[1]:
        return ranks[0] - ranks[1]
    if isinstance(a, list):
        return _compare_lists(a, b)
    if isinstance(a, dict):
        return _compare_lists(_entries_of(a), _entries_of(b))
    if isinstance(a, str):
        a, b = _units(a), _units(b)
    return 0 if a == b else -1 if a < b else 1


def _compare_lists(a: list[Any], b: list[Any]) -> int:
    for one, other in zip(a, b, strict=False):
        if order := _compare(one, other):
            return order
    return len(a) - len(b)


def _entries_of(value: dict[str, Any]) -> list[Any]:
    return [[name, value[name]] for name in sorted(value, key=_units)]


def _rank(value: Any) -> int:
    if value is None:
        return 0
    types: list[type | tuple[type, ...]] = [bool, (int, float), str, list, dict]
    return next(i for i, kind in enumerate(types, 1) if isinstance(value, kind))


def _key_of(entry: Lost) -> bytes:
    return _units(f"{entry['stamp']} {entry['field']} {entry['value']}")


def _units(text: str) -> bytes:
    """Text in the order that JavaScript sorts it: by UTF-16 units."""
    return text.encode("utf-16-be", "surrogatepass")
