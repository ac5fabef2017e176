import math

import pytest
from PIL import Image, ImageDraw

from exhibit_app.domain.georeference import Affine
from exhibit_app.domain.tile_grid import Tile
from exhibit_app.media.georeferenced_tiles import GeoreferencedTiles
from exhibit_app.media.picture_tiles import PictureTiles
from exhibit_app.media.tile_cache import TileCache

SIZE = (1600, 1200)


@pytest.fixture
def sheet(tmp_path):
    """A map sheet: four colours, and a white cross where they meet at (800, 600)."""
    picture = Image.new("RGB", SIZE)
    draw = ImageDraw.Draw(picture)
    for x, y, colour in ((0, 0, "red"), (1, 0, "green"), (0, 1, "blue"), (1, 1, "yellow")):
        draw.rectangle((x * 800, y * 600, x * 800 + 799, y * 600 + 599), fill=colour)
    draw.rectangle((780, 580, 819, 619), fill="white")
    picture.save(tmp_path / "sheet.png")
    with TileCache(tmp_path / "cache", 50_000_000) as cache:
        yield PictureTiles.of(tmp_path / "sheet.png", SIZE, cache), cache


def at(tiles: GeoreferencedTiles, z: int, x: float, y: float):
    """The pixel that tiles of a level show at a point of the unit square."""
    tile = Tile(z, math.floor(x * 2**z), math.floor(y * 2**z))
    path = tiles.make(tile)
    if path is None:
        return None
    with Image.open(path) as picture:
        left, top = (x * 2**z - tile.x) * 256, (y * 2**z - tile.y) * 256
        return picture.convert("RGBA").getpixel((int(left), int(top)))


@pytest.mark.parametrize("angle", [0.0, 0.5, math.pi / 2])
@pytest.mark.parametrize("z", [1, 3, 5])
def test_the_picture_lies_where_its_points_say(sheet, angle, z):
    pixels, cache = sheet
    scale = 0.25 / 1600
    a, d = scale * math.cos(angle), scale * math.sin(angle)
    tied = Affine(a, -d, 0.45, d, a, 0.4)
    tiles = GeoreferencedTiles(pixels, tied, 256, cache)
    for x, y, colour in (
        (100, 100, (255, 0, 0)),
        (1500, 100, (0, 128, 0)),
        (100, 1100, (0, 0, 255)),
    ):
        shown = at(tiles, z, *tied.apply(x, y))
        assert shown is not None
        assert shown[3] == 255
        assert max(abs(one - other) for one, other in zip(shown, colour, strict=False)) < 12
    middle = at(tiles, 5, *tied.apply(800, 600))
    assert middle is not None
    assert min(middle[:3]) > 240
    outside = at(tiles, z, *tied.apply(-400, -400))
    assert outside is None or outside[3] == 0


def test_a_picture_over_the_antimeridian_is_on_both_sides(sheet):
    pixels, cache = sheet
    tied = Affine(0.2 / 1600, 0, 0.9, 0, 0.2 / 1600, 0.4)
    tiles = GeoreferencedTiles(pixels, tied, 256, cache)
    east, west = at(tiles, 2, 0.99, 0.41), at(tiles, 2, 0.05, 0.41)
    assert east is not None
    assert west is not None
    assert east[0] > 240
    assert west[:2] == (0, 128)


def test_its_levels_end_where_its_pixels_show(sheet):
    pixels, cache = sheet
    tiles = GeoreferencedTiles(pixels, Affine(0.25 / 1600, 0, 0, 0, 0.25 / 1600, 0), 256, cache)
    assert tiles.grid.levels == 6
    assert tiles.make(Tile(4, 15, 15)) is None
