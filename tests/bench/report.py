"""One line for each promise: the target, and what was measured."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True)
class Line:
    what: str
    target: str
    runs: Sequence[float]
    unit: str = ""

    def __str__(self) -> str:
        middle = f"{median(self.runs):g}{self.unit}"
        low, high = f"{min(self.runs):g}", f"{max(self.runs):g}"
        return (
            f"{self.what:<40}{self.target:>12}{middle:>12}   {low} … {high} ({len(self.runs)} runs)"
        )


def heading(title: str = "") -> str:
    return f"{title:<40}{'target':>12}{'median':>12}   lowest … highest"
