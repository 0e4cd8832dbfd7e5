"""Safety goes first: a red flag stops the plan, a caution changes it everywhere."""

from playwright.sync_api import Page, expect

from tests.e2e.phone import Phone
from tests.e2e.steps import review, start, today
from tests.e2e.steps.tapping import choose, named, press, see, see_title

FLAG = "Je bent plots erg benauwd"
ARTERIES = "Ik heb etalagebenen"
REASON = "Er komt misschien te weinig bloed in je been. Vraag eerst je huisarts."
TAKEN_OUT = {"legs-up", "light-compression"}
EVERYTHING = {
    "walk-breaks", "calf-stretch", "breathing", "legs-up", "no-caffeine-after-lunch",
    "walk-outside", "lukewarm-shower", "self-massage", "hourly-move", "active-meetings",
    "light-compression",
}  # fmt: skip


def test_a_red_flag_says_112_first_and_is_only_passed_knowingly(phone: Phone) -> None:
    page = phone.open()
    press(page, "Begin vandaag")
    choose(page, FLAG)
    press(page, "Verder")
    see_title(page, "Bel nu 112")
    expect(named(page, "Bel 112")).to_have_attribute("href", "tel:112")
    expect(named(page, "Ga toch verder")).to_be_disabled()
    for path in ("/begin?stap=work", "/begin?stap=bedtime"):
        phone.open(path)
        see_title(page, "Herken je nu een van deze dingen?")
    phone.open("/")
    see_title(page, "Lichte Benen")
    phone.open("/begin?stap=advice")
    choose(page, "Ik heb hierover hulp gevraagd")
    press(page, "Ga toch verder")
    start.answer(page)
    see_title(page, "Dag 1")


def test_a_sign_for_the_doctor_does_not_stop_the_plan(phone: Phone) -> None:
    page = phone.open()
    press(page, "Begin vandaag")
    choose(page, "Somberheid of angst")
    press(page, "Verder")
    see_title(page, "Naar de huisarts binnen een paar dagen")
    press(page, "Verder")
    start.answer(page)
    see_title(page, "Dag 1")


def test_thoughts_of_suicide_show_113(phone: Phone) -> None:
    page = phone.open()
    press(page, "Begin vandaag")
    choose(page, "Je denkt aan zelfdoding")
    press(page, "Verder")
    see_title(page, "Bel nu 113")
    expect(named(page, "Bel 113")).to_have_attribute("href", "tel:113")


def test_a_caution_takes_measures_out_everywhere_and_says_why(phone: Phone) -> None:
    page = phone.open()
    start.begin(page, cautions=[ARTERIES])
    walk_to_day_seven(phone, page)
    today.see_list(page, EVERYTHING - TAKEN_OUT)
    for measure in TAKEN_OUT:
        phone.open(f"/maatregel/{measure}")
        see(page, REASON)
    phone.open("/gids/legs-up")
    see_title(page, "Dit past nu niet bij jou")
    see(page, REASON)
    phone.open("/terugblik")
    shown = page.get_by_role("main").inner_text()
    assert "Benen omhoog" not in shown
    assert "Lichte steunkousen" not in shown
    kept = review.keep(page)
    assert len(kept) == 3


def walk_to_day_seven(phone: Phone, page: Page) -> None:
    for day in range(2, 9):
        phone.wait_until(f"2026-03-{day:02}", "11:30")
        see_title(page, f"Dag {day - 1}")
        phone.a_moment()
