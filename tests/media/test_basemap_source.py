import pytest
from PIL import Image

from exhibit_app import paths
from exhibit_app.domain.theme import Palette
from exhibit_app.domain.tile_grid import Tile
from exhibit_app.media.basemap_source import Basemaps
from exhibit_app.media.tile_cache import TileCache


@pytest.fixture
def basemaps(tmp_path):
    with TileCache(tmp_path, 10_000_000) as cache:
        opened = Basemaps(paths.assets() / "basemap", cache)
        yield opened
        opened.close()


def test_a_tile_is_drawn_once_in_the_palettes_colours(basemaps):
    source = basemaps.source(Palette(water="#102030", land="#405060"), 64)
    tile = Tile(0, 0, 0)
    assert source.find(tile) is None
    path = source.make(tile)
    assert source.find(tile) == path
    assert source.make(tile) == path
    with Image.open(path) as picture:
        assert picture.size == (64, 64)
        colours = {colour for _, colour in picture.convert("RGB").getcolors(5000) or []}
    assert {(0x10, 0x20, 0x30), (0x40, 0x50, 0x60)} <= colours


def test_another_palette_size_or_border_is_another_picture(basemaps):
    palette = Palette()
    looks = [
        basemaps.source(palette, 64),
        basemaps.source(palette, 128),
        basemaps.source(Palette(land="#ffffff"), 64),
        basemaps.source(palette, 64, borders=True),
    ]
    assert len({look.identity for look in looks}) == 4


def test_the_basemap_names_its_makers(basemaps):
    assert "Natural Earth" in basemaps.attribution
