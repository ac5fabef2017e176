"""Keeps the staff's PIN as a hash, and makes guessing it slow."""

from __future__ import annotations

import hashlib
import hmac
import re

PIN_PATTERN = re.compile(r"\d{4,12}", re.ASCII)
_HASH_PATTERN = re.compile(r"scrypt:(\d{1,2}):([0-9a-f]{32}):([0-9a-f]{64})", re.ASCII)
_COST = 14
_COSTS = range(12, 19)
_BLOCK = 8
_FREE_FAILURES = 3
_FIRST_WAIT_SECONDS = 5.0
_LONGEST_WAIT_SECONDS = 300.0


def hash_pin(pin: str, salt: bytes) -> str:
    """The text that a kiosk profile holds in place of the PIN; `salt` has 16 random bytes.

    Raises:
        ValueError: The PIN is not 4 to 12 digits.
    """
    if not PIN_PATTERN.fullmatch(pin):
        message = "a PIN has 4 to 12 digits"
        raise ValueError(message)
    return f"scrypt:{_COST}:{salt.hex()}:{_digest(pin, salt, _COST).hex()}"


def is_pin_hash(text: str) -> bool:
    """Whether `text` is what `hash_pin` makes."""
    found = _HASH_PATTERN.fullmatch(text)
    return found is not None and int(found[1]) in _COSTS


def matches(pin: str, hashed: str) -> bool:
    """Whether the PIN is the one that was hashed; takes some hundredths of a second on purpose."""
    found = _HASH_PATTERN.fullmatch(hashed)
    if found is None or not PIN_PATTERN.fullmatch(pin):
        return False
    digest = _digest(pin, bytes.fromhex(found[2]), int(found[1]))
    return hmac.compare_digest(digest, bytes.fromhex(found[3]))


def wait_after(failures: int) -> float:
    """Seconds until another PIN is looked at; doubles with each failure after the third."""
    if failures < _FREE_FAILURES:
        return 0.0
    doublings = min(failures - _FREE_FAILURES, 16)
    return min(_FIRST_WAIT_SECONDS * 2.0**doublings, _LONGEST_WAIT_SECONDS)


def _digest(pin: str, salt: bytes, cost: int) -> bytes:
    memory = 256 * _BLOCK * 2**cost
    return hashlib.scrypt(
        pin.encode(), salt=salt, n=2**cost, r=_BLOCK, p=1, maxmem=memory, dklen=32
    )
