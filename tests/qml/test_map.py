"""The map as a visitor handles it: by mouse, wheel, touch and keys."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from exhibit_app import paths
from exhibit_app.domain.exhibition import Tour, TourStop
from exhibit_app.domain.projection import project
from exhibit_app.domain.reference import Reference
from exhibit_app.domain.text import plain
from exhibit_app.domain.visit import Choose, Enter, GoHome
from exhibit_app.gui.fonts import load_fonts
from exhibit_app.gui.view_models.tour_view_model import TourViewModel
from tests.map_stage import HEIGHT, WIDTH, Stage


@pytest.fixture
def make_stage(qtbot, tmp_path, all_words):
    load_fonts(paths.assets() / "fonts")
    stages = []

    def make(*, still: bool = True) -> Stage:
        stages.append(Stage(qtbot, tmp_path, all_words, still))
        return stages[-1]

    yield make
    for stage in stages:
        stage.close()


@pytest.fixture
def stage(make_stage):
    return make_stage()


def test_sharp_tiles_arrive_and_the_coarse_ones_under_them_go(stage, qtbot):
    tiles = stage.map._tiles
    qtbot.waitUntil(lambda: tiles._ready and stage.find("TileView").property("loading") == 0)
    level = stage.find("TileView").property("level")
    qtbot.waitUntil(lambda: {row.level for row in tiles._model.rows} == {max(0, level - 3), level})
    picture = stage.view.grabWindow()
    assert picture.pixelColor(20, HEIGHT // 2) != picture.pixelColor(WIDTH // 2, HEIGHT // 3)


def test_a_click_on_a_place_chooses_it_and_beside_it_does_not(stage):
    stage.click(stage.place("hanoi") + QPoint(0, 120))
    assert stage.chosen is None
    stage.click(stage.place("hanoi") + QPoint(12, -12))
    assert stage.chosen == "hanoi"
    stage.settle()
    at = stage.place("hanoi")
    assert 0 < at.x() < WIDTH
    assert 0 < at.y() < HEIGHT


def test_a_click_on_a_name_chooses_its_place(stage):
    row = next(row for row in stage.map._composer.markers.rows if row.key == "hanoi")
    assert row.label
    middle = QPoint(round(row.labelX + row.labelWidth / 2), round(row.labelY + row.labelHeight / 2))
    stage.click(stage.place("hanoi") + middle)
    assert stage.chosen == "hanoi"


def test_dragging_moves_the_map_with_the_pointer(stage):
    before, at = stage.camera, QPoint(500, 420)
    button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    stage.find("MapCamera").setProperty("zoom", before.zoom + 1)
    stage.settle()
    before = stage.camera
    QTest.mousePress(stage.view, button, none, at)
    for step in range(1, 11):
        QTest.mouseMove(stage.view, at - QPoint(12 * step, 6 * step))
    QTest.mouseRelease(stage.view, button, none, at - QPoint(120, 60))
    stage.settle()
    assert (stage.camera.x - before.x) * before.scale == pytest.approx(120, abs=16)
    assert (stage.camera.y - before.y) * before.scale == pytest.approx(60, abs=10)
    assert stage.chosen is None


def test_the_wheel_zooms_at_the_pointer(stage):
    at = stage.place("hanoi")
    zoom = stage.camera.zoom
    stage.wheel(at, 2)
    stage.settle()
    assert stage.camera.zoom == pytest.approx(zoom + 1, abs=0.01)
    there = stage.place("hanoi")
    assert (there - at).manhattanLength() <= 2


def test_two_fingers_zoom(stage):
    zoom, middle = stage.camera.zoom, QPoint(400, 300)
    begin, end = QPoint(40, 0), QPoint(160, 0)
    stage.touch((middle - begin, middle - end), (middle + begin, middle + end))
    stage.settle()
    assert 0.8 < stage.camera.zoom - zoom < 2.1
    assert stage.chosen is None


def test_a_finger_chooses(stage):
    at = stage.place("hanoi")
    stage.touch((at, at), steps=0)
    assert stage.chosen == "hanoi"


def test_a_double_tap_zooms_in(stage):
    zoom = stage.camera.zoom
    QTest.mouseDClick(
        stage.view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(300, 480)
    )
    stage.settle()
    assert stage.camera.zoom == pytest.approx(zoom + 1, abs=0.01)


def test_keys_move_zoom_and_return(stage):
    first = stage.camera
    stage.key(Qt.Key.Key_Plus)
    stage.settle()
    assert stage.camera.zoom == pytest.approx(first.zoom + 1)
    here = stage.camera
    stage.key(Qt.Key.Key_Right)
    stage.settle()
    assert stage.camera.x > here.x
    stage.key(Qt.Key.Key_Down)
    stage.settle()
    assert stage.camera.y > here.y
    stage.key(Qt.Key.Key_Home)
    stage.settle()
    assert stage.camera.zoom == pytest.approx(first.zoom)
    assert stage.camera.x == pytest.approx(first.x)


def test_keys_go_from_place_to_place_and_choose(stage):
    stage.key(Qt.Key.Key_Period)
    first = stage.map._focused
    stage.key(Qt.Key.Key_Period)
    stage.key(Qt.Key.Key_PageUp)
    assert stage.map._focused == first
    stage.key(Qt.Key.Key_Return)
    assert stage.chosen == first


def test_the_list_opens_by_key_and_chooses(stage, qtbot):
    stage.key(Qt.Key.Key_Tab)
    stage.key(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: stage.count("PlacesList") == 1)
    qtbot.waitUntil(lambda: bool(stage.map._list.rows))
    names = [row.key for row in stage.map._list.rows]
    stage.key(Qt.Key.Key_Down)
    stage.key(Qt.Key.Key_Return)
    assert stage.chosen == names[1]
    qtbot.waitUntil(lambda: stage.count("PlacesList") == 0)


def test_the_buttons_zoom_and_show_everything(stage):
    zoom = stage.camera.zoom
    buttons = {
        item.property("iconName"): item for item in stage.all_items() if item.property("iconName")
    }

    def press(name: str):
        item = buttons[name]
        stage.click(item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint())
        stage.settle()

    press("plus")
    assert stage.camera.zoom == pytest.approx(zoom + 1)
    press("minus")
    press("fit")
    assert stage.camera.zoom == pytest.approx(zoom)
    for item in buttons.values():
        assert min(item.width(), item.height()) >= 36


def test_the_world_goes_round(stage):
    camera = stage.find("MapCamera")
    camera.setProperty("zoom", 4)
    camera.setProperty("centreX", 0.9995)
    stage.settle()
    for _ in range(4):
        stage.key(Qt.Key.Key_Right)
        stage.settle()
    assert 0 < stage.camera.x < 0.2


def test_a_choice_makes_the_camera_glide(make_stage, qtbot):
    stage = make_stage(still=False)
    camera = stage.find("MapCamera")
    start = camera.property("zoom")
    stage.session.dispatch(Choose(Reference("locality", "hanoi")))
    assert camera.property("moving")
    zooms = []
    for _ in range(20):
        qtbot.wait(20)
        zooms.append(camera.property("zoom"))
    assert len({round(zoom, 3) for zoom in zooms}) > 3
    stage.settle()
    assert stage.camera.zoom == pytest.approx(4.6)
    assert start != stage.camera.zoom


def test_lines_never_leave_the_pane(make_stage, qtbot):
    stage = make_stage(still=False)
    stage.view.rootObject().setProperty("inset", 150)
    stage.settle()
    for choice in ("smolny", "hanoi", "museum"):
        stage.session.dispatch(Choose(Reference("locality", choice)))
        for _ in range(2):
            qtbot.wait(300)
            picture = stage.view.grabWindow()
            rim = [
                *((x, y) for x in range(0, WIDTH, 9) for y in (5, 140, HEIGHT - 140)),
                *((x, y) for x in (70, 140, WIDTH - 140, WIDTH - 70) for y in range(0, HEIGHT, 9)),
            ]
            assert {picture.pixelColor(*place).name() for place in rim} == {"#ff00ff"}


def test_a_chosen_journey_is_drawn_from_its_beginning(make_stage, qtbot):
    stage = make_stage(still=False)
    stage.session.dispatch(Choose(Reference("event", "treaty")))
    line = next(line for line in stage.all("JourneyLine") if line.property("lit"))
    assert line.property("drawn") == 0
    qtbot.waitUntil(lambda: 0 < line.property("drawn") < 1)
    qtbot.waitUntil(lambda: line.property("drawn") == 1)


def lines_of(stage: Stage) -> dict[str, QQuickItem]:
    rows = stage.map._journeys.rows
    return {row.key: line for row, line in zip(rows, stage.all("JourneyLine")[::-1], strict=True)}


def test_journeys_that_light_up_together_are_drawn_one_after_the_other(make_stage, qtbot):
    stage = make_stage(still=False)
    stage.session.dispatch(Choose(Reference("locality", "hanoi")))
    first, second = (line for line in lines_of(stage).values())
    assert first.property("lit")
    assert second.property("lit")
    qtbot.waitUntil(lambda: 0 < first.property("drawn") < 1)
    assert second.property("drawn") == 0
    qtbot.waitUntil(lambda: 0 < second.property("drawn") < 1)
    assert first.property("drawn") == 1
    qtbot.waitUntil(lambda: second.property("drawn") == 1)


def test_a_tour_plays_the_journeys_of_its_stops(make_stage, qtbot):
    stage = make_stage(still=False)
    stops = tuple(TourStop(Reference("event", event), seconds=60) for event in ("siege", "treaty"))
    hall = stage.session.exhibition
    hall = replace(hall, tours=(Tour("walk", plain("Walk"), stops=stops),))
    collection = stage.session.collection
    exhibitions = {**collection.exhibitions, "hall": hall}
    stage.session.replace_collection(replace(collection, exhibitions=exhibitions))
    tour = TourViewModel(stage.session)
    tour.begin()
    way = lines_of(stage)["way"]
    assert not way.property("lit")
    tour.go(1)
    assert way.property("lit")
    assert way.property("drawn") == 0
    qtbot.waitUntil(lambda: 0 < way.property("drawn") < 1)
    qtbot.waitUntil(lambda: way.property("drawn") == 1)
    stage.session.set_window(0, 1)
    assert way.property("drawn") == 1, "what is told goes on, and is not drawn again"
    tour.go(-1)
    assert way.property("drawn") == 0
    tour.end()


def test_without_motion_a_chosen_journey_is_there_at_once(stage):
    stage.session.dispatch(Choose(Reference("event", "treaty")))
    drawn = [line.property("drawn") for line in stage.all("JourneyLine")]
    assert sorted(drawn) == [0, 1]


def test_without_motion_the_camera_is_there_at_once(stage):
    stage.session.dispatch(Choose(Reference("locality", "hanoi")))
    assert not stage.find("MapCamera").property("moving")
    assert stage.find("MapCamera").property("zoom") == pytest.approx(4.6)


def test_the_markers_are_buttons_to_a_screen_reader(stage):
    spoken = {}
    for item in stage.all_items():
        interface = QAccessible.queryAccessibleInterface(item)
        if interface and interface.role() == QAccessible.Role.Button:
            spoken[interface.text(QAccessible.Text.Name)] = interface
    name = next(name for name in spoken if name.startswith("Hà Nội"))
    assert name == "Hà Nội, events: 1"


def test_the_number_of_pictures_stays_bounded(stage, qtbot):
    camera = stage.find("MapCamera")
    for zoom in (2.0, 3.1, 4.4, 6.0, 3.0, 5.2):
        camera.setProperty("zoom", zoom)
        qtbot.wait(30)
    assert len(stage.map._tiles._model.rows) <= 128


def test_layers_are_laid_over_and_taken_away(stage, qtbot):
    buttons = {
        item.property("iconName"): item for item in stage.all_items() if item.property("iconName")
    }
    layers = buttons["layers"]
    stage.click(layers.mapToScene(QPointF(layers.width() / 2, layers.height() / 2)).toPoint())
    qtbot.waitUntil(lambda: stage.count("LayersList") == 1)
    assert stage.count("TileView") == 1
    stage.key(Qt.Key.Key_Space)
    assert "Atlas" in stage.map.property("attribution")
    for layer in ("line", "sheet"):
        stage.map._layers.toggle(layer)
    qtbot.waitUntil(lambda: stage.count("TileView") == 3)
    qtbot.waitUntil(lambda: stage.jobs.idle)
    stage.key(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: stage.count("LayersList") == 0)
    on_sheet = stage.at(project(30, 70))

    def covered() -> bool:
        colour = stage.view.grabWindow().pixelColor(on_sheet)
        return colour.red() > colour.green() + 40

    qtbot.waitUntil(covered)
    assert on_grounds(stage) == {True}
    for layer in ("line", "sheet"):
        stage.map._layers.toggle(layer)
    qtbot.waitUntil(lambda: stage.count("TileView") == 1)
    assert on_grounds(stage) == {False}


def on_grounds(stage):
    """Whether names and attribution stand on grounds of their own above pictures."""
    names = [name for name in stage.all("MapName") if name.property("text")]
    credit = stage.map.property("attribution")
    names += [item for item in stage.all_items() if item.property("text") == credit]
    return {ground.isVisible() for name in names for ground in name.childItems()}


def test_whoever_made_what_is_shown_is_named_however_little_room_there_is(stage, qtbot):
    for layer in ("line", "sheet", "borders"):
        stage.map._layers.toggle(layer)
    credit = stage.map.property("attribution")
    assert all(one in credit for one in ("Natural Earth", "Atlas", "Archive", "Map room"))
    stage.view.resize(330, 420)
    stage.view.rootObject().setProperty("scale_of_text", 2)
    qtbot.waitUntil(lambda: stage.pane.width() == 330)
    (text,) = (item for item in stage.all_items() if item.property("text") == credit)
    assert not text.property("truncated")
    at = text.mapToScene(QPointF(0, 0))
    assert at.x() >= 0
    assert at.y() >= 0
    assert at.x() + text.property("paintedWidth") <= 330
    assert at.y() + text.property("paintedHeight") <= 420


def test_a_journey_is_drawn_on_both_edges_of_a_world_seen_all_round(stage):
    camera = stage.find("MapCamera")
    camera.setProperty("zoom", stage.map.property("minZoom"))
    way = lines_of(stage)["way"]
    points = next(row.points for row in stage.map._journeys.rows if row.key == "way")
    middle = (min(points[::2]) + max(points[::2])) / 2
    camera.setProperty("centreX", middle)
    assert len(way.property("whole").toVariant()["runs"]) == 1
    camera.setProperty("centreX", (middle + 0.5) % 1)
    runs = way.property("whole").toVariant()["runs"]
    assert len(runs) == 2
    xs = [point.x() for run in runs for point in run]
    assert min(xs) == pytest.approx(0, abs=1)
    assert max(xs) == pytest.approx(WIDTH, abs=1)


def test_leaving_and_entering_the_hall_again_keeps_the_map_whole(stage):
    stage.session.dispatch(GoHome())
    stage.settle()
    assert stage.count("MapMarker") == 0
    stage.session.dispatch(Enter("hall"))
    stage.settle()
    assert stage.count("MapMarker") >= 3
