"""A vector work as a source of tiles, each drawn when somebody comes near enough to need it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from exhibit_app.gui.svg_raster import draw_part, is_translucent
from exhibit_app.media.picture_key import file_identity
from exhibit_app.media.picture_tiles import TILE, pyramid_grid
from exhibit_app.media.pyramid import PyramidInfo, pyramid_key

if TYPE_CHECKING:
    from pathlib import Path

    from exhibit_app.domain.tile_grid import Tile, TileGrid
    from exhibit_app.media.tile_cache import TileCache

FINEST_SIDE = 8192
"""Longest side in pixels of a vector work at its finest level."""

_DRAWING = "drawn-1"


@dataclass(frozen=True, slots=True)
class DrawnTiles:
    """Tiles of an SVG; safe to share between threads."""

    path: Path
    cache: TileCache
    info: PyramidInfo
    translucent: bool = False

    @classmethod
    def of(
        cls, path: Path, size: tuple[int, int], cache: TileCache, identity: str = ""
    ) -> DrawnTiles:
        """Tiles of the drawing at `path`, which is of that shape; see PictureTiles.of.

        Raises:
            PictureError: The file is no drawing, or is not there.
            OSError: It cannot be read.
        """
        scale = FINEST_SIDE / max(size)
        width, height = (max(1, round(side * scale)) for side in size)
        key = pyramid_key(identity or file_identity(path), TILE)
        info = PyramidInfo(f"{key}|{_DRAWING}", width, height, TILE)
        return cls(path, cache, info, is_translucent(path))

    @property
    def identity(self) -> str:
        """The same text for the same pictures."""
        return self.info.key

    @property
    def grid(self) -> TileGrid:
        """How the drawing is cut."""
        return pyramid_grid(self.info)

    def find(self, tile: Tile) -> Path | None:
        """The tile's file if it has been drawn."""
        return self.cache.get(self.info.key, *tile)

    def make(self, tile: Tile) -> Path:
        """The tile's file, drawn now unless somebody else has.

        Raises:
            CacheFull: It can be kept nowhere.
            PictureError: The file is no drawing.
            OSError: The file cannot be read.
        """
        found = self.cache.take(self.info.key, *tile)
        if found is not None:
            return found
        width, height = self.info.level_size(tile.z)
        left, top = tile.x * TILE, tile.y * TILE
        size = min(TILE, width - left), min(TILE, height - top)
        data = draw_part(self.path, (width, height), (left, top), size)
        return self.cache.put(self.info.key, *tile, data, suffix=".png")
