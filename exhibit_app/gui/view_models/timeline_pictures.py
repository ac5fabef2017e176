"""Small pictures on the timeline's labels: asked for while it rests, and only for what is seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from exhibit_app.gui.view_models.stand_ins import StandIns

if TYPE_CHECKING:
    from collections.abc import Iterable

    from exhibit_app.gui.pictures import Pictures
    from exhibit_app.gui.session import Session

_SIDE = 320
"""The smallest size that pictures are kept in; QML makes it as small as a label while it loads."""
_MOST_AT_ONCE = 40
_QUIET_MILLISECONDS = 60


class TimelinePictures(QObject):
    """The pictures that stand for events.

    Args:
        session: Whose collection it is.
        pictures: Where they come from; without them, no event has one.

    Signals:
        rested: A moment has passed since `wake`: now is the time to `fetch`.
        changed: Something that was fetched has come.
        lost: The picture of a work will never come, so that its label can do without.
    """

    rested = Signal()
    changed = Signal()
    lost = Signal(str)

    def __init__(self, session: Session, pictures: Pictures | None, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._pictures = pictures
        self._urls: dict[str, str] = {}
        self._wanted: set[str] = set()
        self._lacking: frozenset[str] = frozenset()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_QUIET_MILLISECONDS)
        self._timer.timeout.connect(self.rested)
        session.collection_changed.connect(self._forget)
        if pictures is not None:
            pictures.ready.connect(self._have)
            pictures.failed.connect(self._lack)

    @property
    def stand_ins(self) -> StandIns:
        """The works that stand for events, for any thread to ask."""
        works = self._session.collection.works if self._pictures is not None else {}
        return StandIns(works, self._lacking)

    def url(self, work: str) -> str:
        """The picture's address if it is there already."""
        return self._urls.get(work, "")

    @Slot()
    def wake(self) -> None:
        """Something has moved; `rested` follows when nothing has for a moment."""
        if self._pictures is not None:
            self._timer.start()

    def fetch(self, works: Iterable[str]) -> None:
        """Get the pictures of works; `changed` is emitted when there are some."""
        if self._pictures is None:
            return
        wanted = [work for work in dict.fromkeys(works) if work not in self._urls]
        self._wanted.update(wanted)
        found = {work: self._pictures.url(work, _SIDE) for work in wanted[:_MOST_AT_ONCE]}
        found = {work: url for work, url in found.items() if url}
        if found:
            self._urls |= found
            self.changed.emit()

    @Slot(str)
    def _have(self, work: str) -> None:
        if work in self._wanted and work not in self._urls:
            self.fetch((work,))

    @Slot(str)
    def _lack(self, work: str) -> None:
        self._lacking |= {work}
        self.lost.emit(work)

    @Slot()
    def _forget(self) -> None:
        self._wanted.clear()
        self._urls.clear()
        self._lacking = frozenset()
