"""How a picture stands on the wall: how large it fits, how near one may come, where details are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

Point = tuple[float, float]

NEAREST = 2.5
"""Every picture may be enlarged so many times, however few pixels it has."""

_DETAIL_SHARE = 0.55
_POINT_ZOOM = 2.6


@dataclass(frozen=True, slots=True)
class View:
    """What is looked at: the middle in shares of the picture as it is turned; zoom 1 fits."""

    x: float = 0.5
    y: float = 0.5
    zoom: float = 1.0


@dataclass(frozen=True, slots=True)
class Hanging:
    """A picture in the room it is given; all lengths are in pixels of the screen.

    `picture` is the picture's width and height as it is turned, in any unit; `sharp` is the
    longest side at which it is still worth looking at.
    """

    width: float
    height: float
    picture: Point
    sharp: float

    @property
    def fit(self) -> Point:
        """Width and height at which all of it is seen."""
        scale = min(self.width / self.picture[0], self.height / self.picture[1])
        return self.picture[0] * scale, self.picture[1] * scale

    @property
    def most_zoom(self) -> float:
        """How many times it may be enlarged."""
        return max(NEAREST, self.sharp / max(*self.fit, 1.0))

    def clamped(self, view: View) -> View:
        """The nearest view that leaves no wall bare which the picture could cover."""
        zoom = min(max(view.zoom, 1.0), self.most_zoom)
        return View(
            _held(view.x, self.width, self.fit[0] * zoom),
            _held(view.y, self.height, self.fit[1] * zoom),
            zoom,
        )

    def detail(self, points: Sequence[Point]) -> View:
        """The view of a detail given by a point, or by what several points enclose."""
        xs, ys = [x for x, _ in points], [y for _, y in points]
        middle = (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2
        across = (max(xs) - min(xs)) * self.fit[0] / max(self.width, 1.0)
        down = (max(ys) - min(ys)) * self.fit[1] / max(self.height, 1.0)
        extent = max(across, down)
        zoom = min(_DETAIL_SHARE / extent, self.most_zoom) if extent else _POINT_ZOOM
        return self.clamped(View(*middle, zoom))


def turned(point: Point, turns: int) -> Point:
    """Where a point is, in shares of the picture, after quarter turns to the right."""
    x, y = point
    for _ in range(turns % 4):
        x, y = 1 - y, x
    return x, y


def _held(middle: float, room: float, length: float) -> float:
    half = min(0.5, room / 2 / max(length, 1.0))
    return min(max(middle, half), 1 - half)
