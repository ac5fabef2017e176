"""The page about the program: fingers and keys open, scroll and close it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from exhibit_app import __version__
from exhibit_app.domain.visit import Enter, SetLanguage, StartAfresh
from exhibit_app.gui.snapshot import items_below, wait_until_calm
from tests.kiosk_stage import HALL, KioskStage
from tests.opened_viewer import opened_viewer


@pytest.fixture
def desk(qtbot):
    with opened_viewer(size=(1280, 800)) as viewer:
        yield viewer


def page(window):
    found = items_below(window.contentItem())
    lists = [one for one in found if one.inherits("QQuickListView") and one.isVisible()]
    return lists[-1] if lists else None


def shown(window):
    found = items_below(window.contentItem())
    return [i.property("text") for i in found if i.inherits("QQuickText") and i.isVisible()]


def words(viewer):
    return viewer.session.words.ui


def test_it_is_opened_from_the_lobby_scrolled_by_keys_and_closed(desk):
    window = desk.engine.window
    button = next(
        one
        for one in items_below(window.contentItem())
        if one.inherits("QQuickAbstractButton") and one.property("label") == words(desk)["about"]
    )
    middle = button.mapToScene(QPointF(button.width() / 2, button.height() / 2)).toPoint()
    QTest.mouseClick(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle)
    wait_until_calm(desk)
    assert words(desk)["about_version"].replace("{0}", __version__) in shown(window)
    assert words(desk)["about_parts"] in shown(window)
    top = page(window).property("contentY")
    for key in (Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_End):
        before = page(window).property("contentY")
        QTest.keyClick(window, key)
        assert page(window).property("contentY") > before
    QTest.keyClick(window, Qt.Key.Key_Home)
    assert page(window).property("contentY") == pytest.approx(top, abs=60)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    wait_until_calm(desk)
    assert words(desk)["about_parts"] not in shown(window)
    assert window.activeFocusItem() is not None


def test_it_speaks_the_language_and_is_not_there_for_the_next_one(desk):
    desk.entrance.window.showAbout(True)
    wait_until_calm(desk)
    desk.session.dispatch(SetLanguage("ru"))
    wait_until_calm(desk)
    assert "Из чего она состоит" in shown(desk.engine.window)
    desk.session.dispatch(StartAfresh())
    wait_until_calm(desk)
    assert words(desk)["about_parts"] not in shown(desk.engine.window)


def test_nothing_is_read_before_it_is_opened(desk):
    desk.session.dispatch(Enter(HALL))
    wait_until_calm(desk)
    assert desk.screens.about.property("rows").rows == ()


def test_at_a_kiosk_it_is_the_staffs_and_leads_back_to_their_menu(qtbot):
    stage = KioskStage(qtbot, 1080, 1920)
    try:
        stage.begin()
        assert not [
            one
            for one in stage.items("QQuickAbstractButton")
            if one.property("label") == stage.word("about")
        ]
        stage.kiosk.staff_room._enter("menu")
        stage.calm()
        stage.touch(stage.button(stage.word("about")))
        stage.calm()
        assert stage.word("about_parts") in stage.texts()
        before = page(stage.window).property("contentY")
        stage.press(QPoint(500, 1500))
        for y in range(1500, 600, -100):
            stage.move(QPoint(500, y))
            stage.qtbot.wait(5)
        stage.release(QPoint(500, 600))
        assert page(stage.window).property("contentY") > before
        stage.touch(stage.button(stage.word("close")))
        assert stage.kiosk.staff_room.props.room == "menu"
    finally:
        stage.close()
