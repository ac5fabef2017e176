"""Where views get their tiles from: layers that share the program's workers, basemap and cache."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exhibit_app.gui.map_layer_source import OpenedLayer, open_layer
from exhibit_app.gui.view_models.tile_layer import TileLayer, TileSource

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject

    from exhibit_app.content.source_tree import SourceTree
    from exhibit_app.domain.exhibition import MapLayer
    from exhibit_app.domain.theme import Palette
    from exhibit_app.gui.jobs import JobRunner
    from exhibit_app.media.basemap_source import Basemaps


class TileService:
    """Makes tile layers that draw with the program's workers, and knows what they may show."""

    def __init__(self, jobs: JobRunner, basemaps: Basemaps, tree: SourceTree | None = None) -> None:
        self._jobs = jobs
        self._basemaps = basemaps
        self._tree = tree

    @property
    def jobs(self) -> JobRunner:
        """The program's workers."""
        return self._jobs

    @property
    def attribution(self) -> str:
        """Whose work the basemap is."""
        return self._basemaps.attribution

    def read_from(self, tree: SourceTree) -> None:
        """Take the files of map layers from another tree from now on."""
        self._tree = tree

    def layer(self, parent: QObject) -> TileLayer:
        """A layer that shows nothing yet."""
        return TileLayer(self._jobs, parent)

    def basemap(self, palette: Palette, size_px: int, *, borders: bool = False) -> TileSource:
        """The basemap in a palette's colours, in tiles of so many pixels."""
        return self._basemaps.source(palette, size_px, borders=borders)

    def open_layer(
        self,
        layer: MapLayer,
        palette: Palette,
        size_px: int,
        done: Callable[[OpenedLayer], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Open the file of a map layer in a worker."""
        tree, cache = self._tree, self._basemaps.cache
        if tree is None:
            return
        self._jobs.run(
            lambda: open_layer(
                layer,
                tree.local_path(layer.file),
                palette,
                size_px,
                cache,
                tree.identity(layer.file),
            ),
            done,
            failed,
        )
