"""What a laid-out timeline consists of: marks with labels, bars, and what they were fitted to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from exhibit_app.domain.timeline_window import Window

    Widths = Callable[[str], tuple[float, float, float]]
    """Pixels along the axis that the title, the date and the picture of an event id take."""


@dataclass(frozen=True, slots=True)
class Sizes:
    """Pixels along the axis.

    Attributes:
        mark: A dot or a cluster, with the room it needs.
        gap: Between neighbours.
        padding: What a label takes beside its words.
        longest: The longest label.
        shortest: The shortest label worth cutting one down to.
        badge: The number of further events on a label.
    """

    mark: float
    gap: float
    padding: float
    longest: float
    shortest: float
    badge: float


@dataclass(frozen=True, slots=True)
class View:
    """A window on an axis of `length` pixels, and how far the time can be moved beneath it.

    A stretch as long as the window is laid out on either side of it too, to be there at once.
    `rows` are those of each lane; `tracks` is how many bars may lie over each other in a row.
    """

    window: Window
    world: Window
    length: float
    rows: tuple[int, ...]
    tracks: int = 2

    @property
    def scale(self) -> float:
        """Pixels per day."""
        return self.length / self.window.length

    @property
    def stretch(self) -> Window:
        """What is laid out."""
        return self.window.widened(1.0)

    def place(self, day: float) -> float:
        """Pixels from the window's beginning."""
        return (day - self.window.first) * self.scale


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Events that come first: `pinned` are labelled whatever it costs, `lit` if there is room."""

    pinned: tuple[str, ...] = ()
    lit: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Mark:
    """One event, or several that stand too close.

    Attributes:
        lane: Number of the lane; the last is that of events without one.
        row: Number of the row in its lane.
        event: The one whose title may be shown, the most important of a cluster.
        at: Day number where it stands.
        label: Pixels the whole pill takes; 0 when only a dot or a number is shown.
        dated: Whether the label has room for the date.
        pictured: Whether it has room for the picture.
        flipped: Whether the label stands before its dot.
        least_scale: Pixels per day below which the label would touch its neighbour.
        others: How many further events it stands for.
        first: Where the earliest of them begins.
        last: Where the latest of them begins.
        members: Those of its events that came one by one; a dense cluster has more.
    """

    lane: int
    row: int
    event: str
    at: float
    label: float
    dated: bool
    pictured: bool
    flipped: bool
    least_scale: float
    others: int
    first: float
    last: float
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """How long an event lasts, on one of the tracks beneath its row."""

    lane: int
    row: int
    track: int
    event: str


@dataclass(frozen=True, slots=True)
class Layout:
    """All that stands in the stretch of a view."""

    marks: tuple[Mark, ...]
    bars: tuple[Bar, ...]
