"""A person with a phone, as the API meets them."""

from dataclasses import dataclass, field
from typing import Any

from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from server.api import cookies
from tests.api.authenticator import Authenticator

OWN = {"Sec-Fetch-Site": "same-origin"}
PASSWORD = "fietsen in de regen"


@dataclass
class Member:
    """A browser of `app` with its cookie, and what its owner knows and holds."""

    app: Flask
    name: str = ""
    password: str = PASSWORD
    label: str = "Telefoon"
    person: str = ""
    code: str = ""
    passkey: Authenticator = field(default_factory=Authenticator)
    client: FlaskClient = field(init=False)

    def __post_init__(self) -> None:
        self.client = self.app.test_client()

    def ask(self, method: str, path: str, body: Any = None, **more: Any) -> TestResponse:
        """What the API answers; `path` begins after /api/v1."""
        said = {"headers": OWN, **more}
        if body is not None:
            said["json"] = body
        return self.client.open(f"/api/v1{path}", method=method, **said)

    def sign_up(self) -> "Member":
        """Make an account with the name and the password."""
        account = {"name": self.name, "password": self.password}
        return self._keep(self.ask("POST", "/account", account | self.told() | {"consent": "1"}))

    def sign_up_with_passkey(self) -> "Member":
        made = self.passkey.create(self.options("create"))
        body = {"passkey": made, **self.told(), "consent": "1"}
        return self._keep(self.ask("POST", "/account", body))

    def add_passkey(self, **proof: str) -> TestResponse:
        made = self.passkey.create(self.options("add"))
        return self.ask("POST", "/account/passkey", {"passkey": made, **proof})

    def enter(self, **way: Any) -> TestResponse:
        """Sign in, with the name and the password unless another way is given."""
        way = way or {"name": self.name, "password": self.password}
        return self.ask("POST", "/session", way | self.told())

    def enter_with_passkey(self) -> TestResponse:
        return self.enter(passkey=self.passkey.sign(self.options("enter")))

    def options(self, purpose: str) -> dict[str, Any]:
        return dict(self.ask("POST", "/passkey/options", {"for": purpose}).get_json())

    def another(self) -> "Member":
        """A second phone of the same person, not signed in."""
        same = {"name": self.name, "password": self.password, "code": self.code}
        return Member(self.app, **same, person=self.person, passkey=self.passkey)

    def is_in(self) -> bool:
        status = self.ask("GET", "/account").status_code
        assert status in (200, 401)
        return status == 200

    @property
    def cookie(self) -> str | None:
        found = self.client.get_cookie(cookies.NAME)
        return found.value if found else None

    @cookie.setter
    def cookie(self, value: str) -> None:
        self.client.set_cookie(cookies.NAME, value)

    def session(self) -> str:
        """The id of its session."""
        return (self.cookie or "").split(".")[1]

    def told(self) -> dict[str, str]:
        return {"device": self.label}

    def _keep(self, response: TestResponse) -> "Member":
        assert response.status_code == 201, response.text
        told = response.get_json()
        self.person, self.code = told["person"], told["recovery_code"]
        return self
