"""Joins a kiosk's own copies to what is on its screen: switched between visitors, in one step."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from exhibit_app.exchange.bundle_error import BundleError
from exhibit_app.exchange.open_tree import open_tree
from exhibit_app.gui.content_stage import ContentStage
from exhibit_app.gui.content_watcher import ContentWatcher
from exhibit_app.gui.first_frame import FirstFrame
from exhibit_app.gui.jobs import JobRunner
from exhibit_app.gui.reading import Reading
from exhibit_app.gui.source_executor import SourceExecutor

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from exhibit_app.content.loaded import Loaded
    from exhibit_app.content.source_tree import SourceTree
    from exhibit_app.domain.kiosk_profile import ContentUpdates
    from exhibit_app.domain.words import Words
    from exhibit_app.exchange.stage import Stage
    from exhibit_app.gui.bootstrap import Viewer
    from exhibit_app.gui.kiosk_controller import KioskController

log = logging.getLogger(__name__)


def first_source(source: Path, stage: Stage | None) -> Path:
    """What a kiosk opens: its last good copy if it has one, since the source may be far away."""
    if stage is None:
        return source
    try:
        if stage.begin():
            log.error("the collection on trial did not last; the last good one is shown again")
    except OSError as error:
        log.warning("the stage cannot be written: %s", error)
    return stage.good or source


class KioskContent(QObject):
    """Shows a checked copy as soon as nobody is there."""

    def __init__(
        self,
        source: Path,
        stage: Stage,
        viewer: Viewer,
        controller: KioskController,
        updates: ContentUpdates,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._viewer = viewer
        self._controller = controller
        self._loading = False
        self._source = source
        self._jobs = JobRunner(SourceExecutor(), self)
        self._stage = ContentStage(
            source,
            stage,
            self._jobs,
            updates.quiet_seconds,
            viewer.problems.error_count,
            self,
            updates.signed_by,
        )
        self._signed_by = updates.signed_by
        self._stage.ready.connect(self._switch)
        controller.phase_changed.connect(self._switch)

    def start(self) -> None:
        """Look at the source from now on."""
        self._stage.start()
        self._jobs.run(self._source.is_dir, self._watch)

    def close(self) -> None:
        """Look no more; what hangs is left behind."""
        self._jobs.close()

    def _watch(self, is_folder: bool) -> None:
        if is_folder:
            ContentWatcher(self._source, self._stage.note_change, self)

    def reload(self) -> None:
        """Staff want the source looked at now, whatever has been rejected before."""
        self._stage.forgive()

    @Slot()
    def _switch(self) -> None:
        copy = self._stage.waiting
        if copy is None or self._loading or not self._controller.nobody_there:
            return
        try:
            tree = open_tree(copy, self._signed_by)
        except (BundleError, OSError) as error:
            log.warning("the new collection cannot be opened: %s", error)
            return
        self._loading = True
        reading = Reading(tree)
        self._viewer.jobs.run(reading.whole, lambda read: self._show(tree, read), self._fail)

    def _show(self, tree: SourceTree, read: tuple[Loaded, Mapping[str, Words]]) -> None:
        self._loading = False
        if not (self._controller.nobody_there and self._stage.begin_showing()):
            tree.close()
            return
        self._viewer.show_other(tree, read)
        window = self._viewer.engine.window
        FirstFrame(window, self._stage.note_painted, self)
        window.update()

    def _fail(self, error: Exception) -> None:
        self._loading = False
        log.error("the new collection cannot be read", exc_info=error)
