"""A guide goes on while the phone is locked, and through a reload and a kill."""

from datetime import timedelta

import pytest
from playwright.sync_api import expect

from tests.e2e.conftest import MakePhone
from tests.e2e.phone import Phone
from tests.e2e.steps import guide, start
from tests.e2e.steps.tapping import press, saved, see, see_title


@pytest.mark.lasting
def test_a_locked_phone_and_a_reload_lose_neither_time_nor_score(make_phone: MakePhone) -> None:
    phone = make_phone(clock="20:00")
    page = phone.open()
    start.begin(page)
    guide.begin(page, "Kuiten rekken", before=7)
    see(page, "Kuiten rekken · 1 van 13")
    phone.sleep_in_pocket(timedelta(seconds=62))
    see(page, "Kuiten rekken · 5 van 13")
    page.reload()
    see(page, "Kuiten rekken · 5 van 13")
    page = phone.restart("/gids/calf-stretch")
    see(page, "Kuiten rekken · 5 van 13")
    phone.sleep_in_pocket(timedelta(minutes=5))
    guide.answer(page, 4)
    saved(page)
    phone.open("/dagboek/2026-03-02")
    see(page, "van 7 naar 4")


def test_a_pause_stops_the_time(make_phone: MakePhone) -> None:
    phone = make_phone(clock="20:00")
    page = phone.open()
    start.begin(page)
    guide.begin(page, "Kuiten rekken", before=None)
    press(page, "Volgende stap")
    press(page, "Pauze")
    phone.pass_time(timedelta(minutes=20))
    see(page, "Kuiten rekken · 2 van 13")
    press(page, "Verder")
    phone.pass_time(timedelta(seconds=16))
    see(page, "Kuiten rekken · 3 van 13")


@pytest.mark.lasting
def test_a_guide_of_hours_ago_is_asked_about(phone: Phone) -> None:
    page = phone.open()
    start.begin(page)
    guide.begin(page, "Kort wandelen", before=5)
    phone.wait_switched_off_until("2026-03-02", "18:00")
    page = phone.open("/gids/walk-breaks")
    see_title(page, "Je was bezig met: Kort wandelen")
    press(page, "Niet noteren")
    phone.open("/")
    expect(page.get_by_role("button", name="Kort wandelen, 0 van 3 gedaan")).to_be_visible()
