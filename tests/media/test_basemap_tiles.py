import math
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from exhibit_app.media import basemap_tiles
from exhibit_app.media.basemap import Basemap
from exhibit_app.media.basemap_style import BasemapStyle, Colour
from exhibit_app.media.basemap_tiles import basemap_key, render_tile

ASSETS = Path(__file__).parents[2] / "assets" / "basemap"
WATER, LAND, LAKE = (10, 20, 200), (200, 180, 100), (60, 120, 220)
PLAIN = BasemapStyle(
    water=WATER,
    land=LAND,
    lake=LAKE,
    shore_reach=0,
    coast_width=0,
    river_width=0,
)


@pytest.fixture(scope="module")
def world():
    with closing(Basemap.open(ASSETS / "world.exbm")) as basemap:
        yield basemap


@pytest.fixture(scope="module")
def borders():
    with closing(Basemap.open(ASSETS / "borders.exbm")) as basemap:
        yield basemap


def place(longitude: float, latitude: float, z: int, size: int = 128):
    """Tile x, tile y and the pixel in that tile."""
    width = size << z
    x = int((longitude / 360 + 0.5) * width)
    y = int((0.5 - math.asinh(math.tan(math.radians(latitude))) / math.tau) * width)
    return x // size, y // size, (x % size, y % size)


def colour_at(
    world: Basemap, longitude: float, latitude: float, z: int, style: BasemapStyle = PLAIN
):
    x, y, pixel = place(longitude, latitude, z)
    return render_tile(world, z, x, y, size_px=128, style=style).getpixel(pixel)


@pytest.mark.parametrize("z", [0, 2, 4, 6, 9, 12])
@pytest.mark.parametrize(
    ("longitude", "latitude", "expected"),
    [
        (104.0, 21.6, LAND),
        (33.5, 57.2, LAND),
        (88.0, 10.0, WATER),
        (51.0, 42.0, WATER),
        (0.0, -80.0, LAND),
    ],
)
def test_land_and_sea_are_where_they_are(
    world: Basemap, longitude: float, latitude: float, expected: Colour, z: int
):
    assert colour_at(world, longitude, latitude, z) == expected


@pytest.mark.parametrize("z", [4, 6, 8, 12])
def test_lakes_lie_on_the_land(world: Basemap, z: int):
    assert colour_at(world, 31.5, 60.9, z) == LAKE


@pytest.mark.parametrize("z", range(13))
@pytest.mark.parametrize(("longitude", "latitude"), [(112.3365, 16.9292), (111.92, 8.6447)])
def test_both_archipelagos_show_at_every_zoom(
    world: Basemap, z: int, longitude: float, latitude: float
):
    assert colour_at(world, longitude, latitude, z) != WATER


def test_tiles_wrap_around_the_world(world: Basemap):
    style = BasemapStyle()
    east = render_tile(world, 2, 4 + 1, 1, size_px=64, style=style)
    assert east.tobytes() == render_tile(world, 2, 1, 1, size_px=64, style=style).tobytes()
    west = render_tile(world, 2, -1, 1, size_px=64, style=style)
    assert west.tobytes() == render_tile(world, 2, 3, 1, size_px=64, style=style).tobytes()


def overlap_difference(first: Image.Image, second: Image.Image, margin: int, size: int) -> int:
    """The greatest difference close to the line between a tile and its eastern neighbour."""
    strip = 4
    left = first.crop((margin + size - strip, margin, margin + size + strip, margin + size))
    right = second.crop((margin - strip, margin, margin + strip, margin + size))
    return max(high for _, high in ImageChops.difference(left, right).getextrema())


@pytest.mark.parametrize(
    ("z", "x", "y"),
    [(1, 1, 0), (3, 6, 3), (4, 15, 3), (5, 25, 14), (6, 33, 17), (7, 74, 37), (9, 299, 149)],
)
def test_neighbouring_tiles_agree_along_their_seam(
    world: Basemap, borders: Basemap, z: int, x: int, y: int
):
    size, style = 256, BasemapStyle()
    canvases = [basemap_tiles._canvas(z, (x + n) % (1 << z), y, size, style) for n in (0, 1)]
    first, second = (basemap_tiles._paint(world, canvas, style, borders) for canvas in canvases)
    assert overlap_difference(first, second, canvases[0].margin, size) <= 8


def test_borders_are_drawn_only_when_asked_for(world: Basemap, borders: Basemap):
    style = replace(PLAIN, border=(255, 0, 0), border_width=12)
    x, y, _ = place(104.5, 20.0, 5)
    without = render_tile(world, 5, x, y, size_px=128, style=style)
    drawn = render_tile(world, 5, x, y, size_px=128, style=style, borders=borders)
    assert (255, 0, 0) in {colour for _, colour in drawn.getcolors(100_000)}
    assert (255, 0, 0) not in {colour for _, colour in without.getcolors(100_000)}


def test_the_key_follows_all_that_changes_a_tile(world: Basemap, borders: Basemap):
    style = BasemapStyle()
    keys = {
        basemap_key(world, style, 512),
        basemap_key(world, style, 256),
        basemap_key(world, replace(style, land=(1, 2, 3)), 512),
        basemap_key(world, style, 512, borders),
    }
    assert len(keys) == 4
    assert basemap_key(world, BasemapStyle(), 512) in keys
