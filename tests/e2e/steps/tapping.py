"""Taps that every screen knows."""

import re
from collections.abc import Iterable

from playwright.sync_api import Locator, Page, expect


def press(page: Page, name: str) -> None:
    """A button, or a link that looks like one."""
    named(page, name).first.click()


def named(page: Page, name: str) -> Locator:
    button = page.get_by_role("button", name=name, exact=True)
    return button.or_(page.get_by_role("link", name=name, exact=True))


def choose(page: Page, *labels: str) -> None:
    """Radio buttons or check boxes, by the words beside them."""
    for label in labels:
        starts = re.compile("^" + re.escape(label))
        page.get_by_role("radio", name=starts).or_(
            page.get_by_role("checkbox", name=starts)
        ).first.check()


def score(page: Page, value: int) -> None:
    page.get_by_role("radio", name=re.compile(rf"^{value}(,|$)")).first.check()


def tap_score(page: Page, value: int) -> None:
    """Where one tap answers, and the question is gone at once."""
    page.get_by_role("radio", name=re.compile(rf"^{value}(,|$)")).first.click()


def see_title(page: Page, title: str) -> None:
    expect(page.get_by_role("heading", level=1)).to_have_text(title)


def see(page: Page, *texts: str) -> None:
    for text in texts:
        expect(page.get_by_text(text).first).to_be_visible()


def not_see(page: Page, texts: Iterable[str]) -> None:
    for text in texts:
        expect(page.get_by_text(text)).to_have_count(0)


def saved(page: Page) -> None:
    """The app says that it is on the phone."""
    expect(page.get_by_role("status").get_by_text("Bewaard").first).to_be_visible()
