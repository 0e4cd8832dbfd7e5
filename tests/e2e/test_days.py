"""Days that are skipped, missed, or not over at midnight: the plan waits and no note moves."""

import pytest
from playwright.sync_api import expect

from tests.e2e.conftest import MakePhone
from tests.e2e.phone import Phone
from tests.e2e.steps import evening, review, start, today
from tests.e2e.steps.tapping import not_see, press, see, see_title

FIRST = {"walk-breaks", "calf-stretch"}
SECOND = FIRST | {"breathing", "legs-up"}
THIRD = SECOND | {"no-caffeine-after-lunch", "walk-outside"}


def test_a_skipped_day_moves_the_rest_up(phone: Phone) -> None:
    page = phone.open()
    start.begin(page)
    phone.wait_until("2026-03-03", "09:00")
    see_title(page, "Dag 2")
    today.skip_day(page)
    phone.wait_until("2026-03-04", "09:00")
    see_title(page, "Dag 2")
    today.see_list(page, SECOND)
    assert today.new(page) == {"breathing", "legs-up"}


def test_a_skipped_day_can_be_walked_after_all(phone: Phone) -> None:
    page = phone.open()
    start.begin(page)
    today.skip_day(page)
    press(page, "Toch verder vandaag")
    today.see_list(page, FIRST)
    phone.wait_until("2026-03-03", "09:00")
    see_title(page, "Dag 2")


@pytest.mark.lasting
def test_after_days_away_the_plan_has_waited_without_a_word_of_blame(phone: Phone) -> None:
    page = phone.open()
    start.begin(page)
    phone.wait_switched_off_until("2026-03-06", "09:00")
    page = phone.open()
    see_title(page, "Dag 2")
    see(page, "Je plan heeft op je gewacht. Je gaat verder met dag 2.")
    today.see_list(page, SECOND)
    press(page, "Goed")
    not_see(page, ["Je plan heeft op je gewacht."])


@pytest.mark.lasting
def test_after_days_away_a_person_can_go_on_with_the_calendar(phone: Phone) -> None:
    page = phone.open()
    start.begin(page)
    phone.wait_switched_off_until("2026-03-04", "09:00")
    page = phone.open()
    press(page, "Ga door naar dag 3")
    see_title(page, "Dag 3")
    today.see_list(page, THIRD)


def test_who_starts_late_and_notes_after_midnight_is_still_in_the_first_day(
    make_phone: MakePhone,
) -> None:
    phone = make_phone(clock="23:30")
    page = phone.open()
    start.begin(page)
    see_title(page, "Tijd voor rust")
    phone.wait_until("2026-03-03", "01:30")
    page.get_by_text("Toch nog iets doen?").click()
    today.tick(page, "Kuiten rekken")
    press(page, "Maak je avondnotitie")
    evening.answer(page, 8, helped={})
    phone.wait_until("2026-03-03", "08:00")
    page = phone.open()
    see_title(page, "Dag 2")
    expect(today.ticker(page, "Kuiten rekken")).to_have_attribute("aria-pressed", "false")
    phone.open("/terugblik")
    assert review.scores(page)["maandag"] == "8"
    assert review.scores(page)["dinsdag"] == "niet genoteerd"
    assert review.done(page) == {"Kuiten rekken": ["maandag"]}


def test_a_night_with_a_changed_clock_keeps_its_day(make_phone: MakePhone) -> None:
    phone = make_phone("2026-03-28", "21:30")
    page = phone.open()
    start.begin(page)
    phone.wait_until("2026-03-29", "03:30")
    page = phone.open("/avond")
    evening.answer(page, 4)
    phone.wait_until("2026-03-29", "09:00")
    page = phone.open()
    see_title(page, "Dag 2")
    phone.open("/terugblik")
    assert review.scores(page)["zaterdag"] == "4"


def test_a_week_without_any_note_still_ends_in_three_habits(phone: Phone) -> None:
    page = phone.open()
    start.begin(page)
    for day in range(3, 9):
        phone.wait_until(f"2026-03-{day:02}", "10:00")
        see_title(page, f"Dag {day - 1}")
    press(page, "Bekijk je week")
    see(
        page,
        "Er zijn nog te weinig notities om mee te rekenen. "
        "Deze gewoontes rusten op wat in het algemeen bekend is.",
    )
    assert len(review.recommended(page)) == 3
    see(page, "In deze zeven dagen staat niets genoteerd. Dat geeft niet.")
    review.keep(page)
    kept = today.listed(page)
    assert len(kept) == 3
