"""The composition root: every object of a running viewer is made, joined and ended here."""

from __future__ import annotations

from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject

from exhibit_app import paths
from exhibit_app.content.load import load_collection
from exhibit_app.content.words_reader import load_words
from exhibit_app.domain.collection import Collection
from exhibit_app.domain.text import plain
from exhibit_app.gui.content_watcher import ContentWatcher
from exhibit_app.gui.engine import Engine
from exhibit_app.gui.fonts import load_fonts, text_measure
from exhibit_app.gui.jobs import JobRunner, ThreadPoolExecutor
from exhibit_app.gui.pictures import Pictures
from exhibit_app.gui.screens import Screens, Services
from exhibit_app.gui.session import Session
from exhibit_app.gui.tile_service import TileService
from exhibit_app.gui.view_models.kiosk_view_model import KioskViewModel
from exhibit_app.gui.view_models.problems_view_model import ProblemsViewModel
from exhibit_app.gui.work_sizes import WorkSizes
from exhibit_app.gui.work_tiles import WorkTiles
from exhibit_app.index.documents import documents
from exhibit_app.index.search_index import PACKED_INDEX, SearchIndex
from exhibit_app.media.basemap_source import Basemaps
from exhibit_app.media.tile_cache import TileCache

if TYPE_CHECKING:
    from pathlib import Path

    from exhibit_app.content.load import Loaded
    from exhibit_app.content.source_tree import SourceTree


TILE_BYTES = 512_000_000


class Viewer:
    """A running viewer of one collection; `close` ends it in the only order that is safe."""

    def __init__(self, tree: SourceTree) -> None:
        load_fonts(paths.assets() / "fonts")
        self._tree = tree
        self._root = QObject()
        loaded = load_collection(tree)
        words = load_words(paths.words_folder())
        self.session = Session(loaded.collection or nothing(tree), words, self._root)
        self.problems = ProblemsViewModel(self._root)
        self.problems.show(loaded.report)
        self.kiosk = KioskViewModel(self.session, self._root)
        self.jobs = JobRunner(ThreadPoolExecutor(), self._root)
        cache = paths.cache_folder()
        pictures = Pictures(self.session, tree, cache / "pictures", self.jobs, self._root)
        self._tile_cache = TileCache(cache / "tiles", TILE_BYTES, ready=self._ready)
        self._basemaps = Basemaps(paths.assets() / "basemap", self._tile_cache)
        measure = text_measure(self.session.theme.interface)
        self._work_tiles = WorkTiles(pictures, self.jobs, self._tile_cache)
        services = Services(
            pictures=pictures,
            tiles=TileService(self.jobs, self._basemaps),
            work_sizes=WorkSizes(self.session, pictures, self.jobs, self._root),
            work_tiles=self._work_tiles,
            jobs=self.jobs,
            problems=self.problems,
            kiosk=self.kiosk,
            measure=measure,
            find_index=self._find_index,
        )
        self.screens = Screens(self.session, services, self._root)
        self._pictures = pictures
        self.engine = Engine(self.screens)

    def watch(self, folder: Path) -> None:
        """Read the collection again whenever a file of its folder changes."""
        ContentWatcher(folder, self._reload, self._root)

    def close(self) -> None:
        """End window, jobs and view models."""
        self.engine.close()
        self._work_tiles.close()
        self.jobs.close()
        shiboken6.delete(self._root)
        self._basemaps.close()
        self._tile_cache.close()
        self._tree.close()

    def _find_index(self, collection: Collection) -> SearchIndex:
        return SearchIndex.open_or_build(self._tree.ready(PACKED_INDEX), documents(collection))

    def _ready(self, name: str) -> Path | None:
        return self._tree.ready(name)

    def _reload(self) -> None:
        self.jobs.run(lambda: load_collection(self._tree), self._show)

    def _show(self, loaded: Loaded) -> None:
        """Show what was read; without anything to show, the last good state stays."""
        self.problems.show(loaded.report)
        if loaded.collection is not None:
            self._pictures.read_from(self._tree)
            self.session.replace_collection(loaded.collection)


def nothing(tree: SourceTree) -> Collection:
    """A collection without anything in it, so that its problems can be told on screen."""
    return Collection(plain(tree.name), ("en",), {}, {}, {}, {})
