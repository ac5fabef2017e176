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

    from nacl.signing import SigningKey

PREFIX = "ed25519:"
_PRIVATE = "exhibit-app private key ed25519:"
_CONTEXT = b"exhibit bundle 1\n"
_KEY_BYTES, _SIGNATURE_BYTES = 32, 64
_MOST_KEY_FILE_BYTES = 1000


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
        from nacl.exceptions import BadSignatureError  # noqa: PLC0415
        from nacl.signing import VerifyKey  # noqa: PLC0415

        try:
            VerifyKey(key_bytes(self.key)).verify(_CONTEXT + manifest, self.signature)
        except BadSignatureError:
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

    return find_spec("nacl") is not None


def make_keys() -> tuple[bytes, str]:
    """A new private key as it stands in a file, and its public key."""
    from nacl.signing import SigningKey  # noqa: PLC0415

    private = SigningKey.generate()
    text = base64.b64encode(bytes(private)).decode()
    return f"{_PRIVATE}{text}\n".encode(), _public(private)


class Signer:
    """Signs with the private key of a file."""

    def __init__(self, file: Path) -> None:
        """Read the key; raises KeyFileError."""
        from nacl.signing import SigningKey  # noqa: PLC0415

        try:
            text = file.read_bytes()[:_MOST_KEY_FILE_BYTES].decode("ascii").strip()
            seed = base64.b64decode(text.removeprefix(_PRIVATE), validate=True)
        except OSError as error:
            message = f"the key '{file}' cannot be read: {error.strerror}"
            raise KeyFileError(message) from None
        except ValueError:
            text, seed = "", b""
        if not text.startswith(_PRIVATE) or len(seed) != _KEY_BYTES:
            message = f"'{file}' is not a private key; exhibit-app keygen makes one"
            raise KeyFileError(message)
        self._private = SigningKey(seed)

    @property
    def public_key(self) -> str:
        """The public key, as a kiosk's profile names it."""
        return _public(self._private)

    def sign(self, manifest: bytes) -> Signature:
        """The signature of a manifest."""
        signed = self._private.sign(_CONTEXT + manifest)
        return Signature(self.public_key, signed.signature)


def _public(private: SigningKey) -> str:
    return PREFIX + base64.b64encode(bytes(private.verify_key)).decode()
