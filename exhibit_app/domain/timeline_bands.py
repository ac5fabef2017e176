"""Shares the height of a timeline among its lanes, and lays eras that overlap on tracks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

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
    """The track of each era, so that eras on a track follow each other; at most `most` tracks."""
    ends: list[float] = []
    tracks: dict[str, int] = {}
    for era in sorted(eras, key=lambda era: era.date.bounds.start_min):
        start, end = era.date.span
        free = [track for track, until in enumerate(ends) if until <= start]
        if not free and len(ends) < most:
            ends.append(end)
            tracks[era.id] = len(ends) - 1
            continue
        track = free[0] if free else ends.index(min(ends))
        ends[track] = max(ends[track], end)
        tracks[era.id] = track
    return tracks
