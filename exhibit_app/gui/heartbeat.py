"""Tells the supervisor that frames are being painted, which is all that visitors can see."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Slot

from exhibit_app.domain.heartbeat import HIDDEN, PAINTED, RESTING, RESTING_SECONDS

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickWindow

    from exhibit_app.beat_line import BeatLine

SLOWEST_MILLISECONDS = 1000
LATE_MILLISECONDS = 800
"""After that a frame that does not come may be due to a screen that is switched off."""
OPENING_SECONDS = 10.0
"""So long a window may take to appear before it counts as one without a screen."""


class Heartbeat(QObject):
    """Asks for a frame now and then, and sends a beat once it has been painted.

    Between beats no Python runs. While the window has no screen, a living event loop will do.
    """

    def __init__(
        self,
        window: QQuickWindow,
        freeze_seconds: float,
        beats: BeatLine,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._beats = beats
        self._opened_at = time.monotonic()
        self._seen = False
        self._waiting = False
        self._resting = False
        self._interval = min(SLOWEST_MILLISECONDS, round(freeze_seconds * 250))
        self._late = QTimer(self, singleShot=True, interval=LATE_MILLISECONDS)
        self._late.timeout.connect(self._give_up)
        self._timer = QTimer(self, interval=self._interval)
        self._timer.timeout.connect(self._ask)

    def start(self) -> None:
        """Beat from now on."""
        self._timer.start()
        self._ask()

    def follow(self, phase: str) -> None:
        """Beat slowly while the kiosk's screen is dark."""
        resting = phase == "dark"
        if resting != self._resting:
            self._resting = resting
            self._timer.setInterval(round(RESTING_SECONDS * 1000) if resting else self._interval)
            self._ask()

    @Slot()
    def _ask(self) -> None:
        if not self._window.isExposed():
            if self._seen or time.monotonic() - self._opened_at > OPENING_SECONDS:
                self._send(HIDDEN)
            return
        self._seen = True
        if not self._waiting:
            self._waiting = True
            self._window.frameSwapped.connect(self._painted, Qt.ConnectionType.QueuedConnection)
        self._window.update()
        if self._resting:
            self._late.start()

    @Slot()
    def _give_up(self) -> None:
        if self._waiting and not self._window.isExposed():
            self._send(HIDDEN)

    @Slot()
    def _painted(self) -> None:
        if self._waiting:
            self._waiting = False
            self._late.stop()
            self._window.frameSwapped.disconnect(self._painted)
            self._send(RESTING if self._resting else PAINTED)

    def _send(self, beat: str) -> None:
        if not self._beats.send(beat):
            # The supervisor is gone: whoever started it starts both of us again.
            QCoreApplication.exit(0)
