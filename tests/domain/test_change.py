"""What is no change is refused by its field; what a newer app sends is kept."""

import json
from typing import Any

import pytest

from server.domain.change import MAX_NOTE_BYTES, read_change

STAMP = "0mm5krlnk-0000-a"
NOTE = {
    "id": "day:2026-03-01",
    "kind": "day",
    "fields": {"evening": 3},
    "stamps": {"evening": STAMP},
}
LOST = {"field": "text", "value": "moe", "stamp": STAMP}


def fault_field(sent: Any) -> str | None:
    fault = read_change(sent, len(json.dumps(sent))).fault
    return fault and fault.field


def sent(**parts: Any) -> dict[str, Any]:
    return {"op": "op1", "note": NOTE | parts}


def with_fields(fields: dict[str, Any]) -> dict[str, Any]:
    return sent(fields=fields, stamps=dict.fromkeys(fields, STAMP))


FINE = [
    sent(),
    {"op": "a" * 40, "note": NOTE},
    sent(id="é" * 100),
    sent(kind="dream-diary"),
    with_fields({}),
    with_fields({"new": {"a": [1, None]}, "n" * 100: "x", "__proto__": 1}),
    sent(lost=[]),
    sent(lost=[LOST, LOST | {"stamp": ""}]),
    sent(seen={"a": STAMP}),
]

REFUSED = [
    ("op", {"op": "", "note": NOTE}),
    ("op", {"op": "a" * 41, "note": NOTE}),
    ("op", {"op": "a b", "note": NOTE}),
    ("op", {"op": "a\n", "note": NOTE}),
    ("op", {"op": "é", "note": NOTE}),
    ("extra", {"op": "op1", "note": NOTE, "extra": 1}),
    ("note", {"op": "op1"}),
    ("note", {"op": "op1", "note": None}),
    ("note", {"op": "op1", "note": [NOTE]}),
    ("note.seq", sent(seq=1)),
    ("note.id", sent(id="")),
    ("note.id", sent(id="a" * 101)),
    ("note.id", sent(id=3)),
    ("note.id", {"op": "op1", "note": {name: NOTE[name] for name in NOTE if name != "id"}}),
    *(("note.kind", sent(kind=kind)) for kind in ["", "Day", "day1", "d" * 21, "day\n", None]),
    *(("note.fields", sent(fields=fields)) for fields in [None, [], "x"]),
    ("note.fields", with_fields({"": 1})),
    ("note.fields", with_fields({"n" * 101: 1})),
    *(("note.stamps", sent(stamps=stamps)) for stamps in [None, {}, [STAMP], {"night": STAMP}]),
    ("note.stamps", sent(stamps={"evening": STAMP, "night": STAMP})),
    *(
        ("note.stamps.evening", sent(stamps={"evening": stamp}))
        for stamp in ["", None, 3, STAMP + "\n", STAMP.upper(), STAMP + "!"]
    ),
    *(
        ("note.lost", sent(lost=lost))
        for lost in [
            None,
            {},
            [3],
            [{"field": "text"}],
            [LOST | {"value": 3}],
            [LOST | {"field": None}],
            [LOST | {"stamp": "x"}],
            [LOST | {"more": 1}],
        ]
    ),
    *(
        ("note.seen", sent(seen=seen))
        for seen in [None, [], {"a": ""}, {"a": 3}, {"b": STAMP}, {"": STAMP}]
    ),
    ("note", sent(fields={"evening": "x" * MAX_NOTE_BYTES})),
]


@pytest.mark.parametrize("change", FINE, ids=lambda change: str(change)[:60])
def test_a_sound_change_is_kept_as_it_is(change: Any) -> None:
    assert fault_field(change) is None
    assert read_change(change, 0).note is change["note"]


@pytest.mark.parametrize(("field", "change"), REFUSED, ids=lambda value: str(value)[:60])
def test_an_unsound_change_is_refused_by_its_field(field: str, change: Any) -> None:
    assert fault_field(change) == field


def test_the_most_fields_and_one_more() -> None:
    names = [f"f{n}" for n in range(2001)]
    assert read_change(with_fields(dict.fromkeys(names[:2000])), 0).fault is None
    assert read_change(with_fields(dict.fromkeys(names)), 0).fault is not None


def test_the_largest_change_and_one_byte_more() -> None:
    assert read_change(sent(), MAX_NOTE_BYTES).fault is None
    assert read_change(sent(), MAX_NOTE_BYTES + 1).fault is not None
