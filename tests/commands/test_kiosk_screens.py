"""Screens in a kiosk's profile."""

from __future__ import annotations

import pytest

from exhibit_app.content.kiosk_profile_reader import read_kiosk_profile
from exhibit_app.domain.pin import hash_pin

PIN = hash_pin("4711", bytes(16))


def read(tmp_path, screen):
    file = tmp_path / "kiosk.yaml"
    file.write_text(f"format: 1\nstaff: {{pin: '{PIN}'}}\nscreen: {screen}\n")
    return read_kiosk_profile(file)


def test_several_screens_keep_their_order(tmp_path):
    profile, _ = read(tmp_path, '{name: HDMI-A-1, others: [DP-1, "3"]}')
    assert profile.screen.names == ("HDMI-A-1", "DP-1", "3")


@pytest.mark.parametrize(
    "screen",
    ["{others: [DP-1]}", "{name: DP-1, others: [DP-1]}", "{name: A, others: [B, B]}"],
)
def test_two_programs_on_one_screen_are_a_mistake(tmp_path, screen):
    profile, problems = read(tmp_path, screen)
    assert profile is None
    assert "each of several screens needs a name" in problems[0].text("")
    assert problems[0].line == 3
