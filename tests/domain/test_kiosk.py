"""What a kiosk does by itself, by a clock that the test turns."""

from __future__ import annotations

import pytest

from exhibit_app.domain.kiosk import (
    EndVisit,
    Held,
    KioskState,
    Playing,
    Ticked,
    Touched,
    reduce,
    remaining,
)
from exhibit_app.domain.kiosk_profile import IdleTimes

TIMES = IdleTimes(quiet_seconds=60, warning_seconds=20)


def live(*happenings):
    """The state after pairs of (time, input)."""
    state = KioskState()
    for now, given in happenings:
        state = reduce(state, given, now, TIMES)
    return state


def test_first_touch_ends_the_attract_loop_and_counts_a_visit():
    state = live((5, Touched()))
    assert (state.phase, state.visits, state.resets) == ("active", 1, 0)


def test_quiet_leads_to_a_warning_and_then_everything_goes_back():
    state = live((0, Touched()), (59, Ticked()))
    assert state.phase == "active"
    state = reduce(state, Ticked(), 60, TIMES)
    assert (state.phase, remaining(state, 65, TIMES)) == ("warning", 15)
    state = reduce(state, Ticked(), 79, TIMES)
    assert state.phase == "warning"
    state = reduce(state, Ticked(), 80, TIMES)
    assert (state.phase, state.resets) == ("attract", 1)


def test_one_touch_extends_as_often_as_is_wished():
    state, now = live((0, Touched())), 0.0
    for _ in range(25):
        state = reduce(state, Ticked(), now + 61, TIMES)
        assert state.phase == "warning"
        state = reduce(state, Touched(), now + 70, TIMES)
        assert (state.phase, state.resets, state.visits) == ("active", 0, 1)
        now += 70


def test_what_plays_counts_as_touching_and_its_end_begins_the_quiet_time():
    state = live((0, Touched()), (1, Playing(on=True)))
    for now in range(2, 600, 7):
        state = reduce(state, Ticked(), now, TIMES)
    assert state.phase == "active"
    state = reduce(state, Playing(on=False), 600, TIMES)
    assert reduce(state, Ticked(), 659, TIMES).phase == "active"
    assert reduce(state, Ticked(), 660, TIMES).phase == "warning"


def test_whoever_is_done_need_not_wait():
    assert live((0, Touched()), (9, EndVisit())).resets == 1
    assert live((9, EndVisit())).resets == 0


def test_outside_opening_hours_it_is_dark_but_nobody_is_thrown_out():
    assert live((1, Ticked(is_open=False))).phase == "dark"
    assert live((1, Ticked(is_open=False)), (2, Touched())).phase == "dark"
    assert live((1, Ticked(is_open=False)), (2, Ticked(is_open=True))).phase == "attract"
    assert live((1, Touched()), (2, Ticked(is_open=False))).phase == "active"


@pytest.mark.parametrize("phase", ["active", "warning", "attract"])
def test_nothing_happens_by_itself_while_staff_are_at_work(phase):
    state = KioskState(phase=phase, held=True)
    assert reduce(state, Ticked(is_open=False), 9999, TIMES) == state
    freed = reduce(state, Held(on=False), 9999, TIMES)
    assert reduce(freed, Ticked(), 9999 + 19, TIMES).phase == phase


def test_playing_is_forgotten_with_the_visit():
    state = live((0, Touched()), (1, Playing(on=True)), (2, EndVisit()), (3, Touched()))
    assert reduce(state, Ticked(), 63, TIMES).phase == "warning"
