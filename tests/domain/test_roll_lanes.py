"""Lanes are of what events name, of places and of people; an event may stand in several."""

from __future__ import annotations

from dataclasses import replace

import pytest

from exhibit_app.domain.event_filter import EventFilter
from exhibit_app.domain.exhibition import Lane, TimelineSpec
from exhibit_app.domain.filtered import filtered
from exhibit_app.domain.roll import make_roll
from exhibit_app.domain.text import plain
from tests.timeline_sample import event, sample_collection

LANES = (
    Lane("war", plain("War")),
    Lane("north", plain("The north"), localities=("hanoi", "hue")),
    Lane("him", plain("Ngo Manh Lan"), people=("lan",)),
)
EVENTS = (
    event("battle", "1954", "war"),
    replace(event("academy", "1955"), localities=("hanoi",)),
    replace(event("sketches", "1956", "war"), localities=("hue",), people=("lan", "other")),
    event("elsewhere", "1957"),
)


@pytest.fixture
def roll():
    made = sample_collection(EVENTS, TimelineSpec(LANES))
    return make_roll(made, made.exhibitions["hall"])


def test_a_lane_gathers_what_names_it_and_what_belongs_to_it(roll):
    table = roll.table
    lanes = [[table.ids[row] for row in lane.all.rows] for lane in table.lanes]
    assert lanes == [["battle", "sketches"], ["academy", "sketches"], ["sketches"], ["elsewhere"]]


@pytest.mark.parametrize(
    ("lane", "lit"),
    [("war", {"battle", "sketches"}), ("north", {"academy", "sketches"}), ("him", {"sketches"})],
)
def test_a_filter_by_lane_lights_up_what_it_gathers(roll, lane, lit):
    chosen = EventFilter(lanes=frozenset({lane}))
    passing = filtered(roll, chosen)
    assert {one.id for one in EVENTS if passing.passes(one.id)} == lit
    for place in ("hanoi", "hue"):
        there = {one.id for one in EVENTS if place in one.localities}
        assert roll.place(place).any_passes(chosen) == bool(there & lit)
