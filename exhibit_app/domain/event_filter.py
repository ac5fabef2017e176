"""Which events a visitor wants to see, by lane, locality and span."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from exhibit_app.domain.event import Event


class EventFilter(NamedTuple):
    """Empty sets let everything pass; `span` is (first, last) in day numbers."""

    lanes: frozenset[str] = frozenset()
    localities: frozenset[str] = frozenset()
    span: tuple[float, float] | None = None

    def __bool__(self) -> bool:
        return bool(self.lanes or self.localities or self.span)

    def passes(self, event: Event) -> bool:
        """Whether `event` stays lit."""
        if self.lanes and not self.lanes.intersection(event.lanes):
            return False
        if self.localities and not self.localities.intersection(event.localities):
            return False
        if self.span is None:
            return True
        bounds = event.date.bounds
        return bounds.start_min <= self.span[1] and bounds.end_max >= self.span[0]


NO_FILTER = EventFilter()
