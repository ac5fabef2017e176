import io
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from PIL import Image

from exhibit_app.domain.tile_grid import Tile
from exhibit_app.media.layer_error import LayerError
from exhibit_app.media.mbtiles import MbtilesTiles
from exhibit_app.media.tile_cache import TileCache


def picture(colour: str, kind: str = "PNG", mode: str = "RGB") -> bytes:
    data = io.BytesIO()
    Image.new(mode, (256, 256), colour).save(data, kind)
    return data.getvalue()


@pytest.fixture
def cache(tmp_path):
    with TileCache(tmp_path / "cache", 10_000_000) as opened:
        yield opened


def mbtiles(path: Path, *rows: tuple[int, int, int, bytes]) -> Path:
    with closing(sqlite3.connect(path)) as database, database:
        database.execute(
            "CREATE TABLE tiles"
            " (zoom_level INTEGER, tile_column INTEGER, tile_row INTEGER, tile_data BLOB)"
        )
        database.executemany("INSERT INTO tiles VALUES (?, ?, ?, ?)", rows)
    return path


def test_tiles_are_found_from_the_north(tmp_path, cache):
    file = mbtiles(
        tmp_path / "a map?.mbtiles",
        (1, 0, 1, picture("red")),
        (1, 0, 0, picture("blue", "JPEG")),
        (2, 3, 3, picture("#00ff0080", mode="RGBA")),
    )
    tiles = MbtilesTiles.of(file, cache)
    assert (tiles.grid.least, tiles.grid.levels, tiles.tile_px) == (1, 3, 256)
    north = tiles.make(Tile(1, 0, 0))
    assert north is not None
    assert tiles.find(Tile(1, 0, 0)) == north
    with Image.open(north) as shown:
        assert shown.convert("RGB").getpixel((9, 9))[0] > 250
    clear = tiles.make(Tile(2, 3, 0))
    assert clear is not None
    with Image.open(clear) as shown:
        assert shown.mode == "RGBA"
    assert tiles.make(Tile(2, 0, 0)) is None


@pytest.mark.parametrize("data", [b"\x1f\x8b vector tile", b"", "text"])
def test_tiles_that_are_no_pictures_are_refused(tmp_path, cache, data):
    with pytest.raises(LayerError):
        MbtilesTiles.of(mbtiles(tmp_path / "x.mbtiles", (0, 0, 0, data)), cache)


def test_files_that_are_no_mbtiles_are_refused(tmp_path, cache):
    (tmp_path / "text.mbtiles").write_text("no database at all, however long this text may be")
    for name in ("text.mbtiles", "none.mbtiles"):
        with pytest.raises(LayerError, match=name):
            MbtilesTiles.of(tmp_path / name, cache)
    with pytest.raises(LayerError, match="no tiles"):
        MbtilesTiles.of(mbtiles(tmp_path / "empty.mbtiles"), cache)
