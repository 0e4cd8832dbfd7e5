"""The example week."""

from playwright.sync_api import Page, expect

from tests.e2e.steps.tapping import press, see_title

MARK = "Dit is een voorbeeld"


def look_around(page: Page) -> None:
    press(page, "Kijk rond met een voorbeeldweek")
    see_title(page, "Dag 7")


def leave(page: Page) -> None:
    press(page, "Sluit voorbeeld")
    expect(page.get_by_text(MARK)).to_have_count(0)
