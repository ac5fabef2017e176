"""Notices that a collection's files have changed, however an editor saves them."""

from __future__ import annotations

import os
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Slot

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

QUIET_MILLISECONDS = 300
FOLDERS = ("articles", "exhibitions", "works", "words")
"""Watched with all below them, as works may lie in folders of their own."""


class ContentWatcher(QObject):
    """Calls `changed` once the files have been quiet for a moment.

    Folders are watched, and the files in them: a file that is replaced is lost to a watch of its
    own, but its folder notices; a file that is written in place is noticed by its own watch.
    """

    def __init__(
        self, folder: Path, changed: Callable[[], None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._folder = folder
        self._watcher = QFileSystemWatcher(self)
        self._quiet = QTimer(self, singleShot=True, interval=QUIET_MILLISECONDS)
        self._quiet.timeout.connect(changed)
        self._watcher.directoryChanged.connect(self._notice)
        self._watcher.fileChanged.connect(self._notice)
        self._watch()

    @Slot()
    def _notice(self) -> None:
        self._watch()
        self._quiet.start()

    def _watch(self) -> None:
        known = {*self._watcher.directories(), *self._watcher.files()}
        new = [path for path in self._present() if path not in known]
        if new:
            self._watcher.addPaths(new)

    def _present(self) -> Iterator[str]:
        """The folders that are there, and their files; what cannot be looked at is none."""
        own = islice(os.walk(self._folder), 1)
        below = (os.walk(self._folder / name) for name in FOLDERS)
        for place, folders, files in chain(own, *below):
            folders[:] = [name for name in folders if not name.startswith(".")]
            yield place
            yield from (str(Path(place, name)) for name in files)
