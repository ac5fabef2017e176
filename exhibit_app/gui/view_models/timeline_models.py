"""The rows of the timeline as QML's repeaters want them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject
from PySide6.QtQml import QmlElement, QmlUncreatable

from exhibit_app.gui.list_models.rows_model import RowsModel
from exhibit_app.gui.view_models.timeline_rows import (
    BarRow,
    EraRow,
    LaneRow,
    ListedRow,
    MarkRow,
    TickRow,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from exhibit_app.gui.view_models.timeline_drawing import TimelineRows

QML_IMPORT_NAME = "ExhibitApp.Backend"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("The program makes it")
class TimelineModels(QObject):
    """A list model for each kind of row."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._marks = RowsModel(MarkRow, self)
        self._bars = RowsModel(BarRow, self)
        self._ticks = RowsModel(TickRow, self)
        self._lanes = RowsModel(LaneRow, self)
        self._eras = RowsModel(EraRow, self)
        self._listed = RowsModel(ListedRow, self)

    @Property(QObject, constant=True)
    def marks(self) -> QObject:
        """Rows of events and clusters."""
        return self._marks

    @Property(QObject, constant=True)
    def bars(self) -> QObject:
        """Rows of spans."""
        return self._bars

    @Property(QObject, constant=True)
    def ticks(self) -> QObject:
        """Rows of ticks."""
        return self._ticks

    @Property(QObject, constant=True)
    def lanes(self) -> QObject:
        """Rows of lanes."""
        return self._lanes

    @Property(QObject, constant=True)
    def eras(self) -> QObject:
        """Rows of eras."""
        return self._eras

    @Property(QObject, constant=True)
    def listed(self) -> QObject:
        """Rows of the cluster that has been opened as a list."""
        return self._listed

    def show_pictures(self, url: Callable[[str], str]) -> None:
        """Show the pictures that have come."""
        rows = self._marks.rows
        self._marks.replace(
            [replace(row, picture=url(row.work)) if row.work else row for row in rows]
        )

    @property
    def mark_rows(self) -> tuple[MarkRow, ...]:
        """The rows of events and clusters as they are."""
        return self._marks.rows

    def show(self, rows: TimelineRows) -> None:
        """Show another layout."""
        self._marks.replace(rows.marks)
        self._bars.replace(rows.bars)
        self._ticks.replace(rows.ticks)
        self._lanes.replace(rows.lanes)
        self._eras.replace(rows.eras)

    def show_list(self, rows: tuple[ListedRow, ...]) -> None:
        """Show the events of a cluster."""
        self._listed.replace(rows)
