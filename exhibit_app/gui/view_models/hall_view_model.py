"""The hall: its name and where its panes stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, QRectF, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from exhibit_app.domain.exhibition import LANDSCAPE_PANES
from exhibit_app.domain.needed_panes import needed_panes
from exhibit_app.domain.panes import Rect, arrange

if TYPE_CHECKING:
    from exhibit_app.domain.exhibition import Panes
    from exhibit_app.gui.session import Session

QML_IMPORT_NAME = "ExhibitApp.Backend"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("The program makes it")
class HallViewModel(QObject):
    """The hall of the exhibition that the visitor is in.

    Signals:
        changed: The exhibition or its texts are others.
        arranged: The panes stand elsewhere.
    """

    changed = Signal()
    arranged = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._size = (1920.0, 996.0)
        self._least_timeline = 0.0
        self._arrangement = arrange(LANDSCAPE_PANES, *self._size)
        session.visit_changed.connect(self._update)
        self._update()

    @Property(str, notify=changed)
    def title(self) -> str:
        """The exhibition's title."""
        exhibition = self._session.exhibition
        return exhibition.title.get(self._session.language) if exhibition else ""

    @Property(QRectF, notify=arranged)
    def timeline(self) -> QRectF:
        """Where the timeline stands; empty when hidden."""
        return _rect(self._arrangement.timeline)

    @Property(bool, notify=arranged)
    def timelineVertical(self) -> bool:
        """Whether time runs downwards."""
        return self._panes().timeline.side in {"left", "right"}

    @Property(QRectF, notify=arranged)
    def map(self) -> QRectF:
        """Where the map stands; empty when hidden."""
        return _rect(self._arrangement.map)

    @Property(QRectF, notify=arranged)
    def gallery(self) -> QRectF:
        """Where the gallery stands; empty when hidden."""
        return _rect(self._arrangement.gallery)

    @Property(QRectF, notify=arranged)
    def article(self) -> QRectF:
        """Where the article stands."""
        return _rect(self._arrangement.article)

    @Slot(float, float, float)
    def fit(self, width: float, height: float, least_timeline: float) -> None:
        """Arrange the panes in a room of that size in pixels, no timeline lower than the least."""
        self._size = (width, height)
        self._least_timeline = least_timeline
        self._arrange()

    def _panes(self) -> Panes:
        exhibition = self._session.exhibition
        if exhibition is None:
            return LANDSCAPE_PANES
        width, height = self._size
        panes = exhibition.landscape if width >= height else exhibition.portrait
        return needed_panes(panes, exhibition, self._session.collection)

    def _arrange(self) -> None:
        arrangement = arrange(self._panes(), *self._size, self._least_timeline)
        if arrangement != self._arrangement:
            self._arrangement = arrangement
            self.arranged.emit()

    @Slot()
    def _update(self) -> None:
        self._arrange()
        self.changed.emit()


def _rect(rect: Rect | None) -> QRectF:
    return QRectF(rect.x, rect.y, rect.width, rect.height) if rect else QRectF()
