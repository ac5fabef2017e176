"""From event to event and into clusters, however many there are."""

from __future__ import annotations

import math

import pytest

from exhibit_app.domain.calendar import year_start
from exhibit_app.domain.edtf import parse_edtf
from exhibit_app.domain.event import Era
from exhibit_app.domain.event_filter import NO_FILTER
from exhibit_app.domain.event_table import build_event_table
from exhibit_app.domain.filtered import Filtered
from exhibit_app.domain.text import plain
from exhibit_app.domain.timeline_bands import era_leaders, era_rooms, era_tracks, share_rows
from exhibit_app.domain.timeline_layout import layout_marks
from exhibit_app.domain.timeline_marks import Emphasis, Mark, Sizes, View
from exhibit_app.domain.timeline_steps import gathered, opened, stepped
from exhibit_app.domain.timeline_window import Window, realm_of
from tests.timeline_sample import ERAS, EVENTS, event, many_events

TABLE = build_event_table(EVENTS, ["war", "peace"])
REALM = realm_of(None, TABLE)
ALL_TIME = Window(year_start(1900), year_start(2030))


def passing(*events: str) -> Filtered:
    rows = bytes(one in events for one in TABLE.ids)
    return Filtered(NO_FILTER, rows, (), TABLE.position)


EVERYTHING = passing(*TABLE.ids)


def cluster(first: float, last: float, members: tuple[str, ...] = (), others: int = 2) -> Mark:
    middle = (first + last) / 2
    return Mark(1, 0, "morning", middle, 0, False, False, False, 0, others, first, last, members)


def test_steps_go_through_all_events_in_time_and_stop_at_the_ends():
    walk = [stepped(TABLE, "", 1, ALL_TIME, EVERYTHING)]
    while (after := stepped(TABLE, walk[-1], 1, ALL_TIME, EVERYTHING)) != "":
        walk.append(after)
    assert tuple(walk) == TABLE.ids
    assert stepped(TABLE, walk[0], -1, ALL_TIME, EVERYTHING) == ""


def test_without_a_choice_a_step_enters_the_window_at_its_near_end():
    window = Window(year_start(1940), year_start(1960))
    assert stepped(TABLE, "", 1, window, EVERYTHING) == "siege"
    assert stepped(TABLE, "", -1, window, EVERYTHING) == "battle"


def test_steps_pass_over_what_is_filtered_out():
    peace = passing("voyage", "treaty")
    assert stepped(TABLE, "voyage", 1, ALL_TIME, peace) == "treaty"
    assert stepped(TABLE, "treaty", 1, ALL_TIME, peace) == ""
    assert stepped(TABLE, "treaty", -1, ALL_TIME, peace) == "voyage"
    assert stepped(TABLE, "voyage", -1, ALL_TIME, peace) == ""


def test_a_cluster_opens_into_a_window_that_parts_it():
    window = opened(cluster(712_000, 716_000), REALM, 1500, 28)
    assert window is not None
    assert window.first < 712_000
    assert window.last > 716_000
    assert window.length < 5000


@pytest.mark.parametrize("days", [0.0, 0.001])
def test_what_is_at_one_instant_opens_as_a_list(days):
    assert opened(cluster(712_000, 712_000 + days), REALM, 1500, 28) is None


def test_a_list_holds_exactly_the_cluster():
    day = TABLE.everything.all.starts[TABLE.position["morning"]]
    members = ("evening", "morning", "night")
    assert gathered(TABLE, cluster(day, day, members), 300) == members
    dense = gathered(TABLE, cluster(day, day, (), 99), 300)
    assert set(dense) == set(members)


def test_a_list_has_an_end():
    table = build_event_table([event(f"e{n}", "1950-01-01", "war") for n in range(900)], ["war"])
    seen = View(ALL_TIME, ALL_TIME, 1500, (1, 0))
    sizes = Sizes(28, 6, 16, 300, 100, 40)
    (mark,) = layout_marks(table, seen, sizes, Emphasis(), lambda _: (100.0, 50.0, 0.0)).marks
    assert mark.others == 899
    assert len(gathered(table, mark, 300)) == 300


def test_lanes_get_a_row_each_and_the_fullest_the_rest():
    bands = share_rows((10, 2, 0), depth=130, least=40, most=60)
    assert bands.rows == (2, 1, 0)
    assert bands.pitch == pytest.approx(130 / 3)
    assert bands.middle(1, 0) == pytest.approx(130 - bands.pitch / 2)
    assert not bands.merged


def test_lanes_without_room_are_merged():
    bands = share_rows((10, 2, 5), depth=100, least=40, most=60)
    assert bands.merged
    assert bands.rows == (2,)


def test_rows_are_never_taller_than_they_look_good():
    bands = share_rows((1,), depth=500, least=40, most=60)
    assert bands.pitch == 60
    assert bands.tops == (440,)


def test_no_events_need_no_rows():
    assert share_rows((0,), 100, 40, 60).rows == (0,)


def test_eras_that_overlap_lie_on_different_tracks():
    tracks = era_tracks(ERAS)
    assert tracks["after"] != tracks["long"]
    assert tracks["great-war"] != tracks["after"]
    assert max(era_tracks(ERAS, most=2).values()) == 1


def test_eras_far_apart_leave_each_other_room_for_their_names():
    eras = [
        Era(one, plain(one), parse_edtf(date))
        for one, date in (("first", "1941/1945"), ("next", "1946/1954"), ("other", "1954/1975"))
    ]
    tracks = era_tracks(eras)
    assert [tracks[era.id] for era in eras] == [0, 1, 0]
    rooms = era_rooms(eras, tracks)
    assert era_leaders(eras, tracks) == {"first", "next"}
    assert rooms == {"first": year_start(1954), "next": math.inf, "other": math.inf}


def test_rows_are_found_for_a_hundred_thousand_as_for_ten():
    table = build_event_table(many_events(2000), ["war", "peace"])
    counts = [len(lane.all.rows) for lane in table.lanes]
    assert sum(share_rows(counts, 400, 40, 60).rows) == 10
