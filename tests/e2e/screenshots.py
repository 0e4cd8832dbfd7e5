"""`python -m tests.e2e.screenshots`: the pictures of the README and of the app's manifest."""

import os
import shutil
import tempfile
from pathlib import Path

from playwright.sync_api import BrowserType, sync_playwright

from server import settings
from server.settings import ROOT
from tests.e2e.phone import Phone, lasting_phone, local
from tests.e2e.server import Server
from tests.e2e.steps import evening, start, today
from tests.e2e.steps.tapping import score, see_title

MANIFEST = ROOT / "pwa" / "public" / "screenshots"
DOCS = ROOT / "docs"


def main() -> None:
    with tempfile.TemporaryDirectory() as room, sync_playwright() as playwright:
        server = Server(Path(settings.read(os.environ).pwa_dist), Path(room))
        server.start()
        try:
            take(playwright.chromium, Path(room), server.url)
        finally:
            server.stop()
    for picture in MANIFEST.glob("*.png"):
        shutil.copy(picture, DOCS)
        print(DOCS / picture.name)


def take(chromium: BrowserType, room: Path, url: str) -> None:
    """The third day of somebody's week, in the morning and in the evening."""
    phone = lasting_phone(chromium, room / "phone", url, local("2026-03-02", "20:45"))
    page = phone.open()
    start.begin(page)
    today.tick(page, "Kuiten rekken")
    for day in ("2026-03-03", "2026-03-04"):
        phone.wait_until(day, "13:40")
        page = phone.open()
        phone.a_moment()
    today.tick(page, "Kort wandelen", "Kort wandelen", "Geen cafeïne na de lunch")
    page = phone.open()
    see_title(page, "Dag 3")
    picture(phone, "day")
    phone.wait_until("2026-03-04", "21:40")
    page = phone.open("/avond")
    see_title(page, evening.SCORE)
    score(page, 3)
    picture(phone, "evening")
    phone.switch_off()


def picture(phone: Phone, name: str) -> None:
    """780 by 1688: a phone of 390 by 844, at two dots a pixel."""
    MANIFEST.mkdir(parents=True, exist_ok=True)
    DOCS.mkdir(exist_ok=True)
    phone.a_moment()
    phone.page.evaluate("() => document.activeElement?.blur()")
    phone.page.screenshot(path=MANIFEST / f"{name}.png")


if __name__ == "__main__":
    main()
