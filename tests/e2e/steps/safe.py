"""Bewaar veilig: an account, another phone, and what is the same on both."""

from playwright.sync_api import CDPSession, Page, expect

from tests.e2e.patience import patiently
from tests.e2e.phone import Phone
from tests.e2e.steps.stored import notes
from tests.e2e.steps.tapping import press, see_title

CODE = "Bewaar je herstelcode"
SAFE = "Alles veilig bewaard"
NO_NETWORK = r"Failed to load resource: net::ERR_INTERNET_DISCONNECTED"
REFUSED = r"status of 401 \(UNAUTHORIZED\) \(.*/api/v1/"

_AUTHENTICATOR = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


class Passkeys:
    """What keeps passkeys in this page of a phone, behind the finger of its owner."""

    def __init__(self, page: Page) -> None:
        self._devtools: CDPSession = page.context.new_cdp_session(page)
        self._devtools.send("WebAuthn.enable")
        added = self._devtools.send("WebAuthn.addVirtualAuthenticator", {"options": _AUTHENTICATOR})
        self._id = added["authenticatorId"]

    def know_the_finger(self, known: bool) -> None:
        self._devtools.send(
            "WebAuthn.setUserVerified", {"authenticatorId": self._id, "isUserVerified": known}
        )


def keep_code(page: Page) -> str:
    """Reads the recovery code, and says that it was kept."""
    see_title(page, CODE)
    code = page.get_by_test_id("recovery-code").inner_text().replace("\n", "")
    page.get_by_role("checkbox", name="Ik heb hem bewaard").check()
    press(page, "Klaar")
    expect(page.get_by_role("heading", name=SAFE)).to_be_visible()
    return code


def make_account(phone: Phone, name: str, password: str) -> str:
    """With a name and a password. Gives the recovery code."""
    page = phone.open("/meer/veilig")
    fill(page, name, password)
    press(page, "Bewaar veilig")
    return keep_code(page)


def fill(page: Page, name: str, password: str) -> None:
    page.get_by_label("Naam", exact=True).fill(name)
    page.get_by_label("Wachtwoord", exact=True).fill(password)


def sign_in(phone: Phone, name: str, password: str) -> None:
    page = phone.open("/meer/veilig/aanmelden?met=naam")
    fill(page, name, password)
    press(page, "Meld je aan")


def sign_in_by_code(phone: Phone, code: str) -> None:
    page = phone.open("/meer/veilig/aanmelden?met=code")
    page.get_by_label("Je herstelcode", exact=True).fill(code)
    press(page, "Meld je aan")


def go_offline(phone: Phone) -> None:
    """No reach, until `go_online`."""
    phone.faults.cause(NO_NETWORK)
    phone.context.set_offline(True)


def go_online(phone: Phone) -> None:
    phone.context.set_offline(False)


def see_line(page: Page, text: str) -> None:
    """The line of truth on a resting screen."""
    expect(page.get_by_role("link", name=text, exact=True)).to_be_visible()


def until_the_same(*phones: Phone) -> None:
    """Until all phones hold exactly the same notes, and say that all is safe."""

    def same() -> bool:
        for phone in phones:
            phone.look_away_and_back()
        held = [notes(phone.page) for phone in phones]
        return all(one == held[0] for one in held)

    patiently(same, lambda: str([notes(phone.page) for phone in phones]))
