"""The lobby tells when there is more of it than the screen holds."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from exhibit_app.domain.visit import SetTextScale
from tests.kiosk_stage import KioskStage


@pytest.fixture
def stage(qtbot):
    made = KioskStage(qtbot, 1280, 720)
    made.begin()
    yield made
    made.close()


def test_a_mark_beside_the_posters_says_that_large_letters_go_on_below(stage):
    assert stage.items("QQuickScrollBar") == []
    stage.session.dispatch(SetTextScale(2.0))
    stage.calm()
    (mark,) = stage.items("QQuickScrollBar")
    assert mark.property("position") == 0
    for _ in range(8):
        QTest.keyClick(stage.window, Qt.Key.Key_Down)
    assert mark.property("position") + mark.property("size") == pytest.approx(1)
    stage.session.dispatch(SetTextScale(1.0))
    stage.calm()
    assert stage.items("QQuickScrollBar") == []
