"""Which patterns a person's ticked signs resemble. Signs and rules as in content/signs.json.

Not a diagnosis: the four points of restless legs alone also fit about one in six people who have
something else (pubmedcentralcanada.ca/pmcc/articles/PMC2769267).
"""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Resemblance:
    fits: list[str]
    """Patterns that fit, the most points first."""
    none: bool
    doctor: bool
    """True when a sign was ticked that belongs to no pattern and must be looked at."""
    flags: list[str]
    """Flags (ids of content/flags.json) that the ticked signs raise."""


def resembles(ticked: Collection[str], signs: dict[str, Any]) -> Resemblance:
    """What the ticked options (ids) look like. Unknown ids say nothing."""
    chosen = [o for sign in signs["signs"] for o in sign["options"] if o["id"] in ticked]
    points = {pattern: _points(pattern, chosen) for pattern in signs["rules"]}
    fits = [p for p, rule in signs["rules"].items() if _fits(rule, points[p], ticked)]
    fits.sort(key=lambda pattern: -points[pattern])
    return Resemblance(
        fits=fits,
        none=not fits,
        doctor=any(option.get("doctor", False) for option in chosen),
        flags=[option["flag"] for option in chosen if "flag" in option],
    )


def _points(pattern: str, chosen: list[dict[str, Any]]) -> int:
    return sum(option["points"].get(pattern, 0) for option in chosen)


def _fits(rule: dict[str, Any], points: int, ticked: Collection[str]) -> bool:
    if any(sign in ticked for sign in rule["excludes"]):
        return False
    has_core = all(any(sign in ticked for sign in either) for either in rule["needs"])
    return has_core and points >= rule["least"]
