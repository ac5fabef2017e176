"""The timeline as a visitor handles it: by mouse, wheel, touch and keys."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from exhibit_app.domain.reference import Reference
from exhibit_app.domain.visit import Choose, Enter, ShowIntroduction

EMPTY = QPoint(760, 20)


@pytest.fixture
def stage(make_timeline):
    return make_timeline()


def chosen(stage):
    return stage.session.shown.event


def test_a_click_on_a_pill_chooses_its_event(stage):
    stage.click(stage.middle(stage.mark("treaty")))
    assert chosen(stage) == "treaty"
    stage.settle()
    assert stage.mark("treaty").property("chosen")


def test_dragging_moves_time_with_the_pointer_and_chooses_nothing(stage):
    stage.wheel(stage.middle(stage.mark("treaty")), y=6)
    stage.settle()
    day, length = stage.day_at(700), stage.length
    stage.drag(stage.middle(stage.mark("treaty")), QPoint(150, 0))
    stage.settle()
    assert stage.day_at(850) == pytest.approx(day, abs=length * 0.012)
    assert stage.length == pytest.approx(length)
    assert chosen(stage) == ""
    assert stage.session.window == pytest.approx(stage.window)


def test_the_wheel_zooms_at_the_pointer(stage):
    at = QPoint(700, 60)
    day, length = stage.day_at(700), stage.length
    stage.wheel(at, y=2)
    assert stage.day_at(700) == pytest.approx(day)
    assert stage.length == pytest.approx(length * 0.64)
    stage.wheel(at, y=-1)
    assert stage.length == pytest.approx(length * 0.8)


@pytest.mark.parametrize("turn", [{"x": 1}, {"y": 1, "keys": Qt.KeyboardModifier.ShiftModifier}])
def test_the_wheel_pans_sideways(stage, turn):
    stage.wheel(EMPTY, y=6)
    first, length = stage.window[0], stage.length
    stage.wheel(EMPTY, **turn)
    assert stage.window[0] < first
    assert stage.length == pytest.approx(length)


def test_a_fling_goes_on_and_comes_to_rest(make_timeline):
    stage = make_timeline(still=False)
    stage.wheel(EMPTY, y=8)
    stage.settle()
    before = stage.window[0]
    at = QPoint(400, 60)
    QTest.mousePress(stage.view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    for step in range(1, 9):
        QTest.mouseMove(stage.view, at + QPoint(30 * step, 0), 8)
    QTest.mouseRelease(
        stage.view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at + QPoint(240, 0)
    )
    let_go = stage.window[0]
    stage.settle()
    assert stage.window[0] < let_go < before


def test_two_fingers_zoom(stage):
    day, length = stage.day_at(650), stage.length
    left, right, by = QPoint(600, 60), QPoint(700, 60), QPoint(150, 0)
    stage.touch((left, left - by), (right, right + by))
    assert stage.length < length * 0.5
    assert stage.day_at(650) == pytest.approx(day, abs=stage.length * 0.03)


def test_fingers_on_pills_and_eras_zoom_and_drag_too(stage):
    length = stage.length
    at = stage.middle(stage.mark("treaty"))
    stage.touch((at, at - QPoint(150, 0)), (at + QPoint(100, 60), at + QPoint(250, 60)))
    assert stage.length < length * 0.5
    assert chosen(stage) == ""
    stage.settle()
    length, day = stage.length, stage.day_at(700)
    era = stage.middle(next(i for i in stage.items("EraItem") if i.property("key") == "after"))
    era.setX(700)
    stage.touch((era, era + QPoint(160, 0)))
    assert stage.length == pytest.approx(length)
    assert stage.day_at(860) == pytest.approx(day, abs=length * 0.03)


def test_a_finger_chooses_and_drags(stage):
    at = stage.middle(stage.mark("treaty"))
    stage.touch((at, at), steps=0)
    assert chosen(stage) == "treaty"
    stage.wheel(EMPTY, y=6)
    day, length = stage.day_at(760), stage.length
    stage.touch((EMPTY, EMPTY - QPoint(220, 0)))
    assert stage.day_at(540) == pytest.approx(day, abs=length * 0.02)


def test_buttons_do_what_gestures_do(stage):
    length = stage.length
    stage.click(stage.middle(stage.button("timeline_in")))
    assert stage.length == pytest.approx(length / 2)
    stage.click(stage.middle(stage.button("timeline_out")))
    assert stage.length == pytest.approx(length)
    stage.click(stage.middle(stage.button("timeline_in")))
    stage.settle()
    stage.click(stage.middle(stage.button("timeline_whole")))
    assert stage.length == pytest.approx(length)
    stage.click(stage.middle(stage.button("timeline_next")))
    first = chosen(stage)
    stage.click(stage.middle(stage.button("timeline_next")))
    assert chosen(stage) != first
    stage.click(stage.middle(stage.button("timeline_previous")))
    assert chosen(stage) == first


def test_keys_move_zoom_and_go_from_event_to_event(stage):
    stage.find("TimelineAxis").forceActiveFocus()
    length = stage.length
    stage.key(Qt.Key.Key_Plus)
    stage.key(Qt.Key.Key_Plus)
    assert stage.length == pytest.approx(length / 4)
    first = stage.window[0]
    stage.key(Qt.Key.Key_Right)
    assert stage.window[0] > first
    stage.key(Qt.Key.Key_PageUp)
    assert stage.window[0] < first
    stage.key(Qt.Key.Key_Home)
    assert stage.window[0] == pytest.approx(stage.timeline.property("worldFirst"))
    stage.key(Qt.Key.Key_End)
    assert stage.window[1] == pytest.approx(stage.timeline.property("worldLast"))
    stage.key(Qt.Key.Key_Minus)
    assert stage.length == pytest.approx(length / 2)
    stage.key(Qt.Key.Key_0)
    stage.settle()
    stage.key(Qt.Key.Key_Period)
    stage.key(Qt.Key.Key_Down)
    stage.key(Qt.Key.Key_Comma)
    stage.settle()
    assert stage.mark("revolution").property("pointed")
    assert chosen(stage) == ""
    stage.key(Qt.Key.Key_Return)
    assert chosen(stage) == "revolution"
    stage.key(Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert chosen(stage) == "voyage"


def test_the_keyboards_place_can_be_seen(stage):
    stage.find("TimelineAxis").forceActiveFocus()
    before = stage.view.grabWindow()
    stage.key(Qt.Key.Key_Period)
    stage.settle()
    rings = [ring for ring in stage.items("FocusRing") if ring.isVisible()]
    assert len(rings) == 2
    assert stage.view.grabWindow() != before


def test_tab_leaves_the_axis_and_the_pointer_with_it(stage):
    stage.find("TimelineAxis").forceActiveFocus()
    stage.key(Qt.Key.Key_Period)
    stage.key(Qt.Key.Key_Tab)
    assert not stage.find("TimelineAxis").hasActiveFocus()
    assert stage.timeline.property("pointedName") == ""


def test_the_choice_glides_into_view(make_timeline):
    stage = make_timeline(still=False)
    stage.wheel(EMPTY, y=9)
    stage.settle()
    length = stage.length
    stage.session.dispatch(Choose(Reference("event", "treaty")))
    assert stage.find("TimelineLens").property("moving")
    stage.settle()
    mark = stage.mark("treaty")
    assert 0 < stage.middle(mark).x() < 1400
    assert stage.length == pytest.approx(length)
    stage.session.dispatch(ShowIntroduction())
    stage.settle()
    assert stage.length > length


def test_without_motion_the_window_is_there_at_once(stage):
    stage.wheel(QPoint(1200, 60), y=9)
    stage.settle()
    stage.session.dispatch(Choose(Reference("event", "revolution")))
    first, last = stage.window
    assert first < 700_000 < last - 1
    stage.settle()
    assert stage.mark("revolution").property("chosen")


def test_another_hall_begins_with_its_own_span(stage):
    stage.wheel(EMPTY, y=9)
    stage.settle()
    stage.session.dispatch(Enter("other"))
    stage.settle()
    assert stage.window == pytest.approx(
        (stage.timeline.property("windowFirst"), stage.timeline.property("windowLast"))
    )
    assert stage.length > 100 * 365


def test_a_pane_that_is_made_again_shows_where_the_visitor_was(stage):
    stage.wheel(stage.middle(stage.mark("treaty")), y=5)
    stage.settle()
    before = stage.window
    stage.remake()
    assert stage.window == pytest.approx(before)
    assert stage.mark("treaty").isVisible()


def test_touching_an_era_zooms_to_it(stage):
    era = next(i for i in stage.items("EraItem") if i.property("key") == "after")
    stage.click(stage.middle(era))
    assert stage.length < 60 * 366
    assert chosen(stage) == ""


def test_eras_are_one_stop_of_the_keyboard(stage):
    stage.find("EraBand").forceActiveFocus()
    stage.key(Qt.Key.Key_Right)
    stage.key(Qt.Key.Key_Return)
    assert stage.length == pytest.approx(47 * 365.25 * 1.12, rel=0.02)


def test_touching_a_lane_lights_it_up_and_the_cross_clears(stage):
    lane = next(i for i in stage.items("LaneButton") if i.property("title") == "Peace")
    stage.click(stage.middle(lane))
    assert stage.session.visit.filter.lanes == {"peace"}
    stage.settle()
    assert stage.mark("siege").opacity() < 0.5
    assert stage.mark("treaty").opacity() == 1
    stage.click(stage.middle(stage.button("timeline_clear")))
    assert not stage.session.visit.filter


def test_assistive_technology_is_told(stage):
    axis = QAccessible.queryAccessibleInterface(stage.find("TimelineAxis"))
    assert axis.role() == QAccessible.Role.Slider
    assert "19" in axis.text(QAccessible.Text.Name)
    value = axis.valueInterface()
    assert value.minimumValue() < value.currentValue() < value.maximumValue()
    stage.wheel(EMPTY, y=6)
    stage.settle()
    before = value.currentValue()
    axis.actionInterface().doAction("Increase")
    assert value.currentValue() > before
    axis.actionInterface().doAction("Decrease")
    assert value.currentValue() == pytest.approx(before)
    for goal in (before + 2000, before - 1000, value.minimumValue() - 1e9):
        value.setCurrentValue(goal)
        stage.settle()
        first, last = stage.window
        assert value.currentValue() == pytest.approx((first + last) / 2)
        assert first == pytest.approx(max(goal - stage.length / 2, value.minimumValue()))
    value.setCurrentValue(value.minimumValue() - 1e9)
    assert value.currentValue() == pytest.approx(sum(stage.window) / 2), "it can go no further"
    stage.click(stage.middle(stage.button("timeline_whole")))
    stage.settle()
    pill = QAccessible.queryAccessibleInterface(stage.mark("treaty"))
    assert pill.role() == QAccessible.Role.Button
    assert pill.text(QAccessible.Text.Name).replace("\xa0", " ") == "Treaty, 30 January 1950"
    pill.actionInterface().doAction("Press")
    assert chosen(stage) == "treaty"


def told_in_turn(stage):
    axis = QAccessible.queryAccessibleInterface(stage.find("TimelineAxis"))
    return [axis.child(number).text(QAccessible.Text.Name) for number in range(axis.childCount())]


def in_time(stage):
    rows = sorted(stage.timeline.models.mark_rows, key=lambda row: row.at)
    return [row.name for row in rows]


def test_assistive_technology_meets_events_in_the_order_of_time(stage, request):
    QAccessible.setActive(True)
    request.addfinalizer(lambda: QAccessible.setActive(False))
    axis = QPoint(300, 60)
    for turns in (4, -3, 9, -12):
        stage.wheel(axis, y=turns)
        stage.settle()
        stage.qtbot.waitUntil(lambda: told_in_turn(stage) == in_time(stage))


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("size", [(1280, 170), (1400, 300), (1080, 360), (700, 200)])
def test_labels_overlap_at_no_size(make_timeline, size, scale):
    stage = make_timeline(size=size, text_scale=scale)
    for steps in (0, 4, 9):
        stage.wheel(QPoint(size[0] // 2, 30), y=steps)
        stage.settle()
        boxes = [
            (item.mapToScene(QPoint(0, 0)), item.width(), item.height())
            for item in stage.items("TimelineMark")
            if item.property("labelled")
        ]
        for number, (one, width, height) in enumerate(boxes):
            for other, _, _ in boxes[number + 1 :]:
                apart = abs(one.y() - other.y()) >= height - 1
                assert apart or other.x() >= one.x() + width - 1 or one.x() > other.x()


def test_a_vertical_axis_runs_downwards(make_timeline):
    stage = make_timeline(size=(360, 900), vertical=True)
    early, late = stage.mark("revolution"), stage.mark("treaty")
    assert stage.middle(early).y() < stage.middle(late).y()
    first, length = stage.window[0], stage.length
    stage.wheel(QPoint(200, 300), y=3)
    assert stage.length < length
    stage.settle()
    first = stage.window[0]
    stage.drag(QPoint(120, 300), QPoint(0, -80))
    assert stage.window[0] > first
    stage.settle()
    stage.click(stage.middle(stage.mark("treaty")))
    assert chosen(stage) == "treaty"


@pytest.mark.parametrize("width", [220, 320, 420])
def test_nothing_in_a_narrow_strip_lies_over_anything_else(make_timeline, width):
    stage = make_timeline(size=(width, 900), vertical=True, text_scale=2.0)

    def frames(items):
        return [item.mapRectToScene(item.boundingRect()) for item in items if item.isVisible()]

    pills = [texts_of(mark) for mark in stage.items("TimelineMark") if mark.property("labelled")]
    assert max(map(len, pills)) > 0
    for together in (*map(frames, pills), frames(stage.items("Button"))):
        for one, other in combinations(together, 2):
            assert not one.adjusted(1, 1, -1, -1).intersects(other)


def texts_of(item):
    """The texts that can be read in an item."""
    found = []
    for child in item.childItems():
        if child.isVisible() and child.opacity() > 0:
            found += [child] if child.inherits("QQuickText") else texts_of(child)
    return [text for text in found if text.property("text")]
