"""Rows that come a few at a time, so that no frame waits for many delegates to be made."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from exhibit_app.gui.list_models.rows_model import RowsModel


class Keyed(Protocol):
    """A row that is known by its key."""

    @property
    def key(self) -> str:
        """The same as long as it is the same thing."""
        ...


Row = TypeVar("Row", bound=Keyed)


class ComingRows(Generic[Row]):
    """Fills a model with rows: those that stay at once, the others by and by.

    Args:
        model: What is filled.
        first: So many new rows come at once.
        more: So many come with each call of `go_on`.
    """

    def __init__(self, model: RowsModel[Row], first: int, more: int) -> None:
        self._model = model
        self._first = first
        self._more = more
        self._rows: tuple[Row, ...] = ()
        self._waiting: list[str] = []

    @property
    def rows(self) -> tuple[Row, ...]:
        """All rows, those too that are still to come."""
        return self._rows

    def show(self, rows: Sequence[Row], rank: Callable[[Row], float]) -> bool:
        """Show other rows, the new ones in the order of their rank; whether some are to come."""
        there = {row.key for row in self._model.rows}
        fresh = sorted((row for row in rows if row.key not in there), key=rank)
        self._rows = tuple(rows)
        self._waiting = [row.key for row in reversed(fresh[self._first :])]
        self._push()
        return bool(self._waiting)

    def change(self, rows: Sequence[Row]) -> None:
        """Show the same rows with other fields; what is to come still is."""
        self._rows = tuple(rows)
        self._push()

    def go_on(self) -> bool:
        """Let some more come; whether there are still others."""
        if self._waiting:
            del self._waiting[-self._more :]
            self._push()
        return bool(self._waiting)

    def _push(self) -> None:
        waiting = set(self._waiting)
        self._model.replace([row for row in self._rows if row.key not in waiting])
