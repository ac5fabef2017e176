"""Signs bundles and tells who signed them, so that a kiosk can refuse what strangers bring."""

from __future__ import annotations

import base64
import binascii
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from exhibit_app.exchange.bundle_error import BundleError

if TYPE_CHECKING:
    from pathlib import Path

    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

PREFIX = "ed25519:"
_CONTEXT = b"exhibit bundle 1\n"
_KEY_BYTES, _SIGNATURE_BYTES = 32, 64


class KeyFileError(Exception):
    """A key cannot be used; the message is a sentence without a full stop."""


@dataclass(frozen=True, slots=True)
class Signature:
    """A signature, and the public key (`ed25519:…`) that it claims to be made for."""

    key: str
    signature: bytes

    def as_bytes(self) -> bytes:
        """JSON, as it lies in a bundle."""
        content = {"key": self.key, "signature": base64.b64encode(self.signature).decode()}
        return (json.dumps(content) + "\n").encode()

    def holds_for(self, manifest: bytes) -> bool:
        """Whether the key's owner signed exactly this manifest."""
        from cryptography.exceptions import InvalidSignature  # noqa: PLC0415
        from cryptography.hazmat.primitives.asymmetric import ed25519  # noqa: PLC0415

        key = ed25519.Ed25519PublicKey.from_public_bytes(key_bytes(self.key))
        try:
            key.verify(self.signature, _CONTEXT + manifest)
        except InvalidSignature:
            return False
        return True


def read_signature(content: bytes) -> Signature:
    """The signature that a bundle holds; raises BundleError if it is none."""
    try:
        match json.loads(content):
            case {"key": str(key), "signature": str(text)}:
                signature = base64.b64decode(text, validate=True)
                key_bytes(key)
                if len(signature) == _SIGNATURE_BYTES:
                    return Signature(key, signature)
            case _:
                pass
    except (ValueError, RecursionError, KeyFileError):
        pass
    message = "its signature cannot be read"
    raise BundleError(message)


def key_bytes(key: str) -> bytes:
    """The 32 bytes of a public key written as `ed25519:` and base64; raises KeyFileError."""
    try:
        raw = base64.b64decode(key.removeprefix(PREFIX), validate=True)
    except (ValueError, binascii.Error):
        raw = b""
    if not key.startswith(PREFIX) or len(raw) != _KEY_BYTES:
        message = f"'{key}' is not a public key; one is written {PREFIX} and 44 letters and digits"
        raise KeyFileError(message)
    return raw


def can_verify() -> bool:
    """Whether the library that signatures need is installed."""
    from importlib.util import find_spec  # noqa: PLC0415

    return find_spec("cryptography") is not None


def make_keys() -> tuple[bytes, str]:
    """A new private key as PEM, and its public key."""
    from cryptography.hazmat.primitives import serialization  # noqa: PLC0415
    from cryptography.hazmat.primitives.asymmetric import ed25519  # noqa: PLC0415

    private = ed25519.Ed25519PrivateKey.generate()
    pem = private.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    return pem, _public(private)


class Signer:
    """Signs with the private key of a PEM file."""

    def __init__(self, file: Path) -> None:
        """Read the key; raises KeyFileError."""
        from cryptography.hazmat.primitives import serialization  # noqa: PLC0415
        from cryptography.hazmat.primitives.asymmetric import ed25519  # noqa: PLC0415

        try:
            key = serialization.load_pem_private_key(file.read_bytes(), password=None)
        except OSError as error:
            message = f"the key '{file}' cannot be read: {error.strerror}"
            raise KeyFileError(message) from None
        except (ValueError, TypeError):
            message = f"'{file}' is not a private key; exhibit-app keygen makes one"
            raise KeyFileError(message) from None
        if not isinstance(key, ed25519.Ed25519PrivateKey):
            message = f"'{file}' is a key of another kind; exhibit-app keygen makes a fitting one"
            raise KeyFileError(message)
        self._private = key

    @property
    def public_key(self) -> str:
        """The public key, as a kiosk's profile names it."""
        return _public(self._private)

    def sign(self, manifest: bytes) -> Signature:
        """The signature of a manifest."""
        return Signature(self.public_key, self._private.sign(_CONTEXT + manifest))


def _public(private: Ed25519PrivateKey) -> str:
    raw = private.public_key().public_bytes_raw()
    return PREFIX + base64.b64encode(raw).decode()
