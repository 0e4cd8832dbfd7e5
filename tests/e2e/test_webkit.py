"""The core of it in WebKitGTK, the nearest to an iPhone that runs here. Its clock cannot be moved:
it stands where it is noon, and the days before come from a file."""

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from selenium import webdriver
from selenium.common.exceptions import StaleElementReferenceException
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.expected_conditions import (
    presence_of_element_located,
    visibility_of_element_located,
)
from selenium.webdriver.support.wait import WebDriverWait
from selenium.webdriver.webkitgtk.service import Service

from tests.e2e.patience import PATIENCE_S, patiently
from tests.e2e.server import Server

DRIVER = shutil.which("WebKitWebDriver")
XVFB = shutil.which("Xvfb")
BROWSERS = sorted(Path("/usr/lib").glob("*/webkit2gtk-4.*/MiniBrowser"))

pytestmark = [
    pytest.mark.skipif(
        not (DRIVER and XVFB and BROWSERS), reason="WebKitWebDriver, MiniBrowser or Xvfb is missing"
    ),
    # Selenium's own, in its driver for WebKitGTK.
    pytest.mark.filterwarnings("ignore:setting remote_server_addr:DeprecationWarning"),
]

# Lets the window be as narrow as a phone.
NARROW = """toolbar, toolbar *, headerbar, headerbar *, entry, button, tab, notebook header * {
    min-width: 0; padding: 0; margin: 0; font-size: 1px; -gtk-icon-transform: scale(.1); }"""

NOON = 12


def zone_where_it_is(hour: int) -> str:
    """A zone whose clocks show this hour now. Etc/GMT-2 is two hours ahead."""
    ahead = hour - datetime.now(UTC).hour
    return f"Etc/GMT{-ahead:+}"


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[str]:
    """A display that nobody sees."""
    reading, writing = os.pipe()
    command = [str(XVFB), "-displayfd", str(writing), "-screen", "0", "1280x1024x24"]
    with (tmp_path / "xvfb.log").open("wb") as log:
        process = subprocess.Popen(command, pass_fds=[writing], stdout=log, stderr=log)
    os.close(writing)
    with os.fdopen(reading) as numbers:
        number = numbers.readline().strip()
    yield f":{number}"
    process.terminate()
    process.wait(10)


@pytest.fixture
def webkit(screen: str, tmp_path: Path) -> Iterator[webdriver.WebKitGTK]:
    settings = tmp_path / "xdg" / "gtk-3.0"
    settings.mkdir(parents=True)
    (settings / "gtk.css").write_text(NARROW)
    options = webdriver.WebKitGTKOptions()
    options.binary_location = str(BROWSERS[-1])
    options.add_argument("--automation")
    options.add_argument(f"--time-zone={zone_where_it_is(NOON)}")
    environ = {**os.environ, "DISPLAY": screen, "XDG_CONFIG_HOME": str(tmp_path / "xdg")}
    driver = webdriver.WebKitGTK(options=options, service=Service(str(DRIVER), env=environ))
    driver.set_window_rect(0, 0, 390, 844)
    driver.set_script_timeout(PATIENCE_S)
    yield driver
    driver.quit()


def test_start_and_note_with_the_server_gone(webkit: webdriver.WebKitGTK, server: Server) -> None:
    walker = Walker(webkit, server.url)
    walker.open("/")
    walker.sees("Lichte Benen")
    walker.waits_until_offline_works()
    server.stop()
    walker.presses("Begin vandaag", "Geen van deze")
    walker.presses("Sla over", "Sla over", "Geen van deze", "Verder", "Begin mijn week")
    walker.sees("Dag 1")
    walker.ticks("Kuiten rekken")
    walker.open("/avond")
    walker.chooses("6")
    walker.presses("Verder")
    walker.chooses_labelled("Avond")
    walker.presses("Verder")
    walker.sees("Wat deed het voor je benen?")
    walker.chooses_labelled("beetje beter")
    walker.presses("Verder", "Verder")
    walker.writes("Zonder netwerk, op een iPhone")
    walker.presses("Klaar")
    walker.sees("Welterusten")
    walker.opens_a_cold_tab("/avond")
    walker.sees("Je avond is genoteerd")
    for noted in ("6", "beetje beter", "Zonder netwerk, op een iPhone"):
        walker.finds(f"//main//*[contains(normalize-space(), '{noted}')]")


def test_day_seven_with_the_server_gone(
    webkit: webdriver.WebKitGTK, server: Server, tmp_path: Path
) -> None:
    file = tmp_path / "notes.json"
    file.write_text(json.dumps(six_days(until=datetime.now(UTC))))
    walker = Walker(webkit, server.url)
    walker.open("/meer/notities")
    walker.waits_until_offline_works()
    server.stop()
    walker.finds("//input[@type='file']", visible=False).send_keys(str(file))
    walker.finds("//*[contains(., '8 notities zijn toegevoegd')]")
    walker.opens_a_cold_tab("/")
    walker.sees("Dag 7")
    walker.presses("Bekijk je week")
    walker.sees("Jouw week")
    habits = walker.proposed()
    assert len(habits) == 3
    walker.presses("Dit worden mijn gewoontes", "Verder", "Verder", "Verder")
    walker.sees("Je houdt drie gewoontes")
    walker.presses("Zet ze op mijn lijst")
    walker.sees("Vandaag")
    walker.opens_a_cold_tab("/")
    for habit in habits:
        walker.finds(f"//main//li//a[contains(normalize-space(), '{habit}')]")


class Walker:
    """A person with WebKit, who finds things by what is written on them."""

    def __init__(self, driver: webdriver.WebKitGTK, url: str) -> None:
        self._driver = driver
        self._url = url
        self._patience = WebDriverWait(
            driver, PATIENCE_S, ignored_exceptions=[StaleElementReferenceException]
        )

    def open(self, path: str) -> None:
        self._driver.get(self._url + path)

    def opens_a_cold_tab(self, path: str) -> None:
        """Nothing of the old page is left in memory."""
        self._driver.switch_to.new_window("tab")
        new = self._driver.current_window_handle
        for old in self._driver.window_handles:
            if old != new:
                self._driver.switch_to.window(old)
                self._driver.close()
        self._driver.switch_to.window(new)
        self.open(path)

    def waits_until_offline_works(self) -> None:
        script = """const done = arguments[0];
            navigator.serviceWorker.ready.then(({ active }) => done(active.state));"""
        patiently(lambda: self._driver.execute_async_script(script) == "activated")

    def finds(self, xpath: str, *, visible: bool = True) -> WebElement:
        ready = visibility_of_element_located if visible else presence_of_element_located
        return self._patience.until(ready((By.XPATH, xpath)), xpath)

    def clicks(self, xpath: str) -> None:
        """Again, if the screen was drawn anew under the finger."""
        self._patience.until(lambda _: self.finds(xpath).click() or True, xpath)

    def sees(self, title: str) -> None:
        self.finds(f"//h1[normalize-space()='{title}']")

    def presses(self, *names: str) -> None:
        for name in names:
            before = self._patience.until(lambda _: self._title())
            self.clicks(f"//*[self::button or self::a][normalize-space()='{name}']")
            self._patience.until(lambda _, seen=before: self._title() != seen, name)

    def _title(self) -> str:
        return self._driver.find_element(By.TAG_NAME, "h1").text

    def ticks(self, title: str) -> None:
        self.clicks(f"//button[@aria-label='{title} gedaan']")
        self.finds("//*[@role='status']//*[contains(., 'Bewaard')]")

    def chooses(self, score: str) -> None:
        self.clicks(f"//input[@type='radio'][@value='{score}']/..")

    def chooses_labelled(self, label: str) -> None:
        self.clicks(f"//label[normalize-space()='{label}']")

    def writes(self, text: str) -> None:
        self.finds("//textarea").send_keys(text)
        self._patience.until(lambda _: self.finds("//textarea").get_property("value") == text)

    def proposed(self) -> list[str]:
        heading = "//h2[normalize-space()='Drie gewoontes om te houden']"
        self.finds(heading)
        titles = self._driver.find_elements(By.XPATH, f"{heading}/..//li//h3")
        return [title.text for title in titles]


def six_days(until: datetime) -> dict[str, object]:
    """An export of somebody who walked the six days before `until`."""
    days = [(until - timedelta(days=back)).date().isoformat() for back in range(6, 0, -1)]
    list_of_day_one = ["walk-breaks", "calf-stretch"]
    notes = [("profile", "profile", {"startedOn": days[0], "zone": "Etc/GMT"})]
    for number, day in enumerate(days):
        fields = {"day": day, "zone": "Etc/GMT", "offered": list_of_day_one, "evening": 8 - number}
        notes.append((f"day:{day}", "day", fields))
    done = {"day": days[0], "zone": "Etc/GMT", "at": f"{days[0]}T20:00:00.000Z"}
    notes.append(("one", "episode", {**done, "measure": "calf-stretch", "via": "tick"}))
    stamp = f"{base36(round(until.timestamp() * 1000) - 1000):0>9}-0000-file"
    return {
        "format": "lichte-benen",
        "version": 1,
        "notes": [
            {"id": name, "kind": kind, "fields": fields, "stamps": dict.fromkeys(fields, stamp)}
            for name, kind, fields in notes
        ],
    }


def base36(number: int) -> str:
    digits = "0123456789abcdefghijklmnopqrstuvwxyz"
    return (base36(number // 36) if number >= 36 else "") + digits[number % 36]
