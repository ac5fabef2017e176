import json

import pytest
from PIL import Image

from exhibit_app.domain.tile_grid import Tile
from exhibit_app.media.geojson_tiles import GeojsonTiles
from exhibit_app.media.layer_error import LayerError
from exhibit_app.media.tile_cache import TileCache

SQUARE = [[-90, -60], [90, -60], [90, 60], [-90, 60], [-90, -60]]
WORLD = Tile(0, 0, 0)
HOLE = [[-45, -30], [45, -30], [45, 30], [-45, 30], [-45, -30]]


@pytest.fixture
def draw(tmp_path):
    cache = TileCache(tmp_path / "cache", 10_000_000)

    def make(*geometries: dict, tile: Tile = WORLD):
        file = tmp_path / "layer.geojson"
        file.write_text(
            json.dumps({"type": "GeometryCollection", "geometries": geometries}), "utf-8"
        )
        path = GeojsonTiles.of(file, (200, 100, 50), 128, cache).make(tile)
        return Image.open(path) if path else None

    yield make
    cache.close()


def test_an_area_is_tinted_and_its_hole_is_not(draw):
    with draw({"type": "Polygon", "coordinates": [SQUARE, HOLE]}) as picture:
        assert picture.getpixel((64, 64))[3] == 0
        red, green, blue, alpha = picture.getpixel((64 - 24, 64))
        assert (red, green, blue) == (200, 100, 50)
        assert 20 < alpha < 80
        assert picture.getpixel((5, 64))[3] == 0
        assert picture.getpixel((32, 64))[3] > 60, "its edge is drawn stronger"


def test_lines_and_points_are_drawn_over_the_antimeridian(draw):
    line = {"type": "LineString", "coordinates": [[170, 0], [-170, 0]]}
    point = {"type": "Point", "coordinates": [0, 0]}
    with draw(line, point) as picture:
        assert picture.getpixel((1, 64))[3] > 60
        assert picture.getpixel((126, 64))[3] > 60
        assert picture.getpixel((64, 64))[3] > 200
        assert picture.getpixel((30, 64))[3] == 0


def test_where_nothing_lies_there_is_no_tile(draw):
    point = {"type": "Point", "coordinates": [100, 20]}
    assert draw(point, tile=Tile(3, 0, 6)) is None


def test_a_file_that_is_no_geojson_is_refused(tmp_path):
    with TileCache(tmp_path / "cache", 1000) as cache:
        for name, content in {"a.json": b"\xff\xfe", "b.json": b"[]"}.items():
            (tmp_path / name).write_bytes(content)
            with pytest.raises(LayerError, match=name):
                GeojsonTiles.of(tmp_path / name, (0, 0, 0), 64, cache)
        with pytest.raises(LayerError):
            GeojsonTiles.of(tmp_path / "none.json", (0, 0, 0), 64, cache)
