"""Builds domain values whose written form differs, or whose keys must agree with each other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from exhibit_app.content.bad_value import BadValueError
from exhibit_app.content.schema_basics import PICTURES, SOUNDS, VIDEOS
from exhibit_app.domain.exhibition import Extent, MapLayer, Pane, Panes, TourStop
from exhibit_app.domain.locality import Locality
from exhibit_app.domain.work import Work

if TYPE_CHECKING:
    from collections.abc import Mapping

_SUFFIXES_OF_CLIPS = {"video": VIDEOS, "audio": SOUNDS}
_SUFFIXES_OF_LAYERS = {"geojson": (".geojson", ".json"), "mbtiles": (".mbtiles",)}
_FEWEST_CONTROL_POINTS = 2


def make_locality(at: tuple[float, float], **others: Any) -> Locality:  # noqa: ANN401
    """A locality from `at`, a pair of latitude and longitude."""
    latitude, longitude = at
    return Locality(latitude=latitude, longitude=longitude, **others)


def make_work(**values: Any) -> Work:  # noqa: ANN401
    """A work whose file is of its kind."""
    work = Work(**values)
    suffixes = _SUFFIXES_OF_CLIPS.get(work.kind, PICTURES)
    if work.file.lower().endswith(suffixes):
        return work
    message = f"'{work.file}' is not a file of kind {work.kind}"
    raise BadValueError("bad-picture", message, f"use one of {', '.join(suffixes)}, or change kind")


def make_extent(**degrees: float) -> Extent:
    """An extent whose south is south of its north."""
    extent = Extent(**degrees)
    if extent.south < extent.north and extent.west != extent.east:
        return extent
    message = "the extent has no area"
    raise BadValueError("bad-coordinates", message, "south must be less than north")


def make_layer(**values: Any) -> MapLayer:  # noqa: ANN401
    """A map layer with all that its kind needs."""
    layer = MapLayer(**values)
    if layer.kind == "borders":
        if not layer.viewpoint:
            message = "borders without a viewpoint: they always take sides"
            raise BadValueError("missing-key", message, "write whose view they show as viewpoint")
        return layer
    suffixes = _SUFFIXES_OF_LAYERS.get(layer.kind, PICTURES)
    if not layer.file.lower().endswith(suffixes):
        message = f"layer '{layer.id}' has no file of kind {layer.kind}"
        raise BadValueError("bad-picture", message, f"name a file with {' or '.join(suffixes)}")
    if layer.kind == "picture" and len(layer.control_points) < _FEWEST_CONTROL_POINTS:
        message = f"layer '{layer.id}' is a picture that nothing ties to the map"
        raise BadValueError("missing-key", message, "write at least two control_points")
    return layer


def make_stop(**values: Any) -> TourStop:  # noqa: ANN401
    """A stop whose region lies within its work."""
    stop = TourStop(**values)
    if stop.region is None:
        return stop
    x, y, width, height = stop.region
    if 0 < width <= 1 - x and 0 < height <= 1 - y:
        return stop
    message = "the region reaches beyond the picture, or is empty"
    raise BadValueError("out-of-range", message, "x + width and y + height are at most 1")


def make_panes(written: Mapping[str, Mapping[str, Any]], usual: Panes) -> Panes:
    """Panes as written, and as usual where nothing is written."""
    return Panes(
        timeline=_pane(written.get("timeline", {}), usual.timeline),
        map=_pane(written.get("map", {}), usual.map),
        gallery=_pane(written.get("gallery", {}), usual.gallery),
    )


def _pane(written: Mapping[str, Any], usual: Pane) -> Pane:
    return Pane(written.get("side", usual.side), written.get("share", usual.share))
