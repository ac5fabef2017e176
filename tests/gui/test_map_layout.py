"""Which targets the map gives to fingers: each has its own ground."""

from __future__ import annotations

import itertools
import math

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from exhibit_app.domain.event_filter import NO_FILTER
from exhibit_app.domain.locality import Locality
from exhibit_app.domain.map_levels import ClusterLevels
from exhibit_app.domain.map_places import MapPlace, PlaceStates
from exhibit_app.domain.map_view import Camera, Frame
from exhibit_app.domain.projection import WorldPoint
from exhibit_app.domain.shown import NOTHING_SHOWN
from exhibit_app.domain.text import plain
from exhibit_app.gui.view_models.map_layout import Look, Metrics, in_view, lay_out

TARGET = 80.0
FINGERS = Metrics(Frame(1000, 800), type_size=16, target=TARGET, by_finger=True)
MIDDLE = WorldPoint(0.6, 0.4)
near_the_middle = st.floats(-0.0004, 0.0004)


def laid(points, zoom, metrics=FINGERS):
    """Markers of places at the points, the camera standing over the middle."""
    places = {
        f"p{number}": MapPlace(Locality(f"p{number}", plain(f"Place {number}"), 0, 0), point)
        for number, point in enumerate(points)
    }
    look = Look(
        places,
        PlaceStates(places, NOTHING_SHOWN, None, NO_FILTER),
        lambda place: place.locality.id,
        lambda place, others: place.locality.id,
        lambda text, size: 0.5 * size * len(text),
    )
    camera = Camera(MIDDLE.x, MIDDLE.y, zoom)
    levels = ClusterLevels(place.spot for place in places.values())
    return camera, lay_out(in_view(levels, (), camera, metrics), camera, metrics, look).markers


def least_distance(camera, rows):
    middles = [
        (row.spotX * camera.scale + row.shiftX, row.spotY * camera.scale + row.shiftY)
        for row in rows
    ]
    return min((math.dist(*pair) for pair in itertools.combinations(middles, 2)), default=math.inf)


@given(
    st.lists(st.tuples(near_the_middle, near_the_middle), min_size=1, max_size=40),
    st.integers(1, 3),
    st.floats(3, 11),
)
@example([(0.000374, 0.0), (0.000373, 0.000045)], 3, 7.0)
def test_no_finger_meets_two_places_at_once(offsets, times, zoom):
    points = [WorldPoint(MIDDLE.x + x, MIDDLE.y + y) for x, y in offsets] * times
    camera, rows = laid(points, zoom)
    assert sum(row.others + 1 for row in rows) <= len(points)
    assert least_distance(camera, rows) >= TARGET - 1e-6


@pytest.mark.parametrize("many", [2, 3, 6, 9, 14])
def test_places_on_one_spot_stand_in_a_ring_apart_from_each_other(many):
    camera, rows = laid([MIDDLE] * many, 8)
    assert len(rows) == many
    assert least_distance(camera, rows) >= TARGET - 1e-6


def test_there_is_no_ring_without_room_for_it():
    _, rows = laid([MIDDLE] * 200, 8)
    assert [row.others for row in rows] == [199]


def test_a_pointer_tells_nearer_places_apart_than_a_finger():
    beside = WorldPoint(MIDDLE.x + 1.2e-4, MIDDLE.y)
    by_finger = laid([MIDDLE, beside], 10)[1]
    pointer = Metrics(FINGERS.frame, type_size=16, target=TARGET)
    assert len(by_finger) == 1
    assert len(laid([MIDDLE, beside], 10, pointer)[1]) == 2
