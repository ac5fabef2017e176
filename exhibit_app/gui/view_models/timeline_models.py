"""The rows of the timeline as QML's repeaters want them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, QTimer, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from exhibit_app.gui.list_models.coming_rows import ComingRows
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

    from exhibit_app.domain.timeline_window import Window
    from exhibit_app.gui.view_models.timeline_drawing import TimelineRows

QML_IMPORT_NAME = "ExhibitApp.Backend"
QML_IMPORT_MAJOR_VERSION = 1

_FEW_MARKS = 12
_FIRST_MARKS, _MORE_MARKS = 5, 3
_FIRST_BARS, _MORE_BARS = 6, 3
_FIRST_TICKS, _MORE_TICKS = 30, 6
_MORE_MILLISECONDS = 8
"""Between these a frame is painted."""


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
        self._coming_marks = ComingRows(self._marks, _FIRST_MARKS, _MORE_MARKS)
        self._coming_bars = ComingRows(self._bars, _FIRST_BARS, _MORE_BARS)
        self._coming_ticks = ComingRows(self._ticks, _FIRST_TICKS, _MORE_TICKS)
        self._mark_rows: tuple[MarkRow, ...] = ()
        self._steps: list[Callable[[], bool]] = []
        self._timer = QTimer(self)
        self._timer.setInterval(_MORE_MILLISECONDS)
        self._timer.timeout.connect(self._go_on)

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

    @property
    def mark_rows(self) -> tuple[MarkRow, ...]:
        """All rows of events and clusters, those too that are still to come."""
        return self._mark_rows

    def show(self, rows: TimelineRows, window: Window) -> None:
        """Show another layout, what is nearest to the middle first.

        With few new marks it is there at once, else with the next frames.
        """
        self._lanes.replace(rows.lanes)
        self._eras.replace(rows.eras)
        self._mark_rows = rows.marks
        self._steps = [
            lambda: self._coming_bars.show(rows.bars, lambda row: _bar_rank(row, window)),
            lambda: self._coming_marks.show(self._mark_rows, lambda row: _mark_rank(row, window)),
            lambda: self._coming_ticks.show(rows.ticks, lambda row: abs(row.at - window.middle)),
        ]
        self._timer.start()
        there = {row.key for row in self._marks.rows}
        if sum(row.key not in there for row in rows.marks) <= _FEW_MARKS:
            while self._steps:
                self._steps.pop()()

    def show_pictures(self, url: Callable[[str], str]) -> None:
        """Show the pictures that have come."""
        self._mark_rows = tuple(
            replace(row, picture=url(row.work)) if row.work else row for row in self._mark_rows
        )
        if not self._steps:
            self._coming_marks.change(self._mark_rows)

    @Slot()
    def _go_on(self) -> None:
        if self._steps:
            self._steps.pop()()
            return
        kinds = (self._coming_marks, self._coming_bars, self._coming_ticks)
        coming = [kind.go_on() for kind in kinds]
        if not any(coming):
            self._timer.stop()

    def show_list(self, rows: tuple[ListedRow, ...]) -> None:
        """Show the events of a cluster."""
        self._listed.replace(rows)


def _mark_rank(row: MarkRow, window: Window) -> float:
    return 0.0 if row.chosen or row.pointed else abs(row.at - window.middle)


def _bar_rank(row: BarRow, window: Window) -> float:
    return max(row.start - window.middle, window.middle - row.end, 0.0)
