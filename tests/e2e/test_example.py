"""The example week: a look around that leaves nothing behind."""

import pytest
from playwright.sync_api import expect

from tests.e2e.phone import Phone
from tests.e2e.routes import all_routes
from tests.e2e.steps import example, review, start, today
from tests.e2e.steps.tapping import see, see_title


def test_it_is_marked_on_every_screen_and_shows_a_whole_week(phone: Phone) -> None:
    page = phone.open()
    example.look_around(page)
    for path in all_routes():
        phone.open(path)
        expect(page.get_by_text(example.MARK)).to_be_visible()
    phone.open("/terugblik")
    noted = [score for score in review.scores(page).values() if score != "niet genoteerd"]
    assert len(noted) >= 6
    assert len(review.recommended(page)) == 3
    assert len(review.done(page)) >= 8


@pytest.mark.lasting
def test_one_tap_leaves_it_and_nothing_of_it_stays(phone: Phone) -> None:
    page = phone.open()
    example.look_around(page)
    phone.open("/huisarts")
    example.leave(page)
    see_title(page, "Lichte Benen")
    page = phone.restart()
    see_title(page, "Lichte Benen")
    start.begin(page)
    see_title(page, "Dag 1")
    phone.open("/terugblik")
    see(page, "In deze zeven dagen staat niets genoteerd. Dat geeft niet.")


def test_own_notes_are_not_touched_by_it(phone: Phone) -> None:
    page = phone.open()
    start.begin(page)
    today.tick(page, "Kuiten rekken")
    phone.open("/welkom")
    example.look_around(page)
    today.tick(page, "Kort wandelen")
    example.leave(page)
    phone.open("/")
    see_title(page, "Dag 1")
    expect(today.ticker(page, "Kuiten rekken")).to_have_attribute("aria-pressed", "true")
    expect(today.ticker(page, "Kort wandelen")).to_have_attribute("aria-pressed", "false")
