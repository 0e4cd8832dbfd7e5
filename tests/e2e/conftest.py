"""The server, the built app and a phone, all real."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Playwright, expect, sync_playwright

from server import settings
from tests.e2e.patience import PATIENCE_S
from tests.e2e.phone import DEVICE, HEADLESS, LAUNCH, Phone, lasting_phone, local
from tests.e2e.server import Server

START = "2026-03-02"
"""A Monday."""


@pytest.fixture(scope="session")
def built() -> Path:
    """The app as `make build` made it."""
    dist = Path(settings.read(os.environ).pwa_dist)
    assert (dist / "index.html").is_file(), f"{dist} has no app: make build"
    return dist


@pytest.fixture(scope="session")
def the_server(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    server = Server(built, tmp_path_factory.mktemp("server"))
    server.start()
    yield server
    server.stop()


@pytest.fixture
def server(the_server: Server) -> Server:
    """The server, on at the beginning of every test."""
    the_server.start()
    return the_server


@pytest.fixture
def own_server(built: Path, tmp_path: Path) -> Iterator[Server]:
    """A server with a copy of the app, of which a new version may be made."""
    dist = tmp_path / "dist"
    shutil.copytree(built, dist, ignore=shutil.ignore_patterns("*.gz", "*.br"))
    server = Server(dist, tmp_path)
    server.start()
    yield server
    server.stop()


@pytest.fixture(scope="session")
def drive() -> Iterator[Playwright]:
    expect.set_options(timeout=PATIENCE_S * 1000)
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def chromium(drive: Playwright) -> Iterator[Browser]:
    """One browser for all phones that need not outlive it."""
    light = {"executable_path": HEADLESS} if Path(HEADLESS).exists() else {}
    browser = drive.chromium.launch(**LAUNCH | light)
    yield browser
    browser.close()


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line(
        "markers", "lasting: phones have a browser of their own that can be killed and restarted"
    )


MakePhone = Callable[..., Phone]


@pytest.fixture
def make_phone(
    request: pytest.FixtureRequest, drive: Playwright, server: Server, tmp_path: Path
) -> Iterator[MakePhone]:
    """Makes phones; at the end none of them may have met a fault."""
    phones: list[Phone] = []
    lasting = request.node.get_closest_marker("lasting") is not None

    def make(
        day: str = START, clock: str = "10:30", url: str = server.url, **extra: object
    ) -> Phone:
        now = local(day, clock)
        if lasting:
            profile = tmp_path / f"phone-{len(phones)}"
            phones.append(lasting_phone(drive.chromium, profile, url, now, **extra))
        else:
            browser: Browser = request.getfixturevalue("chromium")
            device = {**DEVICE, **extra}
            phones.append(Phone(lambda: browser.new_context(**device), url, now, profile=None))
        return phones[-1]

    yield make
    for phone in phones:
        phone.switch_off()
    assert [fault for phone in phones for fault in phone.faults.seen] == []


@pytest.fixture
def phone(make_phone: MakePhone) -> Phone:
    """A new phone on a Monday morning."""
    return make_phone()
