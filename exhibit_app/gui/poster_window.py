"""The last resort: one picture on the screen, drawn with as few parts as there can be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRect, Qt, QTimer
from PySide6.QtGui import QImage, QPainter, QRasterWindow

from exhibit_app.domain.heartbeat import PAINTED, RESTART_CODE

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QPaintEvent

    from exhibit_app.beat_line import BeatLine

_WALL = 0xFF14181B
_BEAT_MILLISECONDS = 1000


class PosterWindow(QRasterWindow):
    """Shows a picture, or the bare wall, until it is time to try the exhibition again."""

    def __init__(self, picture: Path, seconds: float, beats: BeatLine | None) -> None:
        super().__init__()
        self._image = QImage(str(picture))
        self._beats = beats
        self._beat = QTimer(self, interval=_BEAT_MILLISECONDS)
        self._beat.timeout.connect(self.update)
        self._beat.start()
        self._end = QTimer(self, singleShot=True, interval=round(seconds * 1000))
        self._end.timeout.connect(lambda: QCoreApplication.exit(RESTART_CODE))
        self._end.start()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802
        """Fill the window with the picture, and tell the supervisor."""
        painter = QPainter(self)
        size = self.size()
        painter.fillRect(QRect(0, 0, size.width(), size.height()), _WALL)
        if not self._image.isNull():
            fit = self._image.size().scaled(size, Qt.AspectRatioMode.KeepAspectRatioByExpanding)
            left, top = (size.width() - fit.width()) // 2, (size.height() - fit.height()) // 2
            painter.drawImage(QRect(left, top, fit.width(), fit.height()), self._image)
        painter.end()
        if self._beats is not None and not self._beats.send(PAINTED):
            QCoreApplication.exit(0)
