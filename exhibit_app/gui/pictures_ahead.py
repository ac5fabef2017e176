"""Makes pictures that a visitor is about to come to, a few at a time, when nobody waits for one."""

from __future__ import annotations

from collections import deque
from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

if TYPE_CHECKING:
    from collections.abc import Iterable

    from exhibit_app.gui.pictures import Pictures

MOST = 200
_AT_ONCE = 2
_MILLISECONDS = 100
"""By then what is on screen has been painted, and its pictures are being made."""


class PicturesAhead(QObject):
    """What is to be made, and how much of it is under way."""

    def __init__(self, pictures: Pictures, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self._wanted: deque[tuple[str, float]] = deque()
        self._under_way = 0
        self._soon = QTimer(self, singleShot=True, interval=_MILLISECONDS)
        self._soon.timeout.connect(self._begin)

    def want(self, wanted: Iterable[tuple[str, float]]) -> None:
        """Works, and the longest side of their pictures in pixels; no others any more."""
        self._wanted = deque(islice(wanted, MOST))
        self._soon.start()

    @Slot()
    def _begin(self) -> None:
        while self._wanted and self._under_way < _AT_ONCE:
            if self._pictures.make_ahead(*self._wanted.popleft(), self._done):
                self._under_way += 1

    def _done(self) -> None:
        self._under_way -= 1
        self._begin()
