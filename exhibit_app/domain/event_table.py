"""Events as columns sorted by time, so that a view of a hundred thousand costs what it shows."""

from __future__ import annotations

import math
from array import array
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from exhibit_app.domain.edtf import Date, DateSet

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from exhibit_app.domain.edtf import Edtf
    from exhibit_app.domain.event import Event

_BLOCK = 128
_IMPORTANCES = (3, 2, 1)


@dataclass(frozen=True, slots=True)
class Column:
    """Some events of a table in the order of where they stand on an axis.

    Attributes:
        rows: Indices into the table.
        starts: Where each stands, in day numbers, as `standing` tells; -inf where open.
        ends: Latest end of each; inf where open.
        sorted_ends: The ends in their own order, so that what is over can be counted.
        block_ends: The greatest of each 128 ends, so that what lasts on can be found.
    """

    rows: array[int]
    starts: array[float]
    ends: array[float]
    sorted_ends: array[float]
    block_ends: array[float]

    def between(self, first: float, last: float) -> tuple[int, int]:
        """The half-open range of positions that begin from `first` up to `last`."""
        low = bisect_left(self.starts, first)
        return low, bisect_left(self.starts, last, low)

    def groups(self, low: int, high: int, length: float) -> Iterator[tuple[int, int]]:
        """Cuts positions `low` to `high` where multiples of `length` days lie between two."""
        starts = self.starts
        while low < high:
            edge = (starts[low] // length + 1) * length
            after = max(bisect_left(starts, edge, low, high), low + 1)
            yield low, after
            low = after

    def lasting_count(self, day: float) -> int:
        """How many began before `day` and are not over."""
        return bisect_left(self.starts, day) - bisect_right(self.sorted_ends, day)

    def lasting(self, day: float, most: int) -> list[int]:
        """Up to `most` positions that began before `day` and are not over, the latest first."""
        found: list[int] = []
        before = bisect_left(self.starts, day)
        for block in range((before + _BLOCK - 1) // _BLOCK - 1, -1, -1):
            if self.block_ends[block] <= day:
                continue
            positions = range(min(before, (block + 1) * _BLOCK) - 1, block * _BLOCK - 1, -1)
            found.extend(position for position in positions if self.ends[position] > day)
            if len(found) >= most:
                return found[:most]
        return found

    def density(
        self, first: float, last: float, bins: int, passing: bytes | None = None
    ) -> list[int]:
        """How many begin in each of `bins` equal parts of the time from `first` to `last`.

        With `passing`, a byte for each position, only those are counted whose byte is 1.
        """
        step = (last - first) / bins
        edges = [bisect_left(self.starts, first + step * number) for number in range(bins)]
        edges.append(bisect_right(self.starts, last))
        if passing is None:
            return [after - before for before, after in pairwise(edges)]
        return [passing.count(1, before, after) for before, after in pairwise(edges)]


@dataclass(frozen=True, slots=True)
class LaneColumns:
    """A lane's events, and the same by importance, the most important first."""

    all: Column
    by_importance: tuple[Column, ...]


@dataclass(frozen=True, slots=True)
class EventTable:
    """The events of an exhibition.

    Attributes:
        ids: Event ids in the order of where they stand.
        position: Each id's index in `ids`.
        importance: 1 to 3 for each.
        opens: The day before which each cannot have begun; -inf where open.
        lanes: Columns of each lane in order; the last is that of events without one.
        everything: All events, each once.
    """

    ids: tuple[str, ...]
    position: Mapping[str, int]
    importance: bytes
    opens: array[float]
    lanes: tuple[LaneColumns, ...]
    everything: LaneColumns


def build_event_table(events: Iterable[Event], lanes: Sequence[str] = ()) -> EventTable:
    """Sort `events` into columns, one for each of `lanes` and one for those in none of them."""
    timed = [(*_reach(event.date), event) for event in events]
    timed.sort(key=lambda one: (one[0], -one[1]))
    starts = [one[0] for one in timed]
    ends = [one[1] for one in timed]
    importance = bytes(one[2].importance for one in timed)
    members = _lane_members([one[2] for one in timed], lanes)
    ids = tuple(one[2].id for one in timed)
    return EventTable(
        ids,
        {event_id: number for number, event_id in enumerate(ids)},
        importance,
        array("d", [one[2].date.bounds.start_min for one in timed]),
        tuple(_columns(rows, starts, ends, importance) for rows in members),
        _columns(range(len(ids)), starts, ends, importance),
    )


def standing(date: Edtf) -> float:
    """The day an event stands at: its beginning as written, or amid the days it may have been.

    Where these have no end, at their beginning.
    """
    start, end = date.span
    choice = isinstance(date, Date) or (isinstance(date, DateSet) and date.one_of)
    amid = choice and date.is_unspecified and math.isfinite(end)
    return (start + end) / 2 if amid else start


def _reach(date: Edtf) -> tuple[float, float]:
    """Where it stands, and its latest end."""
    bounds = date.bounds
    return bounds.start_min if bounds.is_sharp else standing(date), bounds.end_max


def _lane_members(events: Sequence[Event], lanes: Sequence[str]) -> list[list[int]]:
    index = {lane: number for number, lane in enumerate(lanes)}
    members: list[list[int]] = [[] for _ in range(len(lanes) + 1)]
    for row, event in enumerate(events):
        known = [index[lane] for lane in dict.fromkeys(event.lanes) if lane in index]
        for lane in known or (len(lanes),):
            members[lane].append(row)
    return members


def _columns(
    rows: Sequence[int], starts: Sequence[float], ends: Sequence[float], importance: bytes
) -> LaneColumns:
    return LaneColumns(
        _column(rows, starts, ends),
        tuple(
            _column([row for row in rows if importance[row] == level], starts, ends)
            for level in _IMPORTANCES
        ),
    )


def _column(rows: Sequence[int], starts: Sequence[float], ends: Sequence[float]) -> Column:
    own_ends = array("d", [ends[row] for row in rows])
    blocks = range(0, len(own_ends), _BLOCK)
    return Column(
        array("l", rows),
        array("d", [starts[row] for row in rows]),
        own_ends,
        array("d", sorted(own_ends)),
        array("d", [max(own_ends[block : block + _BLOCK]) for block in blocks]),
    )
