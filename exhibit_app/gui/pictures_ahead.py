"""Makes pictures that a visitor is about to come to, a few at a time, when nobody waits for one."""

from __future__ import annotations

from collections import deque
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from exhibit_app.gui.pictures import Pictures

MOST = 200
_AT_ONCE = 2


class PicturesAhead:
    """What is to be made, and how much of it is under way."""

    def __init__(self, pictures: Pictures) -> None:
        self._pictures = pictures
        self._wanted: deque[tuple[str, float]] = deque()
        self._under_way = 0

    def want(self, wanted: Iterable[tuple[str, float]]) -> None:
        """Works, and the longest side of their pictures in pixels; no others any more."""
        self._wanted = deque(islice(wanted, MOST))
        self._begin()

    def _begin(self) -> None:
        while self._wanted and self._under_way < _AT_ONCE:
            if self._pictures.make_ahead(*self._wanted.popleft(), self._done):
                self._under_way += 1

    def _done(self) -> None:
        self._under_way -= 1
        self._begin()
