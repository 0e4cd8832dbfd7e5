"""What a phone is asked when a passkey is made or used (WebAuthn level 3), as JSON."""

from base64 import urlsafe_b64encode
from datetime import timedelta
from typing import Any

from flask import request
from webargs.flaskparser import abort

LASTS = timedelta(minutes=5)
"""How long the phone may take to answer."""

ALGORITHMS = [-7, -8, -257]
"""ES256, EdDSA and RS256: what phones and computers make."""


def to_create(person_id: str, called: str, has: list[str], challenge: bytes) -> dict[str, Any]:
    """The options for a new passkey of the person, on a phone that holds none of `has`.

    Discoverable, so that entering asks for no name. With the finger, the face or the code that
    opens the phone: the passkey alone opens the notes, and having the phone is not enough.
    """
    return {
        "rp": {"id": rp_id(), "name": "Lichte Benen"},
        "user": {"id": text_of(person_id.encode()), "name": called, "displayName": called},
        "challenge": text_of(challenge),
        "pubKeyCredParams": [{"type": "public-key", "alg": number} for number in ALGORITHMS],
        "timeout": _milliseconds(),
        "excludeCredentials": [{"type": "public-key", "id": one} for one in has],
        "authenticatorSelection": {
            "residentKey": "required",
            "requireResidentKey": True,
            "userVerification": "required",
        },
        "attestation": "none",
    }


def to_enter(challenge: bytes) -> dict[str, Any]:
    """The options for entering with whichever passkey the phone has for this address."""
    return {
        "challenge": text_of(challenge),
        "timeout": _milliseconds(),
        "rpId": rp_id(),
        "allowCredentials": [],
        "userVerification": "required",
    }


def rp_id() -> str:
    """The host that passkeys are bound to. Aborts with 400 when the request names none."""
    host = request.host.partition(":")[0]
    return host or abort(400, message="The request names no host.")


def text_of(data: bytes) -> str:
    """`data` as WebAuthn writes bytes in JSON: base64url without padding."""
    return urlsafe_b64encode(data).rstrip(b"=").decode()


def _milliseconds() -> int:
    return int(LASTS.total_seconds() * 1000)
