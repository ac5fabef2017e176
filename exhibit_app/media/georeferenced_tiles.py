"""A picture of a map, warped onto the map tile by tile, as sharp as it was scanned."""

from __future__ import annotations

import io
import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from PIL import Image

from exhibit_app.domain.tile_grid import Tile, TileGrid

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from exhibit_app.domain.georeference import Affine
    from exhibit_app.media.pyramid import PyramidInfo
    from exhibit_app.media.tile_cache import TileCache

WARP_VERSION = 1
_DEEPEST = 20
_EDGE = 2

Box = tuple[int, int, int, int]


class Pixels(Protocol):
    """A picture's pyramid."""

    @property
    def info(self) -> PyramidInfo:
        """Its shape."""
        ...

    def make(self, tile: Tile) -> Path | None:
        """The file of one of its tiles."""
        ...


@dataclass(frozen=True, slots=True)
class GeoreferencedTiles:
    """Tiles of the world with the picture where it belongs; safe to share between threads.

    `tied` leads from pixels of the pyramid's finest level to the unit square.
    """

    pixels: Pixels
    tied: Affine
    size_px: int
    cache: TileCache

    @property
    def identity(self) -> str:
        """The same text for the same pictures."""
        return f"{self.pixels.info.key}|{self.tied}|{self.size_px}|{WARP_VERSION}"

    @property
    def grid(self) -> TileGrid:
        """Down to the level at which the picture's own pixels show."""
        finest = math.log2(1 / math.sqrt(abs(self.tied.area)) / self.size_px)
        return TileGrid(levels=min(_DEEPEST, max(0, math.ceil(finest))) + 1, wraps=True)

    def find(self, tile: Tile) -> Path | None:
        """The tile's file if it has been warped."""
        return self.cache.get(self.identity, *tile)

    def make(self, tile: Tile) -> Path | None:
        """The tile's file, warped now unless somebody else has; None beside the picture.

        Raises:
            PictureError: The picture cannot be read.
            CacheFull: There is no room for its tiles.
        """
        found = self.cache.take(self.identity, *tile)
        if found is not None:
            return found
        drawn = Image.new("RGBA", (self.size_px, self.size_px))
        for turn in (-1, 0, 1):
            part = self._warped(tile, turn)
            if part is not None:
                drawn.alpha_composite(part)
        if drawn.getbbox() is None:
            return None
        data = io.BytesIO()
        drawn.save(data, "PNG", compress_level=4)
        return self.cache.put(self.identity, *tile, data.getvalue(), suffix=".png")

    def _warped(self, tile: Tile, turn: int) -> Image.Image | None:
        step = 1 / 2**tile.z / self.size_px
        back = self.tied.inverted().after(
            step, tile.x * self.size_px * step - turn, tile.y * self.size_px * step
        )
        info = self.pixels.info
        halvings = max(0, math.floor(math.log2(math.sqrt(abs(back.area)))))
        level = max(0, info.levels - 1 - halvings)
        shrunk = 2.0 ** (level - info.levels + 1)
        box = self._needed(back, shrunk, info.level_size(level))
        if box is None:
            return None
        a, b, c, d, e, f = (part * shrunk for part in _parts(back))
        source = self._gathered(level, box)
        return source.transform(
            (self.size_px, self.size_px),
            Image.Transform.AFFINE,
            (a, b, c - box[0] + _EDGE, d, e, f - box[1] + _EDGE),
            resample=Image.Resampling.BICUBIC,
        )

    def _needed(self, back: Affine, shrunk: float, size: tuple[int, int]) -> Box | None:
        """The pixels of a level that a tile shows."""
        corners = [back.apply(x, y) for x in (0, self.size_px) for y in (0, self.size_px)]
        xs, ys = [x * shrunk for x, _ in corners], [y * shrunk for _, y in corners]
        left, top = max(0, math.floor(min(xs)) - 2), max(0, math.floor(min(ys)) - 2)
        right, bottom = min(size[0], math.ceil(max(xs)) + 2), min(size[1], math.ceil(max(ys)) + 2)
        return (left, top, right, bottom) if left < right and top < bottom else None

    def _gathered(self, level: int, box: Box) -> Image.Image:
        """A part of a level, with a clear edge for its border to be smoothed against."""
        left, top, right, bottom = box
        whole = Image.new("RGBA", (right - left + 2 * _EDGE, bottom - top + 2 * _EDGE))
        for tile in self._covering(level, box):
            path = self.pixels.make(tile)
            if path is None:
                continue
            side = self.pixels.info.tile
            with Image.open(path) as picture:
                part = picture.convert("RGBA")
            x, y = tile.x * side - left, tile.y * side - top
            kept = part.crop(
                (
                    max(0, -x),
                    max(0, -y),
                    min(part.width, right - left - x),
                    min(part.height, bottom - top - y),
                )
            )
            whole.paste(kept, (max(0, x) + _EDGE, max(0, y) + _EDGE))
        return whole

    def _covering(self, level: int, box: Box) -> Iterator[Tile]:
        side = self.pixels.info.tile
        for row in range(box[1] // side, (box[3] - 1) // side + 1):
            for column in range(box[0] // side, (box[2] - 1) // side + 1):
                yield Tile(level, column, row)


def _parts(affine: Affine) -> tuple[float, float, float, float, float, float]:
    return affine.a, affine.b, affine.c, affine.d, affine.e, affine.f
