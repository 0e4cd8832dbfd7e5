"""A phone's passkeys, in software: one ES256 key for each account, and no attestation."""

import hashlib
import json
import secrets
from base64 import urlsafe_b64decode, urlsafe_b64encode
from typing import Any

import cbor2
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec

PRESENT, VERIFIED, WITH_KEY = 1, 4, 64
ORIGIN = "http://localhost"


def text_of(data: bytes) -> str:
    return urlsafe_b64encode(data).rstrip(b"=").decode()


def bytes_of(text: str) -> bytes:
    return urlsafe_b64decode(text + "==")


class Authenticator:
    """Makes one passkey, and signs with it. What it may lie about comes as an argument."""

    def __init__(self) -> None:
        self.key = ec.generate_private_key(ec.SECP256R1())
        self.id = secrets.token_bytes(16)
        self.user = b""
        self.count = 0

    def create(self, options: dict[str, Any], **lies: Any) -> dict[str, Any]:
        """What navigator.credentials.create() answers to `options`, as JSON."""
        self.user = bytes_of(options["user"]["id"])
        rp_id = options["rp"]["id"]
        attested = bytes(16) + len(self.id).to_bytes(2, "big") + self.id + self._public_key()
        data = self._data(rp_id, WITH_KEY, lies) + attested
        made = cbor2.dumps({"fmt": "none", "attStmt": {}, "authData": data})
        answer = {"attestationObject": text_of(made), "transports": ["internal"]}
        return self._credential("webauthn.create", options, answer, lies)

    def sign(self, options: dict[str, Any], **lies: Any) -> dict[str, Any]:
        """What navigator.credentials.get() answers to `options`, as JSON."""
        data = self._data(options["rpId"], 0, lies)
        credential = self._credential("webauthn.get", options, {}, lies)
        client_data = bytes_of(credential["response"]["clientDataJSON"])
        key = lies.get("key", self.key)
        signed = data + hashlib.sha256(client_data).digest()
        credential["response"] |= {
            "authenticatorData": text_of(data),
            "signature": text_of(key.sign(signed, ec.ECDSA(hashes.SHA256()))),
            "userHandle": text_of(lies.get("user", self.user)),
        }
        return credential

    def _data(self, rp_id: str, flags: int, lies: dict[str, Any]) -> bytes:
        flags |= lies.get("flags", PRESENT | VERIFIED)
        count = lies.get("count", self.count).to_bytes(4, "big")
        return hashlib.sha256(lies.get("rp_id", rp_id).encode()).digest() + bytes([flags]) + count

    def _public_key(self) -> bytes:
        point = self.key.public_key().public_numbers()
        x, y = point.x.to_bytes(32, "big"), point.y.to_bytes(32, "big")
        return cbor2.dumps({1: 2, 3: -7, -1: 1, -2: x, -3: y})

    def _credential(
        self, kind: str, options: dict[str, Any], answer: dict[str, Any], lies: dict[str, Any]
    ) -> dict[str, Any]:
        said = {
            "type": lies.get("kind", kind),
            "challenge": lies.get("challenge", options["challenge"]),
            "origin": lies.get("origin", ORIGIN),
            "crossOrigin": False,
        }
        name = text_of(self.id)
        response = {"clientDataJSON": text_of(json.dumps(said).encode()), **answer}
        extras = {"authenticatorAttachment": "platform", "clientExtensionResults": {}}
        return {"id": name, "rawId": name, "type": "public-key", "response": response, **extras}
