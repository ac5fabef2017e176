"""What passes a filter must be what looking at every event by itself would let pass."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exhibit_app.domain.article import Article
from exhibit_app.domain.calendar import year_start
from exhibit_app.domain.edtf import parse_edtf
from exhibit_app.domain.event_filter import NO_FILTER, EventFilter
from exhibit_app.domain.filtered import any_within, filtered
from exhibit_app.domain.roll import make_roll
from exhibit_app.domain.text import plain
from tests.timeline_sample import event, many_events, sample_collection

PLACES = ("hanoi", "moscow", "minsk")
DATES = (
    "197X",
    "1950/..",
    "../1950",
    "1960/",
    "1923~",
    "-0044-03-15",
    "[1950, 1959]",
    "1954-05-07",
)


def scattered():
    odd = (event(f"odd{n}", date, "war" if n % 2 else "peace") for n, date in enumerate(DATES))
    events = (*many_events(300), *odd)
    return tuple(replace(e, localities=PLACES[n % 4 : n % 4 + 1]) for n, e in enumerate(events))


EVENTS = scattered()
HALL = sample_collection(EVENTS)
ROLL = make_roll(HALL, HALL.exhibitions["hall"])
YEARS = st.integers(-60, 2030)


def passes(chosen, one):
    """What a visitor expects of one event."""
    in_lanes = not chosen.lanes or bool(chosen.lanes & set(one.lanes))
    at_places = not chosen.localities or bool(chosen.localities & set(one.localities))
    first, last = chosen.span or (-math.inf, math.inf)
    bounds = one.date.bounds
    return in_lanes and at_places and bounds.start_min <= last and bounds.end_max >= first


@settings(max_examples=80)
@given(
    lanes=st.frozensets(st.sampled_from(["war", "peace"])),
    localities=st.frozensets(st.sampled_from(PLACES)),
    years=st.none() | st.tuples(YEARS, YEARS),
)
def test_what_passes_is_what_passes_one_by_one(lanes, localities, years):
    span = None if years is None else tuple(float(year_start(year)) for year in sorted(years))
    chosen = EventFilter(lanes, localities, span)
    passing = filtered(ROLL, chosen)
    wanted = {one.id for one in EVENTS if passes(chosen, one)}
    assert {one.id for one in EVENTS if passing.passes(one.id)} == wanted
    assert passing.count == len(wanted)


@pytest.mark.parametrize("lane", [0, 1, 2])
def test_a_stretch_of_a_lane_is_lit_if_one_of_its_events_passes(lane):
    passing = filtered(ROLL, EventFilter(localities=frozenset({"minsk"})))
    column = ROLL.table.lanes[lane].all
    for first, last in ((1000, 1010), (1200, 1400), (1999, 2000), (0, 3000)):
        days = year_start(first), year_start(last)
        inside = [
            ROLL.table.ids[row]
            for row, start in zip(column.rows, column.starts, strict=True)
            if days[0] <= start <= days[1]
        ]
        assert any_within(passing.lanes[lane], column, *days) == any(map(passing.passes, inside))


def test_without_a_filter_all_pass_and_what_is_not_shown_is_never_dimmed():
    assert filtered(ROLL, NO_FILTER).count == len(ROLL.table.ids)
    assert filtered(ROLL, EventFilter(frozenset({"war"}))).passes("of another hall")


@pytest.mark.parametrize(
    ("chosen", "told"),
    [
        (NO_FILTER, True),
        (EventFilter(lanes=frozenset({"war"})), False),
        (EventFilter(lanes=frozenset({"peace"})), True),
        (EventFilter(span=(year_start(1900), year_start(1949))), False),
        (EventFilter(span=(year_start(1949), year_start(1951))), True),
    ],
)
def test_an_article_is_told_by_its_events(chosen, told):
    hall = sample_collection()
    roll = make_roll(hall, hall.exhibitions["hall"])
    article = Article("one", plain("One"), {}, events=("treaty",))
    assert filtered(roll, chosen).tells(article) is told


@pytest.mark.parametrize(
    ("chosen", "told"),
    [
        (NO_FILTER, True),
        (EventFilter(lanes=frozenset({"war"})), False),
        (EventFilter(localities=frozenset({"hanoi"})), True),
        (EventFilter(localities=frozenset({"moscow"})), False),
        (EventFilter(span=(year_start(1949), year_start(1951))), True),
        (EventFilter(span=(year_start(1960), year_start(1970))), False),
    ],
)
def test_an_article_without_events_is_told_by_its_own_places_and_date(chosen, told):
    article = Article("one", plain("One"), {}, date=parse_edtf("1950"), localities=("hanoi",))
    assert filtered(ROLL, chosen).tells(article) is told
