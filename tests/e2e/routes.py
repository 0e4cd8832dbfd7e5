"""Every address of the app, read from where they are declared."""

import re

from server.settings import ROOT
from tests.e2e.phone import local

UI = ROOT / "pwa/src/ui"
EXAMPLES = {
    "/maatregel/:id": "calf-stretch",
    "/gids/:id": "calf-stretch",
    "/dagboek/:day": "2026-03-02",
    "/weetjes/:id": "magnesium",
}
MONDAY = local("2026-03-02")


def all_routes() -> list[str]:
    declared = re.findall(r'<Route path="([^"]+)"', (UI / "app.tsx").read_text())
    assert len(declared) > 15, "the routes are declared in another way now"
    return [address for path in declared for address in _addresses(path)]


def _addresses(path: str) -> list[str]:
    """One, with examples in it; or for `/:part?` the screen itself and each of its parts."""
    whole, has_parts, _ = path.partition("/:part?")
    if has_parts:
        return [whole, *(f"{whole}/{part}" for part in _safe_parts())]
    return [re.sub(r":\w+", lambda _: EXAMPLES[path], path)]


def _safe_parts() -> list[str]:
    found = re.search(r"const PARTS = \{(.*?)\};", (UI / "safe/safe.tsx").read_text(), re.DOTALL)
    parts = re.findall(r"(\w+): \w+,", found[1] if found else "")
    assert len(parts) > 3, "the parts are declared in another way now"
    return parts
