"""At night: nothing is bright, nothing is asked, and help is two taps from the app's icon."""

import base64
import io
import re
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import BrowserContext, Page, Playwright, expect

from tests.e2e.conftest import MakePhone
from tests.e2e.phone import DEVICE, LAUNCH, wait_until_served_by_worker
from tests.e2e.routes import all_routes
from tests.e2e.server import Server
from tests.e2e.steps import evening, start
from tests.e2e.steps.tapping import named, press, see_title

DARK_PAGE = "data:text/html,<html style='background:%2316100B'>"
GROUND = "#16100B"
BRIGHT = 96
"""Of 255, the mean of a whole frame: the evening stays under 60, the day is over 200."""

COUNT_TAPS = """addEventListener('click', () =>
    sessionStorage.setItem('taps', Number(sessionStorage.getItem('taps')) + 1), true)"""


def zone_at(hour: int) -> str:
    """A zone of whole hours in which it is `hour` o'clock now: a film needs a clock that runs."""
    east = (hour - datetime.now(UTC).hour + 12) % 24 - 12
    return f"Etc/GMT{-east:+d}"  # these names count westward


@pytest.fixture
def at_night(drive: Playwright, tmp_path: Path) -> Iterator[BrowserContext]:
    """A phone on which it is past nine in the evening by its own clock: the bed hours are far."""
    device = {**DEVICE, "timezone_id": zone_at(21), "device_scale_factor": 1}
    context = drive.chromium.launch_persistent_context(tmp_path / "night", **LAUNCH, **device)
    yield context
    context.close()


class Film:
    """Every frame that the screen shows, and how bright it was."""

    def __init__(self, page: Page, slower: float = 1) -> None:
        self._session = page.context.new_cdp_session(page)
        self._session.send("Emulation.setCPUThrottlingRate", {"rate": slower})
        self._session.on("Page.screencastFrame", self._frame)
        self._page = page
        self.brightness: list[float] = []

    def __enter__(self) -> "Film":
        self._session.send("Page.startScreencast", {"format": "png", "everyNthFrame": 1})
        return self

    def __exit__(self, *_: object) -> None:
        self._page.wait_for_timeout(300)
        self._session.send("Page.stopScreencast")
        self._session.send("Emulation.setCPUThrottlingRate", {"rate": 1})

    def slow_network(self) -> None:
        self._session.send("Network.enable")
        slow = {"latency": 300, "downloadThroughput": 50_000, "uploadThroughput": 50_000}
        self._session.send("Network.emulateNetworkConditions", {"offline": False, **slow})

    def _frame(self, event: dict[str, Any]) -> None:
        picture = Image.open(io.BytesIO(base64.b64decode(event["data"]))).convert("L")
        levels = picture.histogram()
        self.brightness.append(sum(i * n for i, n in enumerate(levels)) / sum(levels))
        self._session.send("Page.screencastFrameAck", {"sessionId": event["sessionId"]})


def test_a_film_sees_a_white_flash(at_night: BrowserContext) -> None:
    page = at_night.pages[0]
    page.goto(DARK_PAGE)
    with Film(page) as film:
        page.goto("data:text/html,<p>licht")
        page.wait_for_timeout(200)
        page.goto(DARK_PAGE)
    assert max(film.brightness) > 200


def test_the_first_visit_at_night_has_no_white_flash(
    at_night: BrowserContext, server: Server
) -> None:
    page = at_night.pages[0]
    page.goto(DARK_PAGE)
    film = Film(page, slower=4)
    film.slow_network()
    with film:
        page.goto(server.url)
        see_title(page, "Lichte Benen")
    print(
        f"\nfirst visit, slow: {len(film.brightness)} frames, brightest {max(film.brightness):.0f}"
    )
    assert max(film.brightness) < BRIGHT


def test_a_slow_cold_start_at_night_has_no_white_flash(
    at_night: BrowserContext, server: Server
) -> None:
    page = at_night.pages[0]
    page.goto(server.url)
    wait_until_served_by_worker(page)
    start.begin(page)
    server.stop()
    page.close()
    page = at_night.new_page()
    page.goto(DARK_PAGE)
    session = at_night.new_cdp_session(page)
    session.send("ServiceWorker.enable")
    session.send("ServiceWorker.stopAllWorkers")
    with Film(page, slower=6) as film:
        page.goto(server.url)
        see_title(page, "Dag 1")
    print(
        f"\ncold start, slow: {len(film.brightness)} frames, brightest {max(film.brightness):.0f}"
    )
    assert len(film.brightness) >= 1
    assert max(film.brightness) < BRIGHT


def test_no_screen_is_bright_and_none_flashes_on_the_way(
    at_night: BrowserContext, server: Server
) -> None:
    page = at_night.pages[0]
    page.goto(server.url)
    start.begin(page)
    with Film(page) as film:
        for path in all_routes():
            page.goto(server.url + path)
            expect(page.get_by_role("heading", level=1)).to_be_visible()
            assert page.locator("html").get_attribute("data-look") == "evening", path
            assert bar(page) == GROUND, path
        page.goto(server.url + "/meer")
        for link in ("Instellingen", "Terug", "Mijn notities"):
            page.get_by_role("link", name=re.compile(rf"^{link}\b")).click()
            page.wait_for_timeout(100)
    print(f"\nall screens: {len(film.brightness)} frames, brightest {max(film.brightness):.0f}")
    assert max(film.brightness) < BRIGHT


def bar(page: Page) -> str | None:
    """The colour of the phone's own bar."""
    return page.locator('meta[name="theme-color"]').get_attribute("content")


def test_the_look_follows_the_persons_own_hour(make_phone: MakePhone) -> None:
    phone = make_phone(clock="20:00")
    page = phone.open()
    start.begin(page, bedtime="22:30")
    expect(page.locator("html")).to_have_attribute("data-look", "day")
    phone.wait_until("2026-03-02", "20:31")
    expect(page.locator("html")).to_have_attribute("data-look", "evening")
    assert bar(page) == GROUND
    phone.wait_until("2026-03-03", "06:01")
    expect(page.locator("html")).to_have_attribute("data-look", "day")


@pytest.mark.lasting
def test_at_three_help_is_two_taps_from_the_icon_without_a_network(
    make_phone: MakePhone, server: Server
) -> None:
    phone = make_phone(clock="22:00")
    page = phone.open()
    phone.wait_until_offline_works()
    start.begin(page)
    server.stop()
    phone.wait_switched_off_until("2026-03-03", "03:00")
    phone.kill()
    phone.switch_on()
    phone.context.add_init_script(COUNT_TAPS)
    began = time.monotonic()
    page = phone.open()
    press(page, "Nu last?")
    press(page, "Onrustige benen")
    see_title(page, "Rek je kuiten")
    took = time.monotonic() - began
    assert page.evaluate("sessionStorage.getItem('taps')") == "2"
    expect(page.locator("html")).to_have_attribute("data-look", "evening")
    print(
        f"\nat 03:00, killed and offline: two taps, {took * 1000:.0f} ms to the first instruction"
    )


@pytest.mark.lasting
@pytest.mark.parametrize("clock", ["23:30", "02:00", "05:30"])
def test_after_the_evening_note_nothing_is_asked_until_morning(
    make_phone: MakePhone, clock: str
) -> None:
    phone = make_phone(clock="22:00")
    page = phone.open()
    start.begin(page)
    evening.note_evening(page, 6)
    day = "2026-03-02" if clock > "12" else "2026-03-03"
    phone.wait_switched_off_until(day, clock)
    page = phone.open()
    see_title(page, "Tijd voor rust" if clock == "05:30" else "Welterusten")
    phone.context.clock.fast_forward(90_000)  # the open app reminds by itself, if there is reason
    page.wait_for_timeout(300)
    expect(page.get_by_test_id("saved")).to_have_count(0)
    expect(page.get_by_role("radio")).to_have_count(0)
    expect(page.get_by_role("heading")).to_have_count(1)
    assert not named(page, "Begin").is_visible()
    assert page.locator("html").get_attribute("data-look") == "evening"


@pytest.mark.lasting
def test_in_the_morning_it_asks_again(make_phone: MakePhone) -> None:
    phone = make_phone(clock="22:00")
    page = phone.open()
    start.begin(page)
    evening.note_evening(page, 6)
    phone.wait_switched_off_until("2026-03-03", "07:00")
    page = phone.open()
    expect(
        page.get_by_role("heading", name="Hoeveel last had je vannacht van je benen?")
    ).to_be_visible()
