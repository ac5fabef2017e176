"""Paints films where there is no graphics card for Qt to show them with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QRectF, Signal
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickPaintedItem

from exhibit_app.gui.view_models.clip_view_model import ClipViewModel

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

QML_IMPORT_NAME = "ExhibitApp.Backend"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class FilmCanvas(QQuickPaintedItem):
    """The picture of a clip, as large as it fits.

    Signals:
        filmChanged: Another clip is shown.
    """

    filmChanged = Signal()  # noqa: N815 - a name for QML
    _film: ClipViewModel | None = None

    @Property(ClipViewModel, notify=filmChanged)
    def film(self) -> ClipViewModel | None:
        """The clip that is shown."""
        return self._film

    @film.setter  # type: ignore[no-redef]
    def film(self, film: ClipViewModel | None) -> None:
        if film is not self._film:
            self._film = film
            if film is not None:
                film.frameChanged.connect(self.update)
            self.filmChanged.emit()

    def paint(self, painter: QPainter) -> None:
        """See QQuickPaintedItem."""
        if self._film is not None:
            self._film.paint(painter, QRectF(0, 0, self.width(), self.height()))
