from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exhibit_app.domain.picture_view import NEAREST, Hanging, View, turned

WALL = Hanging(1000, 800, (4000, 2000), 8000)
SHARE = st.floats(0, 1)


def test_all_of_a_picture_fits_into_its_room():
    assert WALL.fit == (1000, 500)
    assert Hanging(1000, 800, (300, 600), 600).fit == (400, 800)


def test_one_may_come_as_near_as_the_pixels_allow():
    assert WALL.most_zoom == pytest.approx(8)
    assert Hanging(1000, 800, (30, 20), 60).most_zoom == NEAREST


@given(st.floats(-3, 3), st.floats(-3, 3), st.floats(0.1, 50))
def test_no_view_leaves_wall_bare_that_the_picture_could_cover(x, y, zoom):
    view = WALL.clamped(View(x, y, zoom))
    assert 1 <= view.zoom <= WALL.most_zoom
    for middle, room, fit in (
        (view.x, WALL.width, WALL.fit[0]),
        (view.y, WALL.height, WALL.fit[1]),
    ):
        length = fit * view.zoom
        if length <= room:
            assert middle == pytest.approx(0.5)
        else:
            assert middle * length >= room / 2 - 1e-6
            assert (1 - middle) * length >= room / 2 - 1e-6


def test_an_area_is_seen_whole_with_room_around_it():
    view = WALL.detail([(0.4, 0.4), (0.6, 0.6)])
    assert (view.x, view.y) == pytest.approx((0.5, 0.5))
    assert 0.2 * WALL.fit[0] * view.zoom == pytest.approx(0.55 * WALL.width)


def test_a_point_is_seen_near_and_in_the_middle():
    view = WALL.detail([(0.5, 0.5)])
    assert view.zoom > 2
    assert (view.x, view.y) == pytest.approx((0.5, 0.5))


def test_a_detail_at_the_edge_is_not_looked_past():
    view = WALL.detail([(0.0, 0.0)])
    assert view == WALL.clamped(view)
    assert view.x > 0


@given(SHARE, SHARE, st.integers(-8, 8))
def test_four_quarter_turns_lead_back(x, y, turns):
    point = turned((x, y), turns)
    assert turned(point, 4 - turns % 4) == pytest.approx((x, y))


def test_a_quarter_turn_brings_the_left_edge_to_the_top():
    assert turned((0.0, 0.3), 1) == pytest.approx((0.7, 0.0))
