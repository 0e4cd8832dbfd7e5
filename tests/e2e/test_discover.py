"""Discover: from a word to the daily list, from signs to what they resemble, and what is known."""

import re
from collections.abc import Sequence

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.e2e.conftest import MakePhone
from tests.e2e.phone import Phone
from tests.e2e.server import Server
from tests.e2e.steps import evening, review, start, today
from tests.e2e.steps.tapping import choose, named, press, saved, see, see_title

BATH = "Warm voetenbad"
RESTLESS: list[str | list[str]] = [
    ["Ik moet mijn benen bewegen"],
    ["'s Avonds of 's nachts, als ik stil zit of lig"],
    "Dan begint het, of het wordt erger",
    "Het helpt meteen, maar na het stoppen komt het terug",
    "Ja, duidelijk",
    ["Diep in mijn kuiten of benen"],
    "Nee",
    "Nee, of dat weet ik niet",
    "Het zakt en komt weer terug",
    "Alleen mijn benen willen bewegen",
]
"""A person with the four points of restless legs: a list where more may be ticked."""
ADDRESSES = [
    "/ontdek",
    "/ontdek?voel=cramp",
    "/ontdek?doe=warmth",
    "/ontdek?zoek=mieren",
    "/ontdek?zoek=zelfmoord",
    "/ontdek?zoek=xqzw",
    "/maatregel/foot-bath",
    "/maatregel/fitting-shoes",
    "/lijkt-op",
    "/lijkt-op?stap=1",
    "/lijkt-op?stap=3",
    "/kou-of-warmte",
    "/kou-of-warmte?antwoord=one-leg",
    "/kou-of-warmte?antwoord=fresh.fine",
    "/weetjes",
    "/weetjes/magnesium",
    "/meer/meespelen",
]


@pytest.mark.lasting
def test_what_was_searched_for_comes_on_the_list_and_can_become_a_habit(
    phone: Phone, server: Server
) -> None:
    page = phone.open()
    start.begin(page)
    add_by_searching(page, "voetebad", BATH)
    phone.open("/")
    assert "foot-bath" in today.listed(page)
    today.tick(page, BATH)
    phone.a_moment()
    phone.wait_until_offline_works()

    server.stop()
    phone.restart("/")
    expect(today.ticker(page := phone.page, BATH)).to_have_attribute("aria-pressed", "true")
    phone.wait_until("2026-03-02", "21:30")
    evening.note_evening(page, 3, helped={BATH: "veel beter"})
    phone.open("/")
    for day in range(3, 9):
        phone.wait_until(f"2026-03-0{day}", "11:30")
        see_title(page, f"Dag {day - 1}")
        phone.a_moment()

    phone.open("/terugblik")
    assert review.done(page) == {BATH: ["maandag"]}
    assert "Op 1 dag gedaan" in review.row(page, BATH)
    if BATH not in review.recommended(page):
        page.get_by_role("button", name=re.compile("^Ruil: ")).last.click()
        page.get_by_role("button", name=re.compile(f"^{BATH}")).click()
    assert BATH in review.keep(page)
    assert "foot-bath" in today.listed(page)
    assert len(today.listed(page)) == 3


def test_a_caution_takes_an_added_measure_off_the_list(phone: Phone) -> None:
    page = phone.open()
    start.begin(page)
    add_by_searching(page, "voetenbad", BATH)
    phone.open("/begin?deel=cautions")
    choose(page, "Mijn voeten zijn gevoelloos")
    press(page, "Verder")
    see_title(page, "Je plan past zich aan")
    see(page, BATH)
    press(page, "Bewaar")
    see_title(page, "Instellingen")
    phone.open("/")
    assert "foot-bath" not in today.listed(page)
    phone.open("/maatregel/foot-bath")
    see(page, "Dit past nu niet bij jou")
    expect(named(page, "Zet op mijn lijst")).to_have_count(0)


def test_search_works_offline_and_is_kind_when_it_finds_nothing(
    phone: Phone, server: Server
) -> None:
    page = phone.open()
    start.begin(page)
    phone.wait_until_offline_works()
    server.stop()
    phone.open("/ontdek")
    page.get_by_role("searchbox").fill("mieren in men bene")
    expect(page.get_by_role("main").get_by_role("link").first).to_contain_text("Rusteloze benen")
    page.get_by_role("searchbox").fill("xqzw")
    expect(page.get_by_role("main").get_by_role("status")).to_have_text("Niets gevonden")
    press(page, "Wanneer naar de huisarts")
    see_title(page, "Wanneer naar de huisarts")


def test_a_look_at_a_measure_leads_back_to_the_same_words(phone: Phone) -> None:
    page = phone.open()
    start.begin(page)
    phone.open("/ontdek")
    page.get_by_role("searchbox").fill("voetenbad")
    page.get_by_role("link", name=BATH).click()
    see_title(page, BATH)
    press(page, "Terug")
    expect(page.get_by_role("searchbox")).to_have_value("voetenbad")
    press(page, "Wis je zoekwoorden")
    press(page, "Kramp")
    see_title(page, "Kramp")
    press(page, "Kuiten rekken 3 keer 10 tellen per spier staat op je lijst")
    see_title(page, "Kuiten rekken")


def test_the_check_helps_at_the_start_and_its_outcome_is_kept(phone: Phone) -> None:
    page = phone.open()
    press(page, "Begin vandaag")
    press(page, "Geen van deze")
    choose(page, start.EVENING)
    press(page, "Verder")
    press(page, "Doe de korte check")
    press(page, "Begin")
    check(page, RESTLESS)
    see_title(page, "Het lijkt het meest op")
    expect(page.get_by_role("heading", level=2, name="Rusteloze benen")).to_be_visible()
    see(page, "IRLSSG, 2014")
    press(page, "Bewaar dit")
    see_title(page, "Waar lijkt het op?")
    expect(page.get_by_role("checkbox", name=re.compile("^Rusteloze benen"))).to_be_checked()
    press(page, "Verder")
    see_title(page, "Geldt een van deze dingen voor jou?")


def test_one_swollen_leg_goes_before_the_rest_of_the_check(phone: Phone) -> None:
    page = phone.open("/lijkt-op")
    press(page, "Begin")
    check(page, [*RESTLESS[:6], "Ja, één been"])
    see_title(page, "Bel direct de huisarts")


def test_two_taps_choose_between_cold_and_heat(phone: Phone) -> None:
    page = phone.open("/kou-of-warmte")
    press(page, "Net een klap of verzwikte enkel, ook als die dik is")
    press(page, "Nee")
    see_title(page, "Koud")
    phone.open("/kou-of-warmte")
    press(page, "Eén been is dik, rood of warm, zonder dat ik weet waarom")
    see_title(page, "Eerst bellen")


def test_what_is_known_is_read_at_ease(phone: Phone) -> None:
    page = phone.open("/weetjes")
    page.get_by_role("link", name=re.compile("^Magnesium")).click()
    see_title(page, "Magnesium")
    see(page, "Dit is redelijk goed onderzocht.")
    press(page, "Terug")
    see_title(page, "Wat is bekend over …")


def test_the_evening_asks_first_about_ones_own_triggers(phone: Phone) -> None:
    page = phone.open()
    start.begin(page)
    phone.open("/meer/meespelen")
    choose(page, "Stress", "Alcohol", "Warm weer")
    saved(page)
    phone.a_moment()
    phone.wait_until("2026-03-02", "21:30")
    phone.open("/avond?stap=triggers")
    asked = page.get_by_role("checkbox")
    expect(asked).to_have_count(3)
    press(page, "Nog iets anders")
    expect(page.get_by_role("checkbox", name="Roken")).to_be_visible()
    choose(page, "Roken")
    press(page, "Bewaar")
    saved(page)


@pytest.mark.parametrize("clock", ["13:30", "21:45"], ids=["day", "evening"])
def test_axe_finds_nothing(make_phone: MakePhone, clock: str) -> None:
    phone = make_phone(clock=clock)
    page = phone.open()
    start.begin(page)
    found = {path: troubles(phone, path) for path in ADDRESSES}
    phone.open("/lijkt-op")
    press(page, "Begin")
    check(page, [["Een spier wordt plots hard", *RESTLESS[0]], *RESTLESS[1:]])
    see_title(page, "Het lijkt het meest op")
    found["outcome"] = violations(page)
    assert {path: what for path, what in found.items() if what} == {}


def add_by_searching(page: Page, words: str, title: str) -> None:
    """From the day's page, as a person would."""
    press(page, "Ontdek meer")
    page.get_by_role("searchbox").fill(words)
    page.get_by_role("link", name=title).click()
    see_title(page, title)
    press(page, "Zet op mijn lijst")
    saved(page)
    expect(named(page, "Haal van mijn lijst")).to_be_visible()


def check(page: Page, answers: Sequence[str | list[str]]) -> None:
    """The questions of the check: one tap each, or several and "Verder"."""
    for number, answer in enumerate(answers, start=1):
        expect(page.get_by_text(f"Waar lijkt het op? · {number} van 10")).to_be_visible()
        if isinstance(answer, str):
            press(page, answer)
        else:
            choose(page, *answer)
            press(page, "Verder")


def troubles(phone: Phone, path: str) -> list[str]:
    page = phone.open(path)
    page.get_by_role("heading", level=1).wait_for()
    return violations(page)


def violations(page: Page) -> list[str]:
    found = Axe().run(page).response["violations"]
    return [f"{v['id']}: {v['nodes'][0]['html'][:160]}" for v in found]
