"""Which events a visitor wants to see, by lane, locality and span."""

from __future__ import annotations

from typing import NamedTuple


class EventFilter(NamedTuple):
    """Empty sets let everything pass; `span` is (first, last) in day numbers."""

    lanes: frozenset[str] = frozenset()
    localities: frozenset[str] = frozenset()
    span: tuple[float, float] | None = None

    def __bool__(self) -> bool:
        return bool(self.lanes or self.localities or self.span)


NO_FILTER = EventFilter()
