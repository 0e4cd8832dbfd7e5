"""A new version of the app, and a phone that meets it."""

import re

from playwright.sync_api import Page, expect

from tests.e2e.server import Server

WAITING = """async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration.update();
    while (!registration.waiting) await new Promise((wait) => setTimeout(wait, 50));
}"""


def publish_new_version(server: Server) -> None:
    """Every file of the app under another name, as after a change that touches all of them."""
    names = [file.name for file in (server.dist / "assets").iterdir()]
    for file in server.dist.rglob("*.*"):
        if file.suffix in (".html", ".js", ".css"):
            file.write_text(renamed(file.read_text(), names))
    for name in names:
        (server.dist / "assets" / name).rename(server.dist / "assets" / renamed(name, [name]))
    index, worker = server.dist / "index.html", server.dist / "sw.js"
    index.write_text(index.read_text().replace("<html ", '<html data-version="2" '))
    listed = r'(url:[`"]/index\.html[`"],revision:[`"])\w+'
    changed, times = re.subn(listed, r"\g<1>0123456789abcdef", worker.read_text())
    assert times == 1, "the list of files in sw.js is written in another way now"
    worker.write_text(changed)
    server.restart()


def renamed(text: str, names: list[str]) -> str:
    for name in names:
        text = text.replace(name, name.replace(".", "-2.", 1))
    return text


def expect_version(page: Page, version: int) -> None:
    html = page.locator("html")
    if version == 1:
        expect(html).not_to_have_attribute("data-version", "2")
    else:
        expect(html).to_have_attribute("data-version", "2", timeout=20_000)


def until_a_version_waits(page: Page) -> None:
    """The browser looks for a new version at every opening; here it is told to."""
    page.evaluate(WAITING)
