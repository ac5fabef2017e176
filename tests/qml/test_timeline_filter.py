"""The filter's panel as a visitor handles it: by mouse, keys and assistive technology."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from exhibit_app import paths
from exhibit_app.domain.calendar import year_start
from exhibit_app.domain.visit import StartAfresh
from exhibit_app.gui.fonts import load_fonts
from tests.timeline_sample import placed_collection
from tests.timeline_stage import Stage

KINDS = {"FilterPanel": ("headroom",), "FilterEnd": ("minimumValue", "words")}


class Desk(Stage):
    """A stage with the panel open."""

    def open(self):
        self.click(self.middle(self.button("timeline_lanes")))
        self.qtbot.waitUntil(lambda: bool(self.chips()))
        QTest.qWait(50)

    def visible(self, *names):
        return [
            item
            for item in self.every()
            if item.isVisible() and all(item.property(name) is not None for name in names)
        ]

    def every(self):
        waiting = [self.view.contentItem()]
        while waiting:
            item = waiting.pop()
            waiting += item.childItems()
            yield item

    def chips(self):
        return {item.property("text"): item for item in self.visible("selected", "widest", "count")}

    def places(self):
        found = self.visible("focused", "title", "count", "selected")
        return {item.property("title"): item for item in found}

    def ends(self):
        return sorted(self.visible("minimumValue", "words", "value"), key=lambda end: end.x())

    @property
    def chosen(self):
        return self.session.visit.filter


@pytest.fixture
def make_desk(qtbot, tmp_path, all_words):
    load_fonts(paths.assets() / "fonts")
    desks = []

    def make(size=(1400, 900), text_scale=1.0) -> Desk:
        given = {"size": size, "still": True, "vertical": False, "text_scale": text_scale}
        desks.append(Desk(qtbot, tmp_path, all_words, collection=placed_collection(), **given))
        desks[-1].open()
        return desks[-1]

    yield make
    for desk in desks:
        desk.close()


@pytest.fixture
def desk(make_desk):
    return make_desk()


def test_lanes_and_places_are_chosen_by_touch(desk):
    desk.click(desk.middle(desk.chips()["War"]))
    assert desk.chosen.lanes == {"war"}
    assert desk.chips()["War"].property("selected")
    desk.click(desk.middle(desk.places()["Hanoi"]))
    assert desk.chosen.localities == {"hanoi"}
    assert desk.places()["Hanoi"].property("selected")
    desk.click(desk.middle(desk.chips()["War"]))
    assert desk.chosen.lanes == set()


def test_eras_and_the_window_are_chosen_by_touch(desk):
    desk.click(desk.middle(desk.chips()["Great War"]))
    assert desk.chosen.span[0] > year_start(1941)
    desk.click(desk.middle(desk.chips()["All the time"]))
    assert desk.chosen.span is None
    desk.timeline.settle(float(year_start(1949)), float(year_start(1951)))
    desk.click(desk.middle(desk.chips()["What the timeline shows now"]))
    assert desk.chosen.span == pytest.approx((year_start(1949), year_start(1951)), abs=1)


def test_the_ends_of_the_time_are_dragged(desk):
    first, last = desk.ends()
    desk.drag(desk.middle(first), QPoint(120, 0))
    assert desk.chosen.span is not None
    span = desk.chosen.span
    assert year_start(1915) < span[0] < year_start(2000)
    assert span[1] == pytest.approx(last.property("maximumValue"), abs=1)
    desk.drag(desk.middle(last), QPoint(-900, 0))
    first, last = (end.property("value") for end in desk.ends())
    assert first < last


def test_the_ends_are_sliders_to_keys_and_assistive_technology(desk):
    first, last = desk.ends()
    first.forceActiveFocus()
    desk.key(Qt.Key.Key_PageUp)
    year = desk.ends()[0].property("value")
    assert year > year_start(1915)
    desk.key(Qt.Key.Key_Right)
    assert desk.ends()[0].property("value") > year
    desk.key(Qt.Key.Key_Home)
    assert desk.chosen.span is None
    told = QAccessible.queryAccessibleInterface(last)
    assert told.role() == QAccessible.Role.Slider
    assert "Until 2026" in told.text(QAccessible.Text.Name)
    value = told.valueInterface()
    assert value.minimumValue() < value.currentValue() == value.maximumValue()
    told.actionInterface().doAction("Decrease")
    assert desk.chosen.span[1] < value.maximumValue()


def test_everything_is_reached_by_keys(desk):
    seen = set()
    for _ in range(30):
        desk.key(Qt.Key.Key_Tab)
        item = desk.view.activeFocusItem()
        seen.add(item.property("text") or item.property("label") or item.property("words"))
    assert {"War", "Peace", "Great War", "All the time", "Close", "1915", "2026"} <= seen
    desk.chips()["Peace"].forceActiveFocus()
    desk.key(Qt.Key.Key_Space)
    assert desk.chosen.lanes == {"peace"}
    desk.key(Qt.Key.Key_Return)
    assert desk.chosen.lanes == set()


def test_places_are_found_by_letter_and_chosen_by_key(desk):
    places = next(item for item in desk.visible("currentIndex", "highlightMoveDuration"))
    places.forceActiveFocus()
    desk.key(Qt.Key.Key_H)
    desk.key(Qt.Key.Key_Space)
    assert desk.chosen.localities == {"hanoi"}
    desk.key(Qt.Key.Key_Up)
    desk.key(Qt.Key.Key_Return)
    assert desk.chosen.localities == {"hanoi", "dien-bien"}
    told = QAccessible.queryAccessibleInterface(desk.places()["Hanoi"])
    assert told.role() == QAccessible.Role.CheckBox
    assert told.state().checked
    assert told.text(QAccessible.Text.Name) == "Hanoi, 6"


def test_escape_closes_the_panel_and_keeps_the_filter(desk):
    desk.click(desk.middle(desk.chips()["War"]))
    desk.key(Qt.Key.Key_Escape)
    desk.qtbot.waitUntil(lambda: not desk.chips())
    assert desk.chosen.lanes == {"war"}


def test_the_button_tells_what_is_lit_and_the_cross_lights_up_all(desk):
    desk.click(desk.middle(desk.chips()["War"]))
    desk.click(desk.middle(desk.places()["Hanoi"]))
    desk.key(Qt.Key.Key_Escape)
    labels = [item.property("label") for item in desk.items("Button") if item.isVisible()]
    assert "Show only: War · Hanoi" in labels
    desk.click(desk.middle(desk.button("timeline_clear")))
    assert not desk.chosen


def test_the_panel_goes_with_its_visitor(desk):
    desk.click(desk.middle(desk.chips()["War"]))
    desk.session.dispatch(StartAfresh())
    desk.qtbot.waitUntil(lambda: not desk.chips())
    assert not desk.chosen


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("size", [(1400, 900), (1080, 1500), (900, 620)])
def test_the_panel_stays_in_the_window(make_desk, size, scale):
    desk = make_desk(size, scale)
    head = next(i for i in desk.items("Button") if i.property("label") == "Close")
    sheet = head.parentItem().parentItem().parentItem()
    corner = sheet.mapToScene(QPointF(0, 0))
    assert corner.x() >= 0
    assert corner.y() >= 0
    assert corner.x() + sheet.width() <= size[0]
    assert corner.y() + sheet.height() <= size[1]
