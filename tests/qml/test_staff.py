"""Fingers on the staff's screens: every line of their menu does what it says, and nothing else."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from exhibit_app.domain.kiosk_profile import KioskScreen
from exhibit_app.domain.reference import Reference
from exhibit_app.domain.visit import Choose, Enter, SetLanguage, SetTextScale
from exhibit_app.gui.snapshot import items_below
from tests.kiosk_stage import HALL, KioskStage

CORNER = QPoint(8, 8)
MENU = ("staff_reload", "staff_clean", "staff_test", "staff_restart", "staff_end", "staff_back")


@pytest.fixture(params=[(1080, 1920), (1920, 1080)])
def stage(qtbot, request):
    made = KioskStage(qtbot, *request.param)
    made.controller.count_with(lambda: (12, 345))
    made.begin()
    made.session.dispatch(Enter(HALL))
    made.calm()
    enter(made)
    yield made
    made.close()


def enter(stage):
    stage.touch(CORNER, hold=400)
    stage.calm()
    for digit in "4711":
        stage.touch(stage.button(digit))
    stage.touch(stage.button(stage.word("staff_enter")))
    stage.calm()
    assert room(stage) == "menu"


def room(stage):
    return stage.kiosk.staff_room.props.room


def pixel(stage):
    stage.qtbot.wait(20)
    return stage.window.grabWindow().pixelColor(4, stage.window.height() // 2)


def test_everything_is_there_and_can_be_touched_at_a_glance(stage):
    for key in MENU:
        button = stage.button(stage.word(key))
        middle = stage.middle(button)
        assert 0 < middle.y() < stage.window.height()
        assert button.height() / stage.kiosk.props.pixels_per_millimetre >= 20
    figures = stage.word("staff_figures").replace("{0}", "12").replace("{1}", "345")
    assert figures in stage.texts()


@pytest.mark.parametrize(
    ("key", "signal"),
    [("reload", "reload_asked"), ("restart", "restart_asked"), ("end", "leave_asked")],
)
def test_a_finger_asks_for_it(stage, key, signal):
    with stage.qtbot.waitSignal(getattr(stage.kiosk.staff_room, signal), timeout=1000):
        stage.touch(stage.button(stage.word(f"staff_{key}")))


def test_brightness_dims_the_whole_screen_down_to_what_can_still_be_seen(stage):
    bright = pixel(stage).lightness()
    for _ in range(9):
        stage.touch(stage.button(stage.word("staff_darker")))
    assert stage.kiosk.staff_room.brightness == 0.4
    assert pixel(stage).lightness() < bright
    for _ in range(9):
        stage.touch(stage.button(stage.word("staff_brighter")))
    assert pixel(stage).lightness() == bright


def test_volume_bounds_all_sound(stage):
    stage.touch(stage.button(stage.word("staff_quieter")))
    assert stage.session.loudness == pytest.approx(0.8)
    for _ in range(9):
        stage.touch(stage.button(stage.word("staff_quieter")))
    assert stage.session.loudness == 0
    stage.touch(stage.button(stage.word("staff_louder")))
    assert stage.session.loudness == pytest.approx(0.2)
    stage.touch(stage.button(stage.word("staff_back")))
    stage.pass_time(81)
    assert stage.session.loudness == pytest.approx(0.2)


def test_while_cleaning_no_touch_and_no_key_does_anything(stage):
    stage.touch(stage.button(stage.word("staff_clean")))
    stage.calm()
    before = stage.session.visit
    for x in range(4, stage.window.width(), 90):
        stage.touch(QPoint(x, stage.window.height() - 40))
        stage.touch(QPoint(x, stage.window.height() // 2))
    stage.touch(CORNER, hold=300)
    for key in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Space):
        QTest.keyClick(stage.window, key)
    assert (room(stage), stage.session.visit) == ("cleaning", before)
    stage.pass_time(61)
    assert room(stage) == "menu"


def test_the_screen_test_goes_through_its_colours_and_back(stage):
    stage.touch(stage.button(stage.word("staff_test")))
    stage.calm()
    seen = []
    for _ in range(6):
        seen.append(pixel(stage).name())
        stage.touch(QPoint(200, 200))
    assert seen == ["#ffffff", "#ff0000", "#00ff00", "#0000ff", "#000000", "#808080"]
    assert stage.word("staff_test_text") in stage.texts()
    stage.touch(QPoint(200, 200))
    assert room(stage) == "menu"


def test_escape_leads_back_to_where_the_visitor_was(stage):
    before = stage.session.visit
    QTest.keyClick(stage.window, Qt.Key.Key_Escape)
    assert (room(stage), stage.session.visit) == ("", before)
    QTest.keyClick(stage.window, Qt.Key.Key_Escape)
    assert stage.session.visit.place.exhibition == ""


@pytest.fixture
def small(qtbot):
    """A glass on which large letters leave room for half of what there is."""
    made = KioskStage(qtbot, 1280, 720, KioskScreen(diagonal_inches=15))
    made.begin()
    made.session.dispatch(SetLanguage("ru"))
    made.session.dispatch(SetTextScale(2.0))
    made.session.dispatch(Enter(HALL))
    made.calm()
    yield made
    made.close()


def tells_of_more(stage, key):
    """Whether the panel that scrolls a button shows where in it one is."""
    panel = stage.button(stage.word(key))
    while not panel.inherits("QQuickFlickable"):
        panel = panel.parentItem()
    found = items_below(panel.parentItem())
    return any(one.inherits("QQuickScrollBar") and one.isVisible() for one in found)


def test_in_large_letters_no_word_breaks_and_more_is_told_of(small):
    small.session.dispatch(Choose(Reference("locality", "saint-petersburg")))
    small.calm()
    (onward,) = (one for one in small.items("QQuickText") if one.property("text") == "Далее")
    assert not onward.property("truncated")
    enter(small)
    levels = [one for one in small.items("QQuickText") if "100" in one.property("text")]
    assert [one.property("lineCount") for one in levels] == [1, 1]
    assert tells_of_more(small, "staff_clean")
