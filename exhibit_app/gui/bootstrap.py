"""The composition root: every object of a running viewer is made, joined and ended here."""

from __future__ import annotations

import importlib
import time
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QCoreApplication, QObject, QSizeF

from exhibit_app import paths
from exhibit_app.domain.front import Front, front_of
from exhibit_app.gui.engine import Engine
from exhibit_app.gui.entrance import Entrance
from exhibit_app.gui.first_frame import FirstFrame
from exhibit_app.gui.fonts import load_fonts
from exhibit_app.gui.jobs import JobRunner, ThreadPoolExecutor
from exhibit_app.gui.pictures import Pictures
from exhibit_app.gui.reading import Reading
from exhibit_app.gui.session import Session
from exhibit_app.gui.view_models.problems_view_model import ProblemsViewModel

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from exhibit_app.content.loaded import Loaded
    from exhibit_app.content.source_tree import SourceTree
    from exhibit_app.domain.collection import Collection
    from exhibit_app.domain.words import Words
    from exhibit_app.gui.furnishing import Furnishing
    from exhibit_app.gui.screens import Screens
    from exhibit_app.gui.tile_service import TileService
    from exhibit_app.gui.view_models.kiosk_view_model import KioskViewModel


LOBBY_FONTS = (
    "EBGaramond-Medium",
    "EBGaramond-Regular",
    "Inter-Medium",
    "Inter-Regular",
    "Inter-SemiBold",
    "Literata-Regular",
)
"""What a lobby is written in; the rest comes with the halls."""

POSTER_SECONDS = 0.1
"""How long the window waits for its posters, so that nobody sees it fill."""
_PROGRESS_MILLISECONDS = 250


class Viewer:
    """A running viewer of one collection; `close` ends it in the only order that is safe.

    It begins with the lobby, from what was compiled last time if that still holds. The rest
    follows with `complete`, or with `complete_soon` when the lobby has been painted.
    """

    def __init__(self, tree: SourceTree) -> None:
        load_fonts(paths.assets() / "fonts", LOBBY_FONTS)
        self._tree = tree
        self._root = QObject()
        self._reading = Reading(tree)
        self._furnishing: Furnishing | None = None
        self._kiosk: KioskViewModel | None = None
        front = self._reading.front() or self._read_front()
        self.session = Session(None, {}, self._root, front=front)
        self.problems = ProblemsViewModel(self._root)
        self.jobs = JobRunner(ThreadPoolExecutor(), self._root)
        folder = paths.cache_folder() / "pictures"
        self._pictures = Pictures(self.session, tree, folder, self.jobs, self._root)
        if self._reading.is_first:
            self._pictures.decode_ahead(cover.work for cover in front.covers)
        self.entrance = Entrance(self.session, self._pictures, self.problems, self._root)
        self.engine = Engine(self.entrance)

    @property
    def is_complete(self) -> bool:
        """Whether there is more than the lobby."""
        return self._furnishing is not None

    @property
    def screens(self) -> Screens:
        """The halls' view models; the viewer must be complete."""
        if self._furnishing is None:
            message = "the halls are not furnished yet"
            raise RuntimeError(message)
        return self._furnishing.screens

    @property
    def tiles(self) -> TileService:
        """The map's tiles; the viewer must be complete."""
        if self._furnishing is None:
            message = "the halls are not furnished yet"
            raise RuntimeError(message)
        return self._furnishing.tiles

    @property
    def kiosk(self) -> KioskViewModel:
        """The kiosk over everything; with the first look at it, this becomes one."""
        if self._kiosk is None:
            from exhibit_app.gui.view_models.kiosk_view_model import (  # noqa: PLC0415
                KioskViewModel,
            )

            self._kiosk = KioskViewModel(self.session, self._root)
            self.entrance.guard(self._kiosk)
        return self._kiosk

    def complete(self) -> None:
        """Read the whole collection and furnish the halls, now."""
        if self._furnishing is None:
            self._furnish(self._reading.whole())

    def complete_soon(self, painted: Callable[[], None]) -> None:
        """As `complete`, but beside the visitor, once the lobby has been painted."""

        def begin() -> None:
            self.jobs.run(self._prepare, self._furnish)
            self._watch_progress()
            painted()

        FirstFrame(self.engine.window, begin, self._root)

    def await_posters(self) -> None:
        """Return when the lobby can be shown whole, or after a moment without all of it."""
        window = self.engine.window
        # A window that has not been shown yet has not told its content how large it is.
        window.contentItem().setSize(QSizeF(window.size()))
        end = time.monotonic() + POSTER_SECONDS
        while not self.entrance.reception.is_whole and time.monotonic() < end:
            QCoreApplication.processEvents()

    def watch(self, folder: Path) -> None:
        """Read the collection again whenever a file of its folder changes."""
        from exhibit_app.gui.content_watcher import ContentWatcher  # noqa: PLC0415

        ContentWatcher(folder, self._reload, self._root)

    @property
    def tree(self) -> SourceTree:
        """The files of what is shown."""
        return self._tree

    def show_other(self, tree: SourceTree, read: tuple[Loaded, Mapping[str, Words]]) -> None:
        """Show what was read from another place in one step; the tree is the viewer's now."""
        before, self._tree = self._tree, tree
        self._reading.stop()
        self._reading = Reading(tree)
        if self._furnishing is not None:
            self._furnishing.read_from(tree)
        self._show(read)
        before.close()

    def close(self) -> None:
        """End window, jobs and view models."""
        self.engine.close()
        if self._furnishing is not None:
            self._furnishing.stop()
        self._reading.stop()
        self.jobs.close()
        shiboken6.delete(self._root)
        if self._furnishing is not None:
            self._furnishing.close()

    def _prepare(self) -> tuple[Loaded, Mapping[str, Words]]:
        read = self._reading.whole()
        # What knows no Qt can be imported in a worker; the rest is then quickly done.
        for module in ("domain.timeline_layout", "domain.map_view", "media.basemap_source"):
            importlib.import_module(f"exhibit_app.{module}")
        return read

    def _furnish(self, read: tuple[Loaded, Mapping[str, Words]]) -> None:
        from exhibit_app.gui.furnishing import Furnishing  # noqa: PLC0415

        load_fonts(paths.assets() / "fonts")
        loaded, words = read
        self.problems.show(loaded.report)
        self.session.replace_collection(loaded.collection or nothing(self._tree), words)
        self._furnishing = Furnishing(
            self.session,
            self.entrance,
            self.jobs,
            self._tree,
            self._root,
            self._built_index,
            self._read_again,
        )
        self.entrance.furnish(self._furnishing.screens)
        self._pictures.keep_cuts()
        self.jobs.run(self._reading.keep_unpacked, lambda _: None)

    def _watch_progress(self) -> None:
        """Tell the lobby how far another process has read, until the halls are furnished."""
        from PySide6.QtCore import QTimer  # noqa: PLC0415

        lobby, timer = self.entrance.reception, QTimer(self._root)

        def tell() -> None:
            if self.is_complete:
                timer.stop()
            lobby.tell_progress(None if self.is_complete else self._reading.progress)

        timer.timeout.connect(tell)
        timer.start(_PROGRESS_MILLISECONDS)

    def _built_index(self, collection: Collection) -> Path | None:
        return self._reading.index(collection)

    def _read_front(self) -> Front:
        look = self._reading.first_look() if self._reading.is_large else None
        if look is not None:
            return look
        loaded, words = self._reading.anew()
        return front_of(loaded.collection or nothing(self._tree), words)

    def _read_again(self) -> None:
        """Read the files beside the visitor, as what was compiled of them is damaged."""
        self._reading.forget()
        self._reload()

    def _reload(self) -> None:
        self.jobs.run(self._reading.anew, self._show)

    def _show(self, read: tuple[Loaded, Mapping[str, Words]]) -> None:
        """Show what was read; without anything to show, the last good state stays."""
        loaded, _ = read
        self.problems.show(loaded.report)
        if loaded.collection is not None:
            self._pictures.read_from(self._tree)
            self.session.replace_collection(loaded.collection)


def nothing(tree: SourceTree) -> Collection:
    """A collection without anything in it, so that its problems can be told on screen."""
    from exhibit_app.domain.collection import Collection  # noqa: PLC0415
    from exhibit_app.domain.text import plain  # noqa: PLC0415

    return Collection(plain(tree.name), ("en",), {}, {}, {}, {})
