import itertools

import pytest

from exhibit_app.domain.great_circle import arc, route
from exhibit_app.domain.projection import project, unproject

HANOI = (21.0285, 105.8542)
SAINT_PETERSBURG = (59.9386, 30.3141)
VLADIVOSTOK = (43.1155, 131.8855)
SAN_FRANCISCO = (37.7749, -122.4194)


def test_an_arc_begins_and_ends_at_its_places():
    points = arc(SAINT_PETERSBURG, HANOI)
    assert points[0] == project(*SAINT_PETERSBURG)
    assert points[-1] == project(*HANOI)
    assert 40 < len(points) < 80


def test_an_arc_bows_towards_the_pole():
    points = arc(SAINT_PETERSBURG, SAN_FRANCISCO)
    assert max(unproject(point)[0] for point in points) > 75


def test_an_arc_crosses_the_antimeridian_without_a_jump():
    points = arc(VLADIVOSTOK, SAN_FRANCISCO)
    assert all(abs(b.x - a.x) < 0.05 for a, b in itertools.pairwise(points))
    assert unproject(points[-1])[1] == pytest.approx(237.58, abs=0.01)
    back = arc(SAN_FRANCISCO, VLADIVOSTOK)
    assert unproject(back[-1])[1] == pytest.approx(131.8855 - 360, abs=0.01)


def test_the_legs_of_a_route_join_however_far_they_go_round():
    legs = route((VLADIVOSTOK, SAN_FRANCISCO, SAINT_PETERSBURG, VLADIVOSTOK))
    assert len(legs) == 3
    assert all(a[-1].x == pytest.approx(b[0].x) for a, b in itertools.pairwise(legs))


def test_the_same_place_and_opposite_places_make_a_line_all_the_same():
    assert len(arc(HANOI, HANOI)) == 2
    points = arc((10.0, 20.0), (-10.0, -160.0))
    assert len(points) > 60
    assert points[-1].y == pytest.approx(project(-10, 0).y)
