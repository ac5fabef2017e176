import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exhibit_app.domain.map_view import MAX_ZOOM, PLACE_ZOOM, Camera, Frame, clamp, fit, fly
from exhibit_app.domain.projection import WorldPoint, nearest_turn, project

SAINT_PETERSBURG = project(59.9386, 30.3141)
HO_CHI_MINH_CITY = project(10.77, 106.7)
VLADIVOSTOK = project(43.1155, 131.8855)
SIZES = [(800, 720), (1080, 460), (300, 300), (1600, 1400), (460, 1080)]

frames = st.builds(
    lambda w, h, left, t, r, b: Frame(w, h, left * w, t * h, r * w, b * h),
    st.integers(200, 4000),
    st.integers(200, 4000),
    *[st.floats(0, 0.2)] * 4,
)
places = st.builds(project, st.floats(-75, 75), st.floats(-180, 180))
cameras = st.builds(Camera, st.floats(-2, 2), st.floats(0, 1), st.floats(-3, 15))


def on_screen(point: WorldPoint, camera: Camera, frame: Frame):
    x = (nearest_turn(point.x, camera.x) - camera.x) * camera.scale + frame.width / 2
    return x, (point.y - camera.y) * camera.scale + frame.height / 2


@pytest.mark.parametrize("size", SIZES)
def test_all_places_are_inside_the_margins_whatever_the_aspect(size: tuple[int, int]):
    frame = Frame(*size, left=40, top=30, right=60, bottom=50)
    camera = fit((SAINT_PETERSBURG, HO_CHI_MINH_CITY, VLADIVOSTOK), frame)
    for place in (SAINT_PETERSBURG, HO_CHI_MINH_CITY, VLADIVOSTOK):
        x, y = on_screen(place, camera, frame)
        assert 39.9 <= x <= frame.width - 59.9
        assert 29.9 <= y <= frame.height - 49.9


def test_a_single_place_keeps_its_region_in_view():
    assert fit((SAINT_PETERSBURG,), Frame(800, 700)).zoom == PLACE_ZOOM


def test_a_fit_goes_the_short_way_over_the_antimeridian():
    camera = fit((project(-18, 178), project(-14, -172)), Frame(800, 700), nearest=MAX_ZOOM)
    assert camera.zoom > 4
    assert abs(camera.x - round(camera.x)) < 0.02


@given(cameras, frames)
def test_a_clamped_camera_shows_no_bare_band(camera: Camera, frame: Frame):
    kept = clamp(camera, frame)
    assert kept.y * kept.scale >= min(frame.height, kept.scale) / 2 - 1e-6
    assert (1 - kept.y) * kept.scale >= min(frame.height, kept.scale) / 2 - 1e-6
    assert kept.scale >= frame.height - 1e-6
    assert 0 <= kept.x <= 1


@given(places, places, st.floats(2, 9), st.floats(2, 9))
def test_a_flight_begins_and_ends_where_it_should(
    start: WorldPoint, end: WorldPoint, near: float, far: float
):
    frame = Frame(800, 700)
    first, last = Camera(start.x, start.y, near), Camera(end.x, end.y, far)
    flight = fly(first, last, frame)
    assert flight.cameras[0].x == pytest.approx(first.x)
    assert flight.cameras[0].zoom == pytest.approx(first.zoom)
    assert flight.cameras[-1].y == last.y
    assert flight.cameras[-1].x == pytest.approx(nearest_turn(last.x, first.x))


def test_a_far_flight_goes_out_and_a_near_one_does_not():
    frame = Frame(800, 700)
    here = Camera(SAINT_PETERSBURG.x, SAINT_PETERSBURG.y, 5)
    there = Camera(HO_CHI_MINH_CITY.x, HO_CHI_MINH_CITY.y, 5)
    beside = Camera(here.x + 0.002, here.y, 5)
    far, near = fly(here, there, frame), fly(here, beside, frame)
    assert min(camera.zoom for camera in far.cameras) < 4
    assert min(camera.zoom for camera in near.cameras) > 4.9
    assert far.length > near.length


def test_a_flight_moves_evenly():
    frame = Frame(800, 700)
    flight = fly(Camera(0.1, 0.4, 3), Camera(0.5, 0.4, 6), frame)
    steps = [abs(b.zoom - a.zoom) for a, b in itertools.pairwise(flight.cameras)]
    assert max(steps) < 0.25
    assert all(b.x >= a.x for a, b in itertools.pairwise(flight.cameras))
