"""The rows of the timeline as QML's repeaters want them."""

from __future__ import annotations

import time
from dataclasses import replace
from operator import itemgetter
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QAccessible
from PySide6.QtQml import QmlElement, QmlUncreatable

from exhibit_app.domain.timeline_window import Window
from exhibit_app.gui.list_models.rows_model import RowsModel
from exhibit_app.gui.list_models.slot_rows import SlotRows, Step
from exhibit_app.gui.view_models.timeline_rows import (
    BarRow,
    EraRow,
    LaneRow,
    ListedRow,
    MarkRow,
    TickRow,
    TimelineRows,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

QML_IMPORT_NAME = "ExhibitApp.Backend"
QML_IMPORT_MAJOR_VERSION = 1

_TURN_SECONDS, _HURRIED_SECONDS = 0.002, 0.0005
"""How long rows are changed before the window may paint again: at rest, and while time moves."""
_MILLISECONDS = 8
"""From turn to turn: about a frame."""
_NOTHING = TimelineRows((), (), (), (), ())


@QmlElement
@QmlUncreatable("The program makes it")
class TimelineModels(QObject):
    """A list model for each kind of row.

    Signals:
        read: All rows are shown, and assistive technology is there to go from one to the next.
    """

    read = Signal()

    def __init__(self, url: Callable[[str], str], parent: QObject | None = None) -> None:
        """Let `url` tell the address of a work's picture, "" while it is not there."""
        super().__init__(parent)
        self._url = url
        self._marks = RowsModel(MarkRow, self, keyed=False)
        self._bars = RowsModel(BarRow, self, keyed=False)
        self._ticks = RowsModel(TickRow, self, keyed=False)
        self._lanes = RowsModel(LaneRow, self)
        self._eras = RowsModel(EraRow, self)
        self._listed = RowsModel(ListedRow, self)
        self._mark_slots = SlotRows(self._marks)
        self._bar_slots = SlotRows(self._bars)
        self._tick_slots = SlotRows(self._ticks)
        self._rows = _NOTHING
        self._window = Window(0.0, 1.0)
        self._steps: list[Step] = []
        self._turn_seconds = _TURN_SECONDS
        self._turn = QTimer(self, singleShot=True, interval=_MILLISECONDS)
        self._turn.timeout.connect(self._go_on)

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
        return self._rows.marks

    def works_within(self, window: Window) -> Iterator[str]:
        """The works that are pictured on marks in a window."""
        rows = (row for row in self.mark_rows if window.first <= row.at <= window.last)
        return (row.work for row in rows if row.work)

    @property
    def is_settled(self) -> bool:
        """Whether nothing is still to come."""
        return not self._steps

    def show(self, rows: TimelineRows, window: Window) -> None:
        """Show another layout, soon: what is nearest to the middle of the window first."""
        self._lanes.replace(rows.lanes)
        self._eras.replace(rows.eras)
        self._rows, self._window = rows, window
        self.show_pictures()

    @Slot()
    def show_pictures(self) -> None:
        """Show the pictures that have come."""
        url = self._url
        marks = (replace(row, picture=url(row.work)) if row.work else row for row in self.mark_rows)
        self._rows = replace(self._rows, marks=tuple(marks))
        self._plan()
        self._go_on()

    def clear(self) -> None:
        """Show nothing, at once."""
        self._lanes.replace(())
        self._eras.replace(())
        self._rows = _NOTHING
        self._plan()
        while self._steps:
            self._steps.pop().take()

    def show_list(self, rows: tuple[ListedRow, ...]) -> None:
        """Show the events of a cluster."""
        self._listed.replace(rows)

    def _plan(self) -> None:
        rows, window = self._rows, self._window
        steps = [
            *self._mark_slots.steps(rows.marks, lambda row: _mark_rank(row, window)),
            *self._bar_slots.steps(rows.bars, lambda row: _bar_rank(row, window)),
            *self._tick_slots.steps(rows.ticks, lambda row: abs(row.at - window.middle)),
        ]
        self._steps = sorted(steps, key=itemgetter(0, 1), reverse=True)

    @Slot(bool)
    def hurry(self, hurried: bool) -> None:
        """Leave the window more of its time while it moves what is there."""
        self._turn_seconds = _HURRIED_SECONDS if hurried else _TURN_SECONDS

    @Slot()
    def _go_on(self) -> None:
        end = time.perf_counter() + self._turn_seconds
        while self._steps and time.perf_counter() < end:
            self._steps.pop().take()
        if self._steps:
            self._turn.start()
        elif QAccessible.isActive():
            self.read.emit()


def _mark_rank(row: MarkRow, window: Window) -> float:
    return 0.0 if row.chosen or row.pointed else abs(row.at - window.middle)


def _bar_rank(row: BarRow, window: Window) -> float:
    return max(row.start - window.middle, window.middle - row.end, 0.0)
