"""After one visit all works with the server gone; a new version comes without losing a word."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.e2e.conftest import MakePhone
from tests.e2e.phone import Phone
from tests.e2e.routes import all_routes
from tests.e2e.server import Server
from tests.e2e.steps import evening, start, today
from tests.e2e.steps.new_version import (
    expect_version,
    publish_new_version,
    until_a_version_waits,
)
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
    expect_version(page, 1)
    box.press_sequentially(WORDS[10:])
    phone.a_moment()
    phone.restart("/avond")
    page = phone.restart("/avond")
    expect(page.get_by_role("textbox")).to_have_value(WORDS)
    expect_version(page, 2)


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
    expect_version(page, 2)
    see_title(page, "Dag 1")
    own_server.stop()
    page = phone.restart()
    expect_version(page, 2)


def test_a_first_install_that_failed_is_tried_again_when_the_network_is_back(
    make_phone: MakePhone, own_server: Server, tmp_path: Path
) -> None:
    parts = (own_server.dist / "assets").glob("*.js")
    part = next(part for part in parts if not part.name.startswith("app-"))
    part.rename(tmp_path / part.name)
    own_server.restart()
    phone = make_phone(url=own_server.url)
    with phone.context.expect_event(
        "response", lambda answer: part.name in answer.url and not answer.ok
    ):
        page = phone.open()
    (tmp_path / part.name).rename(part)
    own_server.restart()
    page.evaluate("() => window.dispatchEvent(new Event('online'))")
    phone.wait_until_offline_works()
    phone.faults.seen.clear()
