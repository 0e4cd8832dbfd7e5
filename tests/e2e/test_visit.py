"""The page for the huisarts: printed as the person put it together, and always one A4."""

import io
import json
import re
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from fhir.resources.R4B.bundle import Bundle
from playwright.sync_api import Locator, Page, expect
from pypdf import PdfReader

from server.settings import ROOT
from tests.e2e.conftest import MakePhone
from tests.e2e.phone import Phone
from tests.e2e.server import Server
from tests.e2e.steps.tapping import press, see, see_title

TODAY = date(2026, 3, 2)
CONTENT = ROOT / "server/content"
A4_MM = (210, 297)

COMPLAINT = "'s Avonds kriebelt het diep in mijn kuiten. Dan moet ik lopen."
MEDICINES = "Paroxetine, één per dag\nMagnesium van de drogist"
QUESTIONS = "Kan het door mijn medicijnen komen?"


def test_the_page_holds_what_was_chosen_on_one_a4(make_phone: MakePhone, tmp_path: Path) -> None:
    page = open_visit(make_phone(), tmp_path, months())
    write(page, "Mijn klacht", COMPLAINT)
    write(page, "Mijn medicijnen", MEDICINES)
    write(page, "Mijn vragen", QUESTIONS)
    write(page, "Je naam, als je dat wilt", "A. de Vries")
    text = printed(page)
    own = (COMPLAINT, *MEDICINES.split("\n"), QUESTIONS, "A. de Vries")
    for said in (*own, CRAMPS, *PARTS.values()):
        assert said in text, said
    assert "Bereid je bezoek voor" not in text, "only the page is printed"
    assert "Nu last?" not in text


CRAMPS = "Kramp: 9 keer genoteerd, op 9 dagen."
PARTS = {
    "Wanneer het ergst": "'s Nachts",
    "Verloop van de avonden": "gemiddelde (avonden)",
    "Nachten met last": "nachten 4 of hoger",
    "Wat ik probeerde": "Kuiten rekken",
    "Wat meespeelde": "Stress:",
    "Goed om te weten": "Ik heb spataderen",
    "Wat de huisarts kan vragen of doen": "bloed prikken",
}


def test_what_is_switched_off_is_not_printed(make_phone: MakePhone, tmp_path: Path) -> None:
    page = open_visit(make_phone(), tmp_path, months())
    write(page, "Mijn klacht", COMPLAINT)
    everything = printed(page)
    for title, said in {"Mijn klacht": COMPLAINT, **PARTS}.items():
        switch(page, title).uncheck()
        assert said in everything
        assert said not in printed(page), title
        switch(page, title).check()
    assert printed(page) == everything


def test_everything_at_its_longest_is_still_one_a4(make_phone: MakePhone, tmp_path: Path) -> None:
    page = open_visit(make_phone(), tmp_path, months(everything=True))
    write(page, "Mijn klacht", ("Ommezwaaimomenten " * 23)[:400])
    write(
        page, "Mijn medicijnen", "\n".join(f"Middel {i} met een lange naam erbij" for i in range(9))
    )
    write(page, "Mijn vragen", "W" * 240)
    write(
        page,
        "Je naam, als je dat wilt",
        "Wilhelmina van den Wijngaarden-Wouterswinkel te Winterswijk",
    )
    text = printed(page)
    for said in (
        CRAMPS,
        "Ik ben zwanger",
        "Middel 5",
        "Winterswijk",
        "Vaste tijden voor bed",
        "En nog",
    ):
        assert said in text, said
    assert text.count("nog niet te zeggen") + text.count("verschil") + text.count("helpt") >= 11


def test_the_button_prints(make_phone: MakePhone, tmp_path: Path) -> None:
    page = open_visit(make_phone(), tmp_path, [])
    page.evaluate("() => addEventListener('beforeprint', () => { document.title = 'printed'; })")
    press(page, "Druk af of bewaar als PDF")
    expect(page).to_have_title("printed")


def test_the_huisarts_screen_leads_to_it(phone: Phone) -> None:
    page = phone.open("/huisarts")
    press(page, "Bereid je bezoek voor")
    see_title(page, "Bereid je bezoek voor")
    press(page, "Terug")
    see_title(page, "Wanneer naar de huisarts")


def test_without_notes_there_is_a_page_too(make_phone: MakePhone, tmp_path: Path) -> None:
    page = open_visit(make_phone(), tmp_path, [])
    expect(page.get_by_text("Nog niets genoteerd").first).to_be_visible()
    write(page, "Mijn klacht", COMPLAINT)
    text = printed(page)
    assert COMPLAINT in text
    assert "bloed prikken" in text
    assert not any(title in text for title in ("Verloop", "probeerde", "meespeelde"))


@pytest.mark.lasting
def test_what_was_typed_outlives_a_kill_without_a_network(phone: Phone, server: Server) -> None:
    page = phone.open("/huisarts/bezoek")
    see_title(page, "Bereid je bezoek voor")
    phone.wait_until_offline_works()
    server.stop()
    write(page, "Mijn vragen", QUESTIONS)
    switch(page, "Wat de huisarts kan vragen of doen").uncheck()
    phone.a_moment()
    page = phone.restart("/huisarts/bezoek")
    expect(field(page, "Mijn vragen")).to_have_value(QUESTIONS)
    text = printed(page)
    assert QUESTIONS in text
    assert "bloed prikken" not in text


def test_it_is_no_note_and_goes_along_in_no_export(phone: Phone, tmp_path: Path) -> None:
    page = phone.open("/huisarts/bezoek")
    write(page, "Mijn medicijnen", MEDICINES)
    phone.a_moment()
    phone.open("/meer/notities")
    assert "Paroxetine" not in saved(page, "Bewaar als bestand", tmp_path / "all.json")


def test_the_file_for_a_health_record_is_fhir(make_phone: MakePhone, tmp_path: Path) -> None:
    page = open_visit(make_phone(), tmp_path, months())
    write(page, "Mijn klacht", COMPLAINT)
    switch(page, "Nachten met last").uncheck()
    text = saved(page, "Bewaar voor mijn PGO (FHIR)", tmp_path / "visit.json")
    bundle = Bundle.model_validate_json(text)
    kinds = [entry.resource.get_resource_type() for entry in bundle.entry]
    assert kinds[:2] == ["Composition", "Patient"]
    assert kinds.count("Observation") == 90
    assert "kriebelt" in text
    assert "night-score" not in text
    assert "Kramp" not in text


def test_the_file_of_the_page_stands_on_its_own(make_phone: MakePhone, tmp_path: Path) -> None:
    phone = make_phone()
    page = open_visit(phone, tmp_path, months())
    write(page, "Mijn klacht", COMPLAINT)
    file = tmp_path / "page.html"
    text = saved(page, "Bewaar als bestand", file)
    assert not re.search(r"<script|https?:|url\(|src=", text)
    page.goto(file.as_uri())
    assert COMPLAINT in printed(page)


@pytest.mark.parametrize("clock", ["10:30", "21:45"], ids=["day", "evening"])
def test_it_prints_black_on_white_in_both_looks(
    make_phone: MakePhone, tmp_path: Path, clock: str
) -> None:
    page = open_visit(make_phone(clock=clock), tmp_path, months())
    page.emulate_media(media="print")
    ink, ground = page.evaluate(
        """() => [document.querySelector('.sheet'), document.body].map((e, i) =>
            getComputedStyle(e)[i === 0 ? 'color' : 'backgroundColor'])"""
    )
    assert ink == "rgb(0, 0, 0)"
    assert ground in ("rgba(0, 0, 0, 0)", "rgb(255, 255, 255)")


def open_visit(phone: Phone, room: Path, notes: list[dict[str, Any]]) -> Page:
    """The screen, on a phone with these notes."""
    page = phone.open("/meer/notities")
    if notes:
        file = room / "notes.json"
        whole = {"format": "lichte-benen", "version": 1, "exportedAt": "", "device": "a"}
        file.write_text(json.dumps({**whole, "notes": notes}))
        page.get_by_label("Kies een bestand").set_input_files(file)
        see(page, "notities zijn toegevoegd")
    phone.open("/huisarts/bezoek")
    see_title(page, "Bereid je bezoek voor")
    expect(page.locator(".sheet")).to_be_visible()
    return page


def months(*, everything: bool = False) -> list[dict[str, Any]]:
    """Ninety days of the plan; `everything`: all that can be ticked, and measures beyond it."""
    measures = ids("measures") + (ids("library")[:9] if everything else [])
    ticked = {"cautions": ids("cautions"), "patterns": ids("patterns")} if everything else {}
    profile = {"worstWhen": "night", "cautions": ["varicose"], "patterns": ["rls"], **ticked}
    notes = [note("profile", "profile", startedOn=str(TODAY - timedelta(days=89)), **profile)]
    for back in range(90):
        day = str(TODAY - timedelta(days=back))
        triggers = {f"trigger.{t}": back % (i + 2) == 0 for i, t in enumerate(ids("triggers"))}
        done = [m for i, m in enumerate(measures) if (back + i) % 3 == 0]
        verdicts = {f"help.{m}": (back + i) % 4 - 1 for i, m in enumerate(done)}
        scores = {"evening": 3 + back % 6, "night": 2 + back % 5, "worst": ["evening", "night"]}
        notes.append(
            note("day", f"day:{day}", day=day, offered=measures, **scores, **triggers, **verdicts)
        )
        if back % 10 == 0:
            at = f"{day}T23:00:00.000Z"
            notes.append(note("relief", f"cramp-{back}", day=day, at=at, cramp=True, steps=[]))
        for measure in done:
            pair = {"before": 6, "after": 3 + back % 4, "at": f"{day}T20:00:00.000Z"}
            notes.append(note("episode", f"{measure}-{back}", measure=measure, day=day, **pair))
    return notes


def ids(name: str) -> list[str]:
    return [one["id"] for one in json.loads((CONTENT / f"{name}.json").read_text())]


def note(kind: str, name: str, **fields: object) -> dict[str, Any]:
    return {"id": name, "kind": kind, "fields": fields, "stamps": {}}


def field(page: Page, label: str) -> Locator:
    return page.get_by_role("textbox", name=label, exact=True)


def write(page: Page, label: str, text: str) -> None:
    field(page, label).fill(text)


def switch(page: Page, title: str) -> Locator:
    return page.get_by_role("checkbox", name=re.compile("^" + re.escape(title)))


def printed(page: Page) -> str:
    """All text on paper, spaces and hyphenation evened out. It must be one A4."""
    page.wait_for_timeout(200)
    reader = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))
    assert len(reader.pages) == 1
    box = reader.pages[0].mediabox
    assert [round(float(side) / 72 * 25.4) for side in (box.width, box.height)] == list(A4_MM)
    assert page.evaluate(OVERFLOWING) is False, "something falls off the page"
    return re.sub(r"\s+", " ", reader.pages[0].extract_text())


OVERFLOWING = """() => {
    const { scrollHeight, clientHeight } = document.querySelector('.sheet');
    return scrollHeight > clientHeight;
}"""


def saved(page: Page, button: str, path: Path) -> str:
    with page.expect_download() as download:
        press(page, button)
    download.value.save_as(path)
    return path.read_text()
