"""Ties a picture of a map to the map: the even shift, turn and stretch nearest to its points."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from exhibit_app.domain.projection import WorldPoint, nearest_turn, project

if TYPE_CHECKING:
    from collections.abc import Sequence

    from exhibit_app.domain.exhibition import ControlPoint

_LEAST_POINTS = 2
_PLANE = 3
_FLAT = 1e-18


class UntiedError(ValueError):
    """The control points do not say where the picture lies."""


@dataclass(frozen=True, slots=True)
class Affine:
    """x' = ax + by + c, y' = dx + ey + f."""

    a: float
    b: float
    c: float
    d: float
    e: float
    f: float

    def apply(self, x: float, y: float) -> tuple[float, float]:
        """Where a point comes to lie."""
        return self.a * x + self.b * y + self.c, self.d * x + self.e * y + self.f

    @property
    def area(self) -> float:
        """How much larger things become; below zero they are mirrored."""
        return self.a * self.e - self.b * self.d

    def inverted(self) -> Affine:
        """The way back."""
        a, b, d, e = (
            self.e / self.area,
            -self.b / self.area,
            -self.d / self.area,
            self.a / self.area,
        )
        return Affine(a, b, -(a * self.c + b * self.f), d, e, -(d * self.c + e * self.f))

    def after(self, scale: float, left: float, top: float) -> Affine:
        """This after a scaling and a shift: for points given as (x · scale + left, …)."""
        return Affine(
            self.a * scale,
            self.b * scale,
            self.a * left + self.b * top + self.c,
            self.d * scale,
            self.e * scale,
            self.d * left + self.e * top + self.f,
        )


def tie(points: Sequence[ControlPoint]) -> Affine:
    """From pixels of a picture to the unit square; two points turn and scale, three also stretch.

    Raises:
        UntiedError: There are too few points, or they lie on one spot or line.
    """
    if len(points) < _LEAST_POINTS:
        raise UntiedError("a picture needs at least two control points")
    pixels = [(point.x, point.y) for point in points]
    first = project(points[0].latitude, points[0].longitude)
    places = [
        WorldPoint(nearest_turn(place.x, first.x), place.y)
        for place in (project(point.latitude, point.longitude) for point in points)
    ]
    tied = _turned(pixels, places) if len(points) < _PLANE else _stretched(pixels, places)
    if abs(tied.area) < _FLAT:
        raise UntiedError("the control points lie on one spot or line")
    return tied


def _turned(pixels: list[tuple[float, float]], places: list[WorldPoint]) -> Affine:
    (x, y), (other_x, other_y) = pixels
    step, way = complex(other_x - x, other_y - y), places[1]
    if step == 0:
        raise UntiedError("the control points lie on one spot or line")
    turn = complex(way.x - places[0].x, way.y - places[0].y) / step
    shift = complex(places[0].x, places[0].y) - turn * complex(x, y)
    return Affine(turn.real, -turn.imag, shift.real, turn.imag, turn.real, shift.imag)


def _stretched(pixels: list[tuple[float, float]], places: list[WorldPoint]) -> Affine:
    """Least squares about the middle, where the two directions part from the shift."""
    count = len(pixels)
    middle_x, middle_y = sum(x for x, _ in pixels) / count, sum(y for _, y in pixels) / count
    xs, ys = [x - middle_x for x, _ in pixels], [y - middle_y for _, y in pixels]
    across, down, slant = _dot(xs, xs), _dot(ys, ys), _dot(xs, ys)
    whole = across * down - slant * slant
    if whole <= 1e-9 * max(across * down, 1e-9):
        raise UntiedError("the control points lie on one spot or line")

    def solved(values: list[float]) -> tuple[float, float, float]:
        along_x, along_y = _dot(xs, values), _dot(ys, values)
        first = (along_x * down - along_y * slant) / whole
        second = (along_y * across - along_x * slant) / whole
        return first, second, sum(values) / count - first * middle_x - second * middle_y

    return Affine(*solved([place.x for place in places]), *solved([place.y for place in places]))


def _dot(one: Sequence[float], other: Sequence[float]) -> float:
    return sum(a * b for a, b in zip(one, other, strict=True))
