"""The QML engine: loaded from the program's own folder, and gone before the view models."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from exhibit_app import paths
from exhibit_app.gui.poster_cuts import PROVIDER
from exhibit_app.gui.poster_provider import PosterProvider

if TYPE_CHECKING:
    from exhibit_app.gui.entrance import Entrance


_GARBAGE_MILLISECONDS = 1
"""How long on end JavaScript may look for garbage: of itself it takes 5 of a frame."""


class WindowError(Exception):
    """The window could not be made; the reasons are in the log."""


class Engine:
    """Holds the QML engine and its window; `close` before anything that QML refers to."""

    def __init__(self, entrance: Entrance) -> None:
        os.environ.setdefault("QV4_GC_TIMELIMIT", str(_GARBAGE_MILLISECONDS))
        self._engine = QQmlApplicationEngine()
        self._engine.addImportPath(str(paths.qml_folder()))
        posters = PosterProvider(entrance.pictures_of_works.poster)
        self._engine.addImageProvider(PROVIDER, posters)
        self._engine.setInitialProperties({"entrance": entrance})
        self._engine.loadFromModule("ExhibitApp", "Main")
        roots = self._engine.rootObjects()
        if not roots or not isinstance(roots[0], QQuickWindow):
            message = "the window could not be made"
            raise WindowError(message)
        self._window = roots[0]

    @property
    def window(self) -> QQuickWindow:
        """The window."""
        return self._window

    def collect_garbage(self) -> None:
        """Let what JavaScript no longer refers to go now."""
        self._engine.collectGarbage()

    def close(self) -> None:
        """Delete window and engine."""
        shiboken6.delete(self._engine)
