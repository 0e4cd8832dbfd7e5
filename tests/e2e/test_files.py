"""The notes belong to the person: taken along, erased, put back."""

import csv
import json
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar
from playwright.sync_api import Page, expect

from tests.e2e.conftest import MakePhone
from tests.e2e.phone import Phone
from tests.e2e.steps import evening, start, today
from tests.e2e.steps.files import put_back, take_along
from tests.e2e.steps.tapping import press, see, see_title

TEXT = 'Kramp, "heel kort"; na het sporten\n=1+1 é 🦩'


@pytest.mark.lasting
def test_what_is_taken_along_erased_and_put_back_is_the_same(phone: Phone, tmp_path: Path) -> None:
    page = phone.open()
    start.begin(page)
    live_a_day(phone, page)
    phone.open("/meer/notities")
    file = take_along(page, tmp_path / "first.json")
    press(page, "Wis alles")
    press(page, "Toch niet")
    press(page, "Wis alles")
    press(page, "Ja, wis alles")
    see_title(page, "Lichte Benen")
    page = phone.restart()
    see_title(page, "Lichte Benen")
    phone.open("/meer/notities")
    put_back(page, file)
    see(page, "notities zijn toegevoegd")
    assert notes(take_along(page, tmp_path / "second.json")) == notes(file)
    put_back(page, file)
    see(page, "Alles uit dit bestand stond er al.")
    page = phone.restart()
    see_title(page, "Welterusten")
    phone.open("/dagboek/2026-03-02")
    see(page, "Kramp,")


def test_the_table_opens_in_a_spreadsheet(phone: Phone, tmp_path: Path) -> None:
    page = phone.open()
    start.begin(page)
    live_a_day(phone, page)
    phone.open("/meer/notities")
    table = take_along(page, tmp_path / "notes.csv", "Maak een tabel")
    with table.open(encoding="utf-8-sig", newline="") as lines:
        rows = list(csv.DictReader(lines))
    day = [row for row in rows if row["dag"] == "2026-03-02"]
    assert [row["waarde"] for row in day if row["soort"] == "avond"] == ["6"]
    assert [row["wat"] for row in day if row["soort"] == "hielp"] == ["Kuiten rekken"]
    # A spreadsheet must not take a note for a formula, nor break off at a line or a quote.
    assert [row["tekst"].lstrip("'") for row in day if row["tekst"]] == [TEXT]


def test_reminders_come_as_a_calendar_with_neutral_titles(phone: Phone, tmp_path: Path) -> None:
    page = phone.open()
    start.begin(page, bedtime="22:30", work=["Ik heb een werkdag met vaste uren"])
    phone.open("/meer/herinneringen")
    file = take_along(page, tmp_path / "reminders.ics", "Maak een agendabestand")
    events = Calendar.from_ical(file.read_bytes()).walk("VEVENT")
    titles = {str(event["SUMMARY"]) for event in events}
    assert titles == {"Even bewegen", "Avondmoment", "Rustig afsluiten"}
    evening_note = next(event for event in events if event["SUMMARY"] == "Avondmoment")
    assert evening_note["DTSTART"].dt.isoformat() == "2026-03-02T20:30:00"


def test_a_file_goes_to_another_phone(make_phone: MakePhone, tmp_path: Path) -> None:
    old, new = make_phone(), make_phone()
    page = old.open()
    start.begin(page)
    today.tick(page, "Kuiten rekken")
    old.open("/meer/notities")
    file = take_along(page, tmp_path / "notes.json")
    page = new.open()
    press(page, "Heb je een bewaard bestand? Zet het terug")
    put_back(page, file)
    see(page, "notities zijn toegevoegd")
    page = new.open()
    see_title(page, "Dag 1")
    expect(today.ticker(page, "Kuiten rekken")).to_have_attribute("aria-pressed", "true")


def test_a_wrong_file_is_refused_in_plain_words_and_changes_nothing(
    phone: Phone, tmp_path: Path
) -> None:
    page = phone.open()
    start.begin(page)
    today.tick(page, "Kuiten rekken")
    phone.open("/meer/notities")
    before = notes(take_along(page, tmp_path / "before.json"))
    for number, (text, said) in enumerate(WRONG):
        wrong = tmp_path / f"wrong-{number}.json"
        wrong.write_bytes(text)
        put_back(page, wrong)
        see(page, said)
    assert notes(take_along(page, tmp_path / "after.json")) == before


WRONG = [
    (b"", "Dit is geen bestand van deze app."),
    (b"\x89PNG\r\n\x1a\n\x00", "Dit is geen bestand van deze app."),
    (b'{"format": "iets anders"}', "Dit bestand is niet door deze app gemaakt."),
    (b'{"format": "lichte-benen", "version": 99, "notes": []}', "uit een nieuwere app"),
    (b'{"format": "lichte-benen", "version": 1, "notes": [{"id": "x"}]}', "kent de app niet"),
]


def live_a_day(phone: Phone, page: Page) -> None:
    today.tick(page, "Kort wandelen", "Kuiten rekken")
    phone.wait_until("2026-03-02", "21:30")
    evening.note_evening(
        page,
        6,
        worst=("Avond", "Nacht"),
        helped={"Kuiten rekken": "beetje beter"},
        triggers=(),
        text=TEXT,
    )


def notes(file: Path) -> list[dict[str, Any]]:
    found = json.loads(file.read_text())
    assert found["format"] == "lichte-benen"
    return sorted(found["notes"], key=lambda note: note["id"])
