"""A phone lets the app be put on the home screen."""

import pytest

from tests.e2e.phone import Phone


@pytest.mark.lasting
def test_nothing_keeps_it_from_being_installed(phone: Phone) -> None:
    page = phone.open("/welkom")
    phone.wait_until_offline_works()
    cdp = phone.context.new_cdp_session(page)
    manifest = cdp.send("Page.getAppManifest")
    assert manifest["url"] == f"{phone.url}/manifest.webmanifest"
    assert manifest["errors"] == []
    assert cdp.send("Page.getInstallabilityErrors")["installabilityErrors"] == []


def test_every_picture_that_the_manifest_names_is_there(phone: Phone) -> None:
    page = phone.open("/welkom")
    manifest = page.request.get(f"{phone.url}/manifest.webmanifest").json()
    pictures = manifest["icons"] + manifest["screenshots"]
    pictures += [icon for shortcut in manifest["shortcuts"] for icon in shortcut["icons"]]
    for picture in pictures:
        answer = page.request.get(phone.url + picture["src"])
        assert answer.headers["content-type"] == picture["type"], picture["src"]
        assert picture["sizes"] in ("any", size(answer.body())), picture["src"]


def test_the_shortcuts_open_their_screens(phone: Phone) -> None:
    page = phone.open("/welkom")
    manifest = page.request.get(f"{phone.url}/manifest.webmanifest").json()
    assert [s["name"] for s in manifest["shortcuts"]] == ["Nu last?", "Avond"]
    for shortcut in manifest["shortcuts"]:
        phone.open(shortcut["url"])


def size(png: bytes) -> str:
    width, height = (int.from_bytes(png[at : at + 4], "big") for at in (16, 20))
    return f"{width}x{height}"
