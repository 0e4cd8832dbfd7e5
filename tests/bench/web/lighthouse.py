"""Lighthouse's own mobile preset: simulated slow 4G and a four times slower processor."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.bench.report import Line
from tests.e2e.phone import CHROMIUM

HERE = Path(__file__).parent
FLAGS = [
    "--output=json",
    "--quiet",
    "--no-enable-error-reporting",
    "--only-categories=performance,accessibility",
    "--chrome-flags=--headless=new --no-sandbox --disable-dev-shm-usage",
]

Answer = dict[str, Any]


def measure(url: str, runs: int = 3) -> list[Line]:
    """Visits `url` as somebody who was never here before, `runs` times."""
    _install()
    answers = [_visit(url) for _ in range(runs)]

    def line(what: str, target: str, value: Callable[[Answer], float], unit: str = "") -> Line:
        return Line(what, target, [round(value(a), 3) for a in answers], unit)

    return [
        line("Lighthouse performance", "100", _score("performance")),
        line("Lighthouse accessibility", "100", _score("accessibility")),
        line("largest paint (LCP)", "≤ 1300 ms", _audit("largest-contentful-paint"), " ms"),
        line("blocked (TBT)", "≤ 50 ms", _audit("total-blocking-time"), " ms"),
        line("shifted (CLS)", "0", _audit("cumulative-layout-shift")),
    ]


def _score(category: str) -> Callable[[Answer], float]:
    return lambda answer: answer["categories"][category]["score"] * 100


def _audit(name: str) -> Callable[[Answer], float]:
    digits = 3 if name == "cumulative-layout-shift" else 0
    return lambda answer: round(answer["audits"][name]["numericValue"], digits)


def _install() -> None:
    """Lighthouse, once: 176 MB that nobody needs who does not measure."""
    lock, done = HERE / "package-lock.json", HERE / "node_modules" / ".package-lock.json"
    if not done.exists() or done.stat().st_mtime < lock.stat().st_mtime:
        subprocess.run(["npm", "ci", "--silent"], cwd=HERE, env=_environ(), check=True)


def _visit(url: str) -> Answer:
    tool = HERE / "node_modules" / ".bin" / "lighthouse"
    done = subprocess.run(
        [str(tool), url, *FLAGS], env=_environ(), check=True, stdout=subprocess.PIPE, timeout=180
    )
    answer: Answer = json.loads(done.stdout)
    return answer


def _environ() -> dict[str, str]:
    """Node is the virtual environment's, also when that was not activated."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    return {**os.environ, "PATH": path, "CHROME_PATH": CHROMIUM}
