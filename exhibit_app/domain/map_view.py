"""Where the map's camera stands: what fits into a pane, how far it may go, how it gets there."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from exhibit_app.domain.projection import nearest_turn, unwrapped

if TYPE_CHECKING:
    from collections.abc import Iterable

    from exhibit_app.domain.projection import WorldPoint

TILE = 512
"""Width in pixels of the whole world at zoom 0."""

MAX_ZOOM = 11.0
"""The greatest zoom of a map without layers that show more."""

DEEPEST_ZOOM = 17.0
"""The greatest zoom of any map: single houses."""

PLACE_ZOOM = 4.6
"""How near the camera goes to a single place: its region stays in view."""

_CURVE = 1.25
_FRAMES = 64
_SMALLEST = 1e-9


@dataclass(frozen=True, slots=True)
class Camera:
    """The middle of the pane in the unit square, and the zoom: each 1 doubles the scale."""

    x: float
    y: float
    zoom: float

    @property
    def scale(self) -> float:
        """Pixels across the world."""
        return TILE * 2**self.zoom


@dataclass(frozen=True, slots=True)
class Frame:
    """A pane's size in pixels, and how much of each edge to keep free when fitting.

    `max_zoom` is how near its camera may go.
    """

    width: float
    height: float
    left: float = 0
    top: float = 0
    right: float = 0
    bottom: float = 0
    max_zoom: float = MAX_ZOOM

    @property
    def min_zoom(self) -> float:
        """The zoom at which the world is just tall enough to leave no bare band."""
        return max(0.0, math.log2(max(self.height, self.width / 2, 1.0) / TILE))


@dataclass(frozen=True, slots=True)
class Flight:
    """Cameras on the way, evenly spread over the time; `length` 1 is about one pane's width."""

    cameras: tuple[Camera, ...]
    length: float


def clamp(camera: Camera, frame: Frame) -> Camera:
    """The nearest camera that shows no edge of the world, brought back to the first turn."""
    zoom = min(max(camera.zoom, frame.min_zoom), max(frame.max_zoom, frame.min_zoom))
    half = min(0.5, frame.height / 2 / (TILE * 2**zoom))
    return Camera(camera.x % 1, min(max(camera.y, half), 1 - half), zoom)


def fit(points: Iterable[WorldPoint], frame: Frame, nearest: float = PLACE_ZOOM) -> Camera:
    """The camera that shows all points inside the frame's margins, no nearer than `nearest`."""
    places = tuple(points)
    if not places:
        return clamp(Camera(0.5, 0.5, 0), frame)
    xs = unwrapped(tuple(place.x for place in places))
    ys = tuple(place.y for place in places)
    room_x = max(frame.width - frame.left - frame.right, 1.0)
    room_y = max(frame.height - frame.top - frame.bottom, 1.0)
    across = max((max(xs) - min(xs)) / room_x, (max(ys) - min(ys)) / room_y, _SMALLEST)
    zoom = min(math.log2(1 / across / TILE), nearest)
    camera = clamp(Camera((min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2, zoom), frame)
    return clamp(
        replace(
            camera,
            x=camera.x + (frame.right - frame.left) / 2 / camera.scale,
            y=camera.y + (frame.bottom - frame.top) / 2 / camera.scale,
        ),
        frame,
    )


def fly(start: Camera, end: Camera, frame: Frame) -> Flight:
    """The way that looks even to the eye: out before going far, then in (van Wijk and Nuij)."""
    end_x = nearest_turn(end.x, start.x)
    room = max(min(frame.width, frame.height * 2), 1.0)
    first, last = room / start.scale, room / end.scale
    distance = math.hypot(end_x - start.x, end.y - start.y)
    length = _length(first, last, distance)
    cameras = []
    for number in range(_FRAMES + 1):
        share, width = _along(first, last, distance, length * number / _FRAMES)
        x = start.x + (end_x - start.x) * share
        y = start.y + (end.y - start.y) * share
        zoom = max(math.log2(room / width / TILE), min(start.zoom, end.zoom, frame.min_zoom))
        cameras.append(Camera(x, y, zoom))
    cameras[-1] = replace(end, x=end_x)
    return Flight(tuple(cameras), length)


def _turning(first: float, last: float, distance: float) -> tuple[float, float]:
    """Where on the hyperbola the way begins and ends."""
    square = _CURVE**2
    rise = last**2 - first**2
    far = square**2 * distance**2
    begin = (rise + far) / (2 * first * square * distance)
    end = (rise - far) / (2 * last * square * distance)
    return -math.asinh(begin), -math.asinh(end)


def _length(first: float, last: float, distance: float) -> float:
    if distance < _SMALLEST:
        return abs(math.log(last / first)) / _CURVE
    begin, end = _turning(first, last, distance)
    return (end - begin) / _CURVE


def _along(first: float, last: float, distance: float, way: float) -> tuple[float, float]:
    """Share of the distance covered and width of the view, `way` along."""
    if distance < _SMALLEST:
        inward = -1 if last < first else 1
        return 0.0, first * math.exp(inward * _CURVE * way)
    begin, _ = _turning(first, last, distance)
    lift = first * math.cosh(begin)
    width = lift / math.cosh(_CURVE * way + begin)
    covered = (lift * math.tanh(_CURVE * way + begin) - first * math.sinh(begin)) / _CURVE**2
    return covered / distance, width
