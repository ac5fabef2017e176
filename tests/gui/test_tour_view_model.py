"""A tour as its bar and the panes see it."""

from __future__ import annotations

from dataclasses import replace

import pytest
import shiboken6

from exhibit_app.domain.exhibition import Tour, TourStop
from exhibit_app.domain.reference import Reference
from exhibit_app.domain.text import plain
from exhibit_app.domain.visit import Choose, Enter, GoHome, SetLanguage, StartAfresh
from exhibit_app.gui.session import Session
from exhibit_app.gui.view_models.tour_view_model import TourViewModel
from tests.tour_sample import PART, touring_collection


@pytest.fixture
def session(qapp, all_words):
    session = Session(touring_collection(), all_words)
    session.dispatch(Enter("hall"))
    yield session
    # Not left to be found as garbage, by whatever thread: the tour has a timer.
    shiboken6.delete(session)


@pytest.fixture
def tour(session):
    return TourViewModel(session, session)


@pytest.fixture
def seen(tour):
    """The parts of works that the panes were led to."""
    parts = []
    tour.arrived.connect(parts.append)
    return parts


def test_a_stop_leads_to_the_part_it_tells_of_and_the_next_to_all(tour, seen, session):
    tour.begin()
    assert session.visit.place.work == "drawing"
    tour.go(1)
    tour.go(1)
    assert seen == [PART, None, None]


def test_whoever_comes_back_is_led_to_the_part_again(tour, seen, session):
    tour.begin()
    session.dispatch(Choose(Reference("event", "e")))
    assert tour.left
    tour.begin()
    assert seen == [PART, PART]
    assert not tour.left


def test_every_tour_that_leads_somewhere_can_be_taken(session, tour):
    hall = session.exhibition
    shown = TourStop(Reference("event", "e"), plain("Another"), seconds=60)
    tours = (
        Tour("none", plain("Nowhere"), ()),
        *hall.tours,
        Tour("short", plain("Short"), (shown,)),
    )
    pool = {**session.collection.exhibitions, hall.id: replace(hall, tours=tours)}
    session.replace_collection(replace(session.collection, exhibitions=pool))
    assert tour.titles == ["Walk", "Short"]
    tour.begin()
    tour.go(1)
    assert tour.taken == 0
    tour.take(1)
    assert (tour.taken, tour.stop, tour.text) == (1, 1, "Another")
    session.dispatch(Choose(Reference("work", "drawing")))
    tour.take(1)
    assert not tour.left
    session.dispatch(GoHome())
    assert tour.titles == []
    assert tour.taken == -1


def test_pausing_at_the_last_stop_does_not_lead_back_to_the_first(tour):
    tour.begin()
    tour.go(2)
    tour.setPlaying(False)
    tour.setPlaying(True)
    assert tour.stop == 3
    tour.elapse()
    assert not tour.playing
    tour.setPlaying(True)
    assert tour.stop == 1


def test_what_is_told_and_spoken_is_in_the_visitors_language(tour, session):
    tour.begin()
    assert (tour.text, tour.narration) == ("A part", "sounds/part.en.mp3")
    session.dispatch(SetLanguage("ru"))
    assert (tour.text, tour.narration) == ("Часть", "sounds/part.ru.mp3")
    tour.go(2)
    assert tour.narration == "", "nobody speaks another language than is written"
    assert tour.narrated


def test_a_stop_lasts_as_long_as_it_is_spoken_of(tour):
    tour.begin()
    tour.hold(on=True)
    tour._clock.stop()
    tour.elapse()
    assert tour.stop == 1
    tour.hold(on=False)
    assert tour.stop == 2


def test_a_short_recording_does_not_shorten_a_stop(tour):
    tour.begin()
    tour.hold(on=True)
    tour.hold(on=False)
    assert tour.stop == 1


def test_the_bar_is_as_tall_as_its_longest_stop_asks(tour):
    tour.begin()
    assert tour.longest == "What happened, at some length"


def test_the_next_visitor_hears_it_again(tour, session):
    tour.begin()
    tour.setMuted(True)
    session.dispatch(StartAfresh())
    assert not tour.muted
    session.dispatch(GoHome())
    assert not tour.shown
