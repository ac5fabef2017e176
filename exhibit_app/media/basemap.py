"""Reads the compact basemap file tile by tile, so that a world map costs only what is looked at."""

import json
import mmap
import struct
import sys
import threading
import zlib
from array import array
from collections import OrderedDict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum
from itertools import accumulate
from pathlib import Path
from types import MappingProxyType
from typing import Self

MAGIC = b"EXBM\x01\x00\x00\x00"
TILE_BUFFER = 0.04
"""How far a tile's shapes reach beyond the tile, as a share of its width."""

_HEAD = struct.Struct("<8sI")
_MAX_HEADER = 4_000_000
_MAX_TILE = 16_000_000
_KEPT_TILES = 64


class BasemapError(Exception):
    """The file is not a basemap, or is damaged."""


class ShapeKind(IntEnum):
    """What a shape is. A river's kind is `RIVER` plus its rank, 0 (greatest) to 15."""

    LAND = 0
    LAKE = 1
    SEA = 2
    RIVER = 16
    BORDER = 32


@dataclass(frozen=True, slots=True)
class Shape:
    """One ring or line, in whole units of its level's grid: `x / grid` is 0..1 of the square.

    Rings are simple polygons without holes, to be painted in the order they come:
    a lake covers the land around it and an island covers its lake.
    """

    kind: int
    xs: "array[int]"
    ys: "array[int]"
    bounds: tuple[int, int, int, int]

    @property
    def width(self) -> int:
        """The longer side of its bounds."""
        left, top, right, bottom = self.bounds
        return max(right - left, bottom - top)


@dataclass(frozen=True, slots=True)
class Level:
    """One level of detail, cut into `2 ** tile_zoom` columns and rows of tiles."""

    name: str
    tile_zoom: int
    grid: int
    tiles: Mapping[tuple[int, int], tuple[int, int]]


class Basemap:
    """An open basemap file; safe to share between threads.

    Attributes:
        metadata: what the file says of itself, such as source, version and licence.
        content_id: a digest that changes whenever what would be drawn changes.
        levels: from coarse to fine.
        islets: groups of points, each `(x, y)` in the unit square, north-west origin.
    """

    def __init__(self, view: mmap.mmap, header: Mapping[str, object], data_start: int) -> None:
        """Use `Basemap.open`."""
        self._view = view
        self._data_start = data_start
        self._lock = threading.Lock()
        self._decoded: OrderedDict[tuple[int, int, int], tuple[Shape, ...]] = OrderedDict()
        self.metadata, self.content_id, self.levels, self.islets = _read_header(header)

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open a basemap file.

        Raises:
            BasemapError: it cannot be read as a basemap.
        """
        try:
            with path.open("rb") as file:
                view = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
            magic, length = _HEAD.unpack_from(view)
            if magic != MAGIC:
                raise BasemapError(f"{path.name} is not a basemap of a known version")
            packed = view[_HEAD.size : _HEAD.size + length]
            header = json.loads(_unpack(packed, _MAX_HEADER))
            return cls(view, header, _HEAD.size + length)
        except (OSError, ValueError, KeyError, TypeError, struct.error, zlib.error) as error:
            raise BasemapError(f"{path.name} cannot be read as a basemap: {error}") from error

    def close(self) -> None:
        """Let go of the file."""
        self._view.close()

    def shapes(self, level: int, bounds: tuple[float, float, float, float]) -> Iterator[Shape]:
        """The shapes of a level that may show within bounds, tile after tile.

        Args:
            level: position in `levels`.
            bounds: west, north, east, south in the unit square; what is outside it is empty.
        """
        detail = self.levels[level]
        count = 1 << detail.tile_zoom
        west, north, east, south = (edge * detail.grid for edge in bounds)
        columns = range(max(0, int(bounds[0] * count)), min(count, int(bounds[2] * count) + 1))
        rows = range(max(0, int(bounds[1] * count)), min(count, int(bounds[3] * count) + 1))
        for row in rows:
            for column in columns:
                for shape in self._tile(level, column, row):
                    left, top, right, bottom = shape.bounds
                    if left <= east and right >= west and top <= south and bottom >= north:
                        yield shape

    def _tile(self, level: int, column: int, row: int) -> tuple[Shape, ...]:
        key = (level, column, row)
        place = self.levels[level].tiles.get((column, row))
        if place is None:
            return ()
        with self._lock:
            found = self._decoded.get(key)
            if found is not None:
                self._decoded.move_to_end(key)
                return found
            start = self._data_start + place[0]
            packed = self._view[start : start + place[1]]
        try:
            shapes = tuple(_decode(_unpack(packed, _MAX_TILE)))
        except (ValueError, IndexError, struct.error, zlib.error) as error:
            raise BasemapError(f"a tile of the basemap is damaged: {error}") from error
        with self._lock:
            self._decoded[key] = shapes
            while len(self._decoded) > _KEPT_TILES:
                self._decoded.popitem(last=False)
        return shapes


def _unpack(packed: bytes, limit: int) -> bytes:
    unpacker = zlib.decompressobj()
    data = unpacker.decompress(packed, limit)
    if not unpacker.eof:
        raise ValueError("its data is cut short or too big")
    return data


def _read_header(
    header: Mapping[str, object],
) -> tuple[
    Mapping[str, str], str, tuple[Level, ...], Mapping[str, tuple[tuple[float, float], ...]]
]:
    match header:
        case {
            "metadata": dict(metadata),
            "content_id": str(content_id),
            "levels": list(levels),
            "islets": dict(islets),
        }:
            points = {
                str(name): tuple((float(x), float(y)) for x, y in group)
                for name, group in islets.items()
            }
            return (
                MappingProxyType({str(key): str(value) for key, value in metadata.items()}),
                content_id,
                tuple(_read_level(level) for level in levels),
                MappingProxyType(points),
            )
        case _:
            raise ValueError("its header is incomplete")


def _read_level(level: Mapping[str, object]) -> Level:
    match level:
        case {"name": str(name), "tile_zoom": int(zoom), "grid": int(grid), "tiles": list(tiles)}:
            places = {(int(x), int(y)): (int(at), int(size)) for x, y, at, size in tiles}
            return Level(name, zoom, grid, MappingProxyType(places))
        case _:
            raise ValueError("one of its levels is incomplete")


def _decode(data: bytes) -> Iterator[Shape]:
    """Undo `basemap_writer.encode_tile`: kinds, counts, starts, then steps in byte planes."""
    (count,) = struct.unpack_from("<I", data)
    at = 4 + count
    kinds = data[4:at]
    sizes = _array("I", data[at : at + 4 * count])
    start_xs = _array("i", data[at + 4 * count : at + 8 * count])
    start_ys = _array("i", data[at + 8 * count : at + 12 * count])
    at += 12 * count
    steps = sum(sizes)
    if len(data) != at + 4 * steps:
        raise ValueError("a tile does not hold what it says")
    step_xs = _joined(data[at : at + 2 * steps])
    step_ys = _joined(data[at + 2 * steps :])
    first = 0
    for kind, size, x, y in zip(kinds, sizes, start_xs, start_ys, strict=True):
        xs = array("i", accumulate(step_xs[first : first + size], initial=x))
        ys = array("i", accumulate(step_ys[first : first + size], initial=y))
        first += size
        yield Shape(kind, xs, ys, (min(xs), min(ys), max(xs), max(ys)))


def _joined(planes: bytes) -> "array[int]":
    """16-bit numbers from all their low bytes followed by all their high bytes."""
    half = len(planes) // 2
    whole = bytearray(len(planes))
    whole[0::2] = planes[:half]
    whole[1::2] = planes[half:]
    return _array("h", whole)


def _array(code: str, data: bytes | bytearray) -> "array[int]":
    numbers: array[int] = array(code)
    numbers.frombytes(data)
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers
