"""How something large is cut into tiles, level by level: the world, a map sheet or a scan."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import NamedTuple


class Tile(NamedTuple):
    """A tile's level and place; `x` may lie beyond a grid that goes round."""

    z: int
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class TileGrid:
    """Lengths are shares of the whole's width; each level doubles the one before.

    `side` is the width of a tile of level 0, `height` that of the whole (1 for the world),
    `wraps` whether the east edge meets the west one, `least` the coarsest level there is.
    """

    side: float = 1.0
    height: float = 1.0
    levels: int = 13
    least: int = 0
    wraps: bool = False

    def columns(self, z: int) -> int:
        """Tiles across at a level."""
        return self._count(1.0, z)

    def rows(self, z: int) -> int:
        """Tiles down at a level."""
        return self._count(self.height, z)

    def box(self, tile: Tile) -> tuple[float, float, float, float]:
        """Left, top, right and bottom; tiles at the far edges are cut off there."""
        side = self.side / 2**tile.z
        right, bottom = (tile.x + 1) * side, (tile.y + 1) * side
        if not self.wraps:
            right = min(right, 1.0)
        return tile.x * side, tile.y * side, right, min(bottom, self.height)

    def home(self, tile: Tile) -> Tile:
        """The tile whose picture is shown at `tile`: the same, or its twin in the first turn."""
        return Tile(tile.z, tile.x % self.columns(tile.z), tile.y) if self.wraps else tile

    def above(self, tile: Tile, levels: int) -> Tile:
        """The tile `levels` coarser that covers `tile`."""
        up = min(levels, tile.z - self.least)
        return Tile(tile.z - up, tile.x >> up, tile.y >> up)

    def covering(self, z: int, first: tuple[int, int], last: tuple[int, int]) -> tuple[Tile, ...]:
        """The tiles from column and row `first` to `last`, those in the middle first."""
        west, east = (
            (first[0], last[0]) if self.wraps else self._within(first[0], last[0], self.columns(z))
        )
        north, south = self._within(first[1], last[1], self.rows(z))
        middle_x, middle_y = (west + east) / 2, (north + south) / 2
        tiles = [Tile(z, x, y) for y in range(north, south + 1) for x in range(west, east + 1)]
        return tuple(
            sorted(tiles, key=lambda tile: (tile.x - middle_x) ** 2 + (tile.y - middle_y) ** 2)
        )

    def _count(self, length: float, z: int) -> int:
        return max(1, math.ceil(length * 2**z / self.side - 1e-9))

    @staticmethod
    def _within(first: int, last: int, count: int) -> tuple[int, int]:
        return max(0, first), min(count - 1, last)
