"""Write the vectors of digests: python -m tests.vectors.generate_digest.

Seeded: the same file each time. The answers are the Python ones; the app's must be equal.
"""

from collections.abc import Iterable
from random import Random
from typing import Any

from server.domain.digest import digest_of, note_digest
from server.domain.note import apply, merge
from server.domain.stamp import next_stamp
from tests.vectors.generate_core import grown, write

NAMES = ["evening", "help.walk", "help", "help-", "é", "\ufb01", "😀", "a=b", "", "trigger.x"]


def main() -> None:
    write("digest", [*known(), *generated(Random(4))])


def known() -> Iterable[dict[str, Any]]:
    yield case("nobody has none", [])
    bare = {"id": "profile", "kind": "profile", "fields": {}, "stamps": {}}
    yield case("a note without fields counts by its id", [bare])
    yield case("a field without a stamp", [{**bare, "fields": {"sound": True}}])
    values = [{**bare, "fields": {"sound": v}, "stamps": {"sound": at(1)}} for v in (True, False)]
    yield case("by its stamp, not by its value", values)
    names = {name: at(n + 1) for n, name in enumerate(NAMES)}
    odd = {**bare, "fields": dict.fromkeys(NAMES, 1), "stamps": names}
    yield case("names in the order of UTF-16 units", [odd])
    backward = {**odd, "fields": dict.fromkeys(reversed(NAMES), 1)}
    yield case("the order of the names in the note does not matter", [backward])
    lost = [{"field": "text", "value": v, "stamp": at(9 - n)} for n, v in enumerate(["moe", "é"])]
    yield case("lost texts in their order", [{**odd, "lost": lost}])
    yield case("the other order is another note", [{**odd, "lost": lost[::-1]}])
    seen = {device: at(3, device) for device in ["b", "a", "B", "9"]}
    yield case("seen texts by device", [{**odd, "lost": lost, "seen": seen}])


def generated(random: Random) -> Iterable[dict[str, Any]]:
    for i in range(60):
        notes = [note(random, n) for n in range(random.randrange(1, 6))]
        yield case(f"generated {i}", notes)


def note(random: Random, number: int) -> dict[str, Any]:
    found = merge(grown(random, None, "a"), grown(random, None, "b"))
    for name in random.sample(NAMES, random.randrange(4)):
        change = {"id": found["id"], "kind": "day", "fields": {name: random.randrange(11)}}
        found = apply(found, change, at(random.randrange(1, 2**41), random.choice("abAB9")))
    return {**found, "id": f"day:2026-03-{number:02}"}


def at(ms: int, device: str = "a") -> str:
    return next_stamp(None, ms, device)


def case(name: str, notes: list[dict[str, Any]]) -> dict[str, Any]:
    """`each`: the digest of each note. `all`: that of a person who has them all."""
    each = [note_digest(note) for note in notes]
    return {"name": name, "notes": notes, "each": each, "all": digest_of(notes)}


if __name__ == "__main__":
    main()
