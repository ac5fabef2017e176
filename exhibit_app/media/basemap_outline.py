"""Turns basemap shapes into outlines in samples: only what a tile needs, softened close up."""

from collections.abc import Sequence
from itertools import pairwise

from exhibit_app.media.basemap import Shape

Samples = list[float]
"""Flat x, y, x, y… in whole samples from the canvas's north-west corner."""

_WEST, _EAST, _NORTH, _SOUTH = 1, 2, 4, 8


def outline(shape: Shape, scale: float, left: int, top: int) -> Samples:
    """The shape in samples, rounded in the world's own frame so that neighbouring tiles agree.

    Args:
        shape: in grid units of its level.
        scale: samples for one grid unit.
        left: samples from the world's western edge to the canvas.
        top: samples from the world's northern edge to the canvas.
    """
    return _flat(
        [int(x * scale + 0.5) - left for x in shape.xs],
        [int(y * scale + 0.5) - top for y in shape.ys],
    )


def soft_outline(
    shape: Shape, scale: float, left: int, top: int, *, side: int, closed: bool, cuts: int
) -> Samples:
    """As `outline`, with corners cut again and again, and without what lies far from the canvas.

    Args:
        shape: in grid units of its level.
        scale: samples for one grid unit.
        left: samples from the world's western edge to the canvas.
        top: samples from the world's northern edge to the canvas.
        side: width and height of the canvas in samples.
        closed: whether the shape is a ring.
        cuts: how often each corner is cut.
    """
    near = _near(
        [x * scale for x in shape.xs],
        [y * scale for y in shape.ys],
        (left - side, top - side, left + 2 * side, top + 2 * side),
        closed,
    )
    for _ in range(cuts):
        near = _cut_corners(near, closed)
    return _flat([int(x + 0.5) - left for x, _ in near], [int(y + 0.5) - top for _, y in near])


def _flat(xs: Sequence[int], ys: Sequence[int]) -> Samples:
    flat = [0.0] * (2 * len(xs))
    flat[0::2] = xs
    flat[1::2] = ys
    return flat


def _near(
    xs: list[float], ys: list[float], box: tuple[int, int, int, int], closed: bool
) -> list[tuple[float, float]]:
    """Drop what runs along in one of the eight regions around the box, but for its ends."""
    west, north, east, south = box
    sides = [
        (x < west) * _WEST | (x > east) * _EAST | (y < north) * _NORTH | (y > south) * _SOUTH
        for x, y in zip(xs, ys, strict=True)
    ]
    before = [sides[-1] if closed else 0, *sides[:-1]]
    after = [*sides[1:], sides[0] if closed else 0]
    return [
        (x, y)
        for x, y, a, b, c in zip(xs, ys, before, sides, after, strict=True)
        if not a == b == c != 0
    ]


def _cut_corners(points: list[tuple[float, float]], closed: bool) -> list[tuple[float, float]]:
    """Chaikin's subdivision; the ends of an open line stay where they are."""
    if len(points) < 3:
        return points
    line = [*points, points[0]] if closed else points
    cut: list[tuple[float, float]] = []
    for (x0, y0), (x1, y1) in pairwise(line):
        cut.append((0.75 * x0 + 0.25 * x1, 0.75 * y0 + 0.25 * y1))
        cut.append((0.25 * x0 + 0.75 * x1, 0.25 * y0 + 0.75 * y1))
    return cut if closed else [points[0], *cut, points[-1]]
