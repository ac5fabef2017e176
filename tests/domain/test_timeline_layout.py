"""No label touches another, no event is lost, and what is chosen is always labelled."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exhibit_app.domain.calendar import year_start
from exhibit_app.domain.event_table import build_event_table
from exhibit_app.domain.timeline_layout import layout_marks
from exhibit_app.domain.timeline_marks import Emphasis, Sizes, View
from exhibit_app.domain.timeline_window import Window, realm_of
from tests.timeline_sample import EVENTS, event, many_events

SIZES = Sizes(mark=28, gap=6, padding=16, longest=300, shortest=100, badge=40)
NOTHING = Emphasis()


def widths(event_id: str) -> tuple[float, float, float]:
    return 60.0 + 11 * (hash(event_id) % 13), 70.0, 40.0 * (hash(event_id) % 2)


def view(table, first: int, last: int, rows=(1, 1, 1), length=1500.0) -> View:
    window = Window(year_start(first), year_start(last))
    return View(window, realm_of(None, table).world, length, rows)


def extent(mark, seen: View) -> tuple[float, float]:
    x = seen.place(mark.at)
    half = SIZES.mark / 2
    if not mark.label:
        return x - half, x + half
    return (x + half - mark.label, x + half) if mark.flipped else (x - half, x - half + mark.label)


def by_row(marks):
    rows = defaultdict(list)
    for mark in marks:
        rows[mark.lane, mark.row].append(mark)
    return rows.values()


@pytest.fixture(scope="module")
def crowd():
    events = many_events(3000)
    return build_event_table(events, ["war", "peace"])


@settings(max_examples=60)
@given(
    first=st.integers(1000, 1950),
    years=st.integers(1, 1000),
    rows=st.sampled_from([(1, 1, 1), (3, 1, 2), (0, 2, 0)]),
    pinned=st.integers(0, 2999),
)
def test_nothing_in_a_row_overlaps(crowd, first, years, rows, pinned):
    seen = view(crowd, first, first + years, rows)
    layout = layout_marks(crowd, seen, SIZES, Emphasis((f"e{pinned}",)), widths)
    for row in by_row(layout.marks):
        spans = sorted(extent(mark, seen) for mark in row)
        assert all(before[1] < after[0] for before, after in pairwise(spans))


@settings(max_examples=30)
@given(first=st.integers(1000, 1950), years=st.integers(1, 1000))
def test_no_event_is_lost(crowd, first, years):
    seen = view(crowd, first, first + years)
    layout = layout_marks(crowd, seen, SIZES, NOTHING, widths)
    for lane, columns in enumerate(crowd.lanes):
        low, high = columns.all.between(seen.stretch.first, seen.stretch.last)
        told = sum(mark.others + 1 for mark in layout.marks if mark.lane == lane)
        earlier = columns.all.lasting_count(seen.window.first)
        assert high - low <= told <= high - low + earlier


@settings(max_examples=30)
@given(first=st.integers(1000, 1950), years=st.integers(1, 1000))
def test_the_number_of_marks_does_not_follow_the_number_of_events(crowd, first, years):
    layout = layout_marks(crowd, view(crowd, first, first + years), SIZES, NOTHING, widths)
    assert len(layout.marks) <= 240
    assert len(layout.bars) <= 400


@pytest.mark.parametrize("pinned", [f"e{number}" for number in range(0, 3000, 271)])
@pytest.mark.parametrize("rows", [(1, 1, 1), (2, 3, 1)])
def test_what_is_chosen_is_labelled(crowd, pinned, rows):
    start = crowd.everything.all.starts[crowd.position[pinned]]
    for before, after in ((5000, 60_000), (90_000, 300), (10, 20)):
        window = Window(start - before, start + after)
        seen = View(window, realm_of(None, crowd).world, 1500.0, rows)
        layout = layout_marks(crowd, seen, SIZES, Emphasis((pinned,)), widths)
        marks = [mark for mark in layout.marks if mark.event == pinned]
        assert marks[0].label >= SIZES.shortest


@settings(max_examples=40)
@given(first=st.integers(1000, 1950), years=st.integers(1, 300))
def test_labels_at_the_edges_are_wholly_in_the_window_or_wholly_out(crowd, first, years):
    seen = view(crowd, first, first + years)
    layout = layout_marks(crowd, seen, SIZES, NOTHING, widths)
    for mark in layout.marks:
        left, right = extent(mark, seen)
        if mark.label:
            assert right <= 0.001 or left >= -0.001
            assert right <= seen.length + 0.001 or left >= seen.length - 0.001


def test_an_important_event_is_labelled_before_its_neighbours():
    table = build_event_table(
        [event("small", "1950-01-01", importance=1), event("great", "1950-03-01", importance=3)]
    )
    (mark,) = layout_marks(
        table, view(table, 1900, 2000, (1,)), SIZES, NOTHING, lambda _: (200.0, 70.0, 0.0)
    ).marks
    assert (mark.event, mark.others) == ("great", 1)
    assert mark.members == ("small", "great")


def test_a_date_is_added_where_there_is_room():
    table = build_event_table([event("alone", "1950"), event("near", "1951")])
    wide = layout_marks(table, view(table, 1949, 1953, (1,)), SIZES, NOTHING, widths).marks
    assert [mark.dated for mark in wide] == [True, True]
    close = layout_marks(table, view(table, 1910, 1990, (1,)), SIZES, NOTHING, widths).marks
    assert [bool(mark.label) for mark in close] == [True]
    assert not close[0].dated


def test_a_bar_that_began_earlier_is_labelled_at_the_edge():
    table = build_event_table([event("siege", "1900/1999"), event("then", "1960")])
    seen = view(table, 1950, 1970, (1,))
    layout = layout_marks(table, seen, SIZES, NOTHING, widths)
    siege = next(mark for mark in layout.marks if mark.event == "siege")
    assert seen.place(siege.at) == pytest.approx((SIZES.mark + SIZES.gap) / 2, abs=1)
    assert siege.label
    assert {bar.event for bar in layout.bars} == {"siege", "then"}


def test_bars_that_overlap_lie_on_different_tracks():
    table = build_event_table([event("one", "1950/1960"), event("two", "1955/1965")])
    bars = layout_marks(table, view(table, 1940, 1970, (1,)), SIZES, NOTHING, widths).bars
    assert sorted(bar.track for bar in bars) == [0, 1]


def test_an_event_in_two_lanes_is_reserved_a_label_in_the_first_only():
    table = build_event_table(EVENTS, ["war", "peace"])
    seen = view(table, 1950, 1960)
    layout = layout_marks(table, seen, SIZES, Emphasis(("battle",)), widths)
    assert [mark.lane for mark in layout.marks if mark.event == "battle"] == [0, 1]


def test_labels_do_not_meet_while_zooming_out(crowd):
    seen = view(crowd, 1500, 1510)
    layout = layout_marks(crowd, seen, SIZES, NOTHING, widths)
    for share in (0.9, 0.6, 0.3, 0.1):
        scale = seen.scale * share
        for row in by_row(layout.marks):
            shown = [mark for mark in row if mark.label and scale >= mark.least_scale]
            for before, after in pairwise(sorted(shown, key=lambda mark: mark.at)):
                gap = (after.at - before.at) * scale
                half = SIZES.mark / 2
                right = half if before.flipped else before.label - half
                left = after.label - half if after.flipped else half
                assert right + left <= gap + 1e-6


def test_a_vertical_axis_stacks_labels_whatever_their_length(crowd):
    sizes = Sizes(mark=50, gap=4, padding=0, longest=50, shortest=50, badge=0)
    seen = view(crowd, 1500, 1600, (0, 1, 0), length=800)
    layout = layout_marks(crowd, seen, sizes, NOTHING, lambda _: (0.0, 0.0, 0.0))
    shown = [mark for mark in layout.marks if 25 <= seen.place(mark.at) <= 775]
    assert len(shown) > 5
    assert all(mark.label == pytest.approx(50) for mark in shown)


@pytest.mark.parametrize(
    ("length", "pictured", "dated"), [(320, False, False), (390, True, False), (900, True, True)]
)
def test_a_picture_comes_with_a_whole_title_that_has_room_for_it(length, pictured, dated):
    table = build_event_table([event("alone", "1950-01-01")])
    seen = view(table, 1930, 1971, (1,), length)
    (mark,) = layout_marks(table, seen, SIZES, NOTHING, lambda _: (100.0, 70.0, 60.0)).marks
    assert (mark.pictured, mark.dated) == (pictured, dated)
    assert mark.label == pytest.approx(144 + 60 * pictured + 86 * dated)
