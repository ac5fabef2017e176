"""A kiosk's window with real fingers, and every screen that a visitor can come to."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import shiboken6
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtTest import QTest

from exhibit_app.content.folder_tree import FolderTree
from exhibit_app.domain.kiosk_profile import IdleTimes, KioskProfile, KioskScreen, Staff
from exhibit_app.domain.pin import hash_pin
from exhibit_app.domain.reference import Reference
from exhibit_app.domain.visit import (
    Choose,
    Enter,
    GoHome,
    Search,
    SetAids,
    ShowGallery,
    TellAddress,
)
from exhibit_app.gui.bootstrap import Viewer
from exhibit_app.gui.fonts import text_measure
from exhibit_app.gui.kiosk_controller import KioskController, sized_props
from exhibit_app.gui.snapshot import items_below, wait_until_calm
from tests.conftest import SEEDS

HALL = "echoes-of-dien-bien"
SCREENS = {
    "lobby": (GoHome(),),
    "hall": (Enter(HALL),),
    "article": (Choose(Reference("article", "cooperation-agreement")),),
    "work": (Choose(Reference("work", "two-rivers")),),
    "gallery": (Enter(HALL), ShowGallery()),
    "address": (Enter(HALL), TellAddress("https://a.vn/b")),
    "search": (Enter(HALL), Search("dien")),
}
PROFILE = KioskProfile(
    screen=KioskScreen(),
    idle=IdleTimes(quiet_seconds=60, warning_seconds=20, slide_seconds=1),
    staff=Staff(pin=hash_pin("4711", bytes(16)), hold_seconds=0.2),
)


class KioskStage:
    """The whole program as a kiosk on a screen of a size; the test turns its clock."""

    def __init__(self, qtbot, width, height, screen=PROFILE.screen):
        self.qtbot = qtbot
        self.now = 0.0
        self.profile = replace(PROFILE, screen=screen)
        self.viewer = Viewer(FolderTree(SEEDS))
        self.viewer.complete()
        self.session = self.viewer.session
        self.kiosk = self.viewer.kiosk
        self.kiosk.show(sized_props(self.profile, width, height, 3.8))
        self.window = self.viewer.engine.window
        self.window.resize(width, height)
        self.controller = KioskController(
            self.session, self.kiosk, self.window, self.profile, lambda: self.now, datetime.now
        )
        self.kiosk.loop.furnish(self.viewer.tiles, text_measure("Inter"))
        self.window.show()
        self.window.requestActivate()
        self.device = QTest.createTouchDevice()
        self.session.dispatch(SetAids(reduced_motion=True))

    def close(self):
        shiboken6.delete(self.controller)
        self.viewer.close()

    def calm(self):
        wait_until_calm(self.viewer)

    def begin(self):
        """A visitor comes."""
        self.controller.touch()
        self.calm()

    def go(self, screen):
        for event in SCREENS[screen]:
            self.session.dispatch(event)
        self.calm()

    def pass_time(self, seconds):
        for _ in range(round(seconds)):
            self.now += 1
            self.controller.tick()
        self.qtbot.wait(20)

    def touch(self, place, hold=0):
        point = place if isinstance(place, QPoint) else self.middle(place)
        self.press(point)
        self.qtbot.wait(hold)
        self.release(point)
        self.qtbot.wait(1)

    def press(self, point):
        QTest.touchEvent(self.window, self.device).press(0, point, self.window).commit()

    def move(self, point):
        QTest.touchEvent(self.window, self.device).move(0, point, self.window).commit()

    def release(self, point):
        QTest.touchEvent(self.window, self.device).release(0, point, self.window).commit()

    def middle(self, item):
        return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()

    def items(self, kind):
        found = items_below(self.window.contentItem())
        return [one for one in found if one.inherits(kind) and one.isVisible()]

    def button(self, label):
        """The last of the buttons that are called so: what lies above comes last."""
        found = [b for b in self.items("QQuickAbstractButton") if b.property("label") == label]
        assert found, label
        return found[-1]

    def texts(self):
        return [one.property("text") for one in self.items("QQuickText")]

    def word(self, key):
        return self.session.words.ui[key]
