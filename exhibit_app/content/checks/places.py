"""Finds localities that are probably elsewhere, and former names that cannot all be right."""

from __future__ import annotations

import math
from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from exhibit_app.content.checks.checked import Checked
    from exhibit_app.domain.locality import Locality

FAR_KM, NEAR_KM = 3000, 300
_EARTH_RADIUS_KM = 6371.0
_RIGHT_ANGLE = 90


def check_coordinates(checked: Checked) -> None:
    """Latitude and longitude exchanged: far from everything as written, near something if not."""
    localities = tuple(checked.collection.localities.values())
    cells: dict[tuple[int, int], list[Locality]] = defaultdict(list)
    for one in localities:
        cells[_cell(one.latitude, one.longitude)].append(one)
    for one in localities:
        if abs(one.longitude) <= _RIGHT_ANGLE:
            nearby = [other for other in _around(one, cells) if other is not one]
            near = _is_within(NEAR_KM, one.longitude, one.latitude, nearby)
            others = (other for other in localities if other is not one)
            if near and not _is_within(FAR_KM, one.latitude, one.longitude, others):
                message = f"locality '{one.id}' lies far from all others"
                hint = f"is it latitude: {one.longitude:g}, longitude: {one.latitude:g}?"
                place = ("at", "latitude")
                checked.report("unlikely-coordinates", ("locality", one.id), place, message, hint)


def check_former_names(checked: Checked) -> None:
    """Former names follow each other in time."""
    for locality in checked.collection.localities.values():
        for earlier, later in pairwise(locality.former_names):
            if earlier.date.bounds.end_max > later.date.bounds.start_min:
                thing = ("locality", locality.id)
                message = (
                    f"'{later.date.text}' begins before the name of '{earlier.date.text}' has ended"
                )
                hint = "order them by time and give days, as in 1914-09-01/1924-01-25"
                checked.report("overlapping-names", thing, ("former_names",), message, hint)


def _cell(latitude: float, longitude: float) -> tuple[int, int]:
    return round(latitude / 5), round(longitude / 5)


def _around(
    one: Locality, cells: Mapping[tuple[int, int], Sequence[Locality]]
) -> Iterator[Locality]:
    """What lies in or beside the square where it would lie if exchanged."""
    row, column = _cell(one.longitude, one.latitude)
    for up in (-1, 0, 1):
        for right in (-1, 0, 1):
            yield from cells.get((row + up, column + right), ())


def _is_within(km: float, latitude: float, longitude: float, others: Iterable[Locality]) -> bool:
    return any(_km(latitude, longitude, one.latitude, one.longitude) <= km for one in others)


def _km(latitude: float, longitude: float, other_latitude: float, other_longitude: float) -> float:
    one, other = math.radians(latitude), math.radians(other_latitude)
    turn = math.radians(other_longitude - longitude)
    half = (
        math.sin((other - one) / 2) ** 2 + math.cos(one) * math.cos(other) * math.sin(turn / 2) ** 2
    )
    return 2 * _EARTH_RADIUS_KM * math.asin(min(1.0, math.sqrt(half)))
