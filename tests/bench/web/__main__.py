"""All of it: python -m tests.bench.web, or make bench-web. Takes about two minutes."""

import os
import tempfile
from pathlib import Path

from server import settings
from tests.bench.report import Line, heading
from tests.bench.web import lighthouse, opening, saving
from tests.bench.web.handset import begin_week, handset
from tests.e2e.server import Server


def main() -> None:
    """Measures the app as it was built; print each line as soon as it is known."""
    dist = Path(settings.read(os.environ).pwa_dist)
    print(heading())
    with tempfile.TemporaryDirectory(prefix="bench-") as room:
        server = Server(dist, Path(room))
        server.start()
        try:
            show(lighthouse.measure(server.url))
            on_the_phone(server, Path(room) / "profile")
        finally:
            server.stop()


def on_the_phone(server: Server, profile: Path) -> None:
    with handset(profile) as context:
        page = context.pages[0]
        page.goto(server.url)
        page.wait_for_function("() => navigator.serviceWorker.controller !== null")
        begin_week(page)
        page.goto(server.url)
        server.stop()
        context.set_offline(True)
        show(opening.measure(context))
        show(saving.measure(context))


def show(lines: list[Line]) -> None:
    for line in lines:
        print(line, flush=True)


if __name__ == "__main__":
    main()
