"""What one phone sends, another gets: the same signs and the same numbers, however odd."""

import json
from typing import Any

import orjson
import pytest
from flask import Flask

from server.domain.change import MAX_NAME, MAX_NOTE_BYTES
from server.domain.digest import digest_of
from tests.api.asking import is_problem
from tests.api.syncing import SyncingPhone, change, new_person, note, request

COMPOSED, APART = "caf\u00e9", "cafe\u0301"
TEXTS = {
    "empty": "",
    "space": " \t\r\n\u00a0\u3000",
    "composed": COMPOSED,
    "apart": APART,
    "a sign with its own singleton": "\u212b \u00c5 A\u030a",
    "ligature and full width": "\ufb01 \uff21 \u2460",
    "marks in no order": "a\u0323\u0307\u0323 \u0301",
    "Hangul apart": "\u1112\u1161\u11ab",
    "beyond the plane": "\U0001f9b5\U0001d11e\U00020000\U0010fffd",
    "a family": "\U0001f469\U0001f3fd\u200d\U0001f469\u200d\U0001f467\ufe0f",
    "a flag and a half": "\U0001f1f3\U0001f1f1\U0001f1f3",
    "right to left": "\u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627",
    "turned around": "\u202eniet\u202c \u2066x\u2069 \u200f",
    "no width": "a\u200bb\u200cc\u200dd\u2060e\u00adf",
    "byte order mark": "\ufeffx\ufeff\ufffe",
    "line ends": "a\nb\rc\r\nd\u2028e\u2029f\u0085g",
    "controls": "".join(map(chr, range(1, 32))) + "\x7f\x80\x9f",
    "no characters": "\ufdd0\uffff\U0001ffff",
    "replacement": "\ufffd\ue000",
    "quotes": "\"'`\\/\\u0000\\x00\\n",
    "SQL": "'; DROP TABLE note; -- %s %(x)s :x ? $1",
    "markup": "<script>&amp;</script>]]>{{7*7}}${7}",
    "sheet": "=1+1 +1 -1 @x",
    "casing": "\u0130\u0131\u1e9e\u00df\u017f ij\u0133",
    "like a number": "007",
    "like null": "null",
}
VALUES: dict[str, Any] = TEXTS | {
    "null": None,
    "true": True,
    "false": False,
    "0": 0,
    "-1": -1,
    "2^31": 2**31,
    "2^53": 2**53,
    "-2^53": -(2**53),
    "1.0": 1.0,
    "-0.0": -0.0,
    "0.1": 0.1,
    "the nearest to 0.3": 0.1 + 0.2,
    "the smallest": 5e-324,
    "the largest": 1.7976931348623157e308,
    "2^53 and a point": 2.0**53,
    "1e22": 1e22,
    "empty list": [],
    "empty object": {},
    "nested and empty": [[], {}, [[]], [{}], None],
    "mixed": [1, 1.0, "1", True, None],
    "odd keys": {"": 1, " ": 2, "a.b": 3, "$": 4, COMPOSED: 5, APART: 6, "\U0001f9b5": 7},
    "keys of JavaScript": {"__proto__": {"a": 1}, "constructor": 1, "toString": 2, "length": -1},
    "keys out of order": {"b": 1, "a": 2, "10": 3, "9": 4},
    "many": list(range(2000)),
}
# The change stands four deep, and its fields a fifth; twenty is all.
DEEPEST = 15
NAMES = [
    *("__proto__", "constructor", "toString", " ", "a.b", "$where", "'; --", "\u202e", "\u200b"),
    *(COMPOSED, APART, "CAF\u00c9", "\U0001f9b5" * MAX_NAME, "x" * MAX_NAME),
]


@pytest.fixture
def person(shared_app: Flask) -> str:
    return new_person(shared_app)


@pytest.fixture
def phone(shared_app: Flask, person: str) -> SyncingPhone:
    return SyncingPhone(shared_app, person)


@pytest.fixture
def tablet(shared_app: Flask, person: str) -> SyncingPhone:
    return SyncingPhone(shared_app, person)


def see_exactly(phone: SyncingPhone, sent: list[dict[str, Any]]) -> None:
    """What `phone` gets is the notes of the changes `sent`, to the byte."""
    answer = phone.send(request())
    wanted = b",".join(orjson.dumps(one["note"]) for one in sent)
    assert b'"notes":[' + wanted + b"]" in answer.data
    told = answer.get_json()
    assert told["notes"] == [one["note"] for one in sent]
    assert (told["count"], told["digest"]) == (len(sent), digest_of(told["notes"]))


@pytest.mark.parametrize("escaped", [True, False])
def test_every_value_comes_back_as_it_was(
    phone: SyncingPhone, tablet: SyncingPhone, escaped: bool
) -> None:
    sent = [change(note(f"note {name}", value=value)) for name, value in VALUES.items()]
    answer = phone.send(json.dumps(request(*sent), ensure_ascii=escaped).encode()).get_json()
    assert [result["status"] for result in answer["results"]] == ["stored"] * len(VALUES)
    see_exactly(tablet, sent)


def test_every_name_stays_as_it_was_and_itself(phone: SyncingPhone, tablet: SyncingPhone) -> None:
    sent = [change(note(name, **dict.fromkeys(NAMES, name))) for name in NAMES]
    phone.sync(*sent)
    see_exactly(tablet, sent)


def test_a_text_that_lost_is_kept_as_it_was(phone: SyncingPhone, tablet: SyncingPhone) -> None:
    texts = {name: text for name, text in TEXTS.items() if text.strip()}
    phone.sync(*(change(note(name, text=text)) for name, text in texts.items()))
    tablet.sync(*(change(note(name, ms=1, device="b", text="later")) for name in texts))
    lost = {one["id"]: one["lost"][0]["value"] for one in phone.sync()["notes"]}
    assert lost == texts


def test_the_longest_note_is_stored_and_a_longer_one_is_not(
    phone: SyncingPhone, tablet: SyncingPhone
) -> None:
    bare = len(orjson.dumps(change(note(value=""), "op1")))
    longest = "\U0001f9b5" + "x" * (MAX_NOTE_BYTES - bare - 4)
    sent = change(note(value=longest), "op1")
    longer = change(note("day:2026-03-02", value=longest + "x"), "op2")
    results = phone.sync(sent, longer)["results"]
    assert [result["status"] for result in results] == ["stored", "refused"]
    see_exactly(tablet, [sent])


def test_the_deepest_value_is_stored_and_a_deeper_one_is_not(
    phone: SyncingPhone, tablet: SyncingPhone
) -> None:
    deepest = json.loads('[{"":' * (DEEPEST // 2) + "[]" + "}]" * (DEEPEST // 2))
    sent = [change(note(value=deepest))]
    phone.sync(*sent)
    problem = is_problem(phone.send(request(change(note(value=[deepest])))), 400)
    place = "changes.0.note.fields.value.0" + ".0." * (DEEPEST // 2)
    assert [error["field"] for error in problem["errors"]] == [place]
    see_exactly(tablet, sent)
