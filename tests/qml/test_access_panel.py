"""Fingers on the reading aids: at one place on every screen, and within reach where asked."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from exhibit_app.domain.kiosk_profile import KioskScreen
from exhibit_app.domain.visit import Enter, SetAids, SetTextScale
from exhibit_app.gui.snapshot import items_below, wait_until_calm
from tests.kiosk_stage import HALL, SCREENS, KioskStage
from tests.opened_viewer import opened_viewer

SIZES = [(1080, 1920), (1920, 1080), (3840, 2160)]


@pytest.fixture
def stage(qtbot, request):
    made = KioskStage(qtbot, *request.param)
    made.begin()
    yield made
    made.close()


@pytest.fixture
def desk(qtbot):
    with opened_viewer(size=(1280, 800)) as viewer:
        yield viewer


@pytest.mark.parametrize("stage", SIZES, indirect=True)
def test_they_are_at_one_place_low_on_every_screen_of_a_kiosk(stage):
    places = {}
    for reach in (False, True):
        stage.session.dispatch(SetAids(reach=reach))
        for screen in SCREENS:
            stage.go(screen)
            places[screen, reach] = stage.middle(stage.button(stage.word("aids")))
    assert len({(at.x(), at.y()) for at in places.values()}) == 1, places
    millimetres = (
        stage.window.height() - places["lobby", True].y()
    ) / stage.kiosk.props.pixels_per_millimetre
    assert millimetres < 40


@pytest.mark.parametrize("stage", [(1080, 1920), (1920, 1080)], indirect=True)
def test_a_finger_opens_uses_and_closes_them_on_every_screen(stage):
    for screen in SCREENS:
        stage.go(screen)
        stage.touch(stage.button(stage.word("aids")))
        stage.calm()
        stage.touch(stage.button(stage.word("aids_larger")))
        assert stage.session.visit.text_scale == 1.25, screen
        stage.touch(stage.button(stage.word("aids_contrast")))
        assert stage.session.visit.high_contrast, screen
        stage.touch(QPoint(30, stage.window.height() // 2))
        stage.calm()
        assert stage.word("aids_contrast") not in stage.texts(), screen
        stage.session.dispatch(SetAids(high_contrast=False))
        stage.session.dispatch(SetTextScale(1.0))


def lies_low(stage, item, share):
    """Whether enough of a thing to touch lies within the lower part of the screen."""
    bottom = item.mapToScene(QPointF(0, item.height())).y()
    wanted = min(item.height(), 12 * stage.kiosk.props.pixels_per_millimetre)
    return bottom - wanted >= stage.window.height() * share - 1


@pytest.mark.parametrize(
    ("stage", "share"), [((1080, 1920), 0.34), ((1920, 1080), 0.26)], indirect=["stage"]
)
def test_in_reach_mode_all_that_can_be_touched_moves_down(stage, share):
    stage.session.dispatch(SetAids(reach=True))
    for screen in SCREENS:
        stage.go(screen)
        high = [
            button.property("label") or button.property("text")
            for button in stage.items("QQuickAbstractButton")
            if button.width() > 0 and not lies_low(stage, button, share)
        ]
        assert high == [], screen
        stage.touch(stage.button(stage.word("aids")))
        stage.calm()
        shown = stage.button(stage.word("aids_reach"))
        assert lies_low(stage, shown, share)
        stage.touch(shown)
        stage.calm()
        assert not stage.session.visit.reach
        stage.session.dispatch(SetAids(reach=True))


@pytest.mark.parametrize("stage", [(1080, 1920)], indirect=True)
def test_the_next_visitor_finds_them_closed(stage):
    stage.touch(stage.button(stage.word("aids")))
    stage.calm()
    assert stage.word("aids_contrast") in stage.texts()
    stage.pass_time(81)
    stage.begin()
    assert stage.word("aids_contrast") not in stage.texts()


def test_at_a_desk_keys_use_and_close_them_and_go_on_where_they_were(desk):
    window, app = desk.engine.window, desk.entrance.window
    desk.session.dispatch(Enter(HALL))
    wait_until_calm(desk)
    before = desk.session.visit.place, window.activeFocusItem()
    app.showAids(True)
    QTest.keyClick(window, Qt.Key.Key_Space)
    assert desk.session.visit.text_scale == 1.25
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert app.property("aidsShown") is False
    assert (desk.session.visit.place, window.activeFocusItem()) == before


@pytest.mark.parametrize("stage", [(1280, 720, KioskScreen(diagonal_inches=10))], indirect=True)
def test_on_a_small_glass_they_say_that_there_is_more_of_them(stage):
    stage.touch(stage.button(stage.word("aids")))
    stage.calm()
    items = items_below(stage.window.contentItem())
    panel = next(i for i in items if i.metaObject().className().startswith("AidsPanel"))
    marks = [one for one in items_below(panel) if one.inherits("QQuickScrollBar")]
    assert any(one.isVisible() for one in marks)
