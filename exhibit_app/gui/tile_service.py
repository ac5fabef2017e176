"""Where views get their tiles from: layers that share the program's workers and basemap."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exhibit_app.gui.view_models.tile_layer import TileLayer, TileSource

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from exhibit_app.domain.theme import Palette
    from exhibit_app.gui.jobs import JobRunner
    from exhibit_app.media.basemap_source import Basemaps


class TileService:
    """Makes tile layers that draw with the program's workers, and knows the basemap."""

    def __init__(self, jobs: JobRunner, basemaps: Basemaps) -> None:
        self._jobs = jobs
        self._basemaps = basemaps

    @property
    def attribution(self) -> str:
        """Whose work the basemap is."""
        return self._basemaps.attribution

    def layer(self, parent: QObject) -> TileLayer:
        """A layer that shows nothing yet."""
        return TileLayer(self._jobs, parent)

    def basemap(self, palette: Palette, size_px: int) -> TileSource:
        """The basemap in a palette's colours, in tiles of so many pixels."""
        return self._basemaps.source(palette, size_px)
