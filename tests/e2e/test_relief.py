"""At three in the morning: two taps on "Nu last?", few words, noted by itself."""

import pytest
from playwright.sync_api import expect

from tests.e2e.conftest import MakePhone
from tests.e2e.phone import Phone
from tests.e2e.server import Server
from tests.e2e.steps import relief, start
from tests.e2e.steps.tapping import see, see_title

ARTERIES = "Ik heb etalagebenen"


def test_at_night_it_is_dark_offline_and_notes_itself(
    make_phone: MakePhone, server: Server
) -> None:
    phone = make_phone(clock="22:00")
    page = phone.open()
    phone.wait_until_offline_works()
    start.begin(page)
    server.stop()
    phone.wait_until("2026-03-03", "03:00")
    relief.begin(page, before=8)
    expect(page.locator("html")).to_have_attribute("data-look", "evening")
    relief.do_steps(page, relief.CHAIN)
    relief.finish(page, after=3)
    phone.open("/dagboek/2026-03-02")
    see(page, "Nu last?", "van 8 naar 3")


@pytest.mark.lasting
def test_a_kill_half_way_keeps_what_was_done(phone: Phone) -> None:
    page = phone.open()
    start.begin(page)
    relief.begin(page, before=6)
    relief.do_steps(page, relief.CHAIN[:2])
    see_title(page, relief.CHAIN[2])
    phone.a_moment()
    page = phone.restart("/nu")
    see_title(page, relief.CHAIN[2])
    relief.stop(page, after=None)
    phone.open("/dagboek/2026-03-02")
    see(page, "Kuiten rekken · vooraf 6")


def test_for_a_cramp_the_foot_goes_to_the_shin(phone: Phone) -> None:
    page = phone.open()
    start.begin(page)
    relief.begin(page, "Kramp")
    see_title(page, "Voet naar je scheenbeen")


def test_a_caution_leaves_its_steps_out(phone: Phone) -> None:
    page = phone.open()
    start.begin(page, cautions=[ARTERIES])
    relief.begin(page)
    relief.do_steps(page, [s for s in relief.CHAIN if s not in ("Benen omhoog", "Maak het warm")])
    relief.finish(page, after=None)


def test_it_is_one_tap_away_before_anything_else_was_asked(phone: Phone) -> None:
    page = phone.open()
    relief.begin(page)
    see_title(page, relief.CHAIN[0])
