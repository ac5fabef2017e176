"""The screen is switched off in the dark, and on before it is lit."""

from __future__ import annotations

import sys

import pytest

from exhibit_app.domain.screen_power import SCREEN, ScreenPower
from exhibit_app.gui import power_switch
from exhibit_app.gui.power_switch import PowerSwitch

WRITE = "import sys; open(sys.argv[1], 'a').write(' '.join(sys.argv[2:]) + ';')"


@pytest.fixture
def file(tmp_path, monkeypatch):
    monkeypatch.setattr(power_switch, "DARK_MILLISECONDS", 0)
    monkeypatch.setattr(power_switch, "PATIENCE_MILLISECONDS", 200)
    return tmp_path / "said"


def said(file):
    return file.read_text() if file.exists() else ""


def writing(file):
    command = (sys.executable, "-S", "-c", WRITE, str(file))
    return ScreenPower((*command, "off", SCREEN), (*command, "on", SCREEN))


def test_it_goes_off_in_the_dark_and_on_with_the_light(file, qtbot, monkeypatch):
    monkeypatch.setattr(power_switch, "PATIENCE_MILLISECONDS", 20_000)
    names = iter(["HDMI-1"])
    switch = PowerSwitch(writing(file), lambda: next(names, "gone"))
    switch.follow("dark")
    qtbot.waitUntil(lambda: said(file) == "off HDMI-1;", timeout=20_000)
    assert switch.is_off
    # While it is off the system may not know it any more.
    switch.follow("attract")
    qtbot.waitUntil(lambda: said(file) == "off HDMI-1;on HDMI-1;", timeout=20_000)
    assert not switch.is_off
    switch.follow("active")
    switch.leave()
    assert said(file) == "off HDMI-1;on HDMI-1;"


def test_light_during_the_switch_comes_after_it(file, qtbot, monkeypatch):
    monkeypatch.setattr(power_switch, "PATIENCE_MILLISECONDS", 20_000)
    switch = PowerSwitch(writing(file), lambda: "A; rm -rf $HOME")
    switch.follow("dark")
    qtbot.waitUntil(lambda: switch.is_off)
    switch.follow("attract")
    expected = "off A; rm -rf $HOME;on A; rm -rf $HOME;"
    qtbot.waitUntil(lambda: said(file) == expected, timeout=20_000)
    switch.leave()


def test_a_command_that_fails_is_logged_and_no_more(file, qtbot, caplog):
    fails = (sys.executable, "-S", "-c", "import sys; sys.exit('no such screen')")
    switch = PowerSwitch(ScreenPower(fails, fails), lambda: "A")
    switch.follow("dark")
    qtbot.waitUntil(lambda: "cannot be switched off" in caplog.text, timeout=20_000)
    assert "no such screen" in caplog.text


def test_a_program_that_is_not_there_is_logged_and_no_more(file, qtbot, caplog):
    switch = PowerSwitch(ScreenPower(("/nowhere/at/all",), ("/nowhere/at/all",)), lambda: "A")
    switch.follow("dark")
    qtbot.waitUntil(lambda: "cannot be switched" in caplog.text)


def test_a_command_that_never_ends_is_ended(file, qtbot, caplog):
    hangs = (sys.executable, "-S", "-c", "import time; time.sleep(600)")
    switch = PowerSwitch(ScreenPower(hangs, hangs), lambda: "A")
    switch.follow("dark")
    qtbot.waitUntil(lambda: "cannot be switched off" in caplog.text, timeout=20_000)


def test_without_commands_nothing_is_run(file):
    switch = PowerSwitch(ScreenPower(), lambda: "A")
    switch.follow("dark")
    switch.leave()
    assert not switch.is_off
