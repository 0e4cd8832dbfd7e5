"""Opening the app where there is no network: the time until there is something to see."""

from playwright.sync_api import BrowserContext

from tests.bench.report import Line
from tests.bench.web.handset import slow_down

RUNS = 12


def measure(context: BrowserContext) -> list[Line]:
    """The app must be on the phone, and both the server and the network gone."""
    return [
        Line("opened offline", "≤ 200 ms", [_open(context, 1) for _ in range(RUNS)], " ms"),
        Line("opened offline, CPU ×4", "≤ 500 ms", [_open(context, 4) for _ in range(RUNS)], " ms"),
    ]


def _open(context: BrowserContext, slower: float) -> float:
    """One cold start in a new page, the service worker asleep as after a night."""
    page = context.new_page()
    session = slow_down(page, slower)
    session.send("ServiceWorker.enable")
    session.send("ServiceWorker.stopAllWorkers")
    with page.expect_console_message(lambda message: message.text == "visible"):
        page.goto(context.pages[0].url, wait_until="commit")
    visible = page.evaluate("() => marks.visible")
    page.close()
    return round(visible)
