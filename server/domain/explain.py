"""Estimates as plain Dutch sentences that claim no more than the verdict allows."""

from dataclasses import dataclass
from typing import Any

VERDICTS = {
    "helps": "Dit helpt je waarschijnlijk.",
    "unclear": "Nog niet te zeggen.",
    "no-difference": "Dit maakt waarschijnlijk weinig verschil.",
    "worse": "Dit maakt het misschien erger.",
}
HOPEFUL = "Nog niet te zeggen, maar de kans is goed."
OVERALL = {
    "none": "Er zijn nog te weinig notities om mee te rekenen. "
    "Deze gewoontes rusten op wat in het algemeen bekend is.",
    "weak": "Je notities zeggen nog weinig over deze gewoontes. De rest is algemene kennis.",
    "moderate": "Je notities geven een richting. Zeker is het nog niet.",
    "strong": "Dit antwoord rust vooral op je eigen notities.",
}
GOOD_CHANCE = 0.8


@dataclass(frozen=True)
class Noted:
    """What the notes hold of one measure, beside the estimate.

    `days_counted`: days on which it stood on the list or was done, 0 when it never stood there;
    `better`: verdicts above zero; `lighter`: pairs in which the legs were lighter afterwards.
    """

    days_counted: int
    better: int
    lighter: int


def explain(estimate: dict[str, Any], noted: Noted) -> str:
    """Two sentences: what may be said of a measure, and what in the notes goes with it."""
    return f"{_said(estimate)} {_because(estimate, noted)}"


def rests_on(estimate: dict[str, Any]) -> str:
    """Such as: Op 4 dagen gedaan, 3 keer voor en na genoteerd, 2 keer beoordeeld."""
    basis = estimate["based_on"]
    if basis["days_done"] == 0:
        return "Nog niet gedaan"
    parts = [f"Op {_days(basis['days_done'])} gedaan"]
    if basis["moments"] > 0:
        parts.append(f"{basis['moments']} keer voor en na genoteerd")
    if basis["ratings"] > 0:
        parts.append(f"{basis['ratings']} keer beoordeeld")
    return ", ".join(parts)


def overall(certainty: str) -> str:
    """How far the person's own notes carry the whole answer."""
    return OVERALL[certainty]


def _said(estimate: dict[str, Any]) -> str:
    basis = estimate["based_on"]
    judged = basis["moments"] + basis["ratings"] > 0
    if estimate["verdict"] == "unclear" and judged and estimate["chance_helps"] >= GOOD_CHANCE:
        return HOPEFUL
    return VERDICTS[estimate["verdict"]]


def _because(estimate: dict[str, Any], noted: Noted) -> str:
    """A fact from the notes. It stands beside the verdict and never says more than was noted."""
    days, moments, ratings = (estimate["based_on"][n] for n in ("days_done", "moments", "ratings"))
    if days == 0:
        return "Je deed het nog niet. Deze schatting rust op wat in het algemeen bekend is."
    if estimate["verdict"] in ("worse", "no-difference"):
        return f"Je deed het op {_days(days)}."
    if moments > 1 and noted.lighter > 0:
        return f"Van de {moments} keer voelden je benen daarna {noted.lighter} keer lichter."
    if ratings > 1 and noted.better > 0:
        return f"Je vond het {noted.better} van de {ratings} keer beter."
    if 1 < noted.days_counted <= 2 * days:
        return f"Het past in je dag: op {days} van de {noted.days_counted} dagen gelukt."
    return f"Je deed het op {_days(days)}."


def _days(count: int) -> str:
    return "1 dag" if count == 1 else f"{count} dagen"
