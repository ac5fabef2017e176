"""Gathers places too close to be told apart, led by the greatest among them."""

from __future__ import annotations

import math
from array import array
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from exhibit_app.domain.projection import nearest_turn

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


_HALF_ROUND = 0.5
_MOST_AROUND = 1024
_NONE = -1


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


def gathered(spots: Iterable[Spot], reach: float) -> tuple[Cluster, ...]:
    """Clusters of which no two are led from within `reach`, the greatest spots leading.

    Args:
        spots: of the whole world, or of a part.
        reach: as a share of the world's width.
    """
    ranked = by_rank(spots)
    return tuple(
        Cluster(ranked[lead], tuple(ranked[other] for other in others))
        for lead, *others in gather(ranked, reach)
    )


def by_rank(spots: Iterable[Spot]) -> tuple[Spot, ...]:
    """The greatest first."""
    return tuple(sorted(spots, key=lambda spot: (-spot.rank, spot.id)))


def gather(ranked: Sequence[Spot], reach: float) -> Iterator[list[int]]:
    """As `gathered`, of spots by rank and in their numbers, the leading one first."""
    grid = _Grid(ranked, reach)
    waiting = bytearray(b"\1" * len(ranked))
    for number, lead in enumerate(ranked):
        if waiting[number]:
            waiting[number] = 0
            others = [other for other in grid.within(lead) if waiting[other]]
            for other in others:
                waiting[other] = 0
            yield [number, *others]


def led_by(leads: Iterable[Spot], clusters: Sequence[Cluster], reach: float) -> tuple[Cluster, ...]:
    """The clusters with `leads` before all others: they gather what stands within their reach."""
    heads = gathered(leads, reach)
    if not heads:
        return tuple(clusters)
    leading = {spot.id for head in heads for spot in head.spots}
    grid = _Grid([head.lead for head in heads], reach)
    more: dict[int, list[Spot]] = defaultdict(list)
    rest = []
    for one in clusters:
        left = tuple(spot for spot in one.spots if spot.id not in leading)
        hosts = grid.within(one.lead)
        if hosts:
            more[min(hosts, key=lambda n: _distance(heads[n].lead, one.lead))] += left
        elif left:
            rest.append(Cluster(left[0], left[1:]))
    grown = (Cluster(head.lead, (*head.others, *more[n])) for n, head in enumerate(heads))
    return (*grown, *rest)


def separates(cluster: Cluster, scale: float, reach: float) -> bool:
    """Whether going as near as `scale` sets any of a cluster's spots apart from the first."""
    lead = cluster.lead
    return any(_distance(lead, spot) * scale > reach for spot in cluster.others)


class _Grid:
    """Finds the spots within a reach of another.

    They are in chains of numbers, not in lists: among ten thousand lists Python would look for
    garbage.
    """

    def __init__(self, spots: Sequence[Spot], reach: float) -> None:
        self._spots = spots
        self._reach = reach
        self._around = around = max(1, min(_MOST_AROUND, math.floor(1 / reach)))
        self._first: dict[int, int] = {}
        self._next = array("l", [_NONE]) * len(spots)
        for number in range(len(spots) - 1, -1, -1):
            spot = spots[number]
            cell = int(spot.x * around) % around * _MOST_AROUND + int(spot.y * around)
            self._next[number] = self._first.get(cell, _NONE)
            self._first[cell] = number

    def within(self, middle: Spot) -> list[int]:
        """The numbers of the spots within reach."""
        spots, first, following = self._spots, self._first, self._next
        around, reach = self._around, self._reach
        west, east = math.floor((middle.x - reach) * around), int((middle.x + reach) * around)
        north, south = int(max(0.0, middle.y - reach) * around), int((middle.y + reach) * around)
        found: list[int] = []
        for column in range(west, min(east, west + around - 1) + 1):
            for row in range(north, south + 1):
                number = first.get(column % around * _MOST_AROUND + row, _NONE)
                while number != _NONE:
                    spot = spots[number]
                    across = abs(spot.x - middle.x)
                    if across > _HALF_ROUND:
                        across = 1 - across
                    down = spot.y - middle.y
                    if across * across + down * down <= reach * reach:
                        found.append(number)
                    number = following[number]
        return found


def _distance(one: Spot, other: Spot) -> float:
    return math.hypot(nearest_turn(one.x, other.x) - other.x, one.y - other.y)
