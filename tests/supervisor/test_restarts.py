"""How soon and in which mode a failed program is started again."""

from __future__ import annotations

from exhibit_app.domain.kiosk_profile import Supervision
from exhibit_app.supervisor.restarts import Restarts, after_failure, after_wish, wait_before

RULES = Supervision(failures=4, within_seconds=600, longest_wait_seconds=60)


def failed(times, state=None, rules=RULES):
    state = state or Restarts()
    for now in times:
        state = after_failure(state, now, rules)
    return state


def test_one_failure_is_made_good_at_once():
    assert wait_before(failed([100]), RULES) == 0


def test_pauses_grow_and_stay_bounded():
    rules = Supervision(failures=50, within_seconds=86_400, longest_wait_seconds=60)
    waits = [wait_before(failed(range(n), rules=rules), rules) for n in range(1, 30)]
    assert waits[:5] == [0, 1, 2, 4, 8]
    assert max(waits) == waits[-1] == 60


def test_many_failures_lead_to_safe_mode_and_then_to_the_poster():
    state = failed([1, 2, 3])
    assert state.mode == "usual"
    state = failed([4], state)
    assert state.mode == "safe"
    state = failed([5, 6, 7, 8], state)
    assert state.mode == "poster"
    assert failed(range(9, 90), state).mode == "poster"


def test_failures_of_long_ago_do_not_count():
    state = failed([0, 700, 1400, 2100, 2800])
    assert (state.mode, len(state.failures), state.total) == ("usual", 1, 5)


def test_even_at_worst_there_is_no_storm():
    """A program that dies at once for two days is started some two thousand times, not more."""
    now, starts, state = 0.0, 0, Restarts()
    while now < 2 * 86_400:
        starts += 1
        now += 0.5
        state = after_failure(state, now, RULES)
        now += wait_before(state, RULES)
    assert starts < 3000


def test_a_restart_that_was_asked_for_begins_afresh_unless_it_is_asked_for_at_once():
    safe = failed([1, 2, 3, 4])
    assert after_wish(safe, 5000, 4000, RULES) == Restarts(total=4)
    assert after_wish(Restarts(), 5, 2, RULES).failures == (5,)
