"""How long a refused sign-in takes: for a wrong password, an unknown name and an erased account.

`python -m tests.bench.sign_in`: the medians must lie within a tenth of each other, so that no
answer tells, by the time it took, who has an account.
"""

import statistics
import sys
import tempfile
import time
from pathlib import Path

from flask import Flask
from flask_migrate import upgrade

from server import create_app
from server.api.limits import limiter
from server.settings import Settings
from tests.api.member import Member

ROUNDS = 100
FACTOR = 1.1


def main() -> int:
    with tempfile.TemporaryDirectory() as room:
        app = _served(Path(room))
        medians = measure(app)
    for name, seconds in medians.items():
        print(f"{name:16} {seconds * 1000:7.1f} ms")
    factor = max(medians.values()) / min(medians.values())
    print(f"slowest to fastest: {factor:.3f} (at most {FACTOR})")
    return int(factor > FACTOR)


def measure(app: Flask) -> dict[str, float]:
    """The median of each kind of refusal, in seconds, asked in turns."""
    alice = Member(app, "Alice").sign_up()
    dora = Member(app, "Dora").sign_up()
    dora.ask("DELETE", "/account")
    names = {"wrong password": alice.name, "unknown name": "Niemand", "erased account": dora.name}
    took: dict[str, list[float]] = {kind: [] for kind in names}
    stranger = Member(app)
    for _ in range(ROUNDS):
        for kind, name in names.items():
            began = time.perf_counter()
            stranger.enter(name=name, password="helemaal niet goed")
            took[kind].append(time.perf_counter() - began)
    return {kind: statistics.median(times) for kind, times in took.items()}


def _served(room: Path) -> Flask:
    chosen = Settings(f"sqlite:///{room / 'bench.db'}", erased_file=str(room / "erased.txt"))
    app = create_app(chosen)
    limiter.enabled = False
    with app.app_context():
        upgrade()
    return app


if __name__ == "__main__":
    sys.exit(main())
