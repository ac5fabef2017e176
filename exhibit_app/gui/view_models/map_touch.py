"""What touching a marker means when others hide behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exhibit_app.domain.map_view import Camera, clamp, fit
from exhibit_app.gui.view_models.map_layout import FAN_ZOOM, Metrics, comes_apart

if TYPE_CHECKING:
    from collections.abc import Mapping

    from exhibit_app.domain.locality import Locality
    from exhibit_app.domain.map_clusters import Cluster
    from exhibit_app.domain.map_places import MapPlace

_CLOSER = 1.0


def hides_only_its_own(cluster: Cluster, localities: Mapping[str, Locality]) -> bool:
    """Whether all behind the leading place lie in it, as the sites of a city do."""
    return all(_lies_in(spot.id, cluster.lead.id, localities) for spot in cluster.others)


def opening(
    cluster: Cluster, places: Mapping[str, MapPlace], camera: Camera, metrics: Metrics
) -> Camera | None:
    """The camera that shows a cluster's places apart; None where none does, however near."""
    frame, apart = metrics.frame, comes_apart(cluster, metrics)
    if camera.zoom >= (frame.max_zoom if apart else FAN_ZOOM):
        return None
    seen = fit((places[spot.id].point for spot in cluster.spots), frame, nearest=frame.max_zoom)
    zoom = max(seen.zoom if apart else FAN_ZOOM, camera.zoom + _CLOSER)
    return clamp(Camera(seen.x, seen.y, zoom), frame)


def _lies_in(inner: str, outer: str, localities: Mapping[str, Locality]) -> bool:
    seen: set[str] = set()
    while inner in localities and inner not in seen:
        seen.add(inner)
        inner = localities[inner].part_of
        if inner == outer:
            return True
    return False
