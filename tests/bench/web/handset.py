"""A phone with a profile on disk, on which somebody has begun the week."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from playwright.sync_api import BrowserContext, CDPSession, Page, sync_playwright

from tests.e2e.phone import DEVICE, LAUNCH

SEED = (Path(__file__).parent / "seed.js").read_text()
MARKS = Path(__file__).parent / "marks.js"


@contextmanager
def handset(profile: Path) -> Iterator[BrowserContext]:
    """Chromium as a phone on which it is ten in the morning, so that every run sees one screen."""
    with sync_playwright() as playwright:
        device = {**DEVICE, "timezone_id": zone_at_ten(datetime.now(UTC))}
        context = playwright.chromium.launch_persistent_context(profile, **LAUNCH, **device)
        context.add_init_script(path=MARKS)
        yield context
        context.close()


def zone_at_ten(now: datetime) -> str:
    """A zone of whole hours in which it is ten in the morning at `now` (UTC)."""
    east = (10 - now.hour + 12) % 24 - 12
    return f"Etc/GMT{-east:+d}"  # these names count westward


def begin_week(page: Page) -> None:
    """Leaves only a profile on the phone, begun today: the first day of the plan."""
    zone = zone_at_ten(datetime.now(UTC))
    page.evaluate(SEED, datetime.now(ZoneInfo(zone)).date().isoformat())


def slow_down(page: Page, times: float) -> CDPSession:
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": times})
    return session
