"""Kiosk profiles are checked as all YAML is, and a wrong one is none."""

from __future__ import annotations

from datetime import time

import pytest

from exhibit_app.content.kiosk_profile_reader import read_kiosk_profile
from exhibit_app.domain.pin import hash_pin

PIN = hash_pin("4711", bytes(16))
SOUND = f"format: 1\nstaff: {{pin: '{PIN}'}}\n"


@pytest.fixture
def read(tmp_path):
    def reading(text):
        file = tmp_path / "kiosk.yaml"
        file.write_text(text, "utf-8")
        return read_kiosk_profile(file)

    return reading


def test_a_short_profile_means_the_usual(read):
    profile, problems = read(SOUND)
    assert problems == ()
    assert profile.staff.pin == PIN
    assert (profile.screen.diagonal_inches, profile.screen.target_mm) == (55, 20)


def test_every_part_arrives(read):
    profile, problems = read(
        f"""
format: 1
screen:
  name: HDMI-A-1
  diagonal_inches: 43
  viewing_distance_cm: 60
  large_letters: true
idle: {{quiet_seconds: 120, warning_seconds: 30, attract: false}}
staff: {{pin: '{PIN}', corner: bottom-right, hold_seconds: 6}}
hours:
  open: [{{days: [monday, friday], from: 09:30, until: '18:00'}}]
  restart: 04:30
supervision: {{freeze_seconds: 5, failures: 3}}
content: {{staged: false}}
statistics: {{kept: false}}
"""
    )
    assert problems == ()
    assert (profile.screen.name, profile.screen.large_letters) == ("HDMI-A-1", True)
    assert profile.hours.spans[0].opens == time(9, 30)
    assert profile.hours.restart == time(4, 30)
    assert (profile.supervision.failures, profile.content.staged) == (3, False)
    assert (profile.idle.attract, profile.statistics.kept) == (False, False)


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("", "missing-key", 1),
        ("format: 1\n", "missing-key", 1),
        ("format: 1\nstaff: {corner: top-left}\n", "missing-key", 2),
        ("format: 1\nstaff: {pin: '4711'}\n", "unknown-value", 2),
        (f"{SOUND}screen: {{target_mm: 5}}\n", "out-of-range", 3),
        (f"{SOUND}idle: {{warning_seconds: 3}}\n", "out-of-range", 3),
        (f"{SOUND}idle: {{warnings_seconds: 30}}\n", "unknown-key", 3),
        (f"{SOUND}hours:\n  open:\n  - {{from: noon, until: '18:00'}}\n", "unknown-value", 5),
        (f"format: 9\nstaff: {{pin: '{PIN}'}}\n", "wrong-format-version", 1),
        ("format: [\n", "bad-yaml", 2),
    ],
)
def test_what_is_wrong_is_told_with_its_line_and_leaves_no_profile(read, text, code, line):
    profile, problems = read(text)
    assert profile is None
    assert (code, line) in {(problem.code, problem.line) for problem in problems}


def test_a_profile_that_is_not_there_is_told(tmp_path):
    profile, problems = read_kiosk_profile(tmp_path / "kiosk.yaml")
    assert profile is None
    assert [problem.code for problem in problems] == ["unreadable-file"]


@pytest.mark.parametrize(
    ("keys", "is_sound"),
    [
        ("Ctrl+Alt+Shift+K", True),
        ("ctrl+f12", True),
        ("Meta+Pause", True),
        ("''", True),
        ("A", False),
        ("Shift+A", False),
        ("F12", False),
        ("Strg+Alt+Q", False),
        ("Ctrl+", False),
        ("Ctrl+K+", False),
    ],
)
def test_keys_for_staff_are_none_that_visitors_type(read, keys, is_sound):
    profile, problems = read(f"format: 1\nstaff: {{pin: '{PIN}', keys: {keys}}}\n")
    assert (profile is not None) == is_sound
    assert all("Ctrl+Alt+Shift+K" in problem.hint for problem in problems)
