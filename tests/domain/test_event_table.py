"""Columns must tell the same as looking at every event would."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exhibit_app.domain.calendar import year_start
from exhibit_app.domain.edtf import parse_edtf
from exhibit_app.domain.event_table import build_event_table, standing
from tests.timeline_sample import event, many_events

EVENTS = many_events(700)
TABLE = build_event_table(EVENTS, ["war", "peace"])
BOUNDS = {one.id: one.date.bounds for one in EVENTS}
DAYS = st.floats(300_000, 760_000)


def test_events_are_in_the_order_of_their_beginning():
    starts = [BOUNDS[event_id].start_min for event_id in TABLE.ids]
    assert starts == sorted(starts)
    assert list(TABLE.everything.all.starts) == starts
    assert all(TABLE.ids[TABLE.position[one.id]] == one.id for one in EVENTS)


@pytest.mark.parametrize(
    ("date", "year"),
    [
        ("1954", 1954),
        ("1923~", 1923),
        ("2024?", 2024),
        ("1941/1944", 1941),
        ("197X", 1975),
        ("[1950, 1959]", 1955),
        ("[1950, 1960..]", 1950),
    ],
)
def test_an_event_stands_where_its_date_is_written_or_amid_what_it_may_mean(date, year):
    day = standing(parse_edtf(date))
    assert abs(day - year_start(year)) < 2


def test_an_event_stands_in_each_of_its_lanes_and_one_without_in_the_last():
    table = build_event_table(
        [
            event("both", "1950", "war", "peace"),
            event("none", "1951"),
            event("unknown", "1952", "elsewhere"),
        ],
        ["war", "peace"],
    )
    lanes = [[table.ids[row] for row in lane.all.rows] for lane in table.lanes]
    assert lanes == [["both"], ["both"], ["none", "unknown"]]


@given(DAYS, DAYS)
def test_what_begins_in_a_stretch_is_found(one: float, other: float):
    first, last = sorted((one, other))
    low, high = TABLE.everything.all.between(first, last)
    found = {TABLE.ids[row] for row in TABLE.everything.all.rows[low:high]}
    assert found == {i for i, bounds in BOUNDS.items() if first <= bounds.start_min < last}


@given(DAYS)
def test_long_bars_that_began_earlier_are_found_and_counted(day: float):
    column = TABLE.everything.all
    lasting = {i for i, b in BOUNDS.items() if b.start_min < day < b.end_max}
    found = {TABLE.ids[column.rows[position]] for position in column.lasting(day, 10_000)}
    assert found == lasting
    assert column.lasting_count(day) == len(lasting)


def test_only_as_many_long_bars_are_gathered_as_asked_for():
    events = [event(f"open{n}", f"{1000 + n}/..") for n in range(900)]
    column = build_event_table(events).everything.all
    assert len(column.lasting(BOUNDS["e0"].start_min + 10**6, 12)) == 12
    assert column.lasting_count(10**9) == 900
    assert all(math.isinf(end) for end in column.ends)


@given(DAYS, st.floats(1, 100_000))
def test_groups_cut_a_stretch_without_losing_anything(first: float, length: float):
    column = TABLE.everything.all
    low, high = column.between(first, first + 50_000)
    groups = list(column.groups(low, high, length))
    assert [position for group in groups for position in range(*group)] == list(range(low, high))
    assert all(column.starts[b - 1] - column.starts[a] <= length for a, b in groups)


@pytest.mark.parametrize("bins", [1, 7, 512])
def test_density_counts_every_event_once(bins):
    column = TABLE.everything.all
    counts = column.density(column.starts[0], column.starts[-1], bins)
    assert len(counts) == bins
    assert sum(counts) == len(EVENTS)


def test_importance_parts_a_lane():
    for lane in TABLE.lanes:
        assert sum(len(column.rows) for column in lane.by_importance) == len(lane.all.rows)
        assert all(TABLE.importance[row] == 3 for row in lane.by_importance[0].rows)
