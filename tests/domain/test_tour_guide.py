from __future__ import annotations

import pytest

from exhibit_app.domain.exhibition import Tour, TourStop
from exhibit_app.domain.reference import Reference
from exhibit_app.domain.text import plain
from exhibit_app.domain.tour_guide import TourState, elapsed, go_to, leave, set_playing


@pytest.fixture
def begun():
    stops = tuple(TourStop(Reference("event", name)) for name in "abc")
    return TourState(Tour("tour", plain("Tour"), stops))


def test_time_leads_from_stop_to_stop_and_rests_at_the_last(begun):
    second = elapsed(begun)
    last = elapsed(second)
    assert [begun.stop, second.stop, last.stop] == [0, 1, 2]
    assert elapsed(last) == TourState(begun.tour, 2, playing=False, over=True)


def test_a_paused_tour_does_not_move(begun):
    paused = set_playing(begun, playing=False)
    assert elapsed(paused) == paused


@pytest.mark.parametrize(("asked", "given"), [(-4, 0), (1, 1), (99, 2)])
def test_steps_stay_within_the_tour(begun, asked, given):
    assert go_to(begun, asked).stop == given


def test_a_tour_that_is_left_can_be_resumed_where_it_was(begun):
    left = leave(go_to(begun, 1))
    assert elapsed(left) == left
    assert set_playing(left, playing=True) == TourState(begun.tour, 1)


def test_playing_on_from_the_end_begins_again(begun):
    over = elapsed(go_to(begun, 2))
    assert set_playing(over, playing=True) == begun
