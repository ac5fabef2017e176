"""The halls' view models and what serves them, made once the lobby stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exhibit_app import paths
from exhibit_app.gui.fonts import text_measure
from exhibit_app.gui.restoring import Restoring
from exhibit_app.gui.screens import Screens, Services
from exhibit_app.gui.tile_service import TileService
from exhibit_app.gui.work_sizes import WorkSizes
from exhibit_app.gui.work_tiles import WorkTiles
from exhibit_app.index.documents import documents
from exhibit_app.index.search_index import PACKED_INDEX, SearchIndex
from exhibit_app.media.basemap_source import Basemaps
from exhibit_app.media.tile_cache import TileCache

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtCore import QObject

    from exhibit_app.content.source_tree import SourceTree
    from exhibit_app.domain.collection import Collection
    from exhibit_app.gui.entrance import Entrance
    from exhibit_app.gui.jobs import JobRunner
    from exhibit_app.gui.session import Session

TILE_BYTES = 512_000_000


class Furnishing:
    """Everything that only halls need; `close` after the engine and before the jobs."""

    def __init__(
        self,
        session: Session,
        entrance: Entrance,
        jobs: JobRunner,
        tree: SourceTree,
        parent: QObject,
        built_index: Callable[[Collection], Path | None] = lambda _collection: None,
        read_again: Callable[[], None] = lambda: None,
    ) -> None:
        self._tree = tree
        self._built_index = built_index
        pictures = entrance.pictures_of_works
        folder = paths.cache_folder() / "tiles"
        self._tile_cache = TileCache(folder, TILE_BYTES, ready=self._ready, at_hand=self._at_hand)
        self._basemaps = Basemaps(paths.assets() / "basemap", self._tile_cache)
        self._work_tiles = WorkTiles(pictures, jobs, self._tile_cache)
        self._tiles = TileService(jobs, self._basemaps, tree)
        services = Services(
            tiles=self._tiles,
            work_sizes=WorkSizes(session, pictures, jobs, parent),
            work_tiles=self._work_tiles,
            jobs=jobs,
            measure=text_measure(session.theme.interface),
            draw_code=self._draw_code,
            find_index=self._find_index,
        )
        Restoring(session, read_again, parent)
        self.screens = Screens(session, entrance, services, parent)

    @property
    def tiles(self) -> TileService:
        """The map's tiles."""
        return self._tiles

    def read_from(self, tree: SourceTree) -> None:
        """Look for files, and for what comes ready-made, in another collection from now on."""
        self._tree = tree
        self._tiles.read_from(tree)

    def stop(self) -> None:
        """Let no more work begin."""
        self.screens.end()
        self._work_tiles.close()

    def close(self) -> None:
        """Let go of files; when no job is left."""
        self._basemaps.close()
        self._tile_cache.close()

    def _at_hand(self, name: str) -> Path | None:
        return self._tree.at_hand(name)

    def _find_index(self, collection: Collection) -> SearchIndex:
        path = self._tree.ready(PACKED_INDEX) or self._built_index(collection)
        return SearchIndex.open_or_build(path, documents(collection))

    def _draw_code(self, address: str) -> Path | None:
        # In a worker, when the first code is asked for.
        from exhibit_app.media.qr_code import kept_code  # noqa: PLC0415

        return kept_code(address, self._tile_cache)

    def _ready(self, name: str) -> Path | None:
        return self._tree.ready(name)
