"""The timeline is laid out by a worker; what was overtaken or left is not shown."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtTest import QSignalSpy

from exhibit_app.domain.calendar import year_start
from exhibit_app.domain.visit import Enter, GoHome, SetLanguage
from exhibit_app.gui.jobs import JobRunner
from exhibit_app.gui.session import Session
from exhibit_app.gui.view_models.timeline_view_model import TimelineViewModel
from tests.timeline_sample import sample_collection


class Desk:
    """A timeline whose worker works when the test says so."""

    def __init__(self, executor, words):
        self.executor = executor
        self.measured = []
        self.session = Session(sample_collection(), words)
        self.session.dispatch(Enter("hall"))
        jobs = JobRunner(executor, self.session)
        self.timeline = TimelineViewModel(self.session, self.measure, jobs, self.session)
        self.timeline.moved.connect(lambda first, last, _: self.timeline.settle(first, last))
        self.composed = QSignalSpy(self.timeline._composer.composed)
        self.timeline.fit(1500.0, 240.0, 36.0, 50.0, 27.0, 17.0, 3.0, 36.0, False)

    def measure(self, text, size):
        self.measured.append(text)
        return len(text) * size * 0.55

    def begin(self):
        """Let pass what follows a touch, so that the worker has something to do."""
        QCoreApplication.processEvents()

    def work(self):
        self.begin()
        self.executor.drain()
        while not self.timeline.is_settled:
            QCoreApplication.processEvents()

    @property
    def shown(self):
        marks = self.timeline.models.property("marks")
        return {row.event for row in marks.rows if row.key}


@pytest.fixture
def desk(qapp, executor, all_words):
    made = Desk(executor, all_words)
    yield made
    made.timeline.moved.disconnect()


def test_nothing_is_laid_out_on_the_windows_thread(desk):
    desk.begin()
    assert not desk.shown
    assert desk.composed.count() == 0
    desk.work()
    assert "treaty" in desk.shown


def test_letters_are_measured_once_each_when_the_worker_meets_them(desk):
    desk.work()
    letters = [text for text in desk.measured if len(text) == 1]
    assert letters
    assert len(set(letters)) == len(letters)
    assert desk.composed.count() == 1
    pill = next(row for row in desk.timeline.models.mark_rows if row.event == "treaty")
    title = len("Treaty") * 17 * 0.55
    assert pill.label > title


def test_only_the_newest_window_is_laid_out(desk):
    desk.work()
    for year in (1950, 1960, 1970):
        desk.timeline.layOut(float(year_start(year)), float(year_start(year + 1)))
    desk.work()
    assert desk.composed.count() == 2
    assert desk.timeline.property("laidUntil") == pytest.approx(year_start(1972), abs=2)


def test_the_same_is_not_laid_out_again(desk):
    desk.work()
    desk.timeline.settle(*desk.session.window)
    desk.begin()
    assert not desk.executor.waiting


def test_what_is_lit_is_told_when_another_thing_is_chosen(desk):
    desk.work()
    lit = QSignalSpy(desk.timeline.lit)
    desk.timeline.layOut(float(year_start(1940)), float(year_start(1960)))
    desk.work()
    assert lit.count() == 0
    desk.timeline.choose("treaty")
    assert lit.count() == 1
    assert desk.timeline.property("litDays")


def test_what_comes_after_the_hall_was_left_is_not_shown(desk):
    desk.begin()
    assert desk.executor.waiting
    desk.session.dispatch(GoHome())
    desk.work()
    assert not desk.shown
    assert desk.composed.count() == 0


def test_a_layout_in_another_language_is_not_shown(desk):
    desk.work()
    desk.timeline.layOut(float(year_start(1940)), float(year_start(1960)))
    desk.begin()
    desk.session.dispatch(SetLanguage("ru"))
    count = desk.composed.count()
    desk.executor.drain()
    assert desk.composed.count() == count
    desk.work()
    assert desk.composed.count() == count + 1
