"""Notices that a visitor is there, without taking part in every move of their finger."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot

if TYPE_CHECKING:
    from PySide6.QtGui import QWindow

REST_MILLISECONDS = 500
ACTIVITY = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.NativeGesture,
        QEvent.Type.TabletPress,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.Wheel,
    }
)


class ActivityWatch(QObject):
    """Looks at a window's input until there is some, then rests for a moment.

    While it rests, no event of the window passes through Python.

    Signals:
        seen: Someone touched, typed or moved; at most once in REST_MILLISECONDS.
    """

    seen = Signal()

    def __init__(self, window: QWindow, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window = window
        self._on = False
        self._rest = QTimer(self, singleShot=True, interval=REST_MILLISECONDS)
        self._rest.timeout.connect(self._look)

    def watch(self, *, on: bool) -> None:
        """Begin or cease to watch."""
        if on == self._on:
            return
        self._on = on
        if on:
            self._look()
        else:
            self._rest.stop()
            self._window.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002, N802
        """Never keeps an event."""
        if event.type() in ACTIVITY:
            self._window.removeEventFilter(self)
            self._rest.start()
            self.seen.emit()
        return False

    @Slot()
    def _look(self) -> None:
        if self._on:
            self._window.installEventFilter(self)
