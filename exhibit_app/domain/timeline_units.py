"""What a lane has to show in a view, gathered so that the cost does not grow with its events."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from exhibit_app.domain.event_table import Column, EventTable, LaneColumns
    from exhibit_app.domain.timeline_marks import Emphasis, Sizes, View

_CLEAR = 0.5
"""Pixels between the window's edge and what stands at it."""
_FEW = 100
"""So many events of a lane are placed one by one; more are gathered first."""
_MOST_BARS = 12
_CROWDED = 0.25
_TITLED = 0.7
"""Share of a row that bare marks may fill; beyond it they are gathered until titles fit between."""


@dataclass(frozen=True, slots=True)
class Unit:
    """Events that begin so close together that they are placed as one.

    `x` is in pixels from the window's beginning; `head` is the table's row of the most
    important; `first` and `last` are where the earliest and the latest begin.
    """

    x: float
    head: int
    count: int
    first: float
    last: float


@dataclass(frozen=True, slots=True)
class LaneUnits:
    """`reserved` come in the order in which they may claim room; `others` in that of time."""

    reserved: tuple[Unit, ...]
    others: tuple[Unit, ...]


def lane_units(
    table: EventTable, lane: int, view: View, sizes: Sizes, emphasis: Emphasis, budget: int
) -> LaneUnits:
    """The units of a lane: at most about `budget` of them."""
    columns = table.lanes[lane]
    lasting = _lasting(columns, view, sizes)
    claims = [
        row
        for row in _claims(table, columns, view, emphasis, lasting)
        if not stands_before(table, lane, row)
    ]
    edge = (sizes.mark + sizes.gap) / 2 + _CLEAR
    reserved = [_single(columns.all, row, view, edge if row in lasting else None) for row in claims]
    others = [_single(columns.all, row, view, edge) for row in lasting if row not in claims]
    if len(lasting) == _MOST_BARS and others:
        unseen = columns.all.lasting_count(view.window.first) - _MOST_BARS
        others[-1] = replace(others[-1], count=1 + max(unseen, 0))
    others += _beginning(table, columns, view, {*claims, *lasting}, sizes, budget)
    others.sort(key=lambda unit: unit.x)
    return LaneUnits(tuple(reserved), tuple(others))


def stands_before(table: EventTable, lane: int, row: int) -> bool:
    """Whether a lane above holds the event too, so that its label matters less here."""
    return any(_position(columns.all, row) is not None for columns in table.lanes[:lane])


def _position(column: Column, row: int) -> int | None:
    position = bisect_left(column.rows, row)
    found = position < len(column.rows) and column.rows[position] == row
    return position if found else None


def _lasting(columns: LaneColumns, view: View, sizes: Sizes) -> list[int]:
    """Rows of what began before the window and is seen in it: the most important of them."""
    seen = view.window.first + sizes.mark / view.scale
    found: dict[int, None] = {}
    for column in columns.by_importance:
        for position in column.lasting(seen, _MOST_BARS):
            if column.starts[position] < view.window.first and len(found) < _MOST_BARS:
                found[column.rows[position]] = None
    return list(found)


def _claims(
    table: EventTable, columns: LaneColumns, view: View, emphasis: Emphasis, lasting: list[int]
) -> list[int]:
    """Rows that reserve room for their label: pinned, then lit, then the most important."""
    stretch = view.stretch
    wanted = [table.position.get(event, -1) for event in emphasis.pinned]
    lit = [table.position.get(event, -1) for event in emphasis.lit]
    wanted += sorted(lit)[:_FEW]
    most = columns.by_importance[0]
    low, high = most.between(stretch.first, stretch.last)
    if high - low <= _FEW // 4:
        wanted += most.rows[low:high]
        wanted += [row for row in lasting if table.importance[row] == 3]
    found: dict[int, None] = {}
    for row in wanted:
        position = _position(columns.all, row)
        if position is not None and (
            row in lasting or stretch.first <= columns.all.starts[position] < stretch.last
        ):
            found[row] = None
    return list(found)


def _single(column: Column, row: int, view: View, edge: float | None) -> Unit:
    start = column.starts[bisect_left(column.rows, row)]
    if edge is None:
        return Unit(view.place(start), row, 1, start, start)
    at = view.window.first + edge / view.scale
    return Unit(edge, row, 1, at, at)


def _beginning(
    table: EventTable,
    columns: LaneColumns,
    view: View,
    taken: set[int],
    sizes: Sizes,
    budget: int,
) -> list[Unit]:
    column = columns.all
    low, high = column.between(view.stretch.first, view.stretch.last)
    if high - low <= min(_FEW, budget):
        groups = [(position, position + 1) for position in range(low, high)]
    else:
        groups = _gathered(column, low, high, view, sizes, budget)
    skipped = sorted(bisect_left(column.rows, row) for row in taken)
    return [
        unit
        for group in groups
        if (unit := _group_unit(table, columns, group, skipped, view)) is not None
    ]


def _gathered(
    column: Column, low: int, high: int, view: View, sizes: Sizes, budget: int
) -> list[tuple[int, int]]:
    pixels = sizes.mark
    while True:
        groups = []
        for group in column.groups(low, high, pixels / view.scale):
            groups.append(group)
            if len(groups) > budget:
                break
        else:
            reach = (column.starts[high - 1] - column.starts[low]) * view.scale
            crowded = len(groups) * (sizes.mark + sizes.gap) > reach * _CROWDED
            if not crowded or pixels > sizes.longest * _TITLED + sizes.badge:
                return groups
        pixels *= 1.5


def _group_unit(
    table: EventTable,
    columns: LaneColumns,
    group: tuple[int, int],
    skipped: list[int],
    view: View,
) -> Unit | None:
    low, high = group
    column = columns.all
    gone = skipped[bisect_left(skipped, low) : bisect_left(skipped, high)]
    count = high - low - len(gone)
    if not count:
        return None
    first, last = column.starts[low], column.starts[high - 1]
    head = _head(table, columns, group, gone)
    return Unit(view.place((first + last) / 2), head, count, first, last)


def _head(table: EventTable, columns: LaneColumns, group: tuple[int, int], gone: list[int]) -> int:
    low, high = group
    column = columns.all
    if high - low <= _MOST_BARS + len(gone):
        left = (position for position in range(low, high) if position not in gone)
        return max((column.rows[p] for p in left), key=lambda row: (table.importance[row], -row))
    rows = {column.rows[position] for position in gone}
    for level in columns.by_importance:
        for position in range(bisect_left(level.rows, column.rows[low]), len(level.rows)):
            row = level.rows[position]
            if row > column.rows[high - 1]:
                break
            if row not in rows:
                return row
    return column.rows[low]
