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
    around = max(1, min(_MOST_AROUND, math.floor(1 / reach)))
    first: dict[int, int] = {}
    # Numbers in chains, not lists: Python would look for garbage among ten thousand lists.
    following = array("l", [_NONE]) * len(ranked)
    for number in range(len(ranked) - 1, -1, -1):
        spot = ranked[number]
        cell = int(spot.x * around) % around * _MOST_AROUND + int(spot.y * around)
        following[number] = first.get(cell, _NONE)
        first[cell] = number
    waiting = bytearray(b"\1" * len(ranked))
    square = reach * reach
    for number, lead in enumerate(ranked):
        if not waiting[number]:
            continue
        waiting[number] = 0
        one = [number]
        for cell in _cells_within(lead, reach, around):
            other = first.get(cell, _NONE)
            while other != _NONE:
                if waiting[other] and _square(lead, ranked[other]) <= square:
                    waiting[other] = 0
                    one.append(other)
                other = following[other]
        yield one


def led_by(leads: Iterable[Spot], clusters: Sequence[Cluster], reach: float) -> tuple[Cluster, ...]:
    """The clusters with `leads` before all others: they gather what stands within their reach."""
    heads = gathered(leads, reach)
    if not heads:
        return tuple(clusters)
    leading = {spot.id for head in heads for spot in head.spots}
    around = max(1, math.floor(1 / reach))
    cells: dict[tuple[int, int], list[int]] = defaultdict(list)
    for number, head in enumerate(heads):
        cells[_cell(head.lead, around)].append(number)
    more: dict[int, list[Spot]] = defaultdict(list)
    rest = []
    for one in clusters:
        left = tuple(spot for spot in one.spots if spot.id not in leading)
        hosts = (
            n for cell in _around(*_cell(one.lead, around), around) for n in cells.get(cell, ())
        )
        host = min(hosts, key=lambda n: _distance(heads[n].lead, one.lead), default=None)
        if host is not None and _distance(heads[host].lead, one.lead) <= reach:
            more[host] += left
        elif left:
            rest.append(Cluster(left[0], left[1:]))
    grown = (Cluster(head.lead, (*head.others, *more[n])) for n, head in enumerate(heads))
    return (*grown, *rest)


def separates(cluster: Cluster, scale: float, reach: float) -> bool:
    """Whether going as near as `scale` sets any of a cluster's spots apart from the first."""
    lead = cluster.lead
    return any(_distance(lead, spot) * scale > reach for spot in cluster.others)


def _cells_within(lead: Spot, reach: float, around: int) -> list[int]:
    """The cells that a circle may touch, of as many columns and rows as there are `around`."""
    west, east = math.floor((lead.x - reach) * around), int((lead.x + reach) * around)
    north, south = int(max(0.0, lead.y - reach) * around), int((lead.y + reach) * around)
    if west == east and north == south:
        return [west % around * _MOST_AROUND + north]
    columns = {column % around for column in range(west, east + 1)}
    return [column * _MOST_AROUND + row for column in columns for row in range(north, south + 1)]


def _square(one: Spot, other: Spot) -> float:
    """Of the distance."""
    across = abs(one.x - other.x)
    if across > _HALF_ROUND:
        across = 1 - across
    down = one.y - other.y
    return across * across + down * down


def _cell(spot: Spot, around: int) -> tuple[int, int]:
    return int(spot.x % 1 * around) % around, min(int(spot.y * around), around - 1)


def _around(column: int, row: int, around: int) -> Iterator[tuple[int, int]]:
    """A cell and those beside it, each once."""
    columns = (column - 1, column, column + 1) if around > 3 else range(around)
    for x in columns:
        for y in (row - 1, row, row + 1):
            yield x % around, y


def _distance(one: Spot, other: Spot) -> float:
    return math.hypot(nearest_turn(one.x, other.x) - other.x, one.y - other.y)
