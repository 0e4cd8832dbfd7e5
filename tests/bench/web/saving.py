"""Ticking something off: the time from the tap until the screen says that it is kept."""

from playwright.sync_api import BrowserContext

from tests.bench.report import Line
from tests.bench.web.handset import begin_week, slow_down

RUNS = 12


def measure(context: BrowserContext) -> list[Line]:
    runs = [_tick(context) for _ in range(RUNS)]
    return [Line("tap to “bewaard”, CPU ×4", "≤ 100 ms", runs, " ms")]


def _tick(context: BrowserContext) -> float:
    page = context.pages[0]
    begin_week(page)
    page.reload()
    tick = page.locator("main button[aria-pressed=false]").first
    tick.wait_for()
    session = slow_down(page, 4)
    tick.tap()
    page.wait_for_function("() => marks.saved > 0")
    taken = page.evaluate("() => marks.saved - marks.tapped")
    session.send("Emulation.setCPUThrottlingRate", {"rate": 1})
    return round(taken)
