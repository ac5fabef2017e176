"""Markers on delegates that are made once: a marker that goes leaves its own to one that comes."""

from __future__ import annotations

from collections import deque
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from exhibit_app.gui.list_models.rows_model import RowsModel
from exhibit_app.gui.view_models.map_rows import MarkerRow

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_A_TURN = 10
"""How many markers are changed before the window may paint again."""

_MILLISECONDS = 8
"""From turn to turn: about a frame."""


class MarkerSlots(QObject):
    """A row for each delegate; those that show no marker have no key."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model: RowsModel[MarkerRow] = RowsModel(MarkerRow, self, keyed=False)
        self._changes: deque[tuple[int | None, MarkerRow]] = deque()
        self._turn = QTimer(self, singleShot=True, interval=_MILLISECONDS)
        self._turn.timeout.connect(self._change_some)

    @property
    def model(self) -> RowsModel[MarkerRow]:
        """The rows."""
        return self._model

    def clear(self) -> None:
        """Show none, and keep no delegates."""
        self._changes.clear()
        self._model.replace(())

    def show(self, rows: Iterable[MarkerRow]) -> None:
        """Show these markers soon: first what is to go, then what stays, then what comes."""
        self._changes = deque(self._steps({row.key: row for row in rows}))
        self._change_some()

    def _steps(self, wanted: dict[str, MarkerRow]) -> Iterator[tuple[int | None, MarkerRow]]:
        """Pairs of a slot, None for a new one, and what it is to show."""
        now = dict(enumerate(self._model.rows))
        gone = [slot for slot, row in now.items() if row.key not in wanted]
        kept = {row.key: slot for slot, row in now.items() if row.key in wanted}
        yield from ((slot, replace(now[slot], key="")) for slot in gone if now[slot].key)
        yield from ((slot, wanted[key]) for key, slot in kept.items() if now[slot] != wanted[key])
        free = iter(gone)
        yield from ((next(free, None), row) for key, row in wanted.items() if key not in kept)

    @Slot()
    def _change_some(self) -> None:
        rows = list(self._model.rows)
        for _ in range(min(_A_TURN, len(self._changes))):
            slot, row = self._changes.popleft()
            if slot is None:
                rows.append(row)
            else:
                rows[slot] = row
        self._model.replace(rows)
        if self._changes:
            self._turn.start()
