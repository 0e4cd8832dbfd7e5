"""Whether a phone's answer with a passkey holds. Imported only when one comes: the library
behind it takes 14 MB in a worker."""

from typing import Any

import webauthn
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.x509 import InvalidVersion
from webauthn.helpers import parse_client_data_json
from webauthn.helpers.cose import COSEAlgorithmIdentifier
from webauthn.helpers.exceptions import WebAuthnException

from server.api import cookies
from server.api.ceremony import ALGORITHMS, rp_id, text_of
from server.api.guard import own_origin
from server.store.passkeys import Key

_LONGEST_ID, _LONGEST_KEY = 1400, 4000
# What a forged answer makes the parsers of JSON, CBOR, keys and certificates raise.
_BROKEN = (
    *(WebAuthnException, InvalidSignature, UnsupportedAlgorithm, InvalidVersion),
    *(ValueError, TypeError),
    *(LookupError, AttributeError, ArithmeticError, RecursionError, AssertionError),
)


def challenge_of(credential: dict[str, Any]) -> bytes | None:
    """The challenge that `credential` says to answer; None when it says none."""
    try:
        text = credential["response"]["clientDataJSON"]
        return parse_client_data_json(webauthn.base64url_to_bytes(text)).challenge
    except _BROKEN:
        return None


def person_of(credential: dict[str, Any]) -> str | None:
    """Whose passkey it says to be; None when that can be nobody."""
    try:
        found = webauthn.base64url_to_bytes(credential["response"]["userHandle"]).decode("ascii")
    except _BROKEN:
        return None
    return found if cookies.is_person(found) else None


def made(credential: dict[str, Any], challenge: bytes) -> Key | None:
    """The new passkey that was made in answer to `challenge`; None when that does not hold."""
    try:
        found = webauthn.verify_registration_response(
            credential=credential,
            expected_challenge=challenge,
            expected_rp_id=rp_id(),
            expected_origin=own_origin(),
            require_user_verification=True,
            supported_pub_key_algs=[COSEAlgorithmIdentifier(number) for number in ALGORITHMS],
        )
    except _BROKEN:
        return None
    key = Key(text_of(found.credential_id), found.credential_public_key, found.sign_count)
    fits = len(key.credential_id) <= _LONGEST_ID and len(key.public_key) <= _LONGEST_KEY
    return key if fits else None


def signed(credential: dict[str, Any], challenge: bytes, key: Key) -> int | None:
    """How often `key` has signed, this answer to `challenge` included; None when it did not."""
    try:
        found = webauthn.verify_authentication_response(
            credential=credential,
            expected_challenge=challenge,
            expected_rp_id=rp_id(),
            expected_origin=own_origin(),
            credential_public_key=key.public_key,
            credential_current_sign_count=key.sign_count,
            require_user_verification=True,
        )
    except _BROKEN:
        return None
    return found.new_sign_count
