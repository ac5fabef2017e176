"""Raster tiles that a curator has as an MBTiles file, checked and handed on one by one."""

from __future__ import annotations

import io
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PIL import Image

from exhibit_app.domain.tile_grid import Tile, TileGrid
from exhibit_app.media.encoded import encode
from exhibit_app.media.layer_error import LayerError

if TYPE_CHECKING:
    from pathlib import Path

    from exhibit_app.media.tile_cache import TileCache

_FORMATS = ("PNG", "JPEG", "WEBP")
_MOST_SIDE = 2048
_MOST_BYTES = 8_000_000
_DEEPEST = 24


@dataclass(frozen=True, slots=True)
class MbtilesTiles:
    """Tiles of a file; safe to share between threads.

    Attributes:
        tile_px: how wide its tiles are, in pixels.
    """

    path: Path
    cache: TileCache
    key: str
    shape: TileGrid
    tile_px: int

    @classmethod
    def of(cls, path: Path, cache: TileCache) -> MbtilesTiles:
        """Look into a file.

        Raises:
            LayerError: It is no MBTiles file, or holds no pictures.
        """
        try:
            key = f"mbtiles|{path}|{path.stat().st_mtime_ns}"
            with closing(_connected(path)) as database:
                least, most = database.execute(
                    "SELECT min(zoom_level), max(zoom_level) FROM tiles"
                ).fetchone()
                sample = database.execute("SELECT tile_data FROM tiles LIMIT 1").fetchone()
        except (OSError, sqlite3.Error) as error:
            raise LayerError(f"{path.name} is no MBTiles file: {error}") from error
        if sample is None or not 0 <= least <= most <= _DEEPEST:
            raise LayerError(f"{path.name} holds no tiles")
        width = _opened(sample[0], path).width
        grid = TileGrid(levels=most + 1, least=least, wraps=True)
        return cls(path, cache, key, grid, width)

    @property
    def identity(self) -> str:
        """The same text for the same pictures."""
        return self.key

    @property
    def grid(self) -> TileGrid:
        """The levels that the file holds."""
        return self.shape

    def find(self, tile: Tile) -> Path | None:
        """The tile's file if it has been taken out."""
        return self.cache.get(self.key, *tile)

    def make(self, tile: Tile) -> Path | None:
        """The tile's file; None where there is no tile.

        Raises:
            LayerError: The tile is no picture.
            CacheFull: It can be kept nowhere.
        """
        found = self.cache.take(self.key, *tile)
        if found is not None:
            return found
        with closing(_connected(self.path)) as database:
            row = database.execute(
                "SELECT tile_data FROM tiles"
                " WHERE zoom_level = ? AND tile_column = ? AND tile_row = ?",
                (tile.z, tile.x, 2**tile.z - 1 - tile.y),
            ).fetchone()
        if row is None:
            return None
        data, suffix = encode(_opened(row[0], self.path))
        return self.cache.put(self.key, *tile, data, suffix=suffix)


def _connected(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)


def _opened(data: object, path: Path) -> Image.Image:
    if not isinstance(data, bytes) or len(data) > _MOST_BYTES:
        raise LayerError(f"a tile of {path.name} is no picture")
    try:
        with Image.open(io.BytesIO(data), formats=_FORMATS) as picture:
            if max(picture.size) > _MOST_SIDE:
                raise LayerError(f"a tile of {path.name} is too big")
            clear = "A" in picture.getbands() or "transparency" in picture.info
            return picture.convert("RGBA" if clear else "RGB")
    except (OSError, ValueError, SyntaxError) as error:
        raise LayerError(
            f"a tile of {path.name} is no picture; vector tiles cannot be shown"
        ) from error
