"""From the welcome to the first day."""

from collections.abc import Callable, Sequence

from playwright.sync_api import Page, expect

from tests.e2e.patience import patiently
from tests.e2e.steps.stored import notes
from tests.e2e.steps.tapping import choose, press, see_title

EVENING = "'s Avonds"


def begin(
    page: Page,
    *,
    worst: str | None = EVENING,
    patterns: Sequence[str] = (),
    cautions: Sequence[str] = (),
    work: Sequence[str] | None = ("Ik heb vaak overleg",),
    bedtime: str | None = None,
) -> None:
    """Through all questions of the start, without a red flag; the first day is noted as walked."""
    see_title(page, "Lichte Benen")
    press(page, "Begin vandaag")
    see_title(page, "Herken je nu een van deze dingen?")
    press(page, "Geen van deze")
    answer(page, worst=worst, patterns=patterns, cautions=cautions, work=work, bedtime=bedtime)
    # Who is elsewhere before the list is noted has not walked this day.
    patiently(lambda: any("offered" in note["fields"] for note in notes(page).values()))


def answer(
    page: Page,
    *,
    worst: str | None = None,
    patterns: Sequence[str] = (),
    cautions: Sequence[str] = (),
    work: Sequence[str] | None = None,
    bedtime: str | None = None,
    seen: Callable[[str], None] | None = None,
) -> None:
    """The five questions; what is empty is skipped. `seen` is told the title of each."""
    at = seen or (lambda title: see_title(page, title))
    at("Wanneer heb je de meeste last?")
    if worst:
        choose(page, worst)
    press(page, "Verder" if worst else "Sla over")
    at("Waar lijkt het op?")
    choose(page, *patterns)
    press(page, "Verder" if patterns else "Sla over")
    at("Geldt een van deze dingen voor jou?")
    choose(page, *cautions)
    press(page, "Verder" if cautions else "Geen van deze")
    if cautions:
        at("Je plan past zich aan")
        press(page, "Verder")
    at("Hoe laat ga je meestal slapen?")
    if bedtime:
        page.get_by_label("Bedtijd", exact=True).fill(bedtime)
    press(page, "Verder")
    at("Hoe ziet je dag eruit?")
    choose(page, *(work or ()))
    press(page, "Begin mijn week")
    expect(page.get_by_role("heading", level=1)).not_to_have_text("Hoe ziet je dag eruit?")
