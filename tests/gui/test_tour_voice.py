"""What a tour says aloud, with a player that plays when the test says so."""

from __future__ import annotations

import logging

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication

from exhibit_app.content.folder_tree import FolderTree
from exhibit_app.domain.reference import Reference
from exhibit_app.domain.visit import Choose, Enter, SetLanguage
from exhibit_app.gui.pictures import Pictures
from exhibit_app.gui.session import Session
from exhibit_app.gui.tour_voice import TourVoice
from exhibit_app.gui.view_models.tour_view_model import TourViewModel
from tests.fake_player import replace_player
from tests.tour_sample import SOUNDS, touring_collection


class Hall:
    """A tour with its voice."""

    def __init__(self, words, jobs, executor, folder):
        for sound in SOUNDS:
            (folder / "sounds").mkdir(parents=True, exist_ok=True)
            (folder / sound).write_bytes(b"")
        self.session = Session(touring_collection(), words)
        self.session.dispatch(Enter("hall"))
        self.executor = executor
        self.tour = TourViewModel(self.session, self.session)
        pictures = Pictures(self.session, FolderTree(folder), folder / "cache", jobs, self.session)
        self.voice = TourVoice(self.tour, self.session, pictures, jobs, self.session)

    def settle(self):
        self.executor.drain()
        QCoreApplication.processEvents()

    @property
    def player(self):
        return self.voice._player


@pytest.fixture
def hall(qapp, all_words, jobs, executor, tmp_path, monkeypatch):
    replace_player(monkeypatch)
    made = Hall(all_words, jobs, executor, tmp_path)
    made.tour.begin()
    made.settle()
    yield made
    # Not left to be found as garbage, by whatever thread: the tour has a timer.
    shiboken6.delete(made.session)


def test_a_stop_is_spoken_and_falls_silent_with_the_tour(hall):
    first = hall.player
    assert first.path.name == "part.en.mp3"
    assert first.playing
    hall.tour.setPlaying(False)
    assert not first.playing
    hall.tour.setPlaying(True)
    assert first.playing
    hall.tour.go(1)
    assert first.closed
    assert hall.player is None


def test_another_language_is_spoken_from_the_beginning(hall):
    hall.session.dispatch(SetLanguage("ru"))
    hall.settle()
    assert hall.player.path.name == "part.ru.mp3"
    assert hall.player.playing


def test_a_stop_that_is_not_spoken_in_another_language_is_read_from_the_beginning(hall):
    hall.tour._clock.stop()
    hall.tour.elapse()
    assert hall.tour.stop == 1, "it waits for what is spoken"
    hall.session.dispatch(SetLanguage("vi"))
    hall.settle()
    assert hall.tour.stop == 1
    assert hall.tour._clock.isActive()


def test_the_tour_goes_on_when_all_has_been_said(hall):
    hall.tour._clock.stop()
    hall.tour.elapse()
    assert hall.tour.stop == 1
    hall.player.pause()
    hall.settle()
    assert hall.tour.stop == 2


def test_a_pause_is_not_the_end(hall):
    hall.tour.setPlaying(False)
    hall.settle()
    assert hall.tour.stop == 1
    assert not hall.tour.playing


def test_a_visitor_who_leaves_hears_nothing_more(hall):
    player = hall.player
    hall.session.dispatch(Choose(Reference("event", "e")))
    assert player.closed
    hall.tour.begin()
    hall.settle()
    assert hall.player.playing


def test_a_missing_recording_is_no_hindrance(hall, caplog):
    with caplog.at_level(logging.ERROR):
        hall.tour.go(2)
        hall.settle()
    assert hall.player is None
    hall.tour._clock.stop()
    hall.tour.elapse()
    assert not hall.tour.playing, "the tour is over"


def test_a_recording_that_breaks_off_is_no_hindrance(hall):
    hall.tour._clock.stop()
    hall.tour.elapse()
    hall.player.failed.emit("torn")
    hall.settle()
    assert hall.player is None
    assert hall.tour.stop == 2


def test_a_recording_that_stands_still_is_not_waited_for(hall):
    patience = hall.voice._patience
    hall.tour.setPlaying(False)
    assert not patience.isActive(), "a pause may last"
    hall.tour.setPlaying(True)
    patience.setInterval(0)
    hall.player.moved.emit()
    hall.tour._clock.stop()
    assert patience.isActive()
    patience.timeout.emit()
    assert hall.player is None
    assert hall.tour.stop == 2


def test_it_is_as_loud_as_the_house_and_the_visitor_want(hall):
    assert hall.player.volume == pytest.approx(0.8)
    hall.session.set_loudness(0.5)
    assert hall.player.volume == pytest.approx(0.4)
    hall.tour.setMuted(True)
    assert hall.player.volume == 0
    hall.tour.setMuted(False)
    assert hall.player.volume == pytest.approx(0.4)
