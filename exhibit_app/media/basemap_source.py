"""The basemap as a source of tiles: drawn once in a theme's colours, then found on disk."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING

from exhibit_app.domain.tile_grid import Tile, TileGrid
from exhibit_app.media.basemap import Basemap
from exhibit_app.media.basemap_style import BasemapStyle, Colour
from exhibit_app.media.basemap_tiles import MAX_ZOOM, basemap_key, render_tile

if TYPE_CHECKING:
    from pathlib import Path

    from exhibit_app.domain.theme import Palette
    from exhibit_app.media.tile_cache import TileCache

GRID = TileGrid(levels=MAX_ZOOM + 1, wraps=True)
_COMPRESSION = 3


@dataclass(frozen=True, slots=True)
class BasemapSource:
    """Tiles of `size_px` pixels in one look; safe to share between threads."""

    basemap: Basemap
    cache: TileCache
    style: BasemapStyle
    size_px: int
    borders: Basemap | None = None

    @property
    def identity(self) -> str:
        """The same text for the same pictures."""
        return basemap_key(self.basemap, self.style, self.size_px, self.borders)

    @property
    def grid(self) -> TileGrid:
        """The whole world, round and round."""
        return GRID

    def find(self, tile: Tile) -> Path | None:
        """The tile's file if it has been drawn."""
        return self.cache.get(self.identity, *tile)

    def make(self, tile: Tile) -> Path:
        """The tile's file, drawn now unless somebody else has.

        Raises:
            CacheFull: It can be kept nowhere.
            BasemapError: The basemap's file is damaged.
        """
        found = self.cache.take(self.identity, *tile)
        if found is not None:
            return found
        picture = render_tile(
            self.basemap, *tile, size_px=self.size_px, style=self.style, borders=self.borders
        )
        data = io.BytesIO()
        picture.save(data, "PNG", compress_level=_COMPRESSION)
        return self.cache.put(self.identity, *tile, data.getvalue(), suffix=".png")


class Basemaps:
    """The shipped basemap in any theme's colours; the files stay open.

    Attributes:
        cache: where the tiles lie.
    """

    def __init__(self, folder: Path, cache: TileCache) -> None:
        """Open what lies in the assets' basemap folder; raises BasemapError."""
        self.cache = cache
        self._world = Basemap.open(folder / "world.exbm")
        borders = folder / "borders.exbm"
        self._borders = Basemap.open(borders) if borders.exists() else None

    @property
    def attribution(self) -> str:
        """Whose work the basemap is."""
        return self._world.metadata.get("attribution", "")

    def source(self, palette: Palette, size_px: int, *, borders: bool = False) -> BasemapSource:
        """Tiles in a palette's colours; borders only where a curator asks for them."""
        drawn = self._borders if borders else None
        return BasemapSource(self._world, self.cache, palette_style(palette), size_px, drawn)

    def close(self) -> None:
        """Let go of the files."""
        self._world.close()
        if self._borders is not None:
            self._borders.close()


def palette_style(palette: Palette) -> BasemapStyle:
    """A quiet look from the palette's three colours: shores glow a little, rivers whisper."""
    water, land, coast = (rgb(colour) for colour in (palette.water, palette.land, palette.coast))
    return BasemapStyle(
        water=water,
        land=land,
        coast=coast,
        river=_mixed(land, water, 0.55),
        lake=water,
        border=_mixed(land, rgb(palette.quiet), 0.5),
        shore_land=_mixed(land, coast, 0.3),
        shore_water=_mixed(water, coast, 0.28),
    )


def rgb(colour: str) -> Colour:
    """The parts of a `#rrggbb` colour, 0 to 255."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _mixed(one: Colour, other: Colour, share: float) -> Colour:
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return red, green, blue
