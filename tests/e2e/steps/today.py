"""The checklist of the day."""

import re

from playwright.sync_api import Locator, Page, expect

from tests.e2e.patience import patiently
from tests.e2e.steps.stored import notes
from tests.e2e.steps.tapping import press, saved, tap_score


def listed(page: Page) -> set[str]:
    """The measures on the list."""
    return _ids(_rows(page))


def new(page: Page) -> set[str]:
    """The measures that are marked as new."""
    return _ids(_rows(page).filter(has=page.get_by_text("nieuw", exact=True)))


def _ids(rows: Locator) -> set[str]:
    return {str(row.get_attribute("href")).rpartition("/")[2] for row in rows.all()}


def _rows(page: Page) -> Locator:
    expect(page.get_by_role("link", name="Vandaag", exact=True)).to_be_visible()
    return page.get_by_role("listitem").locator('a[href^="/maatregel/"]')


def see_list(page: Page, expected: set[str]) -> None:
    """Exactly these measures stand on the list."""
    patiently(lambda: listed(page) == expected, lambda: f"{listed(page)} is not {expected}")


def is_walked(page: Page, day: str) -> None:
    """The list of `day` is noted: quicker than any person, one is elsewhere before that."""
    patiently(lambda: "offered" in notes(page).get(f"day:{day}", {"fields": {}})["fields"])


def ticker(page: Page, title: str) -> Locator:
    return page.get_by_role("button", name=re.compile(f"^{title}(, .*)? gedaan$"))


def tick(page: Page, *titles: str) -> None:
    for title in titles:
        ticker(page, title).click()
        saved(page)


def morning(page: Page, night: int) -> None:
    """How the night was, in one tap."""
    expect(page.get_by_text("Hoeveel last had je vannacht van je benen?")).to_be_visible()
    tap_score(page, night)
    saved(page)


def skip_day(page: Page) -> None:
    press(page, "Sla vandaag over")
    expect(page.get_by_role("heading", name="Vandaag rust je")).to_be_visible()
