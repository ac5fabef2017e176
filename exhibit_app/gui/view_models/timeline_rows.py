"""What QML draws of a timeline: rows that carry times as day numbers, and the words on them."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from exhibit_app.domain.edtf import Bounds
    from exhibit_app.domain.timeline_window import Window


@dataclass(frozen=True, slots=True)
class MarkRow:
    """A dot, a pill or a number; `at` is a day number, `middle` (across) and `label` are pixels.

    `work` is what the pill has room to picture, `picture` its address once it is there. The key
    comes last, so that a delegate that shows another row writes it down once, when all is known.
    """

    event: str
    title: str
    date: str
    name: str
    at: float
    middle: float
    label: float
    leastScale: float
    dated: bool
    flipped: bool
    others: int
    importance: int
    sure: bool
    chosen: bool
    lit: bool
    dimmed: bool
    pointed: bool
    work: str
    picture: str
    key: str


@dataclass(frozen=True, slots=True)
class BarRow:
    """A span; it fades in from `start` to `sureStart` and out from `sureEnd` to `end`."""

    key: str
    start: float
    sureStart: float
    sureEnd: float
    end: float
    across: float
    fadesOut: bool
    sure: bool
    chosen: bool
    lit: bool
    dimmed: bool


@dataclass(frozen=True, slots=True)
class EraRow:
    """An era on a track of its band; times as in BarRow.

    The next on its track begins at `room`; nothing comes before one that `leads`.
    """

    key: str
    title: str
    name: str
    start: float
    sureStart: float
    sureEnd: float
    end: float
    room: float
    leads: bool
    track: int
    tint: int


@dataclass(frozen=True, slots=True)
class TickRow:
    """A line across the axis; without text it is a short one."""

    key: str
    at: float
    text: str
    leastScale: float


@dataclass(frozen=True, slots=True)
class LaneRow:
    """A lane and where it stands, in pixels across the axis."""

    key: str
    title: str
    across: float
    depth: float
    selected: bool
    dimmed: bool


@dataclass(frozen=True, slots=True)
class TimelineRows:
    """Everything that QML draws."""

    marks: tuple[MarkRow, ...]
    bars: tuple[BarRow, ...]
    ticks: tuple[TickRow, ...]
    lanes: tuple[LaneRow, ...]
    eras: tuple[EraRow, ...]


@dataclass(frozen=True, slots=True)
class ListedRow:
    """One of the events that stand too close to be told apart on the axis."""

    key: str
    title: str
    date: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Softness:
    """The finite times of a span within a stretch: where it fades and what is certain."""

    start: float
    sure_start: float
    sure_end: float
    end: float
    fades_out: bool


def soften(bounds: Bounds, stretch: Window) -> Softness:
    """Cut `bounds` to `stretch`; a side that is unknown, rather than open, fades out."""
    low, high = stretch.first, stretch.last
    start, end = max(bounds.start_min, low), min(bounds.end_max, high)
    sure_start, sure_end = min(bounds.start_max, high), max(bounds.end_min, low)
    if sure_start > sure_end:
        sure_start = sure_end = (max(start, low) + min(end, high)) / 2
    unknown_end = math.isinf(bounds.end_max) and math.isfinite(bounds.end_min)
    return Softness(
        start, max(start, sure_start), max(min(sure_end, end), start), max(end, start), unknown_end
    )
