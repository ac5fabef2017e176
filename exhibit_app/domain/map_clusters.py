"""Gathers places too close to be told apart, and finds those in view among very many."""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from exhibit_app.domain.projection import nearest_turn

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_CELLS = 64
_GROWTH = 1.2


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on the unit square; of places that stand close the greatest `rank` leads."""

    id: str
    x: float
    y: float
    rank: float = 0


@dataclass(frozen=True, slots=True)
class Cluster:
    """A spot and those too close to stand beside it."""

    lead: Spot
    others: tuple[Spot, ...] = ()

    @property
    def spots(self) -> tuple[Spot, ...]:
        """All of them, the leading one first."""
        return (self.lead, *self.others)


class SpotIndex:
    """Spots by the cell of a grid, so that a view costs what it shows."""

    def __init__(self, spots: Iterable[Spot]) -> None:
        self._cells: dict[tuple[int, int], list[Spot]] = defaultdict(list)
        for spot in spots:
            self._cells[_cell(spot, _CELLS)].append(spot)

    def within(self, west: float, north: float, east: float, south: float) -> Iterator[Spot]:
        """The spots in a rectangle of the unit square; it may reach round the world."""
        middle = (west + east) / 2
        first, last = math.floor(west * _CELLS), math.floor(east * _CELLS)
        columns = range(first, min(last, first + _CELLS - 1) + 1)
        rows = range(max(0, int(north * _CELLS)), min(_CELLS - 1, int(south * _CELLS)) + 1)
        for column in columns:
            for row in rows:
                for spot in self._cells.get((column % _CELLS, row), ()):
                    x = nearest_turn(spot.x, middle)
                    if west <= x <= east and north <= spot.y <= south:
                        yield spot


def cluster(
    spots: Sequence[Spot], scale: float, reach: float, limit: int = 200
) -> tuple[Cluster, ...]:
    """Clusters at `scale` pixels across the world, led by the spots of greatest rank.

    Args:
        spots: what is in view.
        scale: pixels across the world.
        reach: pixels within which a spot is drawn to a greater one.
        limit: the most clusters to make; the reach grows until they are so few.
    """
    ordered = sorted(spots, key=lambda spot: (-spot.rank, spot.id))
    while True:
        clusters = _gathered(ordered, reach / scale)
        if len(clusters) <= limit:
            return clusters
        reach *= max(_GROWTH, math.sqrt(len(clusters) / limit))


def separates(cluster: Cluster, scale: float, reach: float) -> bool:
    """Whether going as near as `scale` sets any of a cluster's spots apart from the first."""
    lead = cluster.lead
    return any(_distance(lead, spot) * scale > reach for spot in cluster.others)


def _gathered(ordered: Sequence[Spot], reach: float) -> tuple[Cluster, ...]:
    cells: dict[tuple[int, int], list[Spot]] = defaultdict(list)
    around = max(1, math.floor(1 / reach))
    for spot in ordered:
        cells[_cell(spot, around)].append(spot)
    taken: set[str] = set()
    clusters = []
    for lead in ordered:
        if lead.id in taken:
            continue
        taken.add(lead.id)
        others = []
        for spot in _neighbours(cells, lead, around):
            if spot.id not in taken and _distance(lead, spot) <= reach:
                taken.add(spot.id)
                others.append(spot)
        clusters.append(Cluster(lead, tuple(others)))
    return tuple(clusters)


def _cell(spot: Spot, around: int) -> tuple[int, int]:
    return int(spot.x % 1 * around) % around, min(int(spot.y * around), around - 1)


def _neighbours(
    cells: dict[tuple[int, int], list[Spot]], spot: Spot, around: int
) -> Iterator[Spot]:
    column, row = _cell(spot, around)
    for x in {(column + step) % around for step in (-1, 0, 1)}:
        for y in (row - 1, row, row + 1):
            yield from cells.get((x, y), ())


def _distance(one: Spot, other: Spot) -> float:
    return math.hypot(nearest_turn(one.x, other.x) - other.x, one.y - other.y)
