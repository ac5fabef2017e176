"""Shares the height of a timeline among its lanes, and lays eras that overlap on tracks."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from exhibit_app.domain.event import Era


@dataclass(frozen=True, slots=True)
class Bands:
    """Where lanes stand across the axis.

    Attributes:
        rows: How many rows each lane has; 0 for one that is not shown.
        tops: Where each lane begins, in pixels.
        pitch: Pixels from one row to the next.
        merged: Whether there is no room for lanes, so that all events share the rows.
    """

    rows: tuple[int, ...]
    tops: tuple[float, ...]
    pitch: float
    merged: bool = False

    def middle(self, lane: int, row: int) -> float:
        """Where the middle of a row is, in pixels."""
        return self.tops[lane] + (row + 0.5) * self.pitch


def share_rows(counts: Sequence[int], depth: float, least: float, most: float) -> Bands:
    """Give each lane that has events a row, and those with most events the rows left over.

    Args:
        counts: How many events each lane has.
        depth: The height to share, in pixels.
        least: The least height of a row.
        most: The greatest height of a row; what is left stays free above.
    """
    fitting = max(int(depth // least), 1)
    shown = [lane for lane, count in enumerate(counts) if count]
    if fitting < len(shown):
        pitch = min(depth / fitting, most)
        return Bands((fitting,), (depth - pitch * fitting,), pitch, merged=True)
    rows = [int(count > 0) for count in counts]
    for _ in range(fitting - len(shown)):
        fullest = max(shown, key=lambda lane: counts[lane] / rows[lane], default=None)
        if fullest is None or counts[fullest] <= rows[fullest]:
            break
        rows[fullest] += 1
    total = max(sum(rows), 1)
    pitch = min(depth / total, most)
    free = depth - pitch * total
    tops = [free + pitch * sum(rows[:lane]) for lane in range(len(rows))]
    return Bands(tuple(rows), tuple(tops), pitch)


def era_tracks(eras: Iterable[Era], most: int = 3) -> dict[str, int]:
    """The track of each era, so that eras on a track follow each other.

    There are as few tracks as that needs, at most `most`; each era takes the one that has been
    free for longest, so that there is room for names between them.
    """
    spans = sorted((*era.date.span, era.id) for era in eras)
    together = max(
        (sum(one[0] <= start < one[1] for one in spans) for start, _, _ in spans), default=0
    )
    ends = [-math.inf] * min(together, most)
    tracks: dict[str, int] = {}
    for _, end, era in spans:
        track = ends.index(min(ends))
        ends[track] = max(ends[track], end)
        tracks[era] = track
    return tracks


def era_leaders(eras: Iterable[Era], tracks: Mapping[str, int]) -> frozenset[str]:
    """The first era of each track."""
    first: dict[int, str] = {}
    for _, era in sorted((one.date.span, one.id) for one in eras):
        first.setdefault(tracks[era], era)
    return frozenset(first.values())


def era_rooms(eras: Iterable[Era], tracks: Mapping[str, int]) -> dict[str, float]:
    """The day at which the next era on the same track begins, for each; inf where none does."""
    rooms: dict[str, float] = {}
    begins: dict[int, float] = {}
    for start, _, era in sorted(((*one.date.span, one.id) for one in eras), reverse=True):
        rooms[era] = begins.get(tracks[era], math.inf)
        begins[tracks[era]] = start
    return rooms
