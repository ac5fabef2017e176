"""Web Mercator on a unit square, so that every zoom of the map is one scale and one shift."""

from __future__ import annotations

import itertools
import math
from dataclasses import dataclass

MAX_LATITUDE = math.degrees(math.atan(math.sinh(math.pi)))
"""The latitude (about 85.05°) at which the square ends, north and south."""


@dataclass(frozen=True, slots=True)
class WorldPoint:
    """A point of the world: x runs east from 180° W, y south, both 0 to 1.

    x beyond that range is the same place, seen after going round the world.
    """

    x: float
    y: float


def project(latitude: float, longitude: float) -> WorldPoint:
    """Where a place in degrees lies; what is too near a pole lands on the square's edge."""
    north = math.radians(min(max(latitude, -MAX_LATITUDE), MAX_LATITUDE))
    return WorldPoint(longitude / 360 + 0.5, 0.5 - math.asinh(math.tan(north)) / math.tau)


def unproject(point: WorldPoint) -> tuple[float, float]:
    """Latitude and longitude in degrees; a point round the world keeps its longer longitude."""
    latitude = math.degrees(math.atan(math.sinh((0.5 - point.y) * math.tau)))
    return latitude, (point.x - 0.5) * 360


def nearest_turn(x: float, to: float) -> float:
    """The x among the same place's repetitions round the world that is nearest to `to`."""
    return x + round(to - x)


def unwrapped(xs: tuple[float, ...]) -> tuple[float, ...]:
    """The same places, each shifted by whole worlds so that together they span the least."""
    if not xs:
        return ()
    around = sorted(x % 1 for x in xs)
    gaps = [after - before for before, after in itertools.pairwise(around)]
    gaps.append(around[0] + 1 - around[-1])
    widest = max(range(len(gaps)), key=lambda index: (gaps[index], index))
    first = around[(widest + 1) % len(around)]
    shifted = tuple(first + (x - first) % 1 for x in xs)
    middle = (min(shifted) + max(shifted)) / 2
    return tuple(x - math.floor(middle) for x in shifted)
