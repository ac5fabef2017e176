"""The events of one place or person as columns: what the map and the panes ask of them."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections import defaultdict
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from exhibit_app.domain.event import Event
    from exhibit_app.domain.event_filter import EventFilter


@dataclass(frozen=True, slots=True)
class Spans:
    """Stretches of time by their beginning; `latest` is the latest end up to each of them."""

    starts: array[float]
    latest: array[float]

    def any_within(self, first: float, last: float) -> bool:
        """Whether one begins before the day `last` and ends after the day `first`."""
        before = bisect_left(self.starts, last)
        return before > 0 and self.latest[before - 1] > first

    def any_touching(self, first: float, last: float) -> bool:
        """As `any_within`, with both days."""
        before = bisect_right(self.starts, last)
        return before > 0 and self.latest[before - 1] >= first


@dataclass(frozen=True, slots=True)
class Group:
    """Events that stand in the same lanes and at the same localities."""

    lanes: frozenset[str]
    localities: frozenset[str]
    spans: Spans


@dataclass(frozen=True, slots=True)
class Presence:
    """The events of a place or a person, however many.

    Attributes:
        rows: Their rows in the table of all events, in its order.
        works: The works that show them, each once.
        localities: Where they happened, each once.
        groups: The same events, by what a filter asks.
    """

    rows: array[int]
    works: tuple[str, ...] = ()
    localities: tuple[str, ...] = ()
    groups: tuple[Group, ...] = ()

    def __len__(self) -> int:
        return len(self.rows)

    def any_in(self, window: tuple[float, float]) -> bool:
        """Whether one may have happened in the window of (first, last) day numbers."""
        return any(group.spans.any_within(*window) for group in self.groups)

    def any_passes(self, chosen: EventFilter) -> bool:
        """Whether a filter lets one pass."""
        return any(
            (not chosen.lanes or not chosen.lanes.isdisjoint(group.lanes))
            and (not chosen.localities or not chosen.localities.isdisjoint(group.localities))
            and (chosen.span is None or group.spans.any_touching(*chosen.span))
            for group in self.groups
        )


NOBODY = Presence(array("l"))


def presence_of(events: Iterable[tuple[int, Event]]) -> Presence:
    """The presence of events given with their rows, in the order of these."""
    listed = tuple(events)
    grouped: defaultdict[tuple[frozenset[str], frozenset[str]], list[tuple[float, float]]]
    grouped = defaultdict(list)
    for _, event in listed:
        bounds = event.date.bounds
        key = frozenset(event.lanes), frozenset(event.localities)
        grouped[key].append((bounds.start_min, bounds.end_max))
    return Presence(
        array("l", [row for row, _ in listed]),
        tuple(dict.fromkeys(work for _, event in listed for work in event.works)),
        tuple(dict.fromkeys(place for _, event in listed for place in event.localities)),
        tuple(Group(*key, _spans(spans)) for key, spans in grouped.items()),
    )


def _spans(spans: list[tuple[float, float]]) -> Spans:
    spans.sort()
    starts = array("d", [start for start, _ in spans])
    return Spans(starts, array("d", accumulate((end for _, end in spans), max)))
