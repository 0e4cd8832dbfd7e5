"""What the notes say, put in order: duplicate days merged, repeated episodes dropped."""

from dataclasses import dataclass, field
from typing import Any

REST = "rest"


@dataclass
class Day:
    """One day number. `evening` None: not noted. `offered` None: no checklist is known."""

    evening: int | None = None
    triggers: dict[str, bool] = field(default_factory=dict)
    offered: set[str] | None = None
    done: set[str] = field(default_factory=set)


@dataclass(frozen=True)
class Evidence:
    """`days` by day number, ascending; `measures` that were done at least once."""

    days: dict[int, Day]
    measures: list[str]
    moments: list[tuple[str, int, int]]
    """(measure or rest, before, after)"""
    verdicts: list[tuple[str, int]]
    triggers: list[str]
    befores: list[tuple[int, int]]
    """(day number, score before), of every episode that has one"""


def gather(history: dict[str, Any]) -> Evidence:
    """Sorts the history's notes. Of a day or an episode that is given twice the later wins.

    No note is left out for its day: notes count calendar days, and `as_of_day` does so only from
    this app. To the contract it is the plan day, which falls behind them.
    """
    noted = _noted_days(history["days"])
    episodes = list({e["id"]: e for e in history["episodes"]}.values())
    done = [e for e in episodes if e["intervention"] != REST]
    for episode in done:
        noted.setdefault(episode["day"], Day()).done.add(episode["intervention"])
    days = dict(sorted(noted.items()))
    ordered = dict.fromkeys(e["intervention"] for e in done)
    return Evidence(
        days=days,
        measures=list(ordered),
        moments=[_pair(e) for e in episodes if _is_pair(e)],
        verdicts=[(e["intervention"], e["help"]) for e in done if e.get("help") is not None],
        triggers=sorted({name for day in days.values() for name in day.triggers}),
        befores=[(e["day"], e["before"]) for e in episodes if e.get("before") is not None],
    )


def _noted_days(rows: list[dict[str, Any]]) -> dict[int, Day]:
    noted: dict[int, Day] = {}
    for row in rows:
        day = noted.setdefault(row["day"], Day())
        if row.get("evening_score") is not None:
            day.evening = row["evening_score"]
        day.triggers.update(row.get("triggers", {}))
        if "offered" in row:
            day.offered = (day.offered or set()) | set(row["offered"])
    return noted


def _is_pair(episode: dict[str, Any]) -> bool:
    return episode.get("before") is not None and episode.get("after") is not None


def _pair(episode: dict[str, Any]) -> tuple[str, int, int]:
    return episode["intervention"], episode["before"], episode["after"]
