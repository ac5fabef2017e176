"""Hangs pictures of any shape in rows of even height that fill a wall's width."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Sequence

Direction = Literal["left", "right", "up", "down"]

NARROWEST, WIDEST = 0.45, 3.0
"""Shapes (width by height) that are hung as they are; others get a place of this shape."""

_MOST_IN_ROW = 24
_MOST_GROWN = 1.3
_BARE = 0.2


@dataclass(frozen=True, slots=True)
class Hung:
    """Where the picture of an index hangs in its row, in pixels."""

    index: int
    x: float
    width: float

    @property
    def middle(self) -> float:
        """Of its width."""
        return self.x + self.width / 2


@dataclass(frozen=True, slots=True)
class WallRow:
    """Pictures side by side, all of one height in pixels."""

    height: float
    places: tuple[Hung, ...]


def justified_rows(
    shapes: Sequence[float], width: float, height: float, gap: float
) -> tuple[WallRow, ...]:
    """Rows as near to `height` as the shapes allow; only the last may leave wall bare.

    Where the rows break is what makes all of them together come nearest, so that no single
    picture is left over in a row of its own unless there is only one.

    Args:
        shapes: width by height of each picture.
        width: of the wall.
        height: that a row should have.
        gap: between two pictures.
    """
    held = [min(max(shape, NARROWEST), WIDEST) for shape in shapes]
    rows: list[WallRow] = []
    for start, end in _breaks(held, width, height, gap):
        row_height, _ = _row_height(held[start:end], width, height, gap, last=end == len(held))
        x = 0.0
        places: list[Hung] = []
        for index in range(start, end):
            places.append(Hung(index, x, held[index] * row_height))
            x += held[index] * row_height + gap
        rows.append(WallRow(row_height, tuple(places)))
    return tuple(rows)


def neighbour(rows: Sequence[WallRow], index: int, direction: Direction) -> int:
    """The picture next to one; the same where the wall ends. Up and down go to the nearest."""
    at = next((n for n, row in enumerate(rows) if any(p.index == index for p in row.places)), None)
    if at is None:
        return index
    first, last = rows[0].places[0].index, rows[-1].places[-1].index
    match direction:
        case "left" | "right":
            return min(max(index + (1 if direction == "right" else -1), first), last)
        case "up" | "down":
            other = at + (1 if direction == "down" else -1)
            if not 0 <= other < len(rows):
                return index
            here = next(place for place in rows[at].places if place.index == index)
            return min(rows[other].places, key=lambda p: abs(p.middle - here.middle)).index


def _row_height(
    shapes: Sequence[float], width: float, height: float, gap: float, *, last: bool
) -> tuple[float, float]:
    """Height of a row and how ill it fits."""
    filled = max(1.0, width - gap * (len(shapes) - 1)) / sum(shapes)
    most = height * _MOST_GROWN
    if filled <= most:
        return filled, math.log(filled / height) ** 2
    alone = min(height, width / sum(shapes))
    bare = 1 - sum(shapes) * alone / width
    return alone, _BARE * bare if last else math.log(filled / height) ** 2 + _BARE * bare


def _breaks(
    shapes: Sequence[float], width: float, height: float, gap: float
) -> list[tuple[int, int]]:
    """First and last-but-one index of each row, chosen for the best fit of all."""
    count = len(shapes)
    best = [0.0] + [math.inf] * count
    begin = [0] * (count + 1)
    for end in range(1, count + 1):
        for start in range(end - 1, max(-1, end - 1 - _MOST_IN_ROW), -1):
            row = shapes[start:end]
            row_height, cost = _row_height(row, width, height, gap, last=end == count)
            if best[start] + cost < best[end]:
                best[end], begin[end] = best[start] + cost, start
            if row_height < height / 3:
                break
    rows = []
    end = count
    while end > 0:
        rows.append((begin[end], end))
        end = begin[end]
    return rows[::-1]
