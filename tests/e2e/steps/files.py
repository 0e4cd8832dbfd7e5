"""Notes in a file: taken along, put back, and made up for weeks that no test lives through."""

import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from tests.e2e.steps.tapping import press

HABITS = ("calf-stretch", "walk-breaks", "legs-up")


def take_along(page: Page, path: Path, button: str = "Bewaar als bestand") -> Path:
    with page.expect_download() as download:
        press(page, button)
    download.value.save_as(path)
    return path


def put_back(page: Page, file: Path) -> None:
    page.get_by_label("Kies een bestand").set_input_files(file)


def weeks_of_habits(file: Path, start: str, days: int) -> Path:
    """Who chose HABITS on day seven, and did each of them on each of so many days."""
    first = date.fromisoformat(start)
    dates = [(first + timedelta(days=n)).isoformat() for n in range(days)]
    made = [
        _note("profile", "profile", startedOn=dates[0], habitsChosen=dates[6]),
        *(_note(f"choice:{m}", "choice", measure=m, habit=n) for n, m in enumerate(HABITS, 1)),
        *(_note(f"day:{day}", "day", day=day, evening=5, offered=[*HABITS]) for day in dates),
        *(_done(measure, day) for day in dates for measure in HABITS),
    ]
    head = {"format": "lichte-benen", "version": 1, "exportedAt": "", "device": "a"}
    file.write_text(json.dumps(head | {"notes": made}))
    return file


def _done(measure: str, day: str) -> dict[str, Any]:
    at = f"{day}T18:00:00.000Z"
    return _note(f"{day}-{measure}", "episode", measure=measure, day=day, at=at, via="tick")


def _note(name: str, kind: str, **fields: object) -> dict[str, Any]:
    zoned = fields if kind in ("profile", "choice") else fields | {"zone": "Europe/Amsterdam"}
    stamps = dict.fromkeys(zoned, "0mws362sx-0000-abc")
    return {"id": name, "kind": kind, "fields": zoned, "stamps": stamps}
