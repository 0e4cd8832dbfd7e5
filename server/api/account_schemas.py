"""The bodies of the routes for accounts, sessions and passkeys."""

from typing import Any

from marshmallow import Schema, ValidationError, fields, validate, validates_schema

from server.api.history import Strict

# Longer than anything that is accepted: a limit for the parser, no rule.
_LONG = validate.Length(max=1000)


def _text(**said: Any) -> fields.String:
    return fields.String(validate=_LONG, **said)


def _device() -> fields.String:
    return fields.String(
        required=True,
        validate=validate.Length(1, 60),
        metadata={"description": "What its owner knows this device by"},
    )


def _passkey(**said: Any) -> fields.Dict:
    about = "What PublicKeyCredential.toJSON() gives"
    return fields.Dict(keys=fields.String(), metadata={"description": about}, **said)


class OneWay(Strict):
    """A schema of which exactly one way must be there: some fields that go together."""

    ways: tuple[tuple[str, ...], ...] = ()

    @validates_schema
    def _is_one(self, body: dict[str, Any], **_kwargs: Any) -> None:
        given = {name for way in self.ways for name in way if name in body}
        if given not in [set(way) for way in self.ways]:
            listed = ", or ".join(" and ".join(way) for way in self.ways)
            raise ValidationError(f"Give exactly one of: {listed}.")


class NewAccountSchema(OneWay):
    """A passkey, or a name and a password."""

    ways = (("passkey",), ("name", "password"))

    passkey = _passkey()
    name = _text()
    password = _text()
    device = _device()
    consent = fields.String(required=True, validate=validate.OneOf(["1"]))


class EnterSchema(OneWay):
    """A passkey, a name and a password, or a recovery code."""

    ways = (("passkey",), ("name", "password"), ("recovery_code",))

    passkey = _passkey()
    name = _text()
    password = _text()
    recovery_code = _text()
    device = _device()


class ProofSchema(Strict):
    """What shows that the owner holds the phone: the password, or the recovery code.

    Needed when the device was not signed in within the last ten minutes.
    """

    proof = _text()


class NewPasswordSchema(ProofSchema):
    """A name and a password, new or in place of the old ones."""

    name = _text(required=True)
    password = _text(required=True)


class NewPasskeySchema(ProofSchema):
    """A passkey to enter with, too."""

    passkey = _passkey(required=True)


class PurposeSchema(Strict):
    """What the options are for."""

    purpose = fields.String(
        required=True, data_key="for", validate=validate.OneOf(["create", "add", "enter"])
    )


class PersonSchema(Schema):
    """Who is signed in now."""

    person = fields.String(required=True)


class CodeSchema(Schema):
    """A recovery code, shown this once."""

    recovery_code = fields.String(
        required=True, metadata={"description": "XXXX-XXXX-XXXX-XXXX-XXXX"}
    )


class NewPersonSchema(PersonSchema, CodeSchema):
    """A new account, signed in."""


class PasskeySchema(Schema):
    """A passkey that leads in."""

    id = fields.String(required=True, metadata={"description": "Of the credential, base64url"})
    label = fields.String(
        required=True,
        allow_none=True,
        metadata={"description": "What the device was called on which it was made"},
    )
    created_on = fields.Date(required=True)


class SessionSchema(Schema):
    """A device that is signed in."""

    id = fields.String(required=True)
    label = fields.String(required=True)
    created_on = fields.Date(required=True)
    seen_on = fields.Date(required=True)
    here = fields.Boolean(required=True, metadata={"description": "The device that asks"})


class AccountSchema(PersonSchema):
    """An account, as its owner sees it."""

    name = fields.String(required=True, allow_none=True)
    passkeys = fields.List(fields.Nested(PasskeySchema), required=True)
    has_password = fields.Boolean(required=True)
    created_on = fields.Date(required=True)
    sessions = fields.List(fields.Nested(SessionSchema), required=True)
