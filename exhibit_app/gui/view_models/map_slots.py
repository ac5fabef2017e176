"""Markers on delegates that are made once: a marker that goes leaves its own to one that comes."""

from __future__ import annotations

from collections import deque
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from exhibit_app.gui.list_models.rows_model import RowsModel
from exhibit_app.gui.view_models.map_rows import MarkerRow

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

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
        self._turn.timeout.connect(self._go_on)

    @property
    def model(self) -> RowsModel[MarkerRow]:
        """The rows."""
        return self._model

    def clear(self) -> None:
        """Show none, and keep no delegates."""
        self._changes.clear()
        self._model.replace(())

    @property
    def is_settled(self) -> bool:
        """Whether all that was to be shown is."""
        return not self._changes

    def show(self, rows: Iterable[MarkerRow]) -> None:
        """Show these markers soon: what is to go goes now, then what stays changes, then come more.

        Those that come do so in their order.
        """
        wanted = {row.key: row for row in rows}
        left = [row if row.key in wanted else replace(row, key="") for row in self._model.rows]
        self._changes = deque(_steps(left, wanted))
        self._change_some(left)

    @Slot()
    def _go_on(self) -> None:
        self._change_some(list(self._model.rows))

    def _change_some(self, rows: list[MarkerRow]) -> None:
        for _ in range(min(_A_TURN, len(self._changes))):
            slot, row = self._changes.popleft()
            if slot is None:
                rows.append(row)
            else:
                rows[slot] = row
        self._model.replace(rows)
        if self._changes:
            self._turn.start()


def _steps(
    now: Sequence[MarkerRow], wanted: Mapping[str, MarkerRow]
) -> Iterator[tuple[int | None, MarkerRow]]:
    """Pairs of a slot, None for a new one, and what it is to show."""
    kept = {row.key: slot for slot, row in enumerate(now) if row.key}
    yield from ((slot, wanted[key]) for key, slot in kept.items() if now[slot] != wanted[key])
    free = (slot for slot, row in enumerate(now) if not row.key)
    yield from ((next(free, None), row) for key, row in wanted.items() if key not in kept)
