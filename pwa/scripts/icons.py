"""Makes the icons that phones want as PNG from icons/icon.svg: python pwa/scripts/icons.py."""

import shutil
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

ICONS = Path(__file__).parent.parent / "public" / "icons"

# Phones cut their own shape: full to the edges, and all that matters within 80% of the width.
CUT = "#ground { rx: 0 }"
SAFE = CUT + "#scene { transform: translate(256px, 256px) scale(.86) translate(-264px, -270px) }"

WANTED = [
    ("icon-192.png", 192, ""),
    ("icon-512.png", 512, ""),
    ("maskable-512.png", 512, SAFE),
    ("apple-touch-icon.png", 180, CUT),
]


def draw(page: Page, name: str, size: int, style: str) -> None:
    """Draw the icon `size` pixels wide; what lies outside its shape is transparent."""
    page.set_viewport_size({"width": size, "height": size})
    svg = (ICONS / "icon.svg").read_text()
    page.set_content(f"<style>body {{ margin: 0 }} svg {{ display: block }} {style}</style>{svg}")
    page.screenshot(path=ICONS / name, omit_background=True)


def main() -> None:
    """Write every icon of WANTED."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), chromium_sandbox=False
        )
        page = chromium.new_page()
        for icon in WANTED:
            draw(page, *icon)
        chromium.close()


if __name__ == "__main__":
    main()
