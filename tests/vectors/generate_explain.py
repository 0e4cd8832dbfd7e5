"""Writes explain.json: estimates with the sentences that both languages must make of them.

Run `python -m tests.vectors.generate_explain` after a change of wording.
"""

import itertools
import json
from pathlib import Path
from typing import Any

from server.domain.explain import Noted, explain, overall, rests_on

HERE = Path(__file__).parent
VERDICTS = ("helps", "unclear", "no-difference", "worse")
BASES = ((0, 0, 0), (1, 0, 0), (1, 1, 1), (4, 0, 0), (4, 3, 0), (4, 0, 3), (6, 5, 4))
NOTED = ((0, 0, 0), (1, 0, 0), (5, 0, 0), (9, 0, 0), (5, 2, 0), (5, 0, 1), (6, 3, 3))
CHANCES = (0.03, 0.5, 0.79, 0.8, 0.99)


def main() -> None:
    """Every combination that notes can give."""
    cases = [
        _case(*parts)
        for parts in itertools.product(VERDICTS, BASES, NOTED, CHANCES)
        if _can_be(*parts[1:3])
    ]
    words = {name: overall(name) for name in ("none", "weak", "moderate", "strong")}
    lines = ",\n".join(json.dumps(case, ensure_ascii=False) for case in cases)
    text = f'{{"overall": {json.dumps(words, ensure_ascii=False)},\n"cases": [\n{lines}\n]}}\n'
    (HERE / "explain.json").write_text(text, encoding="utf-8")


def _can_be(basis: tuple[int, int, int], noted: tuple[int, int, int]) -> bool:
    counted = noted[0] == 0 or noted[0] >= basis[0]
    return counted and noted[1] <= basis[2] and noted[2] <= basis[1]


def _case(verdict: str, basis: Any, noted: Any, chance: float) -> dict[str, Any]:
    based_on = dict(zip(("days_done", "moments", "ratings"), basis, strict=True))
    estimate = {"verdict": verdict, "chance_helps": chance, "based_on": based_on}
    return {
        "estimate": estimate,
        "noted": dict(zip(("daysCounted", "better", "lighter"), noted, strict=True)),
        "explain": explain(estimate, Noted(*noted)),
        "rests_on": rests_on(estimate),
    }


if __name__ == "__main__":
    main()
