"""Gathers places too close to be told apart, led by the greatest among them."""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from exhibit_app.domain.projection import nearest_turn

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


_HALF_ROUND = 0.5


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
    around = max(1, math.floor(1 / reach))
    waiting = {
        spot.id: (spot, _cell(spot, around))
        for spot in sorted(spots, key=lambda spot: (-spot.rank, spot.id))
    }
    cells: dict[tuple[int, int], list[Spot]] = defaultdict(list)
    for spot, cell in waiting.values():
        cells[cell].append(spot)
    clusters = []
    for lead, cell in tuple(waiting.values()):
        if lead.id in waiting:
            near = _take(cells, _around(*cell, around), lead, reach)
            for spot in near:
                del waiting[spot.id]
            clusters.append(Cluster(lead, tuple(spot for spot in near if spot is not lead)))
    return tuple(clusters)


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


def _take(
    cells: dict[tuple[int, int], list[Spot]],
    around: Iterable[tuple[int, int]],
    lead: Spot,
    reach: float,
) -> list[Spot]:
    """The spots within reach, which leave their cells."""
    found: list[Spot] = []
    square = reach * reach
    for cell in around:
        spots = cells.get(cell)
        if spots is None:
            continue
        near: list[Spot] = []
        far: list[Spot] = []
        for spot in spots:
            across = abs(spot.x - lead.x)
            if across > _HALF_ROUND:
                across = 1 - across
            down = spot.y - lead.y
            (near if across * across + down * down <= square else far).append(spot)
        if not far:
            del cells[cell]
        elif near:
            cells[cell] = far
        found += near
    return found


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
