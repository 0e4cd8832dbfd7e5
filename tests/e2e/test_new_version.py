"""Two versions of the app on one phone: neither takes the other's files away."""

from typing import Any

from playwright.sync_api import Page

from tests.e2e.conftest import MakePhone
from tests.e2e.server import Server
from tests.e2e.steps import start
from tests.e2e.steps.new_version import (
    expect_version,
    publish_new_version,
    until_a_version_waits,
)
from tests.e2e.steps.tapping import see_title


def test_a_tab_of_the_old_version_still_opens_what_it_had_not_loaded(
    make_phone: MakePhone, own_server: Server
) -> None:
    phone = make_phone(url=own_server.url)
    page = phone.open()
    phone.wait_until_offline_works()
    start.begin(page)
    see_title(page, "Dag 1")
    publish_new_version(own_server)
    until_a_version_waits(page)

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
