"""The chain of direct relief, "Nu last?"."""

from playwright.sync_api import Page

from tests.e2e.steps.guide import answer
from tests.e2e.steps.tapping import press, see_title, tap_score

CHAIN = [
    "Rek je kuiten",
    "Rek de achterkant",
    "Loop rustig rond",
    "Benen omhoog",
    "Maak het warm",
    "Adem rustig",
]

END = {"day": "Neem nog even rust", "evening": "Welterusten"}
"""What stands on the last screen, in either look."""


def begin(page: Page, what: str = "Onrustige benen", before: int | None = None) -> None:
    """Two taps from any screen to the first instruction."""
    page.get_by_role("link", name="Nu last?", exact=True).click()
    see_title(page, "Wat voel je nu?")
    press(page, what)
    if before is not None:
        see_title(page, CHAIN[0])
        tap_score(page, before)


def do_steps(page: Page, titles: list[str]) -> None:
    """Does these steps; they are all that come, if they are all there are."""
    for title in titles:
        see_title(page, title)
        page.get_by_role("button", name="Volgende").or_(
            page.get_by_role("button", name="Klaar", exact=True)
        ).click()


def stop(page: Page, after: int | None) -> None:
    press(page, "Het zakt, ik stop")
    finish(page, after)


def finish(page: Page, after: int | None) -> None:
    answer(page, after)
    page.get_by_role("link", name="Sluit", exact=True).click()
