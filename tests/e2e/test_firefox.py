"""The core of it in Firefox ESR, driven over WebDriver BiDi: it knows no touch and no mobile."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, Playwright, expect

from tests.e2e.patience import PATIENCE_S, patiently
from tests.e2e.phone import SCREEN, WORKER, ZONE, local
from tests.e2e.server import Server
from tests.e2e.steps import evening, review, start, today
from tests.e2e.steps.tapping import see_title

FIREFOX = shutil.which("firefox-esr")
DAY_MS = 24 * 60 * 60 * 1000

pytestmark = pytest.mark.skipif(FIREFOX is None, reason="firefox-esr is not installed")


@pytest.fixture
def firefox(drive: Playwright, tmp_path: Path) -> Iterator[BrowserContext]:
    context = drive.firefox.launch_persistent_context(
        tmp_path / "firefox",
        channel="moz-firefox",
        executable_path=FIREFOX,
        viewport=SCREEN,
        locale="nl-NL",
        timezone_id=ZONE,
    )
    context.set_default_timeout(PATIENCE_S * 1000)
    context.clock.install(time=local("2026-03-02", "20:00"))
    yield context
    context.close()


def test_start_note_without_a_server_and_day_seven(firefox: BrowserContext, server: Server) -> None:
    page = firefox.pages[0]
    page.goto(server.url)
    see_title(page, "Lichte Benen")
    patiently(lambda: page.evaluate(WORKER)["active"] == "activated")
    server.stop()
    start.begin(page)
    today.tick(page, "Kuiten rekken")
    firefox.clock.fast_forward(5_400_000)
    evening.note_evening(page, 6, helped={"Kuiten rekken": "beetje beter"})
    page = opened_again(firefox, page, server.url)
    see_title(page, "Welterusten")
    for day in range(2, 8):
        firefox.clock.fast_forward(DAY_MS - 36_000_000 if day == 2 else DAY_MS)
        see_title(page, f"Dag {day}")
        page.wait_for_timeout(300)
    page = opened_again(firefox, page, f"{server.url}/terugblik")
    assert review.scores(page)["maandag"] == "6"
    kept = review.keep(page)
    page = opened_again(firefox, page, server.url)
    for title in kept:
        expect(today.ticker(page, title)).to_be_visible()


def opened_again(context: BrowserContext, page: Page, url: str) -> Page:
    """A cold page: nothing of the old one is left in memory."""
    new = context.new_page()
    page.close()
    new.goto(url)
    return new
