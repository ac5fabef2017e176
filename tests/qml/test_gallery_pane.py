"""The pane beside the article, where large type leaves little room."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from exhibit_app.domain.reference import Reference
from exhibit_app.domain.visit import Choose, SetTextScale
from exhibit_app.gui.snapshot import items_below, wait_until_calm
from tests.opened_viewer import opened_viewer


@pytest.fixture
def viewer(qtbot):
    """An article with several works, at twice the text."""
    article = Choose(Reference("article", "cooperation-agreement"))
    with opened_viewer(SetTextScale(2.0), article) as viewer:
        yield viewer


def below(pane, kind):
    return [one for one in items_below(pane) if one.inherits(kind) and one.isVisible()]


def bottom(item):
    return item.mapToScene(QPointF(0, item.height())).y()


def test_keys_bring_a_small_picture_into_view(viewer):
    window = viewer.engine.window
    pane = next(
        one
        for one in items_below(window.contentItem())
        if one.property("beside") is not None and one.isVisible()
    )
    large, *small = below(pane, "QQuickAbstractButton")
    assert len(small) > 1
    assert bottom(small[-1]) > bottom(pane)
    large.forceActiveFocus()
    for _ in small:
        QTest.keyClick(window, Qt.Key.Key_Tab)
    wait_until_calm(viewer)
    assert window.activeFocusItem() is small[-1]
    assert bottom(small[-1]) <= bottom(pane)
