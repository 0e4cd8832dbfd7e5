"""A phone with Chromium on it: its clock can be moved, it can be killed and switched on again."""

import contextlib
import os
import signal
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from playwright.sync_api import BrowserContext, BrowserType, Error, Page

from tests.e2e.faults import Faults
from tests.e2e.patience import PATIENCE_S, patiently

CHROMIUM = "/usr/bin/chromium"
HEADLESS = "/usr/lib/chromium/chromium-headless-shell"
"""The same engine without windows: it takes a third less of the processor."""
ZONE = "Europe/Amsterdam"
SCREEN = {"width": 390, "height": 844}
LAUNCH: dict[str, Any] = {"executable_path": CHROMIUM, "chromium_sandbox": False}
DEVICE: dict[str, Any] = {
    "viewport": SCREEN,
    "device_scale_factor": 2,
    "is_mobile": True,
    "has_touch": True,
    "locale": "nl-NL",
    "timezone_id": ZONE,
}
WORKER = """async () => {
    const found = await navigator.serviceWorker.getRegistration();
    const of = (worker) => worker?.state ?? 'none';
    return { controls: navigator.serviceWorker.controller !== null,
        installing: of(found?.installing), waiting: of(found?.waiting), active: of(found?.active) };
}"""


def local(day: str, clock: str = "10:30") -> datetime:
    """When clocks in Amsterdam show `2026-03-02`, `21:30`; in UTC, where hours can be counted."""
    shown = datetime.fromisoformat(f"{day}T{clock}").replace(tzinfo=ZoneInfo(ZONE))
    return shown.astimezone(UTC)


def wait_until_served_by_worker(page: Page) -> None:
    """The service worker has every file, and answers for this page."""

    def worker() -> dict[str, object]:
        return page.evaluate(WORKER)

    def is_active() -> bool:
        return worker()["active"] == "activated"

    patiently(is_active, lambda: str(worker()))
    try:
        patiently(lambda: worker()["controls"], seconds=5)
    except AssertionError:
        # A page that was on its way while the worker began has none until it is loaded again.
        page.reload()
        patiently(lambda: worker()["controls"] and is_active(), lambda: str(worker()))


def lasting_phone(
    chromium: BrowserType, profile: Path, url: str, now: datetime, **extra: Any
) -> "Phone":
    """A phone that can be killed and switched on again."""
    settings = {**LAUNCH, **DEVICE, **extra}
    return Phone(lambda: chromium.launch_persistent_context(profile, **settings), url, now, profile)


class Phone:
    """A browser with its notes. `profile`: where they are kept on the disk, through any kill."""

    def __init__(
        self, launch: Callable[[], BrowserContext], url: str, now: datetime, profile: Path | None
    ) -> None:
        self.url = url
        self.faults = Faults(url)
        self._launch = launch
        self._profile = profile
        self._ahead = now - datetime.now(UTC)
        self.switch_on()

    @property
    def now(self) -> datetime:
        """What the clock of this phone shows."""
        return datetime.now(UTC) + self._ahead

    def switch_on(self) -> None:
        self.context: BrowserContext = self._launch()
        self.context.set_default_timeout(PATIENCE_S * 1000)
        self.context.clock.install(time=self.now)
        self.faults.listen(self.context)
        self.page: Page = self.context.pages[0] if self._profile else self.context.new_page()

    def open(self, path: str = "/") -> Page:
        """Types the address, and waits until the screen is drawn."""
        return self._show(self.page, path)

    def tab(self, path: str = "/") -> Page:
        """A second tab beside the first."""
        return self._show(self.context.new_page(), path)

    def _show(self, page: Page, path: str) -> Page:
        page.goto(self.url + path)
        page.get_by_role("heading", level=1).wait_for()
        return page

    def wait_until_offline_works(self) -> None:
        wait_until_served_by_worker(self.page)

    def wait_until(self, day: str, clock: str) -> None:
        """Lets time pass; timers that would have gone off in between go off once."""
        self.pass_time(local(day, clock) - self.now)

    def pass_time(self, span: timedelta) -> None:
        assert span >= timedelta(0), "time only goes forward"
        self.context.clock.fast_forward(round(span.total_seconds() * 1000))
        self._ahead += span

    def wait_switched_off_until(self, day: str, clock: str) -> None:
        """Nobody looks at the app for a while; then it is on again."""
        self._kept()
        self.a_moment()
        self.switch_off()
        self._ahead += local(day, clock) - self.now
        self.switch_on()

    def sleep_in_pocket(self, span: timedelta) -> None:
        """Time passes, but a locked phone lets no timer go off."""
        self._ahead += span
        self.context.clock.set_system_time(self.now)
        self.page.evaluate("() => document.dispatchEvent(new Event('visibilitychange'))")

    def a_moment(self) -> None:
        """The half second that the quickest person takes, in which the app may write."""
        self.page.wait_for_timeout(500)

    def look_away_and_back(self) -> None:
        """Another app, and back again."""
        other = self.context.new_page()
        other.bring_to_front()
        self.page.bring_to_front()
        other.close()
        # A headless browser hides nothing, so the page is told.
        self.page.evaluate("() => document.dispatchEvent(new Event('visibilitychange'))")

    def kill(self) -> None:
        """SIGKILL to the whole browser: nothing gets a chance to tidy up."""
        profile = self._kept()
        os.kill(browser_process(profile), signal.SIGKILL)
        patiently(lambda: browser_process(profile) == 0)
        self.switch_off()

    def _kept(self) -> Path:
        assert self._profile, "mark the test with pytest.mark.lasting: this phone forgets"
        return self._profile

    def switch_off(self) -> None:
        with contextlib.suppress(Error):  # it may have been killed
            self.context.close()

    def restart(self, path: str = "/") -> Page:
        self.kill()
        self.switch_on()
        return self.open(path)


def browser_process(profile: Path) -> int:
    """The id of Chromium's main process for this profile; 0 when there is none."""
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit() and _is_browser(entry, f"--user-data-dir={profile}"):
            return int(entry.name)
    return 0


def _is_browser(entry: Path, profile: str) -> bool:
    try:
        words = (entry / "cmdline").read_bytes().decode(errors="replace").split("\0")
    except OSError:
        return False
    return profile in words and not any(w.startswith("--type=") for w in words)
