"""Every address of the app, read from where they are declared."""

import re

from server.settings import ROOT
from tests.e2e.phone import local

EXAMPLES = {":id": "calf-stretch", ":day": "2026-03-02"}
MONDAY = local("2026-03-02")


def all_routes() -> list[str]:
    source = (ROOT / "pwa/src/ui/app.tsx").read_text()
    declared = re.findall(r'<Route path="([^"]+)"', source)
    assert len(declared) > 15, "the routes are declared in another way now"
    return [re.sub(r":\w+", lambda found: EXAMPLES[found[0]], path) for path in declared]
