"""What moving the map asks of Python: nothing while a finger drags, little when it zooms."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from exhibit_app import paths
from exhibit_app.gui.fonts import load_fonts
from tests.map_stage import Stage


@pytest.fixture
def stage(qtbot, tmp_path, all_words):
    load_fonts(paths.assets() / "fonts")
    made = Stage(qtbot, tmp_path, all_words, still=True)
    yield made
    made.close()


@pytest.fixture
def asked(stage, monkeypatch):
    """What the map asks of its view model and of its tiles, in order."""
    calls = []
    for thing, name in ((stage.map, "_lay_out"), (stage.map._tiles, "_want")):
        old = getattr(thing, name)

        def noted(*given, name=name, old=old):
            calls.append((name, *given))
            return old(*given)

        monkeypatch.setattr(thing, name, noted)
    return calls


def test_a_zoom_looks_for_the_tiles_of_where_it_ends_and_of_nowhere_else(stage, asked):
    before = stage.find("TileView").property("level")
    stage.wheel(QPoint(300, 200), 2)
    stage.settle()
    looks = [tiles for name, *given in asked if name == "_want" for tiles in given]
    assert len(looks) == 1
    assert {tile.z for tile in looks[0]} == {before + 1}
    assert len(looks[0]) < 12


def test_the_map_is_laid_out_once_for_where_a_short_drag_ends(stage, asked):
    button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    stage.wheel(QPoint(400, 300), 2)
    stage.settle()
    asked.clear()
    QTest.mousePress(stage.view, button, none, QPoint(400, 300))
    for step in range(1, 21):
        QTest.mouseMove(stage.view, QPoint(400 - 5 * step, 300))
    QTest.mouseRelease(stage.view, button, none, QPoint(300, 300))
    assert not [name for name, *_ in asked if name == "_lay_out"]
    stage.settle()
    assert len([name for name, *_ in asked if name == "_lay_out"]) == 1


def test_markers_go_along_before_they_are_laid_out_anew(stage):
    camera = stage.find("MapCamera")

    def stands_off() -> float:
        row = next(row for row in stage.map._composer.markers.rows if row.key == "hanoi")
        items = [item for item in stage.all("MapMarker") if item.property("key") == "hanoi"]
        at = items[0].mapToScene(QPointF(items[0].width() / 2, items[0].height() / 2))
        span = camera.property("span")
        x = camera.property("originX") + row.spotX * span
        y = camera.property("originY") + row.spotY * span
        return abs(at.x() - x) + abs(at.y() - y)

    for zoom, x in ((3.0, 0.75), (3.6, 0.78), (2.7, 0.74)):
        camera.setProperty("zoom", zoom)
        camera.setProperty("centreX", x)
        assert stands_off() < 0.01
    stage.settle()
    assert stands_off() < 0.01


def test_a_cluster_is_seen_said_and_opened_by_keys(stage):
    def here():
        (marker,) = [m for m in stage.all("MapMarker") if m.property("focused")]
        return marker

    stage.key(Qt.Key.Key_Period)
    assert here().property("others") == 2
    name = QAccessible.queryAccessibleInterface(stage.find("MapGestures")).text(
        QAccessible.Text.Name
    )
    assert name.endswith(here().property("spoken"))
    stage.key(Qt.Key.Key_Return)
    stage.settle()
    assert stage.chosen == here().property("key")
    stage.key(Qt.Key.Key_Return)
    stage.settle()
    assert here().property("key") == stage.chosen
    assert here().property("others") == 0
    assert here().isVisible()


def test_what_no_zoom_sets_apart_is_listed(stage, qtbot):
    stage.map._list.open(wanted=True, among=frozenset({"smolny", "museum"}))
    stage.map.listAsked.emit()
    qtbot.waitUntil(lambda: stage.count("PlacesList") == 1)
    stage.map._write_list()
    qtbot.waitUntil(lambda: stage.count("PlaceRow") == 2)
    stage.key(Qt.Key.Key_Return)
    assert stage.chosen in {"smolny", "museum"}
    qtbot.waitUntil(lambda: stage.count("PlacesList") == 0)
    assert not stage.map._list.rows
