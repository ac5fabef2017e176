"""Which work's picture stands for an event."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from exhibit_app.domain.event import Event
    from exhibit_app.domain.work import Work


@dataclass(frozen=True, slots=True)
class StandIns:
    """Works by their id; those that lack their picture stand for nothing."""

    works: Mapping[str, Work] = field(default_factory=dict, compare=False)
    lacking: frozenset[str] = frozenset()

    def of(self, event: Event) -> str:
        """The first of its works that can be shown; "" without one."""
        known = (one for one in event.works if one in self.works and one not in self.lacking)
        return next((one for one in known if self.works[one].picture), "")
