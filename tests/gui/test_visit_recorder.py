"""What is kept of a visit in a real session."""

from __future__ import annotations

from datetime import datetime

import pytest

from exhibit_app.domain.reference import Reference
from exhibit_app.domain.visit import Choose, Enter, GoHome, Search, SetLanguage
from exhibit_app.gui.visit_recorder import VisitRecorder
from exhibit_app.statistics.visit_store import VisitStore


class Recording:
    def __init__(self, session, jobs, executor, file):
        self.session, self.executor = session, executor
        self.now = 100.0
        self.store = VisitStore(file)
        self.recorder = VisitRecorder(
            session, self.store, jobs, 400, lambda: self.now, lambda: datetime(2026, 3, 2, 12)
        )
        self.recorder.begin()

    def do(self, event, seconds=0.0):
        self.session.dispatch(event)
        self.now += seconds

    def end(self, last_touch=None):
        self.recorder.end(self.now if last_touch is None else last_touch)
        self.executor.drain()

    @property
    def dwell(self):
        return {row.thing: row.seconds for row in self.store.dwell()}


@pytest.fixture
def recording(session, jobs, executor, tmp_path):
    return Recording(session, jobs, executor, tmp_path / "statistics.sqlite")


def test_time_goes_to_what_was_looked_at(recording):
    recording.now += 4
    recording.do(Enter("echoes-of-dien-bien"), 10)
    recording.do(Choose(Reference("article", "panel-the-valley")), 30)
    recording.do(SetLanguage("vi"), 5)
    recording.do(GoHome(), 90)
    recording.end(last_touch=recording.now - 88)
    assert recording.dwell == {
        "lobby": 6,
        "exhibition:echoes-of-dien-bien": 10,
        "article:panel-the-valley": 35,
    }
    (visit,) = recording.store.visits()
    assert (visit.language, visit.seconds) == ("vi", 51)
    assert recording.recorder.figures == (1, 1)


def test_only_what_was_looked_for_in_the_end_is_a_miss(recording):
    recording.do(Enter("echoes-of-dien-bien"))
    for words in ("k", "ka", "kafka"):
        recording.do(Search(words))
        recording.recorder.note_search(words, 0)
    recording.do(Choose(Reference("article", "panel-the-valley")))
    recording.do(Search("valley"))
    recording.recorder.note_search("vallex", 0)
    recording.recorder.note_search("valley", 3)
    recording.end()
    assert recording.store.misses() == (("kafka", 1),)


def test_between_visits_nothing_is_kept(recording):
    recording.end()
    recording.do(Enter("echoes-of-dien-bien"), 50)
    recording.session.set_window(0, 1)
    recording.end()
    assert len(list(recording.store.visits())) == 1


def test_a_disk_that_fails_stops_nothing(session, jobs, executor, tmp_path):
    file = tmp_path / "statistics.sqlite"
    file.mkdir()
    recording = Recording(session, jobs, executor, file)
    recording.end()
    assert recording.recorder.figures == (0, 0)
