"""Follows a visit and keeps what may be kept of it."""

from __future__ import annotations

import logging
import sqlite3
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from exhibit_app.domain.visit_record import VisitRecord, missed, stayed, thing_at

if TYPE_CHECKING:
    from collections.abc import Callable

    from exhibit_app.gui.jobs import JobRunner
    from exhibit_app.gui.session import Session
    from exhibit_app.statistics.visit_store import VisitStore

log = logging.getLogger(__name__)


class VisitRecorder(QObject):
    """Listens to a session between `begin` and `end`; writes in a worker, failing quietly."""

    def __init__(
        self,
        session: Session,
        store: VisitStore,
        jobs: JobRunner,
        days: int,
        clock: Callable[[], float],
        wall_clock: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._store = store
        self._jobs = jobs
        self._days = days
        self._clock = clock
        self._wall_clock = wall_clock
        self._record: VisitRecord | None = None
        self._began = wall_clock()
        self._thing = ""
        self._since = 0.0
        self._missed = ""
        self._figures = (0, 0)
        session.visit_changed.connect(self._follow)
        session.window_changed.connect(self._note_move)
        self._count()

    @property
    def figures(self) -> tuple[int, int]:
        """Visits today and within seven days, as of the last one."""
        return self._figures

    def begin(self) -> None:
        """A visit has begun."""
        self._record = VisitRecord(self._session.language)
        self._began = self._wall_clock()
        self._thing = thing_at(self._session.visit.place)
        self._since = self._clock()
        self._missed = ""

    def note_search(self, words: str, hits: int) -> None:
        """A search was answered; one in vain counts once the visitor has ceased to type."""
        self._missed = "" if hits else words

    def end(self, last_touch: float) -> None:
        """The visit is over; `last_touch` is by the same clock."""
        if self._record is None:
            return
        self._settle_search()
        record = stayed(self._record, self._thing, last_touch - self._since)
        self._record = None
        store, began, days = self._store, self._began, self._days
        self._jobs.run(lambda: store.add(record, began, days), lambda _: self._count(), self._fail)

    @Slot()
    def _follow(self) -> None:
        if self._record is None:
            return
        visit, now = self._session.visit, self._clock()
        if visit.place.search is None:
            self._settle_search()
        self._record = replace(self._record, language=visit.language)
        thing = thing_at(visit.place)
        if thing != self._thing:
            self._record = stayed(self._record, self._thing, now - self._since)
            self._thing, self._since = thing, now

    @Slot()
    def _note_move(self) -> None:
        if self._record is not None:
            self._record = replace(self._record, moves=self._record.moves + 1)

    def _settle_search(self) -> None:
        if self._record is not None and self._missed:
            self._record = missed(self._record, self._missed)
        self._missed = ""

    def _count(self) -> None:
        store, today = self._store, self._wall_clock().date()

        def count() -> tuple[int, int]:
            return store.count_since(today), store.count_since(today - timedelta(days=6))

        self._jobs.run(count, self._take_figures, self._fail)

    def _take_figures(self, figures: tuple[int, int]) -> None:
        self._figures = figures

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, OSError | sqlite3.Error):
            raise error
        log.warning("statistics cannot be kept: %s", error)
