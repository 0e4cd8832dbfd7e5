"""A guided measure: the score before, the guide itself, the score after."""

from datetime import timedelta

from playwright.sync_api import Page

from tests.e2e.phone import Phone
from tests.e2e.steps.tapping import press, saved, see_title, tap_score

HOW = "Hoe zijn je benen nu?"


def begin(page: Page, title: str, before: int | None) -> None:
    """From the day's page to the running guide."""
    press(page, f"Begin: {title}")
    answer(page, before)


def answer(page: Page, score: int | None) -> None:
    see_title(page, HOW)
    if score is None:
        press(page, "Sla over")
    else:
        tap_score(page, score)


def do(phone: Phone, title: str, takes: timedelta, before: int | None, after: int | None) -> None:
    """All of it, and back on the day's page."""
    begin(phone.page, title, before)
    phone.pass_time(takes)
    answer(phone.page, after)
    saved(phone.page)
