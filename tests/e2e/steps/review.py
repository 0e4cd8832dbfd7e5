"""Looking back on the week, and keeping three habits."""

import re
from collections.abc import Callable, Mapping

from playwright.sync_api import Page, expect

from tests.e2e.steps.tapping import press, see_title


def scores(page: Page) -> dict[str, str]:
    """The evening scores as a screen reader finds them, by the name of the day."""
    see_title(page, "Jouw week")
    table = page.get_by_role("table", name="Last in de avond, 0 tot 10")
    rows = table.get_by_role("row")
    expect(rows).to_have_count(7)
    return {
        row.get_by_role("rowheader").inner_text(): row.get_by_role("cell").inner_text()
        for row in rows.all()
    }


def done(page: Page) -> dict[str, list[str]]:
    """Per measure the days on which it was done."""
    see_title(page, "Jouw week")
    table = page.get_by_role("table", name="Wat je op welke dag deed")
    days = [head.text_content()[2:] for head in table.get_by_role("columnheader").all()]
    found = {}
    for row in table.locator("tbody").get_by_role("row").all():
        cells = [cell.inner_text().strip() for cell in row.get_by_role("cell").all()]
        title = row.get_by_role("rowheader").inner_text()
        found[title] = [day for day, cell in zip(days, cells, strict=True) if cell == "gedaan"]
    return found


def recommended(page: Page) -> list[str]:
    """The titles of the habits that are proposed."""
    see_title(page, "Jouw week")
    proposal = page.get_by_role("region", name="Drie gewoontes om te houden")
    return proposal.get_by_role("heading", level=3).all_inner_texts()


def row(page: Page, title: str) -> str:
    """All that is said of one measure."""
    table = page.get_by_role("group").filter(has=page.get_by_text("Alle maatregelen op een rij"))
    if table.get_attribute("open") is None:
        page.get_by_text("Alle maatregelen op een rij").click()
    rows = table.get_by_role("listitem")
    return rows.filter(has=page.get_by_role("heading", name=title, exact=True)).inner_text()


def keep(
    page: Page,
    cues: Mapping[str, str] | None = None,
    *,
    early: bool = False,
    seen: Callable[[str], None] | None = None,
) -> list[str]:
    """Keeps the proposed habits, and ends on the day's page.

    `cues`: own words, by title · `seen` is told the title of each screen.
    """
    at = seen or (lambda title: see_title(page, title))
    titles = recommended(page)
    press(page, "Kies deze nu al" if early else "Dit worden mijn gewoontes")
    for title in titles:
        at(f"Wanneer doe je dit: {title.lower()}?")
        if cues and title in cues:
            page.get_by_role("textbox").fill(cues[title])
        press(page, "Verder")
    at("Je houdt drie gewoontes")
    press(page, "Zet ze op mijn lijst")
    expect(page).to_have_url(re.compile("/$"))
    return titles
