"""Builds domain values whose written form differs from their own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from exhibit_app.domain.exhibition import Pane, Panes
from exhibit_app.domain.locality import Locality

if TYPE_CHECKING:
    from collections.abc import Mapping


def make_locality(at: tuple[float, float], **others: Any) -> Locality:  # noqa: ANN401
    """A locality from `at`, a pair of latitude and longitude."""
    latitude, longitude = at
    return Locality(latitude=latitude, longitude=longitude, **others)


def make_panes(written: Mapping[str, Mapping[str, Any]], usual: Panes) -> Panes:
    """Panes as written, and as usual where nothing is written."""
    return Panes(
        timeline=_pane(written.get("timeline", {}), usual.timeline),
        map=_pane(written.get("map", {}), usual.map),
        gallery=_pane(written.get("gallery", {}), usual.gallery),
    )


def _pane(written: Mapping[str, Any], usual: Pane) -> Pane:
    return Pane(written.get("side", usual.side), written.get("share", usual.share))
