"""What cautions do to measures. Cautions, flags and urgencies as in server/content."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

_SENTENCE = re.compile(r"\S[^.?]*[.?]")


@dataclass(frozen=True)
class Judgment:
    allowed: bool
    """False when one of the person's cautions takes the measure out."""
    reasons: list[str]
    """Why it was taken out or changes: one sentence per caution."""
    changes: list[str]
    """How it must be done differently: sentences, each said once; empty when it was taken out."""


def judge(measure: str, mine: Collection[str], cautions: Sequence[dict[str, Any]]) -> Judgment:
    """What the person's cautions (ids) say of one measure. Unknown ids say nothing."""
    held = [caution for caution in cautions if caution["id"] in mine]
    removing = [caution["reason"] for caution in held if measure in caution["removes"]]
    if removing:
        return Judgment(False, removing, [])
    changing = [
        (caution["reason"], sentence)
        for caution in held
        for change in caution["changes"]
        if change["measure"] == measure
        for sentence in _SENTENCE.findall(change["text"])
    ]
    reasons = dict.fromkeys(reason for reason, _ in changing)
    changes = dict.fromkeys(sentence for _, sentence in changing)
    return Judgment(True, list(reasons), list(changes))


def is_limited(limit: str, mine: Collection[str], cautions: Sequence[dict[str, Any]]) -> bool:
    """True when a caution rules out a limited variant, such as `breath-4-7-8`."""
    return any(c["id"] in mine and limit in c.get("limits", []) for c in cautions)


def most_urgent(
    ticked: Collection[str], flags: Sequence[dict[str, Any]], urgencies: Sequence[dict[str, Any]]
) -> dict[str, Any] | None:
    """The most urgent advice among the ticked flags. `urgencies` run from most to least."""
    found = {flag["urgency"] for flag in flags if flag["id"] in ticked}
    return next((urgency for urgency in urgencies if urgency["id"] in found), None)
