"""The PIN's hash and the price of guessing."""

from __future__ import annotations

import pytest

from exhibit_app.domain.pin import hash_pin, is_pin_hash, matches, wait_after

SALT = bytes(range(16))


def test_only_the_right_pin_matches():
    hashed = hash_pin("4711", SALT)
    assert "4711" not in hashed
    assert is_pin_hash(hashed)
    assert matches("4711", hashed)
    assert not matches("4712", hashed)
    assert not matches("", hashed)


def test_salt_makes_equal_pins_unlike():
    assert hash_pin("4711", SALT) != hash_pin("4711", bytes(16))


@pytest.mark.parametrize("pin", ["", "123", "1" * 13, "12a4", "１２３４"])
def test_a_pin_is_four_to_twelve_digits(pin):
    with pytest.raises(ValueError, match="4 to 12 digits"):
        hash_pin(pin, SALT)


@pytest.mark.parametrize(
    "text", ["", "4711", "scrypt:14:00:00", f"scrypt:31:{'0' * 32}:{'0' * 64}"]
)
def test_anything_else_is_no_hash_and_matches_nothing(text):
    assert not is_pin_hash(text)
    if not text.startswith("scrypt:31"):
        assert not matches("4711", text)


def test_guessing_becomes_slower_and_slower_but_never_locks_staff_out():
    waits = [wait_after(failures) for failures in range(1, 14)]
    assert waits[:4] == [0, 0, 5, 10]
    assert waits == sorted(waits)
    assert wait_after(1000) == 300
    # All 10,000 PINs of four digits would take more than a month.
    assert sum(wait_after(n) for n in range(10_000)) > 30 * 86_400
