"""The shortest way over the globe, so that a journey's line tells the truth about distance."""

from __future__ import annotations

import itertools
import math

from exhibit_app.domain.projection import WorldPoint, nearest_turn, project

Degrees = tuple[float, float]
"""Latitude and longitude."""

_Vector = tuple[float, float, float]
_STEP = math.radians(1.2)
_SMALLEST = 1e-9


def arc(start: Degrees, end: Degrees) -> tuple[WorldPoint, ...]:
    """Points along the great circle; x runs on past the map's edge rather than jumping.

    Between opposite ends of the globe every way is as short; the one over a pole is taken.
    """
    one, other = _vector(start), _vector(end)
    angle = math.acos(max(-1.0, min(1.0, _dot(one, other))))
    if angle < _SMALLEST:
        return (project(*start), project(*end))
    if math.pi - angle < _SMALLEST:
        pole = (90.0, start[1])
        return (*arc(start, pole), *arc(pole, end)[1:])
    count = max(2, math.ceil(angle / _STEP))
    places = (_between(one, other, angle, step / count) for step in range(1, count))
    return _joined((start, *places, end))


def route(places: tuple[Degrees, ...]) -> tuple[tuple[WorldPoint, ...], ...]:
    """One line for each leg; a leg begins where the leg before it ended, however far round."""
    legs: list[tuple[WorldPoint, ...]] = []
    for start, end in itertools.pairwise(places):
        leg = arc(start, end)
        if legs:
            shift = round(legs[-1][-1].x - leg[0].x)
            leg = tuple(WorldPoint(point.x + shift, point.y) for point in leg)
        legs.append(leg)
    return tuple(legs)


def _joined(places: tuple[Degrees, ...]) -> tuple[WorldPoint, ...]:
    points = [project(*places[0])]
    for place in places[1:]:
        point = project(*place)
        points.append(WorldPoint(nearest_turn(point.x, points[-1].x), point.y))
    return tuple(points)


def _between(one: _Vector, other: _Vector, angle: float, share: float) -> Degrees:
    first = math.sin((1 - share) * angle) / math.sin(angle)
    second = math.sin(share * angle) / math.sin(angle)
    x, y, z = (first * a + second * b for a, b in zip(one, other, strict=True))
    return math.degrees(math.atan2(z, math.hypot(x, y))), math.degrees(math.atan2(y, x))


def _vector(place: Degrees) -> _Vector:
    latitude, longitude = math.radians(place[0]), math.radians(place[1])
    flat = math.cos(latitude)
    return flat * math.cos(longitude), flat * math.sin(longitude), math.sin(latitude)


def _dot(one: _Vector, other: _Vector) -> float:
    return sum(a * b for a, b in zip(one, other, strict=True))
