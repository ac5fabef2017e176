"""Writes basemap files, so that the format is laid down in one place beside its reader."""

import hashlib
import json
import struct
import sys
import zlib
from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

from exhibit_app.media.basemap import MAGIC

Point = tuple[int, int]
_LONGEST_STEP = 32_767


@dataclass(frozen=True, slots=True)
class NewShape:
    """A ring or line in whole grid units; a ring's first point is not repeated."""

    kind: int
    points: tuple[Point, ...]


@dataclass(slots=True)
class NewLevel:
    """One level of detail: shapes by tile column and row, in the order they are painted."""

    name: str
    tile_zoom: int
    grid: int
    tiles: dict[Point, list[NewShape]] = field(default_factory=dict)


def write_basemap(
    path: Path,
    metadata: Mapping[str, str],
    levels: Iterable[NewLevel],
    islets: Mapping[str, Sequence[tuple[float, float]]],
) -> None:
    """Write one file; the same input gives the same bytes."""
    data = bytearray()
    entries: list[dict[str, object]] = []
    for level in levels:
        places: list[tuple[int, int, int, int]] = []
        for (column, row), shapes in sorted(level.tiles.items()):
            packed = zlib.compress(encode_tile(shapes), 9)
            places.append((column, row, len(data), len(packed)))
            data += packed
        entries.append(
            {
                "name": level.name,
                "tile_zoom": level.tile_zoom,
                "grid": level.grid,
                "tiles": places,
            }
        )
    header = {"metadata": dict(metadata), "levels": entries, "islets": dict(islets)}
    digest = hashlib.sha256(_json(header) + data).hexdigest()[:16]
    packed_header = zlib.compress(_json(header | {"content_id": digest}), 9)
    head = struct.pack("<8sI", MAGIC, len(packed_header))
    path.write_bytes(head + packed_header + bytes(data))


def encode_tile(shapes: Sequence[NewShape]) -> bytes:
    """Count; kinds; numbers of steps; first points; then all steps, low bytes before high."""
    kinds = bytearray()
    sizes: array[int] = array("I")
    starts: tuple[array[int], array[int]] = (array("i"), array("i"))
    steps: tuple[array[int], array[int]] = (array("h"), array("h"))
    for shape in shapes:
        points = _close_enough(shape.points)
        kinds.append(shape.kind)
        sizes.append(len(points) - 1)
        for axis in (0, 1):
            starts[axis].append(points[0][axis])
            steps[axis].extend(after[axis] - before[axis] for before, after in pairwise(points))
    parts = [struct.pack("<I", len(kinds)), bytes(kinds), _little(sizes)]
    parts += [_little(start) for start in starts]
    parts += [_planes(_little(step)) for step in steps]
    return b"".join(parts)


def _close_enough(points: Sequence[Point]) -> list[Point]:
    """The same line with points put in where a step would not fit 16 bits."""
    result = [points[0]]
    for x, y in points[1:]:
        from_x, from_y = result[-1]
        pieces = -(-max(abs(x - from_x), abs(y - from_y)) // _LONGEST_STEP) or 1
        result += [
            (from_x + (x - from_x) * n // pieces, from_y + (y - from_y) * n // pieces)
            for n in range(1, pieces)
        ]
        result.append((x, y))
    return result


def _json(value: object) -> bytes:
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def _little(numbers: "array[int]") -> bytes:
    if sys.byteorder == "big":
        numbers = numbers[:]
        numbers.byteswap()
    return numbers.tobytes()


def _planes(data: bytes) -> bytes:
    return data[0::2] + data[1::2]
