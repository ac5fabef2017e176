"""Frozen records as rows for QML: each field of the record is a role of that name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QByteArray, QModelIndex, QObject

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QPersistentModelIndex


Row = TypeVar("Row")
# As numbers: the first use of the namespace Qt costs a tenth of the time to start.
_DISPLAY_ROLE = 0
_FIRST_ROLE = 0x0100 + 1


class RowsModel(QAbstractListModel, Generic[Row]):
    """Shows frozen dataclasses or named tuples; `replace` keeps the delegates of rows that stay.

    A row stays when its `key` field is the same; without a `key` field, or when not `keyed`,
    when it stands at the same index. Roles are the field names; ints beyond 32 bits must be
    floats.
    """

    def __init__(
        self, row_type: type[Row], parent: QObject | None = None, *, keyed: bool = True
    ) -> None:
        super().__init__(parent)
        self._names: tuple[str, ...] = row_type.__match_args__  # type: ignore[missing-attribute]
        self._key = "key" if keyed and "key" in self._names else None
        self._rows: tuple[Row, ...] = ()

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows shown now."""
        return self._rows

    def replace(self, rows: Sequence[Row]) -> None:
        """Show `rows`, changing as little as possible."""
        new = tuple(rows)
        if new == self._rows:
            return
        if self._keys(new) == self._keys(self._rows):
            self._update(new)
        elif self._key is None:
            self._resize(new)
        else:
            self._exchange(new)

    def put(self, number: int, row: Row) -> None:
        """Show `row` at an index, or as one more after the last; not for a keyed model."""
        if number == len(self._rows):
            self._resize((*self._rows, row))
        else:
            self._update((*self._rows[:number], row, *self._rows[number + 1 :]))

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        """The number of rows; a row has none of its own."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = _DISPLAY_ROLE) -> Any:  # noqa: ANN401 - whatever the field holds
        """The field that `role` stands for."""
        position = role - _FIRST_ROLE
        if not 0 <= index.row() < len(self._rows) or not 0 <= position < len(self._names):
            return None
        value = getattr(self._rows[index.row()], self._names[position])
        return list(value) if isinstance(value, tuple) else value

    def roleNames(self) -> dict[int, QByteArray]:
        """The fields' names."""
        return {
            _FIRST_ROLE + number: QByteArray(name.encode())
            for number, name in enumerate(self._names)
        }

    def _keys(self, rows: Sequence[Row]) -> list[object]:
        if self._key is None:
            return list(range(len(rows)))
        return [getattr(row, self._key) for row in rows]

    def _update(self, new: tuple[Row, ...]) -> None:
        old, self._rows = self._rows, new
        for number, (before, after) in enumerate(zip(old, new, strict=True)):
            if before is not after and before != after:
                index = self.index(number)
                self.dataChanged.emit(index, index, self._changed(before, after))

    def _changed(self, before: Row, after: Row) -> list[int]:
        return [
            _FIRST_ROLE + number
            for number, name in enumerate(self._names)
            if getattr(before, name) != getattr(after, name)
        ]

    def _resize(self, new: tuple[Row, ...]) -> None:
        here, there = len(self._rows), len(new)
        if there > here:
            self._update(new[:here])
            self.beginInsertRows(QModelIndex(), here, there - 1)
            self._rows = new
            self.endInsertRows()
        else:
            self.beginRemoveRows(QModelIndex(), there, here - 1)
            self._rows = self._rows[:there]
            self.endRemoveRows()
            self._update(new)

    def _exchange(self, new: tuple[Row, ...]) -> None:
        keys, before = self._keys(new), self._keys(self._rows)
        wanted = set(keys)
        gone = [number for number, key in enumerate(before) if key not in wanted]
        for first, last in reversed(_runs(gone)):
            self.beginRemoveRows(QModelIndex(), first, last)
            self._rows = self._rows[:first] + self._rows[last + 1 :]
            self.endRemoveRows()
        kept = self._keys(self._rows)
        staying = set(kept)
        if [key for key in keys if key in staying] != kept:
            self.beginResetModel()
            self._rows = new
            self.endResetModel()
            return
        fresh = [number for number, key in enumerate(keys) if key not in staying]
        for first, last in _runs(fresh):
            self.beginInsertRows(QModelIndex(), first, last)
            self._rows = (*self._rows[:first], *new[first : last + 1], *self._rows[first:])
            self.endInsertRows()
        self._update(new)


def _runs(numbers: Sequence[int]) -> list[tuple[int, int]]:
    """The first and last of each stretch of numbers that follow each other."""
    runs: list[tuple[int, int]] = []
    for number in numbers:
        if runs and runs[-1][1] == number - 1:
            runs[-1] = (runs[-1][0], number)
        else:
            runs.append((number, number))
    return runs
