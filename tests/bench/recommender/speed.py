"""How long an answer takes, by language and by the length of the history. CPU time, one core."""

import json
import subprocess
import sys
from pathlib import Path
from time import process_time

import numpy as np

from server.domain.recommender import recommend
from tests.bench.recommender import additive
from tests.bench.recommender.people import SCENARIOS

HERE = Path(__file__).parent
LENGTHS = (50, 100, 200, 400)
SLOWER = 4
"""A cheap phone against this machine: Lighthouse's usual factor."""


def report(priors: dict, model: dict) -> str:
    """Weeks a second, and milliseconds for long histories, in both languages."""
    weeks = [_person(number, 7) for number in range(200)]
    long = [_person(number, length) for number, length in enumerate(LENGTHS)]
    python = [1000 * _seconds(history, priors, model) for history in long]
    week = sum(_seconds(history, priors, model, 1) for history in weeks) / len(weeks)
    script = _typescript(weeks[:50], long)
    days = "".join(f"{length:>6} days" for length in LENGTHS)
    return "\n".join(
        [
            "\n== speed",
            f"  Python: {1 / week:.0f} week histories a second",
            f"  TypeScript: {script['week']:.2f} ms a week history in node; "
            f"{SLOWER * script['week']:.2f} ms at {SLOWER} times slowed",
            f"  ms for    {days}",
            "  Python    " + "".join(f"{ms:11.1f}" for ms in python),
            "  TypeScript" + "".join(f"{ms:11.1f}" for ms in script["long"]),
        ]
    )


def _person(seed: int, days: int) -> dict:
    person = additive.live(SCENARIOS[0], np.random.default_rng([7, seed]), days=days)
    return person.history(days)


def _seconds(history: dict, priors: dict, model: dict, rounds: int = 5) -> float:
    start = process_time()
    for _ in range(rounds):
        recommend(history, priors, model)
    return (process_time() - start) / rounds


def _typescript(weeks: list[dict], long: list[dict]) -> dict:
    node = Path(sys.executable).parent / "node"
    command = [str(node) if node.exists() else "node", str(HERE / "speed.ts")]
    text = json.dumps({"weeks": weeks, "long": long})
    done = subprocess.run(command, input=text, capture_output=True, text=True, check=True)
    measured: dict = json.loads(done.stdout)
    return measured
