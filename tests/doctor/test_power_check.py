"""Whether the screen can be switched off at night."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

import pytest

from exhibit_app.doctor.power_check import check_power
from exhibit_app.domain.kiosk_profile import KioskProfile
from exhibit_app.domain.opening_hours import DAYS, OpeningHours, OpenSpan
from exhibit_app.domain.screen_power import ScreenPower, power_of

BY_DAY = KioskProfile(hours=OpeningHours((OpenSpan(DAYS, time(8), time(20)),)))
OWN = replace(BY_DAY, power=ScreenPower(("cec-ctl", "--standby"), ("cec-ctl", "--image-view-on")))


class Computer:
    def __init__(self, session, programs):
        self.session, self.programs = session, programs

    def environment(self, name):
        return "there" if name == self.session else ""

    def has(self, program):
        return program in self.programs


@pytest.mark.parametrize(
    ("profile", "session", "programs", "state", "word"),
    [
        (KioskProfile(), "", (), "good", "always lit"),
        (BY_DAY, "", ("wlopm",), "unknown", "session"),
        (BY_DAY, "WAYLAND_DISPLAY", ("wlopm", "wlr-randr"), "good", "wlopm"),
        (BY_DAY, "WAYLAND_DISPLAY", ("wlr-randr", "xset"), "good", "wlr-randr"),
        (BY_DAY, "WAYLAND_DISPLAY", ("xset",), "doubtful", "dark but not off"),
        (BY_DAY, "DISPLAY", ("xset",), "good", "xset"),
        (BY_DAY, "DISPLAY", (), "doubtful", "dark but not off"),
        (OWN, "DISPLAY", ("cec-ctl", "xset"), "good", "cec-ctl"),
        (OWN, "DISPLAY", ("xset",), "bad", "cec-ctl"),
    ],
)
def test_what_is_found_and_how_it_is_judged(profile, session, programs, state, word):
    finding = check_power(Computer(session, programs), profile)
    assert finding.state == state
    assert word in finding.text
    assert finding.fix or state == "good"


def test_commands_name_the_screen():
    power = power_of(ScreenPower(), {"WAYLAND_DISPLAY": "wayland-0"}, lambda _: True)
    assert power.named("HDMI-A-1").off == ("wlopm", "--off", "HDMI-A-1")
