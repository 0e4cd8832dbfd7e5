"""Two versions of the app on one phone: neither takes the other's files away."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.conftest import MakePhone
from tests.e2e.server import Server
from tests.e2e.steps import start
from tests.e2e.steps.tapping import see_title

WAITING = """async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration.update();
    while (!registration.waiting) await new Promise((wait) => setTimeout(wait, 50));
}"""


@pytest.fixture
def own_server(built: Path, tmp_path: Path) -> Iterator[Server]:
    """A server with a copy of the app, of which a new version may be made."""
    dist = tmp_path / "dist"
    shutil.copytree(built, dist, ignore=shutil.ignore_patterns("*.gz", "*.br"))
    server = Server(dist, tmp_path)
    server.start()
    yield server
    server.stop()


def test_a_tab_of_the_old_version_still_opens_what_it_had_not_loaded(
    make_phone: MakePhone, own_server: Server
) -> None:
    phone = make_phone(url=own_server.url)
    page = phone.open()
    phone.wait_until_offline_works()
    start.begin(page)
    see_title(page, "Dag 1")
    publish_new_version(own_server)
    page.evaluate(WAITING)

    renewed = phone.tab()
    let_the_old_worker_rest(renewed)
    expect_version(renewed, 2)
    expect_version(page, 1)
    # Chromium keeps a second copy of such files for a while; phones short of room do not.
    page.context.new_cdp_session(page).send("Network.clearBrowserCache")
    page.get_by_role("link", name="Meer", exact=True).click()
    see_title(page, "Meer")
    expect_version(page, 1)

    phone.look_away_and_back()
    expect_version(page, 2)
    see_title(page, "Meer")


def test_a_page_that_no_worker_serves_finds_its_files_again(
    make_phone: MakePhone, own_server: Server
) -> None:
    phone = make_phone(url=own_server.url)
    page = phone.open()
    phone.wait_until_offline_works()
    start.begin(page)
    session = page.context.new_cdp_session(page)
    session.send("Page.reload", {"ignoreCache": True})  # past the worker, as a forced reload does
    see_title(page, "Dag 1")
    publish_new_version(own_server)
    session.send("Network.clearBrowserCache")
    page.get_by_role("link", name="Meer", exact=True).click()
    see_title(page, "Meer")
    assert any("404" in fault for fault in phone.faults.seen)
    phone.faults.seen.clear()


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
    worker.write_text(re.sub(listed, r"\g<1>0123456789abcdef", worker.read_text()))
    server.stop()
    server.start()


def renamed(text: str, names: list[str]) -> str:
    for name in names:
        text = text.replace(name, name.replace("-", "-2", 1))
    return text


def expect_version(page: Page, version: int) -> None:
    html = page.locator("html")
    if version == 1:
        expect(html).not_to_have_attribute("data-version", "2")
    else:
        expect(html).to_have_attribute("data-version", "2", timeout=20_000)


def let_the_old_worker_rest(page: Page) -> None:
    """A worker hands over when it is idle: never while a debugger, which a test is, listens."""
    versions: dict[str, str] = {}

    def note(event: dict[str, Any]) -> None:
        versions.update((v["versionId"], v["status"]) for v in event["versions"])

    session = page.context.new_cdp_session(page)
    session.on("ServiceWorker.workerVersionUpdated", note)
    session.send("ServiceWorker.enable")
    page.wait_for_timeout(500)
    if "installed" in versions.values():
        old = next(v for v, status in versions.items() if status == "activated")
        session.send("ServiceWorker.stopWorker", {"versionId": old})
