"""The evening note."""

from collections.abc import Callable, Mapping, Sequence

from playwright.sync_api import Page

from tests.e2e.steps.tapping import choose, press, score, see_title

SCORE = "Hoeveel last had je vanavond van je benen?"
WORST = "Wanneer was het vandaag het ergst?"
HELP = "Wat deed het voor je benen?"
TRIGGERS = "Speelde er vandaag iets mee?"
TEXT = "Wil je nog iets opschrijven?"


def note_evening(page: Page, evening: int, **answers: object) -> None:
    """One evening, from the day's page to good night. `answers` as in `answer`."""
    page.get_by_role("link", name="Begin", exact=True).click()
    answer(page, evening, **answers)


def answer(page: Page, evening: int, *, text: str = "", **answers: object) -> None:
    """The evening's questions to the end. `answers` as in `answer_up_to_the_text`."""
    answer_up_to_the_text(page, evening, **answers)
    page.get_by_role("textbox").fill(text)
    press(page, "Klaar")
    see_title(page, "Welterusten")


def answer_up_to_the_text(
    page: Page,
    evening: int,
    *,
    worst: Sequence[str] = ("Avond",),
    helped: Mapping[str, str] | None = None,
    triggers: Sequence[str] = (),
    seen: Callable[[str], None] | None = None,
) -> None:
    """Up to the last question. `helped`: title to verdict; None when nothing was done."""
    at = seen or (lambda title: see_title(page, title))
    at(SCORE)
    score(page, evening)
    press(page, "Verder")
    at(WORST)
    choose(page, *worst)
    press(page, "Verder")
    if helped is not None:
        at(HELP)
        judge(page, helped)
    at(TRIGGERS)
    choose(page, *triggers)
    press(page, "Verder")
    at(TEXT)


def judge(page: Page, helped: Mapping[str, str]) -> None:
    for title, verdict in helped.items():
        choose(page.get_by_role("group", name=title, exact=True), verdict)
    press(page, "Verder")
