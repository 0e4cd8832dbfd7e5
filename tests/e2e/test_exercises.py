"""Every guide from its first step to its note, the landing, the parking place: on a moved clock."""

import json
import re
from datetime import timedelta
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from server.settings import ROOT
from tests.e2e.conftest import MakePhone
from tests.e2e.phone import Phone
from tests.e2e.steps import start
from tests.e2e.steps.tapping import choose, named, not_see, press, see, see_title

HOW = "Hoe zijn je benen nu?"
THOUGHT = "Bel de garage over de auto"


def guided() -> list[dict[str, Any]]:
    """The measures of the plan and of the library that have a guide of steps or of breath."""
    folder = ROOT / "server/content"
    files = [folder / "measures.json", folder / "library.json"]
    return [m for file in files for m in json.loads(file.read_text()) if m["guide"]]


GUIDED = guided()


@pytest.mark.parametrize("part", range(4))
def test_each_guide_runs_to_its_end_and_is_noted(make_phone: MakePhone, part: int) -> None:
    phone = make_phone(clock="08:00")
    page = phone.open()
    start.begin(page, worst=None, work=None)
    for measure in GUIDED[part::4]:
        page = phone.open(f"/gids/{measure['id']}")
        walk(phone, page, measure)
        page = phone.open(f"/maatregel/{measure['id']}")
        see(page, re.compile(r"^Vandaag (gedaan|1 van \d+ keer gedaan)$"))


def walk(phone: Phone, page: Page, measure: dict[str, Any]) -> None:
    """One score before, each step as long as it lasts, one score after."""
    see_title(page, HOW)
    tap_score(page, 6)
    guide = measure["guide"]
    if guide["kind"] == "breathing":
        see_title(page, "Adem rustig mee")
        phone.pass_time(timedelta(seconds=guide["seconds"] + 20))
    else:
        over = phone.now
        for i, step in enumerate(guide["steps"]):
            see_title(page, step["say"])
            see(page, step["detail"])
            expect(page.locator(".ring .picture")).to_be_attached()
            if step["seconds"] == 0:
                phone.pass_time(timedelta(seconds=90))
                see_title(page, step["say"])
                press(page, "Klaar" if i + 1 == len(guide["steps"]) else "Volgende")
                over = phone.now
            else:
                # What the looking took is part of the step, or it adds up.
                over += timedelta(seconds=step["seconds"])
                phone.pass_time(max(over - phone.now, timedelta(0)))
    see_title(page, HOW)
    tap_score(page, 3)
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile(r"^Dag \d"))


def tap_score(page: Page, value: int) -> None:
    """One tap answers and leads on: there is no chosen tile left to look at."""
    page.get_by_role("radio", name=re.compile(rf"^{value}(,|$)")).click()


@pytest.mark.lasting
def test_a_guide_goes_on_behind_a_killed_app(phone: Phone) -> None:
    page = phone.open()
    start.begin(page)
    page = phone.open("/gids/body-scan")
    see_title(page, HOW)
    press(page, "Sla over")
    see_title(page, "Ga rustig liggen")
    choose(page, "Ogen open")
    phone.a_moment()
    phone.kill()
    phone._ahead += timedelta(seconds=60)
    phone.switch_on()
    page = phone.open("/gids/body-scan")
    see_title(page, "Je voeten")
    see(page, "Kijk zacht naar één punt dat stil is.")


@pytest.mark.lasting
def test_the_landing_walks_with_the_clock_through_a_killed_app_to_good_night(
    make_phone: MakePhone,
) -> None:
    phone = make_phone(clock="21:50")
    page = phone.open()
    start.begin(page)
    press(page, "Rustig naar bed")
    see(page, "Je gaat om 23:00 slapen. Begin dan om 22:00.")
    press(page, "Begin nu")
    see_title(page, "Schermen weg")
    see(page, "straks: douche rustig")
    phone.a_moment()
    phone.kill()
    phone._ahead += timedelta(minutes=33)
    phone.switch_on()
    page = phone.open()
    press(page, "Ga verder: rustig naar bed")
    see_title(page, "Kruidenthee")
    expect(page.locator("html")).to_have_attribute("data-dusk", "1")
    phone.pass_time(timedelta(minutes=20))
    see_title(page, "Lees iets rustigs")
    expect(page.locator("html")).to_have_attribute("data-dusk", "2")
    phone.sleep_in_pocket(timedelta(minutes=10))
    see_title(page, "Welterusten")
    phone.a_moment()
    page = phone.open("/dagboek/2026-03-02")
    see(page, "Rustig naar bed")


@pytest.mark.lasting
def test_a_thought_is_shut_until_the_morning_and_can_then_be_let_go(
    make_phone: MakePhone,
) -> None:
    phone = make_phone(clock="22:00")
    page = phone.open()
    start.begin(page)
    press(page, "Parkeer een gedachte")
    see_title(page, "Wat houdt je bezig?")
    page.get_by_role("textbox").press_sequentially(THOUGHT)
    phone.a_moment()
    page = phone.restart("/parkeren")
    expect(page.get_by_role("textbox")).to_have_value(THOUGHT)
    press(page, "Leg het weg tot morgen")
    see_title(page, "Dit ligt weg tot morgen")
    phone.wait_switched_off_until("2026-03-03", "02:00")
    page = phone.open("/parkeren")
    see(page, "Er ligt al één gedachte")
    not_see(page, ["garage"])
    phone.wait_switched_off_until("2026-03-03", "07:30")
    page = phone.open()
    press(page, "Lees het")
    see(page, THOUGHT)
    press(page, "Laat los")
    not_see(page, ["garage"])
    page = phone.open()
    see_title(page, "Dag 2")
    expect(named(page, "Lees het")).to_have_count(0)


def test_axe_finds_nothing_on_the_way_to_bed_however_dark(make_phone: MakePhone) -> None:
    phone = make_phone(clock="21:50")
    page = phone.open()
    start.begin(page)
    page = phone.open("/parkeren")
    see_title(page, "Wat houdt je bezig?")
    assert troubles(page) == []
    page = phone.open("/landing")
    see_title(page, "Rustig naar bed")
    assert troubles(page) == []
    press(page, "Begin nu")
    for minutes, title in ((1, "Schermen weg"), (32, "Kruidenthee"), (20, "Lees iets rustigs")):
        phone.pass_time(timedelta(minutes=minutes))
        see_title(page, title)
        assert troubles(page) == [], title
    phone.pass_time(timedelta(minutes=10))
    see_title(page, "Welterusten")
    assert troubles(page) == []


def troubles(page: Page) -> list[str]:
    found = Axe().run(page).response["violations"]
    return [f"{v['id']}: {v['nodes'][0]['html'][:160]}" for v in found]
