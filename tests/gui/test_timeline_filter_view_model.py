"""The filter is told in words, changed by lane, place and time, and gone with its visitor."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QSignalSpy

from exhibit_app.domain.calendar import day_number, year_start
from exhibit_app.domain.reference import Reference
from exhibit_app.domain.visit import Choose, Enter, SetLanguage, StartAfresh
from exhibit_app.gui.session import Session
from exhibit_app.gui.view_models.timeline_filter_view_model import TimelineFilterViewModel
from tests.timeline_sample import EVENTS, placed_collection


class Desk:
    def __init__(self, words, collection):
        self.session = Session(collection, words)
        self.session.dispatch(Enter("hall"))
        self.filter = TimelineFilterViewModel(self.session, self.session)

    def told(self, name):
        return self.filter.property(name)

    def rows(self, kind):
        return self.filter.property(kind).rows

    @property
    def lit(self):
        passing = self.session.filtered
        return {event.id for event in EVENTS if passing.passes(event.id)}


@pytest.fixture
def desk(qapp, all_words):
    return Desk(all_words, placed_collection())


def test_without_a_filter_everything_is_lit(desk):
    assert desk.lit == {event.id for event in EVENTS}
    assert (desk.told("active"), desk.told("spanned"), desk.told("summary")) == (False, False, "")
    assert desk.told("countText") == "10 of 10 events"


def test_lanes_places_and_time_are_joined(desk):
    desk.filter.toggleLane("war")
    assert desk.lit == {"revolution", "siege", "battle"}
    desk.filter.setSpan(float(year_start(1941)), float(year_start(1950)))
    assert desk.lit == {"siege"}
    assert desk.told("summary") == "War · 1941–1949"
    assert desk.told("countText") == "1 of 10 events"
    desk.filter.togglePlace("hanoi")
    assert desk.lit == set()
    desk.filter.togglePlace("dien-bien")
    assert desk.lit == {"siege"}
    assert desk.told("summary") == "War · Điện Biên · Hanoi · 1941–1949"
    desk.filter.clearSpan()
    desk.filter.toggleLane("war")
    assert desk.lit == {event.id for event in EVENTS} - {"partnership"}
    desk.filter.clear()
    assert desk.lit == {event.id for event in EVENTS}


def test_places_are_listed_by_name_once_somebody_looks(desk):
    assert desk.rows("places") == ()
    desk.filter.setOpen(True)
    assert [row.title for row in desk.rows("places")] == ["Điện Biên", "Hanoi"]
    assert [row.count for row in desk.rows("places")] == [3, 6]
    assert desk.told("letters") == ["D", "H"]
    assert desk.filter.placeUnder("H") == 1
    assert desk.filter.initialOf("đ") == "D"
    assert desk.filter.initialOf("z") == ""
    desk.session.dispatch(SetLanguage("ru"))
    assert [row.title for row in desk.rows("places")] == ["Дьенбьен", "Ханой"]
    assert desk.filter.initialOf("Х") == "Х"


def test_an_open_panel_knows_how_full_the_time_is(desk):
    assert desk.told("density") == []
    desk.filter.setOpen(True)
    full = desk.told("density")
    assert max(full) == 1
    assert full.index(1) > len(full) * 0.9  # three on a day of 2019
    assert full[0] == 0


def test_what_only_touches_a_span_does_not_pass(desk):
    desk.filter.setSpan(float(day_number(1950, 1, 31)), float(year_start(1960)))
    assert "treaty" not in desk.lit
    desk.filter.setSpan(float(day_number(1950, 1, 30)), float(day_number(1954, 3, 13)))
    assert "treaty" in desk.lit
    assert "battle" not in desk.lit


def test_uncertain_dates_pass_where_they_may_have_been(desk):
    desk.filter.setSpan(float(year_start(1971)), float(year_start(1972)))
    assert desk.lit == {"doctors"}
    desk.filter.setSpan(float(year_start(2025)), float(year_start(2026)))
    assert desk.lit == {"partnership"}


def test_an_era_is_a_span_and_is_let_go_again(desk):
    desk.filter.toggleEra("great-war")
    assert desk.lit == {"siege"}
    assert [row.key for row in desk.rows("eras") if row.selected] == ["great-war"]
    desk.filter.toggleEra("long")
    assert "revolution" not in desk.lit
    assert "partnership" in desk.lit
    desk.filter.toggleEra("long")
    assert not desk.told("active")


def test_the_timelines_window_becomes_the_span(desk):
    desk.filter.useWindow()
    assert not desk.told("active")
    desk.session.set_window(float(year_start(1949)), float(year_start(1951)))
    desk.filter.useWindow()
    assert desk.lit == {"treaty"}
    desk.session.set_window(float(year_start(1800)), float(year_start(2100)))
    desk.filter.useWindow()
    assert not desk.told("spanned")


@pytest.mark.parametrize(
    ("span", "day", "snapped"),
    [
        ("1915/2026", day_number(1950, 8, 1), year_start(1951)),
        ("-0500/0500", year_start(0) + 20, year_start(0)),
        ("1950/1960", day_number(1954, 5, 7), day_number(1954, 5, 1)),
        ("1954-03/1954-05", day_number(1954, 5, 7) + 0.7, day_number(1954, 5, 8)),
    ],
)
def test_ends_snap_to_what_the_exhibition_counts_in(qapp, all_words, span, day, snapped):
    assert Desk(all_words, placed_collection(span)).filter.snap(float(day)) == snapped


def test_the_next_visitor_finds_no_filter_and_no_open_panel(desk):
    asked = QSignalSpy(desk.filter.closeAsked)
    desk.filter.setOpen(True)
    desk.filter.toggleLane("war")
    desk.session.dispatch(StartAfresh())
    assert asked.count() == 1
    desk.session.dispatch(Enter("hall"))
    assert not desk.told("active")
    assert desk.rows("places") == ()


def test_another_hall_has_a_filter_of_its_own(desk):
    desk.filter.toggleLane("war")
    desk.session.dispatch(Enter("other"))
    assert not desk.told("active")
    assert desk.rows("lanes") == ()
    assert desk.told("countText") == "10 of 10 events"


def test_what_is_dimmed_can_still_be_chosen(desk):
    desk.filter.toggleLane("war")
    desk.session.dispatch(Choose(Reference("event", "treaty")))
    assert desk.session.shown.event == "treaty"
    assert desk.told("active")
