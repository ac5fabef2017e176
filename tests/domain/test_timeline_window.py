"""Where the window goes, and that it goes no farther than it must."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exhibit_app.domain.calendar import year_start
from exhibit_app.domain.edtf import parse_edtf
from exhibit_app.domain.event_table import build_event_table
from exhibit_app.domain.timeline_window import Window, closer, realm_of, reveal
from tests.timeline_sample import EVENTS, event

REALM = realm_of(parse_edtf("1900/1999"), build_event_table(EVENTS))


def day(date: str) -> tuple[float, float]:
    return parse_edtf(date).span


def test_the_span_of_an_exhibition_is_what_it_says():
    assert REALM.span == Window(year_start(1900), year_start(2000))
    assert REALM.whole.first < REALM.span.first < REALM.span.last < REALM.whole.last
    assert REALM.world.first < REALM.whole.first


def test_without_a_span_all_finite_ends_fit():
    realm = realm_of(None, build_event_table([event("a", "1900/.."), event("b", "../1950")]))
    assert realm.span == Window(year_start(1900), year_start(1951))


def test_a_lone_day_and_an_empty_hall_have_a_year():
    lone = realm_of(None, build_event_table([event("a", "1954-05-07")]))
    assert lone.span.length == 366
    assert realm_of(None, build_event_table([])).span.length == pytest.approx(366)


@pytest.mark.parametrize(
    ("date", "first", "last"),
    [
        ("Y-13800000000", -14_300_000_000, -13_300_000_000),
        ("Y-10000000000", -15_000_000_000, -5_000_000_000),
        ("Y-66043001", -66_043_001, -66_043_000),
        ("Y-13800000000S3", -13_899_999_999, -13_799_999_999),
        ("17XX", 1700, 1800),
        ("1923~", 1922, 1925),
    ],
)
def test_a_lone_date_is_shown_with_the_years_that_it_may_mean(date, first, last):
    span = realm_of(None, build_event_table([event("a", date)])).span
    assert span.first == pytest.approx(year_start(first), abs=5e-10 * abs(year_start(first)) + 2)
    assert span.last == pytest.approx(year_start(last), abs=5e-10 * abs(year_start(last)) + 2)


def test_a_round_year_beside_another_is_shown_with_the_years_between():
    table = build_event_table([event("a", "Y-13800000000"), event("b", "Y-13799999990")])
    assert realm_of(None, table).span.length == pytest.approx(11 * 365.2425, abs=3)


def test_deep_time_and_one_day_fit_on_one_axis():
    table = build_event_table([event("begin", "Y-13800000000"), event("now", "2024-11-29")])
    realm = realm_of(None, table)
    assert realm.span.length > 5e12
    today = Window(739_219.0, 739_220.0).within(realm.world)
    assert today == Window(739_219.0, 739_220.0)


def test_what_is_in_view_moves_nothing():
    window = Window(year_start(1940), year_start(1960))
    assert reveal(window, [day("1950")], REALM) is window
    assert reveal(window, [], REALM) is window


def test_what_is_out_of_view_is_brought_to_the_middle_at_the_same_scale():
    window = Window(year_start(1940), year_start(1960))
    moved = reveal(window, [day("1975-06-01")], REALM)
    assert moved.length == window.length
    assert moved.middle == pytest.approx(day("1975-06-01")[0], abs=1)


def test_at_the_edge_of_the_span_nothing_is_to_be_gained_by_moving():
    window = REALM.whole
    assert reveal(window, [day("1999-12-30")], REALM) is window
    inner = Window(year_start(1940), year_start(1960))
    assert reveal(inner, [day("1959-12-30")], REALM) != inner


def test_several_events_are_shown_by_zooming_out_only_as_far_as_needed():
    window = Window(year_start(1950), year_start(1951))
    shown = reveal(window, [day("1940"), day("1960")], REALM)
    assert shown.first < year_start(1940) < year_start(1961) < shown.last
    assert shown.length < (year_start(1961) - year_start(1940)) * 1.25


def test_what_fills_the_span_is_shown_with_the_whole_of_it_and_no_more():
    window = Window(year_start(1950), year_start(1960))
    assert reveal(window, [day("1900"), day("1999")], REALM) == REALM.whole


@pytest.mark.parametrize("date", ["1980/..", "../1980", "1980/", "/1980"])
def test_an_open_side_counts_where_it_is_known(date):
    window = Window(year_start(1950), year_start(1960))
    shown = reveal(window, [day(date)], REALM)
    assert shown.length == window.length
    assert shown.first < year_start(1980) < shown.last


def test_an_era_fills_the_window():
    window = closer(day("1941-06-22/1945-05-09"), REALM)
    assert window.first < day("1941-06-22")[0]
    assert window.length < 365 * 5


def test_an_era_that_goes_on_fills_the_window_to_the_end_of_the_span():
    window = closer(day("1980/.."), REALM)
    assert window.first < year_start(1980)
    assert window.last > year_start(2000)
    assert window.length < 25 * 366


@given(st.floats(-1e6, 3e6), st.floats(1e-3, 1e7))
def test_no_window_leaves_the_world(first: float, length: float):
    window = Window(first, first + length).within(REALM.world)
    slack = 1e-6 * REALM.world.length
    assert window.first >= REALM.world.first - slack
    assert window.last <= REALM.world.last + slack
    assert window.length + slack >= 1.0
    assert math.isfinite(window.middle)
