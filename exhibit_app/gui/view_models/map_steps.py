"""Where the keyboard goes on the map: from marker to marker, clusters among them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exhibit_app.domain.map_view import Camera, clamp
from exhibit_app.domain.projection import nearest_turn

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from exhibit_app.domain.map_clusters import Cluster
    from exhibit_app.domain.map_view import Frame
    from exhibit_app.domain.projection import WorldPoint


def markers_by_place(clusters: Mapping[str, Cluster]) -> dict[str, str]:
    """The marker that each place in view stands behind, or is."""
    return {spot.id: key for key, found in clusters.items() for spot in found.spots}


def next_marker(
    places: Iterable[str], marker_of: Mapping[str, str], here: str, chosen: str, step: int
) -> str:
    """The marker, or the place out of view, so many steps on; "" where there is none.

    They follow each other as the places do, and begin with what is chosen.
    """
    keys = list(dict.fromkeys(marker_of.get(place, place) for place in places))
    if here in keys:
        return keys[(keys.index(here) + step) % len(keys)]
    first = marker_of.get(chosen, chosen)
    if first in keys:
        return first
    return keys[0 if step > 0 else -1] if keys else ""


def following(point: WorldPoint, camera: Camera, frame: Frame) -> Camera | None:
    """The camera that has a place in view; None where this one has."""
    x = (nearest_turn(point.x, camera.x) - camera.x) * camera.scale + frame.width / 2
    y = (point.y - camera.y) * camera.scale + frame.height / 2
    across = frame.left <= x <= frame.width - frame.right
    down = frame.top <= y <= frame.height - frame.bottom
    return None if across and down else clamp(Camera(point.x, point.y, camera.zoom), frame)
