"""Where the panes of a hall stand, for any size and shape of screen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from exhibit_app.domain.exhibition import Pane, Panes

LEAST_ARTICLE_SHARE = 0.3
"""However greedy the other panes are, this much of each direction is left to read in."""


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle in pixels."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Where each pane stands; None for a hidden one."""

    timeline: Rect | None
    map: Rect | None
    gallery: Rect | None
    article: Rect


def arrange(panes: Panes, width: float, height: float, least_timeline: float = 0) -> Arrangement:
    """Cut timeline, map and gallery off a room of `width` × `height` pixels, in that order.

    A timeline that would lie lower than `least_timeline` leaves its room to the others.
    """
    whole = Rect(0, 0, width, height)
    timeline, room = _cut(panes.timeline, whole)
    if timeline is not None and timeline.height < least_timeline:
        timeline, room = None, whole
    map_, room = _cut(panes.map, room)
    gallery, room = _cut(panes.gallery, room)
    return Arrangement(timeline, map_, gallery, room)


def _cut(pane: Pane, room: Rect) -> tuple[Rect | None, Rect]:
    share = min(pane.share, 1 - LEAST_ARTICLE_SHARE)
    across, along = round(room.width * share), round(room.height * share)
    x, y, width, height = room.x, room.y, room.width, room.height
    match pane.side:
        case "left":
            return Rect(x, y, across, height), Rect(x + across, y, width - across, height)
        case "right":
            return (
                Rect(x + width - across, y, across, height),
                Rect(x, y, width - across, height),
            )
        case "top":
            return Rect(x, y, width, along), Rect(x, y + along, width, height - along)
        case "bottom":
            return (
                Rect(x, y + height - along, width, along),
                Rect(x, y, width, height - along),
            )
        case "hidden":
            return None, room
