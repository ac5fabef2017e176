"""Pictures come to the labels that are seen, when the timeline rests, and never hold it up."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QObject, Signal

from exhibit_app.domain.calendar import year_start
from exhibit_app.domain.text import plain
from exhibit_app.domain.visit import Enter
from exhibit_app.domain.work import Work
from exhibit_app.gui.jobs import JobRunner
from exhibit_app.gui.session import Session
from exhibit_app.gui.view_models.timeline_view_model import TimelineViewModel
from tests.instant_executor import InstantExecutor
from tests.timeline_sample import EVENTS, sample_collection

WORKS = {
    "ship": Work("ship", plain("Ship"), "works/ship.jpg"),
    "field": Work("field", plain("Field"), "works/field.jpg"),
    "song": Work("song", plain("Song"), "works/song.ogg", kind="audio"),
}
SHOWN = {"voyage": ("song", "gone", "ship"), "battle": ("field",), "treaty": ("song",)}


class Shelf(QObject):
    """Pictures that come when the test says so."""

    ready = Signal(str)
    failed = Signal(str)

    def __init__(self):
        super().__init__()
        self.asked = []
        self.there = set()

    def url(self, work, _side):
        self.asked.append(work)
        return f"file:///{work}.jpg" if work in self.there else ""

    def bring(self, work):
        self.there.add(work)
        self.ready.emit(work)


class Wall:
    def __init__(self, words):
        events = tuple(replace(e, works=SHOWN.get(e.id, ())) for e in EVENTS)
        collection = replace(sample_collection(events), works=WORKS)
        self.shelf = Shelf()
        self.session = Session(collection, words)
        self.session.dispatch(Enter("hall"))
        jobs = JobRunner(InstantExecutor(), self.session)
        self.timeline = TimelineViewModel(
            self.session, lambda text, size: len(text) * size * 0.5, jobs, self.session, self.shelf
        )
        self.timeline.moved.connect(lambda first, last, _: self.timeline.settle(first, last))

    def fit(self, vertical=False, picture=38.0):
        self.timeline.fit(1500.0, 300.0, 36.0, 50.0, 27.0, 17.0, 3.0, picture, vertical)

        self.rest()

    def rest(self):
        while not self.timeline.is_settled:
            QCoreApplication.processEvents()
        self.timeline._pictures.rested.emit()

    def row(self, event):
        rows = self.timeline.models.mark_rows
        return next(row for row in rows if row.event == event and row.label)


@pytest.fixture
def wall(qapp, all_words):
    made = Wall(all_words)
    yield made
    made.timeline.moved.disconnect()


def test_an_event_is_pictured_by_its_first_work_that_can_be_shown(wall):
    wall.fit()
    assert wall.row("voyage").work == "ship"
    assert wall.row("battle").work == "field"
    assert wall.row("treaty").work == ""
    assert wall.row("voyage").picture == ""


def test_a_picture_comes_when_it_is_ready_and_moves_nothing(wall):
    wall.fit()
    before = wall.row("voyage")
    wall.shelf.bring("ship")
    after = wall.row("voyage")
    assert after == replace(before, picture="file:///ship.jpg")
    asked = len(wall.shelf.asked)
    wall.timeline.settle(*wall.session.window)
    wall.rest()
    assert "ship" not in wall.shelf.asked[asked:]
    assert wall.row("voyage").picture == "file:///ship.jpg"


def test_what_is_not_seen_is_not_asked_for(wall):
    wall.fit()
    wall.shelf.asked.clear()
    wall.timeline.settle(float(year_start(1952)), float(year_start(1958)))
    wall.rest()
    assert set(wall.shelf.asked) <= {"field"}


def test_while_time_moves_nothing_is_asked_for(wall):
    wall.fit()
    wall.shelf.asked.clear()
    wall.timeline.layOut(float(year_start(1950)), float(year_start(1960)))
    while not wall.timeline.is_settled:
        QCoreApplication.processEvents()
    assert wall.shelf.asked == []


def test_a_picture_that_will_never_come_leaves_no_gap(wall):
    wall.fit()
    wide = wall.row("battle").label
    wall.shelf.failed.emit("field")
    wall.rest()
    assert wall.row("battle").work == ""
    assert wall.row("battle").label < wide


def test_another_collection_has_pictures_of_its_own(wall):
    wall.fit()
    wall.shelf.bring("ship")
    wall.session.replace_collection(replace(wall.session.collection))
    wall.rest()
    assert wall.row("voyage").work == "ship"
    assert wall.shelf.asked.count("ship") >= 2


@pytest.mark.parametrize(("picture", "work"), [(0.0, ""), (40.0, "ship")])
def test_a_vertical_axis_has_pictures_where_it_is_broad_enough(wall, picture, work):
    wall.fit(vertical=True, picture=picture)
    assert wall.row("voyage").work == work


def test_without_pictures_there_is_no_room_for_any(qapp, all_words):
    made = Wall(all_words)
    jobs = JobRunner(InstantExecutor(), made.session)
    plain_one = TimelineViewModel(
        made.session, lambda text, size: len(text) * size, jobs, made.session
    )
    plain_one.fit(1500.0, 300.0, 36.0, 50.0, 27.0, 17.0, 3.0, 38.0, False)
    assert not any(row.work for row in plain_one.models.mark_rows)
