import pytest
from hypothesis import given
from hypothesis import strategies as st

from exhibit_app.domain.projection import (
    MAX_LATITUDE,
    WorldPoint,
    nearest_turn,
    project,
    unproject,
    unwrapped,
)


def test_known_places_land_where_web_maps_put_them():
    hanoi = project(21.0285, 105.8542)
    assert hanoi.x * 256 == pytest.approx(203.274, abs=1e-3)
    assert hanoi.y * 256 == pytest.approx(112.7, abs=0.1)
    assert project(0, 0) == WorldPoint(0.5, 0.5)
    assert project(90, 0).y == pytest.approx(0, abs=1e-12)
    assert project(-90, 0).y == pytest.approx(1, abs=1e-12)


@given(st.floats(-MAX_LATITUDE, MAX_LATITUDE), st.floats(-720, 720))
def test_there_and_back(latitude: float, longitude: float):
    back = unproject(project(latitude, longitude))
    assert back == (pytest.approx(latitude, abs=1e-6), pytest.approx(longitude, abs=1e-6))


def test_nearest_turn_goes_the_short_way_round():
    assert nearest_turn(0.95, 0.05) == pytest.approx(-0.05)
    assert nearest_turn(0.05, 0.95) == pytest.approx(1.05)
    assert nearest_turn(3.4, 0.5) == pytest.approx(0.4)


def test_places_either_side_of_the_antimeridian_stay_together():
    fiji, samoa = project(-18, 178).x, project(-14, -172).x
    east, west = unwrapped((fiji, samoa))
    assert abs(east - west) == pytest.approx(10 / 360)
    assert unwrapped(()) == ()


@given(st.lists(st.floats(0, 0.999), min_size=1, max_size=8))
def test_unwrapping_never_widens_and_keeps_the_places(xs: list[float]):
    shifted = unwrapped(tuple(xs))
    assert max(shifted) - min(shifted) <= max(xs) - min(xs) + 1e-9
    assert all(abs((a - b) - round(a - b)) < 1e-9 for a, b in zip(xs, shifted, strict=True))
    assert 0 <= (min(shifted) + max(shifted)) / 2 <= 1
