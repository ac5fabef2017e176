from __future__ import annotations

import pytest
from PIL import Image

from exhibit_app.domain.tile_grid import Tile
from exhibit_app.media.picture_error import PictureError
from exhibit_app.media.picture_file import Stopped
from exhibit_app.media.picture_tiles import PictureTiles
from exhibit_app.media.tile_cache import TileCache

WIDTH, HEIGHT = 1300, 700


@pytest.fixture
def cache(tmp_path):
    with TileCache(tmp_path / "tiles", 10_000_000) as cache:
        yield cache


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "picture.png"
    Image.linear_gradient("L").resize((WIDTH, HEIGHT)).convert("RGB").save(path)
    return path


def tiles_of(path, cache, size=(WIDTH, HEIGHT)):
    return PictureTiles.of(path, size, cache)


def test_the_grid_covers_the_picture_and_no_more(path, cache):
    grid = tiles_of(path, cache).grid
    assert (grid.columns(grid.levels - 1), grid.rows(grid.levels - 1)) == (3, 2)
    assert (grid.columns(0), grid.rows(0)) == (1, 1)
    left, top, right, bottom = grid.box(Tile(grid.levels - 1, 2, 1))
    assert (left * WIDTH, top * WIDTH) == pytest.approx((1024, 512))
    assert (right, bottom) == pytest.approx((1, HEIGHT / WIDTH))


def test_a_picture_is_cut_once_and_found_again(path, cache):
    tiles = tiles_of(path, cache)
    assert not tiles.is_cut
    tiles.cut()
    again = tiles_of(path, cache)
    assert again.is_cut
    assert again.cutting.share == 0
    assert tiles.cutting.share == 1
    with Image.open(again.find(Tile(2, 2, 1))) as corner:
        assert corner.size == (WIDTH - 1024, HEIGHT - 512)


def test_a_tile_that_gave_way_is_cut_again(path, cache):
    tiles = tiles_of(path, cache)
    tiles.cut()
    lost = tiles.find(Tile(2, 1, 1))
    lost.unlink()
    assert tiles.make(Tile(2, 1, 1)) == lost
    assert lost.exists()


def test_a_changed_file_is_another_picture(path, cache):
    tiles = tiles_of(path, cache)
    tiles.cut()
    Image.new("RGB", (WIDTH, HEIGHT)).save(path)
    assert not tiles_of(path, cache).is_cut


def test_what_nobody_wants_is_given_up(path, cache):
    tiles = tiles_of(path, cache)
    tiles.cutting.stop()
    with pytest.raises(Stopped):
        tiles.cut()
    assert tiles.make(Tile(0, 0, 0)) is None
    assert not tiles.is_cut


def test_only_see_through_pictures_are_called_so(path, cache, tmp_path):
    opaque = tiles_of(path, cache)
    opaque.cut()
    glass = tmp_path / "glass.png"
    Image.new("RGBA", (600, 600), (10, 20, 30, 90)).save(glass)
    clear = tiles_of(glass, cache, (600, 600))
    assert not clear.translucent
    clear.cut()
    assert (opaque.translucent, clear.translucent) == (False, True)


def test_a_torn_picture_is_told_of(path, cache):
    path.write_bytes(path.read_bytes()[:400])
    with pytest.raises(PictureError):
        tiles_of(path, cache).cut()
