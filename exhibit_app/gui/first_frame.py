"""Tells once, in the GUI thread, that a window has been painted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtQuick import QQuickWindow


class FirstFrame(QObject):
    """Calls `painted` after the window's next frame.

    The signal may come from a render thread; as the slot belongs to an object of the GUI thread,
    Qt carries the call over to it.
    """

    def __init__(self, window: QQuickWindow, painted: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._painted: Callable[[], None] | None = painted
        window.frameSwapped.connect(self._note)

    @Slot()
    def _note(self) -> None:
        painted, self._painted = self._painted, None
        if painted is not None:
            self._window.frameSwapped.disconnect(self._note)
            painted()
