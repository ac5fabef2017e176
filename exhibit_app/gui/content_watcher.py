"""Notices that a collection's files have changed, however an editor saves them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Slot

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

QUIET_MILLISECONDS = 300
FOLDERS = ("", "articles", "exhibitions", "works", "words")


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
        folders = [self._folder / name for name in FOLDERS]
        there = [folder for folder in folders if folder.is_dir()]
        files = [file for folder in there for file in folder.iterdir() if file.is_file()]
        known = {*self._watcher.directories(), *self._watcher.files()}
        new = [str(path) for path in (*there, *files) if str(path) not in known]
        if new:
            self._watcher.addPaths(new)
