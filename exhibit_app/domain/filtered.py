"""What a filter lets pass of an exhibition's events, reckoned once for everything that asks."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import reduce
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from exhibit_app.domain.article import Article
    from exhibit_app.domain.event_filter import EventFilter
    from exhibit_app.domain.event_table import Column, EventTable
    from exhibit_app.domain.roll import Roll

_PASSES = b"\1"


@dataclass(frozen=True, slots=True)
class Filtered:
    """The events of a roll as a filter sees them.

    Attributes:
        filter: The filter.
        rows: A byte for each row of the roll's table, 1 where the event passes.
        lanes: The same for the rows of each lane's column, in its order.
        position: The row of each event.
    """

    filter: EventFilter
    rows: bytes
    lanes: tuple[bytes, ...]
    position: Mapping[str, int]

    @property
    def count(self) -> int:
        """How many events pass."""
        return self.rows.count(_PASSES)

    def passes(self, event: str) -> bool:
        """Whether an event stays lit; one that the exhibition does not show does."""
        row = self.position.get(event)
        return row is None or bool(self.rows[row])

    def beside(self, row: int, step: int) -> int:
        """The next row that passes, from `row` on, in the direction of `step`; -1 if none does."""
        return self.rows.find(_PASSES, row) if step > 0 else self.rows.rfind(_PASSES, 0, row + 1)

    def tells(self, article: Article) -> bool:
        """Whether an article tells of an event that passes.

        One that names no event of the exhibition is judged by its own places and date.
        """
        known = [event for event in article.events if event in self.position]
        if known or not self.filter:
            return not known or any(map(self.passes, known))
        chosen = self.filter
        if chosen.lanes or (chosen.localities and chosen.localities.isdisjoint(article.localities)):
            return False
        if chosen.span is None or article.date is None:
            return chosen.span is None
        bounds = article.date.bounds
        return bounds.start_min <= chosen.span[1] and bounds.end_max >= chosen.span[0]


def any_within(mask: bytes, column: Column, first: float, last: float) -> bool:
    """Whether one passes of those in a column that stand from `first` to `last`.

    `mask` has a byte for each position of the column, 1 where the event passes.
    """
    low, high = bisect_left(column.starts, first), bisect_right(column.starts, last)
    return mask.find(_PASSES, low, high) >= 0


def filtered(roll: Roll, chosen: EventFilter) -> Filtered:
    """What `chosen` lets pass of the events of a roll."""
    table = roll.table
    masks: list[bytes] = []
    if chosen.lanes:
        lanes = enumerate(roll.exhibition.timeline.lanes)
        rows = (table.lanes[n].all.rows for n, lane in lanes if lane.id in chosen.lanes)
        masks.append(_mask(table, rows))
    if chosen.localities:
        masks.append(_mask(table, (roll.place(one).rows for one in chosen.localities)))
    if chosen.span is not None:
        masks.append(_in_span(table, *chosen.span))
    passing = reduce(_both, masks, _PASSES * len(table.ids))
    lanes_passing = tuple(bytes(map(passing.__getitem__, lane.all.rows)) for lane in table.lanes)
    return Filtered(chosen, passing, lanes_passing, table.position)


def _mask(table: EventTable, columns: Iterable[Iterable[int]]) -> bytes:
    mask = bytearray(len(table.ids))
    for rows in columns:
        for row in rows:
            mask[row] = 1
    return bytes(mask)


def _in_span(table: EventTable, first: float, last: float) -> bytes:
    ends = table.everything.all.ends
    return bytes(
        start <= last and end >= first for start, end in zip(table.opens, ends, strict=True)
    )


def _both(one: bytes, other: bytes) -> bytes:
    joined = int.from_bytes(one, "big") & int.from_bytes(other, "big")
    return joined.to_bytes(len(one), "big")
