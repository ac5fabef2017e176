"""A curator's GeoJSON as tiles, so that however much it holds the map moves as lightly."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PIL import Image, ImageChops, ImageDraw

from exhibit_app.domain.geojson import GeojsonError, MapShape, Ring, read_geojson
from exhibit_app.domain.tile_grid import Tile, TileGrid
from exhibit_app.media.layer_error import LayerError
from exhibit_app.media.picture_key import file_identity

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from exhibit_app.media.tile_cache import TileCache

GEOJSON_VERSION = 1
MOST_BYTES = 40_000_000

_GRID = TileGrid(levels=18, wraps=True)
_SAMPLES = 3
_NOMINAL = 512
_FULL = 255
_FILL, _LINE = 0.16, 0.9
_LINE_WIDTH, _POINT_RADIUS = 1.8, 4.0

Bounds = tuple[float, float, float, float]


def load_shapes(path: Path) -> tuple[MapShape, ...]:
    """The shapes of a file.

    Raises:
        LayerError: It cannot be read, is too big, or is no GeoJSON.
    """
    try:
        if path.stat().st_size > MOST_BYTES:
            raise LayerError(f"{path.name} is larger than {MOST_BYTES // 1_000_000} MB")
        return read_geojson(path.read_text("utf-8-sig"))
    except (OSError, UnicodeDecodeError, GeojsonError) as error:
        raise LayerError(f"{path.name}: {error}") from error


@dataclass(frozen=True, slots=True)
class GeojsonTiles:
    """Shapes drawn in one colour on nothing; safe to share between threads."""

    shapes: tuple[MapShape, ...]
    bounds: tuple[Bounds, ...]
    key: str
    colour: tuple[int, int, int]
    size_px: int
    cache: TileCache

    @classmethod
    def of(
        cls,
        path: Path,
        colour: tuple[int, int, int],
        size_px: int,
        cache: TileCache,
        identity: str = "",
    ) -> GeojsonTiles:
        """The shapes of a file in tiles of `size_px` pixels; raises LayerError."""
        shapes = load_shapes(path)
        known = identity or file_identity(path)
        key = f"geojson|{known}|{colour}|{size_px}|{GEOJSON_VERSION}"
        return cls(shapes, tuple(map(_bounds, shapes)), key, colour, size_px, cache)

    @property
    def identity(self) -> str:
        """The same text for the same pictures."""
        return self.key

    @property
    def grid(self) -> TileGrid:
        """The whole world, round and round."""
        return _GRID

    def find(self, tile: Tile) -> Path | None:
        """The tile's file if it has been drawn."""
        return self.cache.get(self.key, *tile)

    def make(self, tile: Tile) -> Path | None:
        """The tile's file, drawn now unless somebody else has; None where nothing lies.

        Raises:
            CacheFull: It can be kept nowhere.
        """
        found = self.cache.take(self.key, *tile)
        drawn = None if found else self._draw(tile)
        if drawn is None:
            return found
        data = io.BytesIO()
        drawn.save(data, "PNG", compress_level=3)
        return self.cache.put(self.key, *tile, data.getvalue(), suffix=".png")

    def _draw(self, tile: Tile) -> Image.Image | None:
        side = self.size_px * _SAMPLES
        fills, lines = (Image.new("L", (side, side), 0) for _ in range(2))
        world = side * 2**tile.z
        scale = self.size_px * _SAMPLES / _NOMINAL
        for shape, turn in self._near(tile):
            flat = [_flat(ring, world, tile, side, turn) for ring in shape.rings]
            if shape.kind == "area":
                fills = ImageChops.lighter(fills, _filled(flat, side))
            _outline(ImageDraw.Draw(lines), shape, flat, scale)
        alpha = ImageChops.lighter(
            fills.reduce(_SAMPLES).point(lambda value: value * _FILL),
            lines.reduce(_SAMPLES).point(lambda value: value * _LINE),
        )
        if alpha.getbbox() is None:
            return None
        picture = Image.new("RGBA", alpha.size, (*self.colour, 0))
        picture.putalpha(alpha)
        return picture

    def _near(self, tile: Tile) -> Iterator[tuple[MapShape, int]]:
        """Shapes that may show, each with how many times round the world it is seen from there."""
        left, top, right, bottom = _GRID.box(tile)
        spare = (right - left) * 0.05
        for shape, (west, north, east, south) in zip(self.shapes, self.bounds, strict=True):
            if north > bottom + spare or south < top - spare:
                continue
            for turn in (-1, 0, 1):
                if west + turn <= right + spare and east + turn >= left - spare:
                    yield shape, turn


def _bounds(shape: MapShape) -> Bounds:
    xs = [point.x for ring in shape.rings for point in ring]
    ys = [point.y for ring in shape.rings for point in ring]
    return min(xs), min(ys), max(xs), max(ys)


def _flat(ring: Ring, world: int, tile: Tile, side: int, turn: int) -> list[tuple[float, float]]:
    left, top = tile.x * side, tile.y * side
    return [((point.x + turn) * world - left, point.y * world - top) for point in ring]


def _filled(rings: list[list[tuple[float, float]]], side: int) -> Image.Image:
    """Where an odd number of rings lie over one another."""
    mask = Image.new("1", (side, side), 0)
    for ring in rings:
        one = Image.new("1", (side, side), 0)
        ImageDraw.Draw(one).polygon(ring, fill=1)
        mask = ImageChops.logical_xor(mask, one)
    return mask.convert("L")


def _outline(
    draw: ImageDraw.ImageDraw,
    shape: MapShape,
    rings: list[list[tuple[float, float]]],
    scale: float,
) -> None:
    if shape.kind == "point":
        for x, y in (point for ring in rings for point in ring):
            reach = _POINT_RADIUS * scale
            corners = [(x, y - reach), (x + reach, y), (x, y + reach), (x - reach, y)]
            draw.polygon(corners, fill=_FULL)
        return
    width = max(1, round(_LINE_WIDTH * scale))
    for ring in rings:
        draw.line(ring, fill=_FULL, width=width, joint="curve")
