"""The overview, clusters, lists, and fingers that are wider than what they mean."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from exhibit_app.domain.edtf import parse_edtf
from exhibit_app.domain.exhibition import TimelineSpec
from tests.timeline_sample import event, sample_collection

EMPTY = QPoint(760, 20)


@pytest.fixture
def stage(make_timeline):
    return make_timeline()


def chosen(stage):
    return stage.session.shown.event


def test_a_finger_beside_a_mark_means_it(stage):
    mark = stage.mark("treaty")
    height = round(mark.height() / 2)
    stage.click(mark.mapToScene(QPointF(-200, height)).toPoint())
    assert chosen(stage) != "treaty"
    stage.click(mark.mapToScene(QPointF(-6, height)).toPoint())
    assert chosen(stage) == "treaty"


LONELY = sample_collection(
    (event("alone", "1980-06-01"),), TimelineSpec((), ("great-war",), parse_edtf("1915/2026"))
)


def test_a_finger_above_or_below_a_band_means_its_era(make_timeline):
    for outside in (-9, 9):
        stage = make_timeline(collection=LONELY)
        era = stage.find("EraItem")
        edge = 0 if outside < 0 else era.height()
        stage.click(era.mapToScene(QPointF(era.width() / 2, edge + outside)).toPoint())
        stage.settle()
        assert stage.length < 6 * 366


@pytest.mark.parametrize("beside", [(-20, 0), (0, 23), (0, -23), (-12, -12), (-60, 0), (0, 60)])
def test_fingers_need_not_hit_what_they_mean(make_timeline, beside):
    """A finger of 12 mm, 48 pixels here, finds a pill that is half as high."""
    stage = make_timeline(collection=LONELY)
    mark = stage.mark("alone")
    dot = mark.mapToScene(QPointF(mark.property("inset") / 2, mark.height() / 2)).toPoint()
    stage.click(dot + QPoint(*beside))
    near = max(map(abs, beside)) < 48 / 2
    assert chosen(stage) == ("alone" if near else "")


def test_the_overviews_window_is_dragged_and_widened(stage):
    overview = next(i for i in stage.items("TimelineOverview") if i.isVisible())
    stage.wheel(EMPTY, y=6)
    stage.settle()
    first, length = stage.window[0], stage.length
    left = overview.mapToScene(QPoint(0, 0)).x()
    middle = left + overview.property("shownFrom") + overview.property("shownReach") / 2
    at = QPoint(round(middle), stage.middle(overview).y())
    stage.drag(at, QPoint(60, 0))
    assert stage.window[0] > first
    assert stage.length == pytest.approx(length)
    end = left + overview.property("shownFrom") + overview.property("shownReach")
    last = stage.window[0]
    stage.drag(QPoint(round(end), at.y()), QPoint(50, 0))
    assert stage.length > length
    assert stage.window[0] == pytest.approx(last)


def test_a_cluster_that_no_zoom_parts_opens_as_a_list(make_timeline):
    stage = make_timeline(size=(1400, 190))
    stage.timeline.settle(737_180.0, 737_181.0)
    lens = stage.find("TimelineLens")
    lens.setProperty("span", 4.0)
    lens.setProperty("first", 737_178.0)
    stage.settle()
    crowd = max(stage.items("TimelineMark"), key=lambda item: item.property("others"))
    assert crowd.property("others") >= 1
    stage.timeline.openMark(crowd.property("key"))
    QTest.qWait(50)
    lines = [i for i in stage.items("Line") if i.isVisible()]
    assert lines
    stage.click(stage.middle(lines[0]))
    assert chosen(stage) == lines[0].property("key")


def test_the_overviews_window_is_widened_at_its_beginning_and_put_elsewhere(stage):
    overview = next(i for i in stage.items("TimelineOverview") if i.isVisible())
    stage.wheel(EMPTY, y=6)
    stage.settle()
    (first, last), level = stage.window, stage.middle(overview).y()
    left = overview.mapToScene(QPoint(0, 0)).x()
    begin = QPoint(round(left + overview.property("shownFrom")), level)
    stage.drag(begin, QPoint(-60, 0))
    assert stage.window[0] < first
    assert stage.window[1] == pytest.approx(last)
    stage.settle()
    length = stage.length
    stage.click(QPoint(round(left + overview.width()) - 30, level))
    assert stage.length == pytest.approx(length)
    assert stage.window[0] > last
    begin = QPoint(round(left + overview.property("shownFrom")), level)
    stage.drag(begin, QPoint(1390 - begin.x(), 0))
    assert 1 <= stage.length < length


def test_touching_a_number_parts_the_cluster(make_timeline):
    spring = tuple(event(f"day{number}", f"1975-04-{number:02}") for number in range(1, 25))
    spec = TimelineSpec(span=parse_edtf("1915/2026"))
    stage = make_timeline(size=(1400, 150), collection=sample_collection(spring, spec))
    crowd = max(stage.items("TimelineMark"), key=lambda item: item.property("others"))
    assert crowd.property("others") == 23
    length = stage.length
    stage.click(stage.middle(number_on(crowd) or crowd))
    stage.settle()
    assert stage.length < length / 20
    assert len(stage.items("TimelineMark")) > 8
    assert chosen(stage) == ""


def test_assistive_technology_opens_a_cluster_with_a_title(make_timeline):
    spring = tuple(event(f"day{number}", f"1975-04-{number:02}") for number in range(1, 25))
    spec = TimelineSpec(span=parse_edtf("1915/2026"))
    stage = make_timeline(size=(1400, 150), collection=sample_collection(spring, spec))
    crowd = max(stage.items("TimelineMark"), key=lambda item: item.property("others"))
    badge = QAccessible.queryAccessibleInterface(number_on(crowd).parentItem())
    assert badge.text(QAccessible.Text.Name) == "23 more"
    length = stage.length
    badge.actionInterface().doAction("Press")
    stage.settle()
    assert stage.length < length / 20


def number_on(mark):
    """The "+23" on a pill."""
    waiting = [mark]
    while waiting:
        item = waiting.pop()
        waiting += item.childItems()
        if str(item.property("text") or "").startswith("+"):
            return item
    return None


def test_a_list_is_walked_by_keys(make_timeline):
    stage = make_timeline(size=(1400, 190))
    lens = stage.find("TimelineLens")
    lens.setProperty("span", 4.0)
    lens.setProperty("first", 737_178.0)
    stage.settle()
    crowd = max(stage.items("TimelineMark"), key=lambda item: item.property("others"))
    stage.timeline.openMark(crowd.property("key"))
    QTest.qWait(50)
    lines = sorted((i for i in stage.items("Line") if i.isVisible()), key=lambda line: line.y())
    second = lines[1].property("key")
    stage.key(Qt.Key.Key_Down)
    stage.key(Qt.Key.Key_Return)
    assert chosen(stage) == second
    stage.timeline.openMark(crowd.property("key"))
    QTest.qWait(50)
    stage.key(Qt.Key.Key_Escape)
    stage.qtbot.waitUntil(lambda: not [i for i in stage.items("Line") if i.isVisible()])
    assert chosen(stage) == second
