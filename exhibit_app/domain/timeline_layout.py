"""Places marks and labels on a timeline so that nothing is lost and no label touches another."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from exhibit_app.domain.timeline_marks import Bar, Layout, Mark
from exhibit_app.domain.timeline_slots import Row, Slot, new_slot
from exhibit_app.domain.timeline_units import lane_units, stands_before

if TYPE_CHECKING:
    from collections.abc import Iterator

    from exhibit_app.domain.event_table import EventTable
    from exhibit_app.domain.timeline_marks import Emphasis, Sizes, View, Widths
    from exhibit_app.domain.timeline_units import Unit

_MOST_MARKS = 160
_FEWEST_MARKS = 16
_CUT = 0.6
"""A title may be cut to this share where it has no room for the whole."""
_ROUNDING = 0.5
"""Pixels that a label may lack to count as whole."""


def layout_marks(
    table: EventTable, view: View, sizes: Sizes, emphasis: Emphasis, widths: Widths
) -> Layout:
    """Lay out the stretch of `view`.

    Labels stand wholly in the window or wholly out of it, so that the window at rest cuts none.
    What is laid out comes in the order of lanes and events, which no zooming changes.
    """
    marks: list[Mark] = []
    bars: list[Bar] = []
    used = [lane for lane, rows in enumerate(view.rows) if rows]
    budget = max(_MOST_MARKS // max(len(used), 1), _FEWEST_MARKS)
    for lane in used:
        room = _LaneRoom(table, lane, view, sizes, widths)
        room.fill(emphasis, budget)
        marks.extend(room.marks())
        bars.extend(room.bars())
    order = table.position
    marks.sort(key=lambda mark: (mark.lane, order[mark.event], mark.at))
    bars.sort(key=lambda bar: (bar.lane, order[bar.event]))
    return Layout(tuple(marks), tuple(bars))


class _LaneRoom:
    """The rows of one lane while they are being filled."""

    def __init__(
        self, table: EventTable, lane: int, view: View, sizes: Sizes, widths: Widths
    ) -> None:
        self._table = table
        self._lane = lane
        self._view = view
        self._sizes = sizes
        self._widths = widths
        self._rows = [Row(sizes.gap) for _ in range(view.rows[lane])]
        self._places: list[float] = []
        self._titles: dict[int, float] = {}

    def fill(self, emphasis: Emphasis, budget: int) -> None:
        """Reserve, place everything, then let labels grow into what is left."""
        units = lane_units(self._table, self._lane, self._view, self._sizes, emphasis, budget)
        pinned = self._numbers(emphasis.pinned)
        self._places = sorted(unit.x for unit in (*units.others, *units.reserved))
        rest = list(units.others)
        rest += [unit for unit in units.reserved if not self._claim(unit, unit.head in pinned)]
        for unit in sorted(rest, key=lambda unit: unit.x):
            self._place(unit)
        lit = self._numbers(emphasis.lit)
        free = ((row, slot) for row in self._rows for slot in row.slots if not slot.reserved)
        for row, slot in sorted(free, key=lambda pair: self._rank(pair[1], lit)):
            self._label(row, slot)
        for row in self._rows:
            for slot in row.slots:
                self._trim(slot)
                self._adorn(row, slot)

    def _numbers(self, events: Iterator[str] | tuple[str, ...] | frozenset[str]) -> set[int]:
        return {self._table.position.get(event, -1) for event in events}

    def _claim(self, unit: Unit, pinned: bool) -> bool:
        """Reserve room for a whole label; what is pinned gets a dot at least, over all others."""
        slot = new_slot(unit, self._sizes.mark)
        slot.reserved = True
        title = self._title(unit.head)
        whole = title + self._sizes.badge
        for wanted in (whole, title, min(self._sizes.shortest, title))[: 3 if pinned else 2]:
            places = list(self._free_places(slot, wanted, pinned=pinned))
            if places:
                _, number, flipped = min(places)
                self._take(slot, wanted, flipped=flipped)
                self._rows[number].insert(slot)
                return True
        if pinned:
            self._rows[0].insert(slot)
        return pinned

    def _free_places(
        self, slot: Slot, wanted: float, *, pinned: bool
    ) -> Iterator[tuple[int, int, bool]]:
        """Sides and rows where a label has room, each after how many marks it would cover."""
        low, high = self._walls(slot.x)
        if pinned:  # at the very edge of the window half its dot is out of it
            low, high = low - self._sizes.mark / 2, high + self._sizes.mark / 2
        for flipped in (False, True):
            left, right = self._extent(slot.x, wanted, flipped=flipped)
            if low <= left and right <= high:
                covered = bisect_right(self._places, right) - bisect_left(self._places, left)
                for number, row in enumerate(self._rows):
                    if row.is_free(left, right):
                        yield covered, number, flipped

    def _trim(self, slot: Slot) -> None:
        """Give back the room that was reserved for the number of others, where there are none."""
        title = self._title(slot.head)
        if slot.reserved and slot.count == 1 and slot.label > title:
            self._take(slot, title, flipped=slot.flipped)

    def _place(self, unit: Unit) -> None:
        """Put a mark where it costs labels least, else add it to what is in its way."""
        slot = new_slot(unit, self._sizes.mark)
        free = [row for row in self._rows if row.is_free(slot.left, slot.right)]
        if free:
            title = self._title(unit.head)
            min(free, key=lambda row: self._cost(row, slot, title)).insert(slot)
            return
        hit = [(row, near) for row in self._rows for near in row.touching(slot.left, slot.right)]
        row, near = min(hit, key=lambda pair: (pair[1].reserved, abs(pair[1].x - slot.x)))
        near.add(unit)
        if not near.reserved:
            importance = self._table.importance
            near.head = max(near.head, unit.head, key=lambda head: importance[head])
            row.move(near, min(max(self._view.place((near.first + near.last) / 2), near.x), unit.x))

    def _cost(self, row: Row, slot: Slot, title: float) -> float:
        """How many pixels of labels would be lost by standing in `row`."""
        before, after = row.neighbours(slot.x)
        lost = 0.0
        if before is not None:
            wish = before.right if before.reserved else before.left + self._title(before.head)
            lost += max(wish - slot.left, 0.0)
        if after is not None:
            lost += max(slot.left + title - after.left, 0.0)
        return lost

    def _rank(self, slot: Slot, lit: set[int]) -> tuple[bool, bool, int, float]:
        copied = stands_before(self._table, self._lane, slot.head)
        return slot.head not in lit, copied, -self._table.importance[slot.head], slot.x

    def _label(self, row: Row, slot: Slot) -> None:
        """Show the title, cut if need be, on the side where it has room."""
        badge = self._sizes.badge if slot.count > 1 else 0.0
        title = self._title(slot.head)
        cut = min(max(title * _CUT, self._sizes.shortest), title)
        low, high = self._room(row, slot)
        half = self._sizes.mark / 2
        if slot.x - half < low or slot.x + half > high:
            return
        room = {True: slot.x + half - low, False: high - slot.x + half}
        whole = [side for side in (slot.flipped, not slot.flipped) if room[side] >= title + badge]
        if whole:
            self._take(slot, title + badge, flipped=whole[0])
            return
        roomier = room[True] > room[False]
        copied = stands_before(self._table, self._lane, slot.head)
        if room[roomier] >= max(cut + badge, slot.label) and not copied:
            self._take(slot, room[roomier], flipped=roomier)

    def _take(self, slot: Slot, label: float, *, flipped: bool) -> None:
        slot.take(*self._extent(slot.x, label, flipped=flipped), flipped=flipped)

    def _adorn(self, row: Row, slot: Slot) -> None:
        """Add picture and date to a whole title where they have room."""
        badge = self._sizes.badge if slot.count > 1 else 0.0
        if slot.label < self._title(slot.head) + badge - _ROUNDING:
            return
        _, date, picture = self._widths(self._table.ids[slot.head])
        slot.pictured = picture > 0 and self._grow(row, slot, picture)
        slot.dated = date > 0 and not badge and self._grow(row, slot, date + self._sizes.padding)

    def _grow(self, row: Row, slot: Slot, more: float) -> bool:
        low, high = self._room(row, slot)
        left, right = self._extent(slot.x, slot.label + more, flipped=slot.flipped)
        fits = low <= left and right <= high
        if fits:
            slot.take(left, right, flipped=slot.flipped)
        return fits

    def _room(self, row: Row, slot: Slot) -> tuple[float, float]:
        low, high = self._walls(slot.x)
        before, after = row.beside(slot)
        if before is not None:
            low = max(low, before.right + self._sizes.gap)
        if after is not None:
            high = min(high, after.left - self._sizes.gap)
        return low, high

    def _walls(self, x: float) -> tuple[float, float]:
        """Between which pixels a label at `x` may stand: a window's edges let none through."""
        view, edge = self._view, self._sizes.gap / 2
        if x < 0:
            return view.place(view.world.first), -edge
        if x > view.length:
            return view.length + edge, view.place(view.world.last)
        return edge, view.length - edge

    def _extent(self, x: float, label: float, *, flipped: bool) -> tuple[float, float]:
        half = self._sizes.mark / 2
        return (x + half - label, x + half) if flipped else (x - half, x - half + label)

    def _title(self, head: int) -> float:
        """Pixels of the whole label with the title alone."""
        if head not in self._titles:
            title, _, _ = self._widths(self._table.ids[head])
            sizes = self._sizes
            whole = min(sizes.mark + sizes.padding + title, sizes.longest)
            self._titles[head] = max(whole, sizes.mark)
        return self._titles[head]

    def marks(self) -> Iterator[Mark]:
        """What has been placed."""
        for number, row in enumerate(self._rows):
            for slot in row.slots:
                yield Mark(
                    self._lane,
                    number,
                    self._table.ids[slot.head],
                    self._view.window.first + slot.x / self._view.scale,
                    slot.label,
                    slot.dated,
                    slot.pictured,
                    slot.flipped,
                    self._least_scale(row, slot),
                    slot.count - 1,
                    slot.first,
                    slot.last,
                    tuple(self._table.ids[member] for member in sorted(slot.members)),
                )

    def _least_scale(self, row: Row, slot: Slot) -> float:
        near = row.beside(slot)[0 if slot.flipped else 1]
        if near is None or not slot.label or near.x == slot.x:
            return 0.0
        days = abs(near.x - slot.x) / self._view.scale
        if slot.flipped:
            return (slot.x - slot.left + near.right - near.x) / days
        return (slot.right - slot.x + near.x - near.left) / days

    def bars(self) -> Iterator[Bar]:
        """The spans of what has been placed one by one, on as few tracks as they need."""
        column = self._table.lanes[self._lane].all
        for number, row in enumerate(self._rows):
            ends = [-math.inf] * self._view.tracks
            for member in sorted(member for slot in row.slots for member in slot.members):
                position = bisect_left(column.rows, member)
                free = [track for track, end in enumerate(ends) if end <= column.starts[position]]
                track = free[0] if free else ends.index(min(ends))
                ends[track] = max(ends[track], column.ends[position])
                yield Bar(self._lane, number, track, self._table.ids[member])
