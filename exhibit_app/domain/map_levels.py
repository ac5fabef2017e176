"""The world's clusters at each zoom, made once, so that a view costs what it shows."""

from __future__ import annotations

import math
from array import array
from collections import OrderedDict, defaultdict
from functools import partial
from typing import TYPE_CHECKING

from exhibit_app.domain.map_clusters import Cluster, by_rank, gather
from exhibit_app.domain.projection import nearest_turn

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from exhibit_app.domain.map_clusters import Spot

MOST = 120
"""Clusters in a view; where there would be more, they gather from farther."""

_CELLS = 64
_STEPS = 4
MOST_GROWTH = 2 ** (1 / _STEPS)
"""How many times the reach that is asked for may be used, while clusters are few enough."""

_KEPT_SPOTS = 500_000
"""Of ten thousand spots, that is every level there is."""


class ClusterIndex:
    """Clusters by the cell of a grid where they are led.

    They are kept as numbers, of which Python has no garbage to look for.
    """

    def __init__(self, spots: Sequence[Spot], clusters: Iterable[Sequence[int]]) -> None:
        """Index clusters of `spots`, given as their numbers, the leading one first."""
        self._all = spots
        self._spots = array("l")
        self._starts = array("l", [0])
        cells: defaultdict[tuple[int, int], array[int]] = defaultdict(partial(array, "l"))
        for number, one in enumerate(clusters):
            self._spots.extend(one)
            self._starts.append(len(self._spots))
            cells[_cell(spots[one[0]])].append(number)
        self._cells = dict(cells)

    def within(self, west: float, north: float, east: float, south: float) -> list[int]:
        """The numbers of those led from a rectangle of the unit square.

        It may reach round the world.
        """
        middle = (west + east) / 2
        found: list[int] = []
        first, last = math.floor(west * _CELLS), math.floor(east * _CELLS)
        columns = range(first, min(last, first + _CELLS - 1) + 1)
        rows = range(max(0, int(north * _CELLS)), min(_CELLS - 1, int(south * _CELLS)) + 1)
        for column in columns:
            for row in rows:
                for number in self._cells.get((column % _CELLS, row), ()):
                    lead = self._all[self._spots[self._starts[number]]]
                    x = nearest_turn(lead.x, middle)
                    if west <= x <= east and north <= lead.y <= south:
                        found.append(number)
        return found

    def cluster(self, number: int) -> Cluster:
        """The cluster that bears a number."""
        first, last = self._starts[number], self._starts[number + 1]
        lead, *others = (self._all[spot] for spot in self._spots[first:last])
        return Cluster(lead, tuple(others))


class ClusterLevels:
    """Clusters of the same spots for every reach; panning changes none, zooming few."""

    def __init__(self, spots: Iterable[Spot]) -> None:
        self._spots = by_rank(spots)
        self._most = max(4, _KEPT_SPOTS // max(1, len(self._spots)))
        self._kept: OrderedDict[int, ClusterIndex] = OrderedDict()

    def within(
        self, view: tuple[float, float, float, float], reach: float, most: int = MOST
    ) -> tuple[float, tuple[Cluster, ...]]:
        """The reach that was used, and the clusters led from a view.

        Args:
            view: west, north, east and south in the unit square; it may reach round the world.
            reach: share of the world's width within which spots gather; at least that is used.
            most: how many clusters there may be.
        """
        step = math.ceil(_STEPS * math.log2(reach))
        while True:
            level = self._level(step)
            found = level.within(*view)
            if len(found) <= most:
                return 2 ** (step / _STEPS), tuple(map(level.cluster, found))
            step += max(1, int(_STEPS * math.log2(len(found) / most) / 2))

    def _level(self, step: int) -> ClusterIndex:
        if step not in self._kept:
            clusters = gather(self._spots, 2 ** (step / _STEPS))
            self._kept[step] = ClusterIndex(self._spots, clusters)
        self._kept.move_to_end(step)
        while len(self._kept) > self._most:
            self._kept.popitem(last=False)
        return self._kept[step]


def _cell(spot: Spot) -> tuple[int, int]:
    return int(spot.x % 1 * _CELLS) % _CELLS, min(int(spot.y * _CELLS), _CELLS - 1)
