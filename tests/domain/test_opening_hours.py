"""Opening hours, and the restart at night."""

from __future__ import annotations

from datetime import datetime, time

import pytest

from exhibit_app.domain.opening_hours import DAYS, OpeningHours, OpenSpan

WEEK = OpeningHours(
    (OpenSpan(DAYS[:5], time(10), time(18)), OpenSpan(("saturday",), time(20), time(2)))
)


@pytest.mark.parametrize(
    ("moment", "is_open"),
    [
        ("2026-03-02T09:59", False),  # Monday
        ("2026-03-02T10:00", True),
        ("2026-03-02T17:59", True),
        ("2026-03-02T18:00", False),
        ("2026-03-07T19:59", False),  # Saturday
        ("2026-03-07T23:00", True),
        ("2026-03-08T01:59", True),  # the night to Sunday
        ("2026-03-08T02:00", False),
        ("2026-03-08T21:00", False),
    ],
)
def test_it_is_open_as_the_spans_say(moment, is_open):
    assert WEEK.is_open(datetime.fromisoformat(moment)) is is_open


def test_without_spans_it_is_always_open():
    assert OpeningHours().is_open(datetime(2026, 3, 2, 3))


def test_a_clock_without_battery_keeps_nobody_out():
    assert WEEK.is_open(datetime(1970, 1, 1, 0, 3))


def test_it_starts_anew_once_a_night():
    hours = OpeningHours(restart=time(4, 30))
    assert not hours.restart_due(datetime(2026, 3, 2, 4, 29), 80_000)
    assert hours.restart_due(datetime(2026, 3, 2, 4, 31), 80_000)
    # It has just started anew.
    assert not hours.restart_due(datetime(2026, 3, 2, 4, 32), 60)
    assert not hours.restart_due(datetime(2026, 3, 2, 6, 0), 80_000)
    assert not OpeningHours().restart_due(datetime(2026, 3, 2, 4, 31), 80_000)


def test_a_restart_just_before_midnight_is_not_missed():
    hours = OpeningHours(restart=time(23, 59))
    assert hours.restart_due(datetime(2026, 3, 3, 0, 10), 80_000)
