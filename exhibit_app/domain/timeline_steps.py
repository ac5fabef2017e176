"""From one event of a timeline to the next, and into clusters."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from exhibit_app.domain.timeline_window import SHORTEST_DAYS, closer

if TYPE_CHECKING:
    from exhibit_app.domain.event_table import EventTable
    from exhibit_app.domain.filtered import Filtered
    from exhibit_app.domain.timeline_marks import Mark
    from exhibit_app.domain.timeline_window import Realm, Window


def stepped(table: EventTable, start: str, step: int, window: Window, passing: Filtered) -> str:
    """The event `step` (1 or -1) on from `start`, of those that pass; "" where there is none.

    Without a `start`, the first that begins in the window, or the last before its end.
    """
    if start in table.position:
        row = table.position[start] + step
    else:
        starts = table.everything.all.starts
        row = (
            bisect_left(starts, window.first) if step > 0 else bisect_right(starts, window.last) - 1
        )
    found = passing.beside(row, step) if row >= 0 else -1
    return table.ids[found] if found >= 0 else ""


def opened(mark: Mark, realm: Realm, length: float, size: float) -> Window | None:
    """The window that tells the events of a cluster apart; None if no window does.

    Args:
        mark: The cluster.
        realm: The time there is.
        length: Of the axis, in pixels.
        size: Of a mark on it, in pixels.
    """
    days = mark.last - mark.first
    if days <= 0:
        return None
    window = closer((mark.first, mark.last), realm)
    if window.length < SHORTEST_DAYS or days / window.length * length < 2 * size:
        return None
    return window


def gathered(table: EventTable, mark: Mark, most: int) -> tuple[str, ...]:
    """Ids of up to `most` of the events that a cluster stands for, in time order."""
    if len(mark.members) == mark.others + 1:
        return mark.members
    column = table.lanes[mark.lane].all
    low = bisect_left(column.starts, mark.first)
    high = min(bisect_right(column.starts, mark.last), low + most)
    found = {*column.rows[low:high], *(table.position[member] for member in mark.members)}
    return tuple(table.ids[row] for row in sorted(found))[:most]
