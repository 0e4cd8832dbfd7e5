"""The checklist of the day."""

import re

from playwright.sync_api import Locator, Page, expect

from tests.e2e.steps.tapping import press, saved, score


def listed(page: Page) -> list[str]:
    """The measures on the list, from top to bottom."""
    return [row.get_attribute("href").rpartition("/")[2] for row in _rows(page).all()]


def new(page: Page) -> list[str]:
    """The measures that are marked as new."""
    rows = _rows(page).filter(has=page.get_by_text("nieuw", exact=True))
    return [row.get_attribute("href").rpartition("/")[2] for row in rows.all()]


def _rows(page: Page) -> Locator:
    expect(page.get_by_role("link", name="Vandaag", exact=True)).to_be_visible()
    return page.get_by_role("listitem").locator('a[href^="/maatregel/"]')


def ticker(page: Page, title: str) -> Locator:
    return page.get_by_role("button", name=re.compile(f"^{title}(, .*)? gedaan$"))


def tick(page: Page, *titles: str) -> None:
    for title in titles:
        ticker(page, title).click()
        saved(page)


def morning(page: Page, night: int) -> None:
    """How the night was, in one tap."""
    expect(page.get_by_text("Hoeveel last had je vannacht van je benen?")).to_be_visible()
    score(page, night)
    saved(page)


def skip_day(page: Page) -> None:
    press(page, "Sla vandaag over")
    expect(page.get_by_role("heading", name="Vandaag rust je")).to_be_visible()
