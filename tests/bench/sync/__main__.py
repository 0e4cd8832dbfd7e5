"""All of it: python -m tests.bench.sync, or make bench-sync. Takes about a quarter of an hour.

What compares two things does so turn by turn; the figures of one line alone depend on the
machine and on what else it does.
"""

import argparse
import logging
from collections.abc import Callable

from tests.bench.report import Line, heading
from tests.bench.sync import crowd, first, growth, ratio
from tests.bench.sync.house import ENGINES, House

PARTS = ("ratio", "history", "people", "first", "crowd", "flood")


def main() -> None:
    """Measure, and print each line as soon as it is known."""
    chosen = _arguments()
    logging.disable(logging.WARNING)
    for name in chosen.engine:
        print(heading(name))
        with ENGINES[name]() as house:
            for part in chosen.part:
                for line in _measure(name, part, house, chosen):
                    print(line, flush=True)
        print()


def _measure(engine: str, part: str, house: House, chosen: argparse.Namespace) -> list[Line]:
    rounds, seconds, is_sqlite = chosen.rounds, chosen.seconds, engine == "sqlite"
    parts: dict[str, Callable[[], list[Line]]] = {
        # Many short turns: the machine is another one from second to second.
        "ratio": lambda: ratio.measure(house, rounds, 6, seconds / 6),
        "history": lambda: growth.by_history(house, rounds, 40),
        # SQLite is for few people: this asks what a grown server does.
        "people": lambda: [] if is_sqlite else growth.by_people(house, rounds, 40, chosen.people),
        "first": lambda: first.measure(house, rounds),
        "crowd": lambda: crowd.measure(house, chosen.crowd) if is_sqlite else [],
        "flood": lambda: crowd.flood(house, rounds, seconds),
    }
    return parts[part]()


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.sync", description=__doc__)
    parser.add_argument("--engine", nargs="+", choices=ENGINES, default=list(ENGINES))
    parser.add_argument("--part", nargs="+", choices=PARTS, default=PARTS)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument(
        "--seconds", type=float, default=3, help="a turn; of a ratio's many a sixth"
    )
    parser.add_argument("--crowd", type=float, default=60, help="seconds of 200 phones")
    parser.add_argument("--people", type=int, default=100_000, help="in the large database")
    return parser.parse_args()


if __name__ == "__main__":
    main()
