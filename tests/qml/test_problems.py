"""The curator's list of problems, by keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from exhibit_app.content.folder_tree import FolderTree
from exhibit_app.gui.bootstrap import Viewer
from exhibit_app.gui.snapshot import items_below, wait_until_calm
from tests.content.conftest import Draft

Key = Qt.Key


@pytest.fixture
def viewer(qtbot, tmp_path):
    draft = Draft(tmp_path / "museum")
    draft.replace("events.yaml", "date: 1915~", "date: about 1915")
    viewer = Viewer(FolderTree(draft.folder))
    viewer.complete()
    viewer.problems.offer()
    viewer.engine.window.show()
    viewer.engine.window.requestActivate()
    wait_until_calm(viewer)
    yield viewer
    viewer.close()


def told(viewer):
    items = items_below(viewer.engine.window.contentItem())
    texts = [item.property("text") for item in items if item.inherits("QQuickText")]
    return [text for text in texts if text]


def test_how_grave_a_problem_is_stands_in_words(viewer):
    viewer.problems.setOpen(True)
    wait_until_calm(viewer)
    assert any(text.startswith("error \N{MIDDLE DOT} events.yaml:12") for text in told(viewer))


def test_keys_stay_in_the_list_until_escape_closes_it(viewer):
    window = viewer.engine.window
    viewer.problems.setOpen(True)
    for _ in range(8):
        QTest.keyClick(window, Key.Key_Tab)
        QTest.keyClick(window, Key.Key_Down)
    is_in_lobby = window.activeFocusItem().property("subtitle") is not None
    assert not is_in_lobby
    QTest.keyClick(window, Key.Key_Escape)
    wait_until_calm(viewer)
    assert not viewer.problems.property("open")
    assert viewer.session.visit.place.exhibition == ""
    QTest.keyClick(window, Key.Key_Return)
    assert viewer.session.visit.place.exhibition == "bridge"
