"""The viewer as a visitor handles it: by mouse, wheel, touch and keys."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from exhibit_app.domain.exhibition import Section
from exhibit_app.domain.reference import Reference
from exhibit_app.domain.text import plain
from exhibit_app.domain.visit import Choose, SetLanguage
from tests.hands import LEFT, NO_KEY
from tests.works_sample import sample_collection
from tests.works_stage import Stage

Key = Qt.Key


@pytest.fixture
def stage(qtbot, tmp_path, all_words):
    stage = Stage(qtbot, tmp_path, all_words)
    stage.open_work("drawing")
    yield stage
    stage.close()


@pytest.fixture
def lively(qtbot, tmp_path, all_words):
    stage = Stage(qtbot, tmp_path, all_words, still=False)
    stage.open_work("drawing")
    yield stage
    stage.close()


def spot_under(stage, at):
    """What share of the picture is at a point of the window."""
    camera = stage.find("PictureCamera")
    return (
        (at.x() - camera.property("originX")) / camera.property("spanX"),
        (at.y() - camera.property("originY")) / camera.property("spanY"),
    )


def test_a_work_is_seen_whole_at_first(stage):
    assert stage.camera == (0.5, 0.5, 1.0)
    camera, wall = stage.find("PictureCamera"), stage.find("PictureWall")
    assert camera.property("spanX") <= wall.width()
    assert camera.property("spanY") <= wall.height()
    assert camera.property("spanX") / camera.property("spanY") == pytest.approx(2000 / 1400)


@pytest.mark.parametrize("motion", ["stage", "lively"])
def test_the_wheel_zooms_where_it_points(motion, request):
    stage = request.getfixturevalue(motion)
    at = stage.middle(stage.find("PictureWall")) + QPoint(120, -60)
    before = spot_under(stage, at)
    stage.wheel(at, 4)
    assert stage.camera[2] == pytest.approx(4, rel=0.02)
    assert spot_under(stage, at) == pytest.approx(before, abs=0.004)
    stage.wheel(at, -20)
    assert stage.camera == pytest.approx((0.5, 0.5, 1.0))


def test_nobody_gets_lost_beyond_the_edge(stage):
    at = stage.middle(stage.find("PictureWall"))
    stage.wheel(at, 2)
    for by in [QPoint(300, 250)] * 3 + [QPoint(-300, -250)] * 5:
        stage.drag(at, by)
        camera, wall = stage.find("PictureCamera"), stage.find("PictureWall")
        assert camera.property("originX") <= 0.5
        assert camera.property("originX") + camera.property("spanX") >= wall.width() - 0.5
        assert camera.property("originY") <= 0.5
        assert camera.property("originY") + camera.property("spanY") >= wall.height() - 0.5


def test_the_mouse_drags_what_it_holds(stage):
    at = stage.middle(stage.find("PictureWall"))
    stage.wheel(at, 4)
    held = spot_under(stage, at)
    stage.drag(at, QPoint(90, 50))
    assert spot_under(stage, at + QPoint(90, 50)) == pytest.approx(held, abs=0.01)


def test_two_fingers_zoom(stage):
    at = stage.middle(stage.find("PictureWall"))
    stage.touch(
        (at - QPoint(40, 0), at - QPoint(160, 0)), (at + QPoint(40, 0), at + QPoint(160, 0))
    )
    assert 2 < stage.camera[2] < 5
    assert stage.work == "drawing"


def test_a_thrown_picture_runs_on_and_comes_to_rest(lively):
    at = lively.middle(lively.find("PictureWall"))
    lively.wheel(at, 4)
    QTest.mousePress(lively.view, LEFT, NO_KEY, at)
    for step in range(1, 9):
        QTest.mouseMove(lively.view, at - QPoint(30 * step, 0), 8)
    QTest.mouseRelease(lively.view, LEFT, NO_KEY, at - QPoint(240, 0))
    left_at = lively.camera[0]
    lively.settle()
    assert lively.camera[0] > left_at


def test_a_picture_that_is_laid_down_stays_where_it_is(lively):
    at = lively.middle(lively.find("PictureWall"))
    lively.wheel(at, 4)
    held = spot_under(lively, at)
    lively.drag(at, QPoint(120, 0))
    assert spot_under(lively, at + QPoint(120, 0)) == pytest.approx(held, abs=0.01)


def test_a_double_tap_comes_nearer_and_at_last_goes_back(stage):
    at = stage.middle(stage.find("PictureWall"))
    seen = [stage.camera[2]]
    while seen[-1] > seen[-2] if len(seen) > 1 else True:
        QTest.mouseDClick(stage.view, LEFT, NO_KEY, at)
        stage.settle()
        seen.append(stage.camera[2])
    assert len(seen) > 2
    assert seen[-1] == 1


def test_buttons_zoom_fit_and_turn(stage):
    stage.press(stage.button("viewer_zoom_in"))
    assert stage.camera[2] == pytest.approx(2)
    stage.press(stage.button("viewer_zoom_out"))
    assert not stage.button("viewer_zoom_out").isEnabled()
    stage.press(stage.button("viewer_zoom_in"))
    stage.press(stage.button("viewer_fit"))
    assert stage.camera[2] == 1
    stage.press(stage.button("viewer_turn"))
    camera = stage.find("PictureCamera")
    assert camera.property("spanX") / camera.property("spanY") == pytest.approx(1400 / 2000)


def test_one_cannot_come_nearer_than_there_is_to_see(stage):
    stage.open_work("small")
    for _ in range(12):
        if stage.button("viewer_zoom_in").isEnabled():
            stage.press(stage.button("viewer_zoom_in"))
    most = stage.find("PictureCamera").property("mostZoom")
    assert stage.camera[2] == pytest.approx(most)
    assert not stage.button("viewer_zoom_in").isEnabled()


def test_keys_do_all_that_hands_do(stage):
    stage.key(Key.Key_Plus)
    assert stage.camera[2] == pytest.approx(2)
    x, y, _ = stage.camera
    stage.key(Key.Key_Right)
    stage.key(Key.Key_Down)
    assert stage.camera[0] > x
    assert stage.camera[1] > y
    stage.key(Key.Key_Home)
    assert stage.camera == (0.5, 0.5, 1.0)
    stage.key(Key.Key_R)
    assert stage.viewer._picture._props.turns == 1
    stage.key(Key.Key_Right)
    assert stage.work == "small"
    stage.key(Key.Key_PageUp)
    assert stage.work == "drawing"


def test_a_swipe_over_a_whole_picture_shows_the_next_one(stage):
    at = stage.middle(stage.find("PictureWall"))
    stage.touch((at, at - QPoint(400, 0)))
    assert stage.work == "small"
    stage.touch((at, at + QPoint(400, 0)))
    assert stage.work == "drawing"
    stage.touch((at, at + QPoint(30, 0)))
    assert stage.work == "drawing"


def test_previous_and_next_stop_at_the_ends(stage):
    assert not stage.button("viewer_previous").isEnabled()
    stage.press(stage.button("viewer_next"))
    assert stage.work == "small"
    stage.open_work("outside")
    assert not stage.button("viewer_next").isEnabled()


def test_one_touch_closes(stage):
    stage.press(stage.button("close"))
    assert stage.work == ""


def test_a_touched_number_brings_its_detail_near(stage):
    stage.press(stage.find("DetailMarker", number=2))
    assert stage.viewer._detail == 1
    assert stage.camera[2] > 1.2
    assert (stage.camera[0], stage.camera[1]) == pytest.approx((0.7, 0.35), abs=0.05)
    stage.press(stage.find("DetailMarker", number=2))
    assert stage.viewer._detail == -1
    assert stage.camera[2] == 1


def test_numbers_stand_where_their_details_are_however_it_is_turned(stage):
    for turns, there in enumerate([(0.25, 0.25), (0.75, 0.25), (0.75, 0.75), (0.25, 0.75)]):
        marker = stage.find("DetailMarker", number=1)
        assert spot_under(stage, stage.middle(marker)) == pytest.approx(there, abs=0.01), turns
        stage.press(stage.button("viewer_turn"))


def test_what_is_looked_at_stays_in_the_middle_when_it_is_turned(stage):
    stage.press(stage.find("DetailMarker", number=2))
    stage.press(stage.button("viewer_zoom_in"))
    x, y, _ = stage.camera
    stage.press(stage.button("viewer_turn"))
    assert stage.camera[:2] == pytest.approx((1 - y, x), abs=0.02)
    stage.press(stage.button("viewer_compare"))
    for _ in range(3):
        stage.press(stage.button("viewer_zoom_in"))
    stage.drag(stage.middle(stage.find("PictureCamera")), QPoint(-90, 60))
    x, y, _ = stage.camera
    assert abs(x - y) > 0.02
    stage.press(stage.button("viewer_turn"))
    assert stage.camera[:2] == pytest.approx((1 - y, x), abs=0.02)


def test_full_stop_and_comma_walk_the_details(stage):
    for _ in range(2):
        stage.key(Key.Key_Period)
    assert stage.viewer._detail == 1
    stage.key(Key.Key_Comma)
    assert stage.viewer._detail == 0


def test_keys_are_the_pictures_though_a_button_was_touched_last(stage):
    stage.press(stage.button("viewer_turn"))
    stage.key(Key.Key_Period)
    assert stage.viewer._detail == 0
    stage.press(stage.button("viewer_compare"))
    stage.key(Key.Key_Plus)
    assert stage.camera[2] > 1


def test_the_list_tells_a_detail_and_leads_on(stage):
    stage.press(stage.button("viewer_detail_next"))
    assert stage.viewer._detail == 0
    chip = stage.find("PillButton", text="Event")
    stage.press(chip)
    assert str(stage.session.visit.place.focus) == "event:e"
    assert stage.work == ""


def test_tab_reaches_every_control_and_back_to_the_picture(stage):
    seen = []
    for _ in range(24):
        stage.key(Key.Key_Tab)
        seen.append(stage.focused)
    for kind in ("PictureGestures", "PillButton", "LabelPanel"):
        assert any(stage.is_kind(item, kind) for item in seen), kind


def test_drawn_works_are_shown_sharp_when_one_comes_near(stage):
    assert stage.items("TileView") == []
    stage.wheel(stage.middle(stage.find("PictureWall")), 8)
    tiles = stage.find("TileView")
    assert tiles.property("level") == 4
    assert stage.viewer._picture._layer._ready


@pytest.mark.parametrize("work", ["missing", "hostile", "torn", "outside"])
def test_a_bad_picture_is_said_to_be_so_and_one_can_go_on(stage, work, caplog):
    stage.open_work(work)
    stage.qtbot.waitUntil(lambda: stage.viewer._picture._props.failure != "")
    assert not stage.button("viewer_zoom_in").isEnabled()
    stage.press(stage.button("viewer_previous"))
    assert stage.work != work


def test_the_language_changes_in_place(stage):
    stage.wheel(stage.middle(stage.find("PictureWall")), 4)
    zoom = stage.camera[2]
    stage.session.dispatch(SetLanguage("ru"))
    stage.settle()
    assert stage.camera[2] == zoom
    assert stage.find("LabelPanel").property("title") == "Рисунок"
    assert stage.button("viewer_zoom_in").property("label") == "Ближе"


def test_a_screen_reader_is_told_what_there_is(stage):
    gestures = QAccessible.queryAccessibleInterface(stage.find("PictureGestures"))
    assert gestures.text(QAccessible.Text.Name) == "Drawing"
    marker = QAccessible.queryAccessibleInterface(stage.find("DetailMarker", number=1))
    assert marker.text(QAccessible.Text.Name) == "1. Spot"
    assert marker.actionInterface() is not None


def comparison(stage):
    halves = sorted(stage.items("CompareHalf"), key=lambda half: stage.middle(half).x())
    return [half.property("title") for half in halves]


def test_two_works_are_compared_in_step(stage):
    stage.press(stage.button("viewer_compare"))
    assert comparison(stage) == ["Drawing", "Small"]
    stage.wheel(QPoint(960, 300), 2)
    for camera in stage.items("PictureCamera"):
        assert camera.property("zoom") == pytest.approx(2, rel=0.02)
    stage.drag(QPoint(300, 300), QPoint(-80, 0))
    first, other = (camera.property("centreX") for camera in stage.items("PictureCamera"))
    assert first == pytest.approx(other)
    assert first != 0.5


def test_another_work_is_taken_from_the_strip(stage):
    stage.press(stage.button("viewer_compare"))
    stage.press(stage.spoken("Scan"))
    assert comparison(stage) == ["Drawing", "Scan"]
    stage.press(stage.button("close"))
    assert stage.items("CompareHalf") == []
    assert stage.work == "drawing"


def test_the_strip_shows_which_work_it_is_compared_with(qtbot, tmp_path, all_words):
    sample = sample_collection()
    small = sample.works["small"]
    many = {f"w{n}": replace(small, id=f"w{n}", title=plain(f"Work {n}")) for n in range(60)}
    wall = Section("first", plain("First"), works=tuple(many))
    hall = replace(sample.exhibitions["hall"], sections=(wall,))
    collection = replace(sample, works=sample.works | many, exhibitions={"hall": hall})
    stage = Stage(qtbot, tmp_path, all_words, collection=collection)
    stage.open_work("w50")
    stage.press(stage.button("viewer_compare"))
    other = stage.find("CompareOther", key="w51")
    window = stage.view.contentItem().boundingRect()
    assert window.contains(other.mapRectToScene(other.boundingRect()))
    stage.close()


def test_an_edge_between_two_works_is_dragged_and_moved_by_keys(stage):
    stage.press(stage.button("viewer_compare"))
    stage.press(stage.button("viewer_over"))
    divider = stage.find("CompareDivider")
    assert divider.property("value") == 0.5
    stage.drag(stage.middle(divider), QPoint(-256, 0))
    assert divider.property("value") == pytest.approx(0.3, abs=0.02)
    divider.forceActiveFocus()
    stage.key(Key.Key_Right)
    assert divider.property("value") == pytest.approx(0.35, abs=0.02)
    stage.press(stage.button("viewer_beside"))
    assert stage.items("CompareDivider") == []


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920), (1280, 720), (640, 480)])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_nothing_overlaps_on_any_screen(qtbot, tmp_path, all_words, size, scale):
    stage = Stage(qtbot, tmp_path, all_words, size=size, scale=scale)
    stage.open_work("drawing")
    wall, tools, panel = (stage.find(n) for n in ("PictureWall", "ViewerBar", "LabelPanel"))
    boxes = [item.mapRectToScene(item.boundingRect()) for item in (wall, tools, panel)]
    screen = stage.view.contentItem().boundingRect()
    for number, box in enumerate(boxes):
        assert screen.contains(box)
        assert not any(box.intersects(other) for other in boxes[number + 1 :])
    bar = [
        button.mapRectToScene(button.boundingRect())
        for button in stage.items("PillButton")
        if tools.isAncestorOf(button)
    ]
    assert len(bar) == 8
    for number, box in enumerate(bar):
        assert boxes[1].contains(box)
        assert not any(box.intersects(other) for other in bar[number + 1 :])
    assert wall.height() > size[1] * 0.25
    stage.close()


@pytest.mark.parametrize("motion", ["stage", "lively"])
def test_a_tour_leads_to_a_part_of_a_picture_and_back(motion, request):
    stage = request.getfixturevalue(motion)
    stage.session.dispatch(Choose(Reference("work", "scan")))
    stage.viewer.show_part((0.6, 0.2, 0.2, 0.3))
    stage.settle()
    x, y, zoom = stage.camera
    assert (x, y) == pytest.approx((0.7, 0.35), abs=0.01)
    assert zoom > 1.3
    stage.viewer.show_part(None)
    stage.settle()
    assert stage.camera == pytest.approx((0.5, 0.5, 1.0))
