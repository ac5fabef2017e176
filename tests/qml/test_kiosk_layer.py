"""Fingers on the real kiosk: the attract loop, the warning, the corner, the pad, the keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from exhibit_app.domain.visit import Enter, Search
from tests.kiosk_stage import HALL, KioskStage

MIDDLE, CORNER = QPoint(360, 400), QPoint(8, 8)


@pytest.fixture
def screen(qtbot):
    made = KioskStage(qtbot, 1280, 720)
    yield made
    made.close()


def test_the_first_touch_ends_the_loop_and_does_nothing_else(screen):
    # There is a poster below the finger.
    screen.touch(MIDDLE)
    assert screen.controller.state.phase == "active"
    assert screen.session.visit.place.exhibition == ""
    screen.qtbot.wait(50)
    screen.touch(MIDDLE)
    assert screen.session.visit.place.exhibition != ""


def test_a_key_ends_the_loop_too(screen):
    QTest.keyClick(screen.window, Qt.Key.Key_Return)
    assert screen.controller.state.phase == "active"
    assert screen.session.visit.place.exhibition == ""


def test_any_touch_answers_the_warning(screen):
    screen.touch(MIDDLE)
    screen.session.dispatch(Enter(HALL))
    screen.pass_time(60)
    assert screen.controller.state.phase == "warning"
    screen.touch(QPoint(20, 700))
    assert screen.controller.state.phase == "active"
    assert screen.session.visit.place.exhibition == HALL


def test_whoever_is_done_may_say_so(screen):
    screen.touch(MIDDLE)
    screen.session.dispatch(Enter(HALL))
    screen.pass_time(60)
    screen.touch(screen.button(screen.word("kiosk_begin_again")))
    assert screen.controller.state.phase == "attract"
    assert screen.session.visit.place.exhibition == ""


@pytest.mark.parametrize("begun", [False, True])
def test_the_corner_must_be_held(screen, begun):
    if begun:
        screen.touch(MIDDLE)
    screen.touch(CORNER, hold=40)
    assert screen.kiosk.staff_room.props.room == ""
    screen.touch(CORNER, hold=400)
    assert screen.kiosk.staff_room.props.room == "pin"


def test_other_places_may_be_held_without_anything_happening(screen):
    screen.touch(MIDDLE)
    screen.touch(QPoint(1270, 8), hold=400)
    assert screen.kiosk.staff_room.props.room == ""


def test_staff_type_their_pin_and_end_the_kiosk(screen):
    left = []
    screen.kiosk.staff_room.leave_asked.connect(lambda: left.append(True))
    screen.touch(CORNER, hold=400)
    screen.qtbot.wait(30)
    for digit in "4711":
        screen.touch(screen.button(digit))
    screen.touch(screen.button(screen.word("staff_enter")))
    assert screen.kiosk.staff_room.props.room == "menu"
    screen.qtbot.wait(30)
    screen.touch(screen.button(screen.word("staff_end")))
    assert left == [True]


def test_the_keys_open_the_pad(screen):
    screen.touch(MIDDLE)
    three = (
        Qt.KeyboardModifier.ControlModifier
        | Qt.KeyboardModifier.AltModifier
        | Qt.KeyboardModifier.ShiftModifier
    )
    QTest.keyClick(screen.window, Qt.Key.Key_K, three)
    assert screen.kiosk.staff_room.props.room == "pin"


def test_closing_the_window_is_refused(screen):
    screen.window.close()
    screen.qtbot.wait(20)
    assert screen.window.isVisible()


def test_the_keyboard_types_into_the_search(screen):
    screen.touch(MIDDLE)
    screen.session.dispatch(Enter(HALL))
    screen.qtbot.wait(100)
    screen.session.dispatch(Search(""))
    screen.qtbot.wait(100)
    for letter in "ne":
        screen.touch(screen.button(letter))
    assert screen.session.visit.place.search == "ne"


@pytest.mark.parametrize(
    "key", [Qt.Key.Key_Escape, Qt.Key.Key_Back, Qt.Key.Key_Forward, Qt.Key.Key_A]
)
def test_keys_with_a_meaning_have_none_in_loop_and_warning(screen, key):
    screen.window.requestActivate()
    fresh = screen.session.visit
    QTest.keyClick(screen.window, key)
    assert (screen.controller.state.phase, screen.session.visit) == ("active", fresh)
    screen.session.dispatch(Enter(HALL))
    there = screen.session.visit
    screen.pass_time(60)
    assert screen.controller.state.phase == "warning"
    QTest.keyClick(screen.window, key)
    assert (screen.controller.state.phase, screen.session.visit) == ("active", there)
