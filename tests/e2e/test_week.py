"""One person walks the whole week without a network, and keeps three habits."""

from dataclasses import dataclass, field
from datetime import timedelta

import pytest
from playwright.sync_api import expect

from tests.e2e.phone import Phone
from tests.e2e.server import Server
from tests.e2e.steps import evening, guide, relief, review, start, today
from tests.e2e.steps.tapping import choose, press, see_title


@dataclass
class Day:
    date: str
    new: set[str]
    ticked: list[str]
    evening: int
    helped: dict[str, str] = field(default_factory=dict)
    night: int | None = None


STRETCH, UP, CAFFEINE = "Kuiten rekken", "Benen omhoog", "Geen cafeïne na de lunch"
BREATHE, MEETING, SOCKS = "Rustig ademen", "Staand of lopend overleg", "Lichte steunkousen"

# What is new on which day is the plan's own table; the rest is this person's life.
WEEK = [
    Day("2026-03-02", {"walk-breaks", "calf-stretch"}, [STRETCH], 7, {STRETCH: "geen verschil"}),
    Day("2026-03-03", {"breathing", "legs-up"}, [STRETCH, UP], 6, {STRETCH: "beetje beter"}, 5),
    Day("2026-03-04", {"no-caffeine-after-lunch", "walk-outside"}, [STRETCH, CAFFEINE], 6, {}, 6),
    Day("2026-03-05", {"lukewarm-shower", "self-massage"}, [BREATHE], 5, {BREATHE: "beetje beter"}),
    Day("2026-03-06", {"hourly-move", "active-meetings"}, [MEETING], 5, {}, 4),
    Day("2026-03-07", {"light-compression"}, [STRETCH, SOCKS], 4, {SOCKS: "slechter"}),
    Day("2026-03-08", set(), [], 3),
]


@pytest.mark.lasting
def test_seven_days_without_a_network_end_in_three_habits(phone: Phone, server: Server) -> None:
    page = phone.open()
    phone.wait_until_offline_works()
    server.stop()
    start.begin(page)
    on_the_list: set[str] = set()
    for number, day in enumerate(WEEK, 1):
        on_the_list |= day.new
        walk(phone, number, day, on_the_list)
        if number in (2, 5):
            phone.restart()
    see_the_week_back(phone)
    keep_three_habits(phone)


def walk(phone: Phone, number: int, day: Day, on_the_list: set[str]) -> None:
    if number > 1:
        phone.wait_until(day.date, "08:30")
    page = phone.page
    see_title(page, f"Dag {number}")
    today.see_list(page, on_the_list)
    assert today.new(page) == (day.new if number > 1 else set())
    if day.night is not None:
        today.morning(page, day.night)
    today.tick(page, *day.ticked)
    if number == 3:
        guide.do(phone, "Kort wandelen", timedelta(minutes=2), before=6, after=4)
    if number == 4:
        relieve(phone, day)
    phone.wait_until(day.date, "21:30")
    evening.note_evening(page, day.evening, helped=day.helped if day.ticked else None)
    phone.open()
    see_title(page, "Welterusten")


def relieve(phone: Phone, day: Day) -> None:
    """At night, and noted by itself."""
    phone.wait_until(day.date, "20:15")
    relief.begin(phone.page, before=7)
    relief.do_steps(phone.page, relief.CHAIN[:3])
    relief.stop(phone.page, after=5)


def see_the_week_back(phone: Phone) -> None:
    page = phone.open("/terugblik")
    assert list(review.scores(page).values()) == ["7", "6", "6", "5", "5", "4", "3"]
    done = review.done(page)
    assert done[STRETCH] == ["maandag", "dinsdag", "woensdag", "donderdag", "zaterdag"]
    assert done["Kort wandelen"] == ["woensdag"]
    assert done[SOCKS] == ["zaterdag"]
    assert "Op 5 dagen gedaan, 2 keer beoordeeld" in review.row(page, STRETCH)
    assert "Op 1 dag gedaan, 1 keer voor en na genoteerd" in review.row(page, "Kort wandelen")
    assert "Nog niet gedaan" in review.row(page, "Zelfmassage")


def keep_three_habits(phone: Phone) -> None:
    page = phone.page
    proposed = review.recommended(page)
    assert len(set(proposed)) == 3
    cues = {title: f"na moment {n}" for n, title in enumerate(proposed)}
    review.keep(page, cues)
    page = phone.restart()
    phone.wait_until("2026-03-09", "11:30")
    see_title(page, "Vandaag")
    assert len(today.listed(page)) == 3
    for title, cue in cues.items():
        expect(page.get_by_role("link", name=f"{title} {cue}")).to_be_visible()
    today.tick(page, proposed[0])
    page = phone.open("/terugblik")
    kept = page.get_by_role("region", name="Jouw gewoontes").get_by_role("heading", level=3)
    assert kept.all_inner_texts() == proposed


@pytest.mark.lasting
def test_a_week_with_a_sign_a_caution_a_skipped_day_and_days_away_ends_in_three_habits(
    phone: Phone, server: Server
) -> None:
    page = phone.open()
    phone.wait_until_offline_works()
    server.stop()
    press(page, "Begin vandaag")
    choose(page, "Je bent plots erg benauwd")
    press(page, "Verder")
    see_title(page, "Bel nu 112")
    choose(page, "Ik heb hierover hulp gevraagd")
    press(page, "Ga toch verder")
    start.answer(page, cautions=["Ik heb etalagebenen"])
    see_title(page, "Dag 1")
    today.tick(page, STRETCH)
    phone.wait_until("2026-03-03", "09:00")
    see_title(page, "Dag 2")
    today.skip_day(page)
    for page_number, day in ((2, 4), (3, 5)):
        phone.wait_until(f"2026-03-{day:02}", "09:00")
        see_title(page, f"Dag {page_number}")
        today.is_walked(page, f"2026-03-{day:02}")
    phone.restart()
    phone.wait_switched_off_until("2026-03-09", "22:00")
    page = phone.open()
    see_title(page, "Dag 4")
    evening.note_evening(page, 5, helped=None)
    for page_number, day in ((5, 10), (6, 11), (7, 12)):
        phone.wait_until(f"2026-03-{day:02}", "09:00")
        page = phone.open()
        see_title(page, f"Dag {page_number}")
        today.is_walked(page, f"2026-03-{day:02}")
    assert not today.listed(page) & {"legs-up", "light-compression"}
    page = phone.open("/terugblik")
    kept = review.keep(page)
    assert len(set(kept)) == 3
    assert not set(kept) & {UP, SOCKS}
    assert len(today.listed(phone.restart())) == 3
