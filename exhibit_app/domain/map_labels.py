"""Finds room for the names beside the map's places, so that none lies over another."""

from __future__ import annotations

import itertools
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

Side = Literal[
    "amid", "right", "left", "above", "below",
    "over_right", "under_right", "over_left", "under_left",
]  # fmt: skip

_SIDES: dict[Side, float] = {
    "amid": -1.0,
    "right": 0.0,
    "left": 0.9,
    "over_right": 1.0,
    "under_right": 1.1,
    "above": 1.4,
    "below": 1.5,
    "over_left": 1.8,
    "under_left": 1.9,
}
_STAYING = 1.3
_CROSSING = 0.7
_CELL = 64.0
_IMPOSSIBLE = 1000.0


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in pixels of the pane."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.top + self.height

    def meets(self, other: Box) -> bool:
        """Whether they overlap."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )

    def shared(self, other: Box) -> float:
        """The share of its area that an overlapping box covers."""
        across = min(self.right, other.right) - max(self.left, other.left)
        down = min(self.bottom, other.bottom) - max(self.top, other.top)
        return across * down / (self.width * self.height)

    def holds(self, other: Box) -> bool:
        """Whether `other` lies wholly inside."""
        return (
            self.left <= other.left
            and other.right <= self.right
            and self.top <= other.top
            and other.bottom <= self.bottom
        )


@dataclass(frozen=True, slots=True)
class Name:
    """A name to place beside a disc at (x, y).

    `must` ones are written whatever they cover, `shy` ones rather not at all than over a line.
    Of the names of one `group` the first that finds room is written, and no other. What has no
    disc, but an area, is best written `amid` it.
    """

    key: str
    x: float
    y: float
    radius: float
    width: float
    height: float
    must: bool = False
    shy: bool = False
    group: str = ""
    before: Side | None = None
    amid: bool = False


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a name has found room: its box, and the side of the disc it stands on."""

    box: Box
    side: Side


def place_names(
    names: Sequence[Name],
    bounds: Box,
    taken: Iterable[Box] = (),
    lines: Iterable[Sequence[tuple[float, float]]] = (),
    gap: float = 5,
) -> dict[str, Placed]:
    """Boxes for as many names as there is room for, by key; the first names choose first.

    Args:
        names: in the order of their importance; all their discs are kept free.
        bounds: what the names may not leave.
        taken: boxes to keep free.
        lines: better not crossed, but crossed rather than leaving a name out.
        gap: pixels between disc and name.
    """
    room = _Room(bounds, _Boxes(), _Boxes())
    for box in taken:
        room.walls.add(box, "")
    for name in names:
        room.walls.add(_disc(name), name.key)
    for line in lines:
        for box in _beads(line, bounds):
            room.wires.add(box, "")
    found: dict[str, Placed] = {}
    groups: set[str] = set()
    for name in names:
        if name.group and name.group in groups:
            continue
        best = min(
            (
                _priced(name, _offer(name, side, bounds, gap), room)
                for side in _SIDES
                if side != "amid" or name.amid
            ),
            key=lambda offer: offer[0],
        )
        if best[0] < _IMPOSSIBLE / 2 or name.must:
            found[name.key] = best[1]
            groups.add(name.group)
            room.walls.add(best[1].box, name.key)
    return found


def wrapped(text: str, widest: float, width_of: Callable[[str], float]) -> tuple[str, ...]:
    """The text in one line, or broken at a space into two as even as can be."""
    words = text.split()
    if len(words) < 2 or width_of(text) <= widest:
        return (text,)
    breaks = ((" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words)))
    return min(breaks, key=lambda lines: max(map(width_of, lines)))


def _offer(name: Name, side: Side, bounds: Box, gap: float) -> Placed:
    box = _beside(name, side, gap)
    return Placed(_inside(box, bounds) if name.must else box, side)


def _priced(name: Name, offer: Placed, room: _Room) -> tuple[float, Placed]:
    cost = _SIDES[offer.side] - (_STAYING if offer.side == name.before else 0.0)
    if not room.bounds.holds(offer.box):
        cost += _IMPOSSIBLE
    for wall in room.walls.meeting(offer.box, but=name.key):
        cost += _IMPOSSIBLE * (1 + offer.box.shared(wall))
    disc = _disc(name)
    if name.must and offer.box.meets(disc):
        # Pushed back into bounds, it may lie over its own disc, which is better beside another's.
        cost += _IMPOSSIBLE / 2 * disc.shared(offer.box)
    crossings = sum(1 for _ in room.wires.meeting(offer.box))
    cost += _IMPOSSIBLE if name.shy and crossings else _CROSSING * min(4, crossings)
    return cost, offer


def _beside(name: Name, side: Side, gap: float) -> Box:
    away = name.radius + gap
    near = 0.72 * name.radius + 0.4 * gap
    middle_x, middle_y = name.x - name.width / 2, name.y - name.height / 2
    above, below = name.y - near - name.height, name.y + near
    match side:
        case "amid":
            left, top = middle_x, middle_y
        case "right":
            left, top = name.x + away, middle_y
        case "left":
            left, top = name.x - away - name.width, middle_y
        case "above":
            left, top = middle_x, name.y - name.radius - name.height - gap / 2
        case "below":
            left, top = middle_x, name.y + name.radius + gap / 2
        case "over_right":
            left, top = name.x + near, above
        case "under_right":
            left, top = name.x + near, below
        case "over_left":
            left, top = name.x - near - name.width, above
        case "under_left":
            left, top = name.x - near - name.width, below
    return Box(left, top, name.width, name.height)


def _inside(box: Box, bounds: Box) -> Box:
    left = max(bounds.left, min(box.left, bounds.right - box.width))
    top = max(bounds.top, min(box.top, bounds.bottom - box.height))
    return Box(left, top, box.width, box.height)


def _disc(name: Name) -> Box:
    return Box(name.x - name.radius, name.y - name.radius, 2 * name.radius, 2 * name.radius)


def _beads(line: Sequence[tuple[float, float]], bounds: Box) -> Iterator[Box]:
    """Small boxes strung along the part of a line that lies in bounds."""
    for (x, y), (next_x, next_y) in itertools.pairwise(line):
        steps = max(1, min(64, int(max(abs(next_x - x), abs(next_y - y)) / 8)))
        for step in range(steps):
            share = step / steps
            bead = Box(x + (next_x - x) * share - 1, y + (next_y - y) * share - 1, 2, 2)
            if bounds.meets(bead):
                yield bead


class _Boxes:
    """Boxes by the cells they touch; each belongs to an owner that does not mind its own."""

    def __init__(self) -> None:
        self._cells: dict[tuple[int, int], list[tuple[Box, str]]] = defaultdict(list)

    def add(self, box: Box, owner: str) -> None:
        for cell in _cells_of(box):
            self._cells[cell].append((box, owner))

    def meeting(self, box: Box, but: str | None = None) -> Iterator[Box]:
        seen: set[Box] = set()
        for cell in _cells_of(box):
            for other, owner in self._cells.get(cell, ()):
                if owner != but and other not in seen and box.meets(other):
                    seen.add(other)
                    yield other


@dataclass(frozen=True, slots=True)
class _Room:
    """What a name must stay within, must not cover, and had better not cross."""

    bounds: Box
    walls: _Boxes
    wires: _Boxes


def _cells_of(box: Box) -> Iterator[tuple[int, int]]:
    for column in range(int(box.left // _CELL), int(box.right // _CELL) + 1):
        for row in range(int(box.top // _CELL), int(box.bottom // _CELL) + 1):
            yield column, row
