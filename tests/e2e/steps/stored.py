"""What a phone holds, as its database has it."""

from collections.abc import Mapping
from typing import Any

from playwright.sync_api import Page


def notes(page: Page) -> Mapping[str, Any]:
    """Every note on this phone, by its id."""
    found = page.evaluate(
        """async () => {
            const asked = indexedDB.open('lichte-benen');
            await new Promise((resolve) => { asked.onsuccess = resolve });
            const db = asked.result;
            const rows = db.transaction('notes').objectStore('notes').getAll();
            await new Promise((resolve) => { rows.onsuccess = resolve });
            db.close();
            return rows.result;
        }"""
    )
    return {note["id"]: note for note in found}
