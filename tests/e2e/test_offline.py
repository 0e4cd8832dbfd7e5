"""After one visit all works with the server gone; a new version comes without losing a word."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.conftest import MakePhone
from tests.e2e.phone import Phone
from tests.e2e.routes import all_routes
from tests.e2e.server import Server
from tests.e2e.steps import evening, start, today
from tests.e2e.steps.tapping import see_title

WORDS = "Na het lange zitten waren ze zwaar"


@pytest.mark.lasting
def test_every_screen_opens_cold_without_a_server(phone: Phone, server: Server) -> None:
    page = phone.open()
    phone.wait_until_offline_works()
    start.begin(page)
    today.tick(page, "Kuiten rekken")
    server.stop()
    page = phone.restart()
    assert today.ticker(page, "Kuiten rekken").get_attribute("aria-pressed") == "true"
    for path in all_routes():
        phone.tab(path).close()
    page = phone.open("/dit-bestaat-niet")
    see_title(page, "Dag 1")


def test_a_reload_without_a_server_keeps_the_place(phone: Phone, server: Server) -> None:
    page = phone.open()
    phone.wait_until_offline_works()
    start.begin(page)
    server.stop()
    page.get_by_role("link", name="Meer", exact=True).click()
    page.reload()
    see_title(page, "Meer")


@pytest.fixture
def own_server(built: Path, tmp_path: Path) -> Iterator[Server]:
    """A server with a copy of the app, that may be renewed."""
    dist = tmp_path / "dist"
    shutil.copytree(built, dist)
    server = Server(dist, tmp_path)
    server.start()
    yield server
    server.stop()


@pytest.mark.lasting
def test_a_new_version_waits_while_somebody_types_and_is_there_within_two_launches(
    make_phone: MakePhone, own_server: Server
) -> None:
    phone = make_phone(clock="21:30", url=own_server.url)
    page = phone.open()
    phone.wait_until_offline_works()
    start.begin(page)
    page = phone.open("/avond")
    evening.answer_up_to_the_text(page, 6)
    box = page.get_by_role("textbox")
    box.press_sequentially(WORDS[:10])
    publish_new_version(own_server)
    until_a_version_waits(page)
    phone.look_away_and_back()
    expect(box).to_have_value(WORDS[:10])
    assert version(page) == 1
    box.press_sequentially(WORDS[10:])
    phone.a_moment()
    phone.restart("/avond")
    page = phone.restart("/avond")
    expect(page.get_by_role("textbox")).to_have_value(WORDS)
    expect(page.locator("html")).to_have_attribute("data-version", "2")


@pytest.mark.lasting
def test_a_new_version_is_there_within_two_launches_of_a_resting_app(
    make_phone: MakePhone, own_server: Server
) -> None:
    phone = make_phone(url=own_server.url)
    page = phone.open()
    phone.wait_until_offline_works()
    start.begin(page)
    publish_new_version(own_server)
    page = phone.restart()
    see_title(page, "Dag 1")
    until_a_version_waits(page)
    page = phone.restart()
    expect(page.locator("html")).to_have_attribute("data-version", "2")
    see_title(page, "Dag 1")
    own_server.stop()
    page = phone.restart()
    expect(page.locator("html")).to_have_attribute("data-version", "2")


def publish_new_version(server: Server) -> None:
    """A build with another index.html, and the worker that goes with it."""
    index, worker = server.dist / "index.html", server.dist / "sw.js"
    index.write_text(
        index.read_text().replace('<html lang="nl"', '<html data-version="2" lang="nl"')
    )
    entry = r'(url:[`"]/index\.html[`"],revision:[`"])\w+'
    changed, times = re.subn(entry, r"\g<1>0123456789abcdef", worker.read_text())
    assert times == 1, "the list of files in sw.js is written in another way now"
    worker.write_text(changed)
    for packed in [*server.dist.rglob("*.gz"), *server.dist.rglob("*.br")]:
        packed.unlink()
    server.stop()
    server.start()


def version(page: Page) -> int:
    return 2 if page.locator("html").get_attribute("data-version") else 1


def until_a_version_waits(page: Page) -> None:
    """The browser looks for a new version at every opening; here it is told to."""
    page.evaluate(
        """async () => {
            const registration = await navigator.serviceWorker.getRegistration();
            await registration.update();
            while (!registration.waiting) await new Promise((wait) => setTimeout(wait, 50));
        }"""
    )
