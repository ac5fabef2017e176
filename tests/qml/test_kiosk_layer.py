"""Fingers on the real kiosk: the attract loop, the warning, the corner, the pad, the keyboard."""

from __future__ import annotations

from datetime import datetime

import pytest
import shiboken6
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from exhibit_app.content.folder_tree import FolderTree
from exhibit_app.domain.kiosk_profile import IdleTimes, KioskProfile, Staff
from exhibit_app.domain.pin import hash_pin
from exhibit_app.domain.visit import Enter, Search
from exhibit_app.gui.bootstrap import Viewer
from exhibit_app.gui.fonts import text_measure
from exhibit_app.gui.kiosk_controller import KioskController, sized_props
from tests.conftest import SEEDS

PROFILE = KioskProfile(
    idle=IdleTimes(quiet_seconds=60, warning_seconds=20, slide_seconds=1),
    staff=Staff(pin=hash_pin("4711", bytes(16)), hold_seconds=0.2),
)
MIDDLE, CORNER = QPoint(360, 400), QPoint(8, 8)


class Screen:
    """A kiosk's window, a finger, and a clock that the test turns."""

    def __init__(self, qtbot):
        self.qtbot = qtbot
        self.now = 0.0
        self.viewer = Viewer(FolderTree(SEEDS))
        self.viewer.complete()
        self.kiosk = self.viewer.kiosk
        self.kiosk.show(sized_props(PROFILE, 1280, 720, 3.8))
        self.window = self.viewer.engine.window
        self.window.resize(1280, 720)
        self.controller = KioskController(
            self.viewer.session, self.kiosk, self.window, PROFILE, lambda: self.now, datetime.now
        )
        self.kiosk.loop.furnish(self.viewer.tiles, text_measure("Inter"))
        self.window.show()
        self.device = QTest.createTouchDevice()
        qtbot.waitExposed(self.window).__enter__()

    @property
    def phase(self):
        return self.controller.state.phase

    @property
    def room(self):
        return self.kiosk.staff_room.props.room

    def touch(self, point, hold=0):
        QTest.touchEvent(self.window, self.device).press(0, point, self.window).commit()
        self.qtbot.wait(hold)
        QTest.touchEvent(self.window, self.device).release(0, point, self.window).commit()
        self.qtbot.wait(1)

    def button(self, label):
        """The middle of the button that is called so."""
        waiting = [self.window.contentItem()]
        while waiting:
            item = waiting.pop()
            waiting += [child for child in item.childItems() if child.isVisible()]
            if item.inherits("QQuickAbstractButton") and item.property("label") == label:
                middle = QPointF(item.width() / 2, item.height() / 2)
                return item.mapToScene(middle).toPoint()
        raise AssertionError(label)

    def pass_time(self, seconds):
        for _ in range(round(seconds)):
            self.now += 1
            self.controller.tick()
        self.qtbot.wait(20)

    def word(self, key):
        return self.viewer.session.words.ui[key]


@pytest.fixture
def screen(qtbot):
    made = Screen(qtbot)
    yield made
    shiboken6.delete(made.controller)
    made.viewer.close()


def test_the_first_touch_ends_the_loop_and_does_nothing_else(screen):
    # There is a poster below the finger.
    screen.touch(MIDDLE)
    assert screen.phase == "active"
    assert screen.viewer.session.visit.place.exhibition == ""
    screen.qtbot.wait(50)
    screen.touch(MIDDLE)
    assert screen.viewer.session.visit.place.exhibition != ""


def test_a_key_ends_the_loop_too(screen):
    QTest.keyClick(screen.window, Qt.Key.Key_Return)
    assert screen.phase == "active"
    assert screen.viewer.session.visit.place.exhibition == ""


def test_any_touch_answers_the_warning(screen):
    screen.touch(MIDDLE)
    screen.viewer.session.dispatch(Enter("echoes-of-dien-bien"))
    screen.pass_time(60)
    assert screen.phase == "warning"
    screen.touch(QPoint(20, 700))
    assert screen.phase == "active"
    assert screen.viewer.session.visit.place.exhibition == "echoes-of-dien-bien"


def test_whoever_is_done_may_say_so(screen):
    screen.touch(MIDDLE)
    screen.viewer.session.dispatch(Enter("echoes-of-dien-bien"))
    screen.pass_time(60)
    screen.touch(screen.button(screen.word("kiosk_begin_again")))
    assert screen.phase == "attract"
    assert screen.viewer.session.visit.place.exhibition == ""


@pytest.mark.parametrize("begun", [False, True])
def test_the_corner_must_be_held(screen, begun):
    if begun:
        screen.touch(MIDDLE)
    screen.touch(CORNER, hold=40)
    assert screen.room == ""
    screen.touch(CORNER, hold=400)
    assert screen.room == "pin"


def test_other_places_may_be_held_without_anything_happening(screen):
    screen.touch(MIDDLE)
    screen.touch(QPoint(1270, 8), hold=400)
    assert screen.room == ""


def test_staff_type_their_pin_and_end_the_kiosk(screen):
    left = []
    screen.kiosk.staff_room.leave_asked.connect(lambda: left.append(True))
    screen.touch(CORNER, hold=400)
    screen.qtbot.wait(30)
    for digit in "4711":
        screen.touch(screen.button(digit))
    screen.touch(screen.button(screen.word("staff_enter")))
    assert screen.room == "menu"
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
    assert screen.room == "pin"


def test_closing_the_window_is_refused(screen):
    screen.window.close()
    screen.qtbot.wait(20)
    assert screen.window.isVisible()


def test_the_keyboard_types_into_the_search(screen):
    screen.touch(MIDDLE)
    screen.viewer.session.dispatch(Enter("echoes-of-dien-bien"))
    screen.qtbot.wait(100)
    screen.viewer.session.dispatch(Search(""))
    screen.qtbot.wait(100)
    for letter in "ne":
        screen.touch(screen.button(letter))
    assert screen.viewer.session.visit.place.search == "ne"


@pytest.mark.parametrize(
    "key", [Qt.Key.Key_Escape, Qt.Key.Key_Back, Qt.Key.Key_Forward, Qt.Key.Key_A]
)
def test_keys_with_a_meaning_have_none_in_loop_and_warning(screen, key):
    screen.window.requestActivate()
    fresh = screen.viewer.session.visit
    QTest.keyClick(screen.window, key)
    assert (screen.phase, screen.viewer.session.visit) == ("active", fresh)
    screen.viewer.session.dispatch(Enter("echoes-of-dien-bien"))
    there = screen.viewer.session.visit
    screen.pass_time(60)
    assert screen.phase == "warning"
    QTest.keyClick(screen.window, key)
    assert (screen.phase, screen.viewer.session.visit) == ("active", there)
