"""What the doctor says of screens."""

from __future__ import annotations

from exhibit_app.domain.kiosk_profile import KioskScreen
from exhibit_app.gui.screen_check import check_screens


def bad(screen):
    return [one.text for one in check_screens(screen) if one.state == "bad"]


def test_a_screen_may_go_by_its_number(qapp):
    assert bad(KioskScreen(name="1")) == []
    assert bad(KioskScreen()) == []


def test_every_screen_that_is_not_there_is_told_with_a_fix(qapp):
    screen = KioskScreen(name="1", others=("NOWHERE-1", "9"))
    assert bad(screen) == ["there is no screen 'NOWHERE-1'", "there is no screen '9'"]
    assert all(one.fix for one in check_screens(screen) if one.state == "bad")
