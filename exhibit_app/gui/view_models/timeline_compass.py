"""Where a visitor's choice stands on a timeline, what lies beside it, and where the window goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exhibit_app.domain.timeline_steps import stepped
from exhibit_app.domain.timeline_window import reveal

if TYPE_CHECKING:
    from exhibit_app.domain.timeline_window import Window
    from exhibit_app.gui.session import Session
    from exhibit_app.gui.view_models.timeline_scene import TimelineScene

_MOST_LIT_DAYS = 200
_MOST_READ = 60
"""The dates of more events than that are taken from the table, which knows them less exactly."""


class TimelineCompass:
    """Finds the way on the timeline of one exhibition."""

    def __init__(self, session: Session, scene: TimelineScene) -> None:
        self._session = session
        self._scene = scene

    @property
    def has_chosen(self) -> bool:
        """Whether an event that stands on this timeline is chosen."""
        return self._session.shown.event in self._scene.laned.position

    def wanted(self) -> dict[str, int]:
        """The chosen event and those that belong to it, with their rows in the table."""
        shown, known = self._session.shown, self._scene.laned.position
        return {event: known[event] for event in (shown.event, *shown.events) if event in known}

    def lit_days(self) -> list[float]:
        """Where these stand; of very many, some of them."""
        starts = self._scene.laned.everything.all.starts
        rows = list(self.wanted().values())
        return [starts[row] for row in rows[:: len(rows) // _MOST_LIT_DAYS + 1]]

    def goal(self, start: Window) -> Window:
        """The window nearest to `start` that shows what is chosen; all time without a choice."""
        scene, wanted = self._scene, self.wanted()
        if not wanted:
            return scene.realm.whole
        if len(wanted) > _MOST_READ:
            column = scene.laned.everything.all
            spans = [(column.starts[row], column.ends[row]) for row in wanted.values()]
        else:
            spans = [scene.events[event].date.span for event in wanted]
        return reveal(start, spans, scene.realm)

    def beside(self, event: str, step: int, window: Window) -> str:
        """The event before or after one that passes the filter; "" where there is none.

        Without `event`, the one at the near end of the window, or else of all time.
        """
        table, passing = self._scene.laned, self._session.filtered
        if passing is None:
            return ""
        found = stepped(table, event, step, window, passing)
        if found or event in table.position:
            return found
        return stepped(table, event, step, self._scene.realm.whole, passing)
