"""`make bench-recommender`: the recommender against peers' rules, on people whose truth is known.

Prints the tables and draws the calibration. `--people` for more than the default's precision.
"""

import argparse
from pathlib import Path

from server.content import content
from server.domain.recommender import priors_of
from tests.bench.recommender import plot, report, simulate, speed

OUT = Path(__file__).resolve().parents[1] / "out"


def main() -> None:
    """Simulate, print, draw."""
    chosen = _arguments()
    priors = priors_of(content()["measures"])
    model = content()["model"]
    results = simulate.run_all(chosen.people, chosen.seed, priors, model)
    print(report.tables(results))
    plot.draw(results, chosen.plot)
    print(f"\ncalibration of chance_helps: {chosen.plot}")
    print(speed.report(priors, model))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.recommender", description=__doc__)
    parser.add_argument("--people", type=int, default=600, help="a scenario and simulator")
    parser.add_argument("--seed", type=int, default=2026)
    parser.add_argument("--plot", type=Path, default=OUT / "calibration.png")
    return parser.parse_args()


if __name__ == "__main__":
    main()
