"""Measured on every screen of a kiosk: how large letters and targets are, in millimetres."""

from __future__ import annotations

from itertools import combinations
from math import hypot, radians, tan

import pytest
from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QFontMetricsF

from exhibit_app.domain.kiosk_profile import KioskScreen
from exhibit_app.domain.reference import Reference
from exhibit_app.domain.visit import Choose, GoHome
from tests.kiosk_stage import SCREENS, KioskStage

LEAST_TARGET = 12.0
ROUNDING = 0.5
"""Pixels by which a size may be rounded."""
MARKS = ("TimelineMark", "TimelinePill", "DetailMarker", "LaneButton")
"""What stands where its time or its part of a picture puts it, and is as high as there is room."""
PROFILES = [
    (1080, 1920, KioskScreen()),
    (3840, 2160, KioskScreen(diagonal_inches=43, viewing_distance_cm=100)),
    (1920, 1080, KioskScreen(diagonal_inches=24)),
    (1080, 1920, KioskScreen(diagonal_inches=21.5, viewing_distance_cm=50, target_mm=15)),
]


@pytest.fixture(params=PROFILES)
def stage(qtbot, request):
    width, height, screen = request.param
    made = KioskStage(qtbot, width, height, screen)
    made.begin()
    yield made
    made.close()


def millimetres(stage, pixels):
    return pixels / stage.kiosk.props.pixels_per_millimetre


def needed(stage):
    """Height of a capital that subtends 0.7 degrees."""
    return tan(radians(0.7)) * stage.profile.screen.viewing_distance_cm * 10


def capital(stage, item):
    return millimetres(stage, QFontMetricsF(item.property("font")).tightBoundingRect("H").height())


def everywhere(stage):
    """Go to each screen in turn, and to what a kiosk and its staff lay over it."""
    for screen in SCREENS:
        stage.go(screen)
        yield screen
    stage.viewer.entrance.window.showAids(True)
    stage.calm()
    yield "aids"
    stage.kiosk.staff_room.knock()
    stage.calm()
    yield "pad"
    stage.kiosk.staff_room._enter("menu")
    stage.calm()
    yield "menu"
    stage.kiosk.staff_room.leave()
    stage.pass_time(61)
    stage.calm()
    assert stage.kiosk.props.phase == "warning"
    yield "warning"


def touched(stage):
    buttons = [b for b in stage.items("QQuickAbstractButton") if b.isEnabled()]
    marks = [i for i in stage.items("QQuickItem") if is_mark(i)]
    everything = {*buttons, *marks, *places(stage)}
    return [one for one in everything if one.width() > 0 and one.height() > 0]


def places(stage):
    return [
        i for i in stage.items("QQuickItem") if i.metaObject().className().startswith("MapMarker")
    ]


def too_small(stage):
    found = []
    for one in touched(stage):
        side = millimetres(stage, min(one.width(), one.height()) + ROUNDING)
        if side < (LEAST_TARGET if is_mark(one) else stage.profile.screen.target_mm):
            found.append((one.property("label") or one.metaObject().className(), side))
    return found


def is_mark(item):
    return item.metaObject().className().startswith(MARKS)


def test_letters_and_targets_are_large_enough_on_every_screen(stage):
    stage.viewer.entrance.window.stepTextScale(1)
    for screen in everywhere(stage):
        small = {
            one.property("text"): capital(stage, one)
            for one in (*stage.items("QQuickText"), *stage.items("QQuickTextInput"))
            if one.property("text") and capital(stage, one) < needed(stage) - 0.01
        }
        assert small == {}, screen
        assert too_small(stage) == [], screen


@pytest.mark.parametrize("screen", ["lobby", "hall", "work", "search"])
def test_targets_do_not_need_large_letters(stage, screen):
    stage.go(screen)
    assert too_small(stage) == []


def test_every_place_on_the_map_has_its_own_ground(stage):
    """Its disc is round: whatever is nearer than a target to another is gathered with it."""
    stage.go("hall")
    for focus in (None, *(Reference("locality", key) for key in ("hanoi", "saint-petersburg"))):
        if focus is not None:
            stage.session.dispatch(Choose(focus))
            stage.calm()
        found = places(stage)
        assert found
        target = stage.profile.screen.target_mm
        assert min(millimetres(stage, one.width() + ROUNDING) for one in found) >= target
        middles = [one.mapToScene(QPointF(one.width() / 2, one.height() / 2)) for one in found]
        for one, other in combinations(middles, 2):
            apart = hypot(one.x() - other.x(), one.y() - other.y())
            assert millimetres(stage, apart + ROUNDING) >= target


def test_a_capital_on_the_screen_is_as_high_as_it_is_reckoned(stage):
    stage.viewer.entrance.window.stepTextScale(1)
    stage.session.dispatch(GoHome())
    stage.calm()
    names = {"VI", "RU", "English", "Tiếng Việt", "Русский"}
    word = next(one for one in stage.items("QQuickText") if one.property("text") in names)
    corner = word.mapToScene(QPointF(0, 0)).toPoint()
    picture = stage.window.grabWindow()
    # The first letter only: a capital without anything above or below it.
    letter = QRect(corner.x(), corner.y(), round(word.height() * 0.45), round(word.height()))
    rows = [
        y
        for y in range(letter.top(), letter.bottom() + 1)
        if len({picture.pixel(x, y) for x in range(letter.left(), letter.right())}) > 1
    ]
    seen = millimetres(stage, max(rows) - min(rows) + 1)
    assert seen == pytest.approx(capital(stage, word), abs=millimetres(stage, 2.1))
    assert seen >= needed(stage) - millimetres(stage, 1)
