"""What is wrong with the collection, for the curator who is at work on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from exhibit_app.gui.list_models.rows_model import RowsModel

if TYPE_CHECKING:
    from exhibit_app.content.problems import Report

QML_IMPORT_NAME = "ExhibitApp.Backend"
QML_IMPORT_MAJOR_VERSION = 1

MOST_ROWS = 200


class ProblemRow(NamedTuple):
    """One problem, and where to mend it."""

    severity: str
    place: str
    message: str
    hint: str


@QmlElement
@QmlUncreatable("The program makes it")
class ProblemsViewModel(QObject):
    """The problems of the collection; a kiosk never offers them.

    Signals:
        changed: The problems, or whether they are looked at, are others.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows = RowsModel(ProblemRow, self)
        self._errors = 0
        self._warnings = 0
        self._offered = False
        self._open = False

    def show(self, report: Report) -> None:
        """Take over a new report; advice is left to `exhibit-app check`."""
        grave = [p for p in report.problems if p.severity != "advice"]
        self._errors = report.count("error")
        self._warnings = report.count("warning")
        self._rows.replace(
            [
                ProblemRow(p.severity, f"{p.path}:{p.line}:{p.column}", p.message, p.hint)
                for p in grave[:MOST_ROWS]
            ]
        )
        self.changed.emit()

    def offer(self) -> None:
        """Let a curator see the problems from now on."""
        self._offered = True
        self.changed.emit()

    @property
    def error_count(self) -> int:
        """How many things are left out, for Python."""
        return self._errors

    @Property(QObject, constant=True)
    def rows(self) -> QObject:
        """A row for each error and warning."""
        return self._rows

    @Property(int, notify=changed)
    def errors(self) -> int:
        """How many things are left out."""
        return self._errors

    @Property(int, notify=changed)
    def warnings(self) -> int:
        """How many things want attention."""
        return self._warnings

    @Property(bool, notify=changed)
    def offered(self) -> bool:
        """Whether there is something for a curator to see."""
        return self._offered and bool(self._rows.rows)

    @Property(bool, notify=changed)
    def open(self) -> bool:
        """Whether they are looked at."""
        return self._open and self._offered and bool(self._rows.rows)

    @Slot(bool)
    def setOpen(self, wanted: bool) -> None:
        """Look at the problems, or away."""
        self._open = wanted
        self.changed.emit()
