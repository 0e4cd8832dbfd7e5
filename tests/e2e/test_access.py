"""Every screen in both looks: for ears, for keyboards, for small screens and large letters."""

from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.e2e.conftest import MakePhone
from tests.e2e.phone import SCREEN
from tests.e2e.routes import all_routes
from tests.e2e.steps import evening, example, files, guide, relief, review, start, today
from tests.e2e.steps.tapping import choose, press, see, see_title

LOOKS = {"day": "13:30", "evening": "21:45"}
TARGET_PX = 48


@pytest.mark.parametrize(("look", "motion"), [("day", "no-preference"), ("evening", "reduce")])
def test_every_screen_is_in_order(make_phone: MakePhone, look: str, motion: str) -> None:
    phone = make_phone(clock=LOOKS[look], reduced_motion=motion)
    page = phone.open()
    example.look_around(page)
    wrong, names = {}, set()
    for path in all_routes():
        phone.open(path)
        wrong[path] = [*troubles(page), *unnamed(page)]
        names.add(page.title())
        if motion == "reduce":
            wrong[path] += page.evaluate(RUNNING_ANIMATIONS)
        wrong[path] += [*small_targets(page), *cut_off(page), *no_help(page)]
    assert {path: found for path, found in wrong.items() if found} == {}
    # A measure and its guide share the name of the measure.
    assert len(names) >= len(wrong) - 2, names
    phone.open("/")
    expect(page.locator("html")).to_have_attribute("data-look", look)


@pytest.mark.parametrize("look", LOOKS)
def test_every_question_on_the_way_is_in_order(make_phone: MakePhone, look: str) -> None:
    phone = make_phone(clock=LOOKS[look])
    page = phone.open()
    see_in_order(page, "Lichte Benen")
    press(page, "Begin vandaag")
    choose(page, "Je bent plots erg benauwd", "Je bent benauwder dan anders")
    press(page, "Verder")
    see_in_order(page, "Bel nu 112")
    choose(page, "Ik heb hierover hulp gevraagd")
    press(page, "Ga toch verder")
    start.answer(page, cautions=["Ik ben zwanger"], seen=lambda title: see_in_order(page, title))
    today.tick(page, "Kort wandelen")
    guide.begin(page, "Kuiten rekken", before=4)
    see_in_order(page, "Ga klaarstaan")
    press(page, "Stop")
    see_in_order(page, "Je bent gestopt")
    press(page, "Niet noteren")
    phone.open("/nu")
    see_in_order(page, "Wat voel je nu?")
    press(page, "Onrustige benen")
    for step in relief.CHAIN:
        see_in_order(page, step)
        press(page, "Klaar" if step == relief.CHAIN[-1] else "Volgende")
    see_in_order(page, guide.HOW)
    press(page, "Sla over")
    see_in_order(page, relief.END[look])
    phone.open("/avond")
    evening.answer(page, 5, helped={}, seen=lambda title: see_in_order(page, title))
    see_in_order(page, "Welterusten")
    phone.open("/avond")
    see_in_order(page, "Je avond is genoteerd")
    phone.open("/avond?stap=score")
    see_in_order(page, evening.SCORE)
    phone.open("/nu")
    press(page, "Kramp")
    see_in_order(page, "Voet naar je scheenbeen")
    phone.open("/terugblik")
    kept = review.keep(page, early=True, seen=lambda title: see_in_order(page, title))
    assert len(kept) == 3


@pytest.mark.parametrize("look", LOOKS)
def test_who_keeps_habits_for_weeks_is_offered_one_more_in_order(
    make_phone: MakePhone, look: str, tmp_path: Path
) -> None:
    phone = make_phone("2026-03-30", LOOKS[look])
    page = phone.open("/meer/notities")
    files.put_back(page, files.weeks_of_habits(tmp_path / "notes.json", "2026-03-02", 28))
    see(page, "notities zijn toegevoegd")
    page = phone.open("/terugblik")
    offer = page.get_by_role("region", name="Rustig uitbouwen")
    one_more = offer.get_by_role("heading", level=3).inner_text()
    see_in_order(page, "Jouw week")
    press(page, "Zet op mijn lijst")
    expect(offer).to_have_count(0)
    see(phone.open("/"), one_more)


def test_an_evening_is_noted_by_keyboard_alone(make_phone: MakePhone) -> None:
    phone = make_phone(clock="21:45", has_touch=False, is_mobile=False)
    page = phone.open()
    start.begin(page)
    go_to(page, "link", "Begin")
    page.keyboard.press("Enter")
    see_title(page, evening.SCORE)
    page.keyboard.press("Tab")
    go_to(page, "radio", "0, geen last")
    for _ in range(7):
        page.keyboard.press("ArrowRight")
    go_on(page)
    see_title(page, evening.WORST)
    go_to(page, "checkbox", "Avond")
    page.keyboard.press("Space")
    go_on(page)
    see_title(page, evening.TRIGGERS)
    go_on(page)
    see_title(page, evening.TEXT)
    go_to(page, "textbox", "Je notitie")
    page.keyboard.type("Zonder muis")
    go_on(page, "Klaar")
    see_title(page, "Welterusten")
    phone.open("/avond")
    see(page, "7", "Zonder muis")


def go_on(page: Page, button: str = "Verder") -> None:
    go_to(page, "button", button)
    page.keyboard.press("Enter")


def go_to(
    page: Page, role: Literal["button", "link", "radio", "checkbox", "textbox"], name: str
) -> None:
    """Tabs until it has the focus, and sees that the focus shows."""
    wanted = page.get_by_role(role, name=name, exact=True).first
    wanted.wait_for()
    for _ in range(40):
        if wanted.evaluate("(e) => e === document.activeElement"):
            return
        page.keyboard.press("Tab")
    pytest.fail(f"{role} {name} is out of reach of the keyboard")


def see_in_order(page: Page, title: str) -> None:
    see_title(page, title)
    assert [*troubles(page), *small_targets(page), *cut_off(page)] == [], title


def troubles(page: Page) -> list[str]:
    """What axe finds: the rule and the element."""
    return [
        f"{trouble['id']}: {node['html'][:160]} {node['failureSummary'][:300]}"
        for trouble in Axe().run(page).response["violations"]
        for node in trouble["nodes"]
    ]


def unnamed(page: Page) -> list[str]:
    """What keeps a screen from saying what it is."""
    counts = {what: page.locator(what).count() for what in ("html[lang=nl]", "h1", "main")}
    wrong = [f"{count} times {what}" for what, count in counts.items() if count != 1]
    return wrong if page.title().endswith("Lichte Benen") else [*wrong, page.title()]


def no_help(page: Page) -> list[str]:
    """Where "Nu last?" is out of reach of one tap."""
    here = page.url.partition("?")[0].endswith("/nu")
    found = page.get_by_role("link", name="Nu last?").filter(visible=True).count()
    return [] if here or found else ["no way to Nu last?"]


def cut_off(page: Page) -> list[str]:
    """What makes the page scroll sideways on a small screen, or with letters twice as large."""
    found = []
    for width, letters in ((320, ""), (390, "212.5%")):
        page.set_viewport_size({**SCREEN, "width": width})
        page.evaluate("(size) => { document.documentElement.style.fontSize = size }", letters)
        found += [f"{width} {letters} {element}" for element in page.evaluate(TOO_WIDE)]
    page.evaluate("() => { document.documentElement.style.fontSize = '' }")
    return found


TOO_WIDE = """() => document.documentElement.scrollWidth <= innerWidth ? [] :
    [...document.querySelectorAll('body *')]
        .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
        .map((element) => element.outerHTML.slice(0, 120))"""

RUNNING_ANIMATIONS = """() => document.getAnimations()
    .filter(({ playState }) => playState === 'running')
    .map(({ effect }) => effect.target.outerHTML.slice(0, 100))"""


def small_targets(page: Page) -> list[str]:
    """Visible controls below 48 by 48, size first; links within a sentence are exempt."""
    return page.evaluate(
        """(least) => [...document.querySelectorAll('button, a[href], input, textarea, summary')]
            .filter((e) => e.checkVisibility({ visibilityProperty: true }))
            .filter((e) => !e.closest('p, .skip, .hidden-text'))
            .map((e) => [e, (e.closest('label') ?? e).getBoundingClientRect()])
            .filter(([, { width }]) => width > 2)
            .filter(([, { width, height }]) => Math.min(width, height) < least - 0.5)
            .map(([e, { width, height }]) =>
                `${Math.round(width)}x${Math.round(height)} ${e.outerHTML.slice(0, 160)}`)""",
        TARGET_PX,
    )
