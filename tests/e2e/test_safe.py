"""Bewaar veilig: an account in one tap, two phones, and never a note that gets lost."""

import re
from contextlib import suppress

import pytest
from playwright.sync_api import Error, expect

from tests.e2e.conftest import MakePhone
from tests.e2e.phone import Phone
from tests.e2e.steps import evening, safe, start, today
from tests.e2e.steps.stored import notes
from tests.e2e.steps.tapping import press, see, see_title
from tests.e2e.test_access import LOOKS, see_in_order

PASSWORD = "een zin die niemand raadt"


@pytest.fixture
def begun(phone: Phone) -> Phone:
    """A phone with a day on it."""
    start.begin(phone.open())
    today.tick(phone.page, "Kuiten rekken")
    return phone


def test_one_tap_makes_an_account_and_its_code_opens_another_phone(
    begun: Phone, make_phone: MakePhone
) -> None:
    page = begun.open("/meer/veilig")
    safe.Passkeys(page)
    page.reload()
    press(page, "Bewaar veilig")
    code = safe.keep_code(page)
    page.reload()
    expect(page.get_by_role("heading", name=safe.SAFE)).to_be_visible()
    expect(page.get_by_text(code)).to_have_count(0)
    safe.see_line(begun.open(), safe.SAFE)

    other = make_phone()
    safe.sign_in_by_code(other, code.lower().replace("-", " "))
    see_title(other.page, "Dag 1")
    expect(today.ticker(other.page, "Kuiten rekken")).to_have_attribute("aria-pressed", "true")
    safe.until_the_same(begun, other)


def test_a_refused_passkey_leaves_the_password_and_comes_in_later(begun: Phone) -> None:
    page = begun.open("/meer/veilig")
    passkeys = safe.Passkeys(page)
    page.reload()
    passkeys.know_the_finger(False)
    press(page, "Bewaar veilig")
    see(page, "Een passkey maken ging niet door.")
    press(page, "Liever een naam en wachtwoord")
    safe.fill(page, "jan", "wachtwoord")
    begun.faults.cause(r"status of 422 .*/api/v1/account\)")
    press(page, "Bewaar veilig")
    see(page, "Dit wachtwoord is te kort, te bekend, of lijkt op je naam.")
    safe.fill(page, "jan", PASSWORD)
    press(page, "Bewaar veilig")
    safe.keep_code(page)
    passkeys.know_the_finger(True)
    begun.open("/meer/veilig/sleutels")
    press(page, "Maak een passkey op dit toestel")
    see(page, "Passkey toegevoegd")
    begun.open("/meer/veilig/afmelden")
    press(page, "Meld af en wis alles hier")
    press(page, "Ja, meld af en wis")
    see_title(page, "Lichte Benen")
    assert notes(page) == {}
    begun.open("/meer/veilig/aanmelden")
    page.get_by_role("button", name="Met je passkey").click()
    see_title(page, "Dag 1")
    expect(today.ticker(page, "Kuiten rekken")).to_have_attribute("aria-pressed", "true")


def test_a_passkey_that_was_taken_away_opens_nothing_and_the_code_still_does(begun: Phone) -> None:
    page = begun.open("/meer/veilig")
    safe.Passkeys(page)
    page.reload()
    press(page, "Bewaar veilig")
    code = safe.keep_code(page)
    begun.open("/meer/veilig/sleutels")
    page.get_by_role("button", name=re.compile("^Haal weg: ")).click()
    see(page, "Haal je hem weg, dan kom je alleen nog binnen met je herstelcode.")
    press(page, "Ja, haal weg")
    see(page, "Je hebt er nog geen.")
    begun.open("/meer/veilig/afmelden")
    press(page, "Meld af en wis alles hier")
    press(page, "Ja, meld af en wis")
    see_title(page, "Lichte Benen")
    begun.open("/meer/veilig/aanmelden")
    page.get_by_role("button", name="Met je passkey").click()
    see(page, "Dat ging niet door.")
    safe.sign_in_by_code(begun, code)
    see_title(page, "Dag 1")


def test_after_a_day_offline_on_each_two_phones_show_the_same(
    begun: Phone, make_phone: MakePhone
) -> None:
    one, other = begun, make_phone()
    safe.make_account(one, "twee telefoons", PASSWORD)
    safe.sign_in(other, "Twee telefoons ", PASSWORD)
    see_title(other.page, "Dag 1")
    for phone in (one, other):
        phone.open()
        phone.wait_until_offline_works()
        safe.go_offline(phone)
    for phone in (one, other):
        today.tick(phone.page, "Kort wandelen")
    for phone, score, text in ((one, 6, "Op de ene"), (other, 3, "Op de andere")):
        phone.wait_until("2026-03-02", "21:30")
        phone.open("/avond")
        helped = {"Kort wandelen": "beetje beter"}
        evening.answer_up_to_the_text(phone.page, score, helped=helped)
        phone.page.get_by_role("textbox").fill(text)
        press(phone.page, "Klaar")
        see_title(phone.page, "Welterusten")
        safe.see_line(phone.open("/meer"), "2 notities nog alleen op deze telefoon")
    before = {**notes(one.page), **notes(other.page)}
    for phone in (one, other):
        safe.go_online(phone)
    safe.until_the_same(one, other)
    assert notes(one.page).keys() == before.keys()
    for phone in (one, other):
        safe.see_line(phone.open("/meer"), safe.SAFE)
        page = phone.open("/dagboek/2026-03-02")
        see(page, "Op de ene", "Op de andere")


def test_a_session_that_is_ended_elsewhere_costs_no_note(
    begun: Phone, make_phone: MakePhone
) -> None:
    code = safe.make_account(begun, "afgemeld elders", PASSWORD)
    other = make_phone()
    safe.sign_in_by_code(other, code)
    see_title(other.page, "Dag 1")
    begun.faults.cause(safe.REFUSED)
    page = other.open("/meer/veilig/toestellen")
    page.get_by_role("button", name="Meld af: Android-telefoon").or_(
        page.get_by_role("button", name="Meld af: Linux-computer")
    ).click()
    see(page, "is afgemeld")

    page = begun.open()
    today.tick(page, "Kort wandelen")
    safe.see_line(page, "Meld je opnieuw aan om verder te bewaren")
    begun.open("/meer/veilig")
    see(page, "Er is niets verloren.")
    safe.sign_in(begun, "afgemeld elders", PASSWORD)
    expect(page.get_by_role("heading", name=safe.SAFE)).to_be_visible()
    safe.until_the_same(begun, other)
    assert {note["fields"].get("measure") for note in notes(other.page).values()} >= {
        "calf-stretch",
        "walk-breaks",
    }


def test_signing_out_asks_when_something_is_on_this_phone_alone(begun: Phone) -> None:
    safe.make_account(begun, "eerst bewaren", PASSWORD)
    page = begun.open()
    begun.wait_until_offline_works()
    safe.go_offline(begun)
    today.tick(page, "Kort wandelen")
    page = begun.open("/meer/veilig/afmelden")
    see(page, "1 notitie nog alleen op deze telefoon.")
    press(page, "Toch afmelden, houd alles hier")
    see(page, "Er is niets veranderd.")
    safe.go_online(begun)
    with suppress(Error):  # the app may be quicker than the tap
        page.get_by_role("button", name="Bewaar eerst").click(timeout=3000)
    see(page, "Alles is veilig bewaard.")
    press(page, "Meld af en houd alles hier")
    see_title(page, "Meer")
    assert len(notes(page)) > 1
    safe.sign_in(begun, "eerst bewaren", PASSWORD)
    see_title(page, "Op deze telefoon staan al notities")
    press(page, "Voeg ze samen")
    expect(page.get_by_role("heading", name=safe.SAFE)).to_be_visible()


def test_erasing_asks_where_and_a_deleted_account_opens_nothing(
    begun: Phone, make_phone: MakePhone
) -> None:
    safe.make_account(begun, "alles weg", PASSWORD)
    page = begun.open("/meer/notities")
    press(page, "Wis alles")
    press(page, "Hier en in mijn account")
    press(page, "Ja, wis alles")
    see_title(page, "Lichte Benen")
    assert notes(page) == {}
    other = make_phone()
    other.faults.cause(safe.REFUSED)
    safe.sign_in(other, "alles weg", PASSWORD)
    see(other.page, "Deze naam en dit wachtwoord horen niet bij elkaar.")


@pytest.mark.parametrize("clock", LOOKS.values(), ids=LOOKS.keys())
def test_every_screen_of_an_account_is_in_order(make_phone: MakePhone, clock: str) -> None:
    phone = make_phone(clock=clock)
    start.begin(phone.open())
    phone.faults.cause(safe.REFUSED)
    page = phone.open("/meer/veilig")
    press(page, "Bewaar veilig")
    see_in_order(page, "Bewaar veilig")
    safe.fill(page, f"in orde {clock}", PASSWORD)
    press(page, "Bewaar veilig")
    see_in_order(page, safe.CODE)
    safe.keep_code(page)
    see_in_order(page, "Bewaar veilig")
    for part, title in PARTS.items():
        phone.open(f"/meer/veilig/{part}")
        page.get_by_text("Even geduld").wait_for(state="detached")
        see_in_order(page, title)
    phone.open("/meer/veilig/afmelden")
    press(page, "Meld af en houd alles hier")
    see_title(page, "Meer")
    safe.sign_in(phone, f"in orde {clock}", PASSWORD)
    see_in_order(page, "Op deze telefoon staan al notities")
    press(page, "Wis eerst wat hier staat")
    see_in_order(page, "Wissen wat hier staat?")
    press(page, "Toch niet")
    press(page, "Voeg ze samen")
    expect(page.get_by_role("heading", name=safe.SAFE)).to_be_visible()
    phone.context.clear_cookies()
    page = phone.open("/meer")
    safe.see_line(page, "Meld je opnieuw aan om verder te bewaren")
    see_in_order(page, "Meer")
    phone.open("/meer/veilig")
    see(page, "Er is niets verloren.")
    see_in_order(page, "Bewaar veilig")


PARTS = {
    "aanmelden": "Meld je aan",
    "aanmelden?met=naam": "Naam en wachtwoord",
    "aanmelden?met=code": "Herstelcode",
    "toestellen": "Toestellen",
    "sleutels": "Hoe je binnenkomt",
    "afmelden": "Afmelden",
    "verwijderen": "Account verwijderen",
}
