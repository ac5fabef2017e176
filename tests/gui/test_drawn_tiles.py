from __future__ import annotations

import pytest
from PIL import Image, ImageChops

from exhibit_app.domain.tile_grid import Tile
from exhibit_app.gui.drawn_tiles import FINEST_SIDE, DrawnTiles
from exhibit_app.gui.svg_raster import draw_part
from exhibit_app.media.picture_error import PictureError
from exhibit_app.media.tile_cache import TileCache
from tests.works_sample import DRAWING

SIZE = 2000, 1400


@pytest.fixture
def cache(tmp_path):
    with TileCache(tmp_path / "tiles", 10_000_000) as cache:
        yield cache


@pytest.fixture
def path(tmp_path, qapp):
    path = tmp_path / "drawing.svg"
    path.write_text(DRAWING, "utf-8")
    return path


def test_a_drawing_is_sharp_far_beyond_its_size(path, cache):
    tiles = DrawnTiles.of(path, SIZE, cache)
    assert tiles.info.width == FINEST_SIDE
    assert tiles.grid.levels == 5


def test_each_tile_is_drawn_when_it_is_needed(path, cache):
    tiles = DrawnTiles.of(path, SIZE, cache)
    assert tiles.find(Tile(4, 9, 3)) is None
    made = tiles.make(Tile(4, 9, 3))
    assert tiles.find(Tile(4, 9, 3)) == made
    with Image.open(made) as tile:
        assert tile.size == (512, 512)


def test_tiles_show_what_the_whole_shows(path, cache, tmp_path):
    tiles = DrawnTiles.of(path, SIZE, cache)
    whole = tmp_path / "whole.png"
    whole.write_bytes(draw_part(path, (1024, 717), (0, 0), (1024, 717)))
    with Image.open(whole) as picture, Image.open(tiles.make(Tile(1, 1, 0))) as tile:
        assert tile.size == (512, 512)
        same = picture.convert("RGB").crop((512, 0, 1024, 512))
        difference = ImageChops.difference(same, tile.convert("RGB"))
        assert max(high for _, high in difference.getextrema()) <= 2


def test_tiles_at_the_edge_are_cut_off(path, cache):
    tiles = DrawnTiles.of(path, SIZE, cache)
    with Image.open(tiles.make(Tile(1, 1, 1))) as tile:
        assert tile.size == (512, 717 - 512)


def test_only_a_see_through_drawing_is_called_so(path, cache):
    assert not DrawnTiles.of(path, SIZE, cache).translucent
    path.write_text(DRAWING.replace('<rect width="2000"', '<rect width="900"'), "utf-8")
    assert DrawnTiles.of(path, SIZE, cache).translucent


@pytest.mark.parametrize("text", ["", "no drawing", "<svg/>", '<svg width="0" height="9"/>'])
def test_what_is_no_drawing_is_told_of(path, cache, text):
    path.write_text(text, "utf-8")
    with pytest.raises(PictureError):
        DrawnTiles.of(path, SIZE, cache)
