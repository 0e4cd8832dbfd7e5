"""Write the generated vectors of days, merge and history: python -m tests.vectors.generate_core.

Seeded: the same files each time. The answers are the Python ones; the app's must be equal.
"""

import json
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

from server.domain.days import add_days, day_of, days_between
from server.domain.diary import read_diary
from server.domain.history import build_history
from server.domain.note import apply, merge
from server.domain.stamp import next_stamp

FOLDER = Path(__file__).parent
ZONES = """
Europe/Amsterdam Europe/London America/New_York America/Sao_Paulo America/St_Johns Asia/Tokyo
Asia/Kathmandu Australia/Lord_Howe Pacific/Auckland Pacific/Chatham Pacific/Kiritimati
Pacific/Pago_Pago Africa/Johannesburg UTC
"""
ODD = [
    None,
    True,
    False,
    -1,
    0,
    3,
    7,
    10,
    11,
    6.5,
    7.0,
    "",
    "x",
    "é",
    "😀",
    "\uffee",
    [],
    ["a"],
    {},
]
TEXTS = [None, "", " ", "moe", "erg moe", "moe en zwaar", "zwaar", 3]
MEASURES = ["walk", "stretch", "breathe", "meet", "shower", "socks", "yoga", "rest", "Odd!", ""]


def main() -> None:
    content = json.loads((FOLDER / "history.json").read_text())["content"]
    write("days-generated", days(Random(1)))
    write("merge-generated", merges(Random(2)))
    write("history-generated", histories(Random(3), content))


def days(random: Random) -> Iterable[dict[str, Any]]:
    start = datetime(2020, 1, 1, tzinfo=UTC)
    for zone in ZONES.split():
        for _ in range(20):
            moment = start + timedelta(minutes=random.randrange(6 * 525_600))
            instant = moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")
            yield case("day_of", [instant, zone], day_of(instant, zone))
    for _ in range(60):
        day, count = (
            add_days("2026-03-01", random.randrange(-9000, 9000)),
            random.randrange(-800, 800),
        )
        yield case("add_days", [day, count], add_days(day, count))
        yield case("days_between", [day, "2026-03-29"], days_between(day, "2026-03-29"))


def case(call: str, args: list[Any], want: Any) -> dict[str, Any]:
    return {"name": f"{call} {args}", "call": call, "args": args, "want": want}


def merges(random: Random) -> Iterable[dict[str, Any]]:
    for i in range(200):
        base = grown(random, None, "base")
        a = grown(random, random.choice([base, None]), "a")
        b = grown(random, random.choice([base, a, None]), random.choice("ab"))
        yield {"name": f"generated {i}", "a": a, "b": b, "want": merge(a, b)}


def grown(random: Random, note: dict[str, Any] | None, device: str) -> dict[str, Any]:
    for _ in range(random.randrange(1, 6)):
        field = random.choice(["evening", "text", "text", "deleted", "mood"])
        value = random.choice(TEXTS if field == "text" else ODD)
        change = {"id": "day:2026-03-01", "kind": "day", "fields": {field: value}}
        note = apply(note, change, next_stamp(None, random.randrange(1, 15), device))
    assert note is not None
    return note


def histories(random: Random, content: dict[str, Any]) -> Iterable[dict[str, Any]]:
    for i in range(40):
        today = add_days("2026-03-01", random.randrange(40))
        notes = [profile(random), *choices(random)]
        notes += [day(random, n) for n in range(random.randrange(12))]
        notes += [doing(random, f"n{n}") for n in range(random.randrange(20))]
        random.shuffle(notes)
        whole = [{"id": note["kind"], "stamps": {}, **note} for note in notes]
        want = build_history(read_diary(whole), content, today)
        yield {"name": f"generated {i}", "notes": notes, "today": today, "want": want}


def profile(random: Random) -> dict[str, Any]:
    fields = {
        "startedOn": random.choice(["2026-03-01", "2026-03-05", "2015-01-01", "2027-01-01", None]),
        "patterns": random.choice([[], ["rls"], ["none", "cramp"], "rls"]),
        "cautions": random.choice([[], ["numb"], ["knee", "numb"]]),
        "meetings": random.choice([True, False, None]),
    }
    return {"kind": "profile", "fields": fields}


def choices(random: Random) -> list[dict[str, Any]]:
    lists = ["added", "not-for-me", None]
    return [
        {"kind": "choice", "fields": {"measure": m, "list": random.choice(lists)}}
        for m in random.sample(MEASURES, 3)
    ]


def day(random: Random, number: int) -> dict[str, Any]:
    fields = {
        "day": add_days("2026-02-27", number),
        "evening": random.choice(ODD),
        "night": random.choice(ODD),
        "offered": random.choices(MEASURES, k=random.randrange(5)),
        "deleted": random.random() < 0.1,
    }
    for measure in random.sample(MEASURES, 4):
        fields[f"help.{measure}"] = random.choice([-1, 0, 1, 2, 3, None, "2", True])
    for trigger in ("stress", "alcohol"):
        fields[f"trigger.{trigger}"] = random.choice([True, False, None, "ja"])
    return {"kind": "day", "fields": fields}


def doing(random: Random, name: str) -> dict[str, Any]:
    on = add_days("2026-02-27", random.randrange(25))
    fields = {"day": on, "at": f"{on}T{random.randrange(10, 24)}:00:00.000Z"}
    fields |= {"before": random.choice(ODD), "after": random.choice(ODD)}
    if random.random() < 0.3:
        steps = random.choices(MEASURES, k=random.randrange(4))
        return {"id": name, "kind": "relief", "fields": fields | {"steps": steps}}
    return {"id": name, "kind": "episode", "fields": fields | {"measure": random.choice(MEASURES)}}


def write(name: str, cases: Iterable[dict[str, Any]]) -> None:
    rows = ",\n".join(json.dumps(row, ensure_ascii=False) for row in cases)
    (FOLDER / f"{name}.json").write_text(f"[\n{rows}\n]\n", encoding="utf-8")


if __name__ == "__main__":
    main()
