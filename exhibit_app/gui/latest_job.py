"""Work of which only the newest counts: one piece at a time, and none that was overtaken."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from exhibit_app.gui.jobs import JobRunner

log = logging.getLogger(__name__)

Result = TypeVar("Result")

_BEFORE_PICTURES = 2


class LatestJob(Generic[Result]):
    """Runs what was asked for last as soon as the piece under way is done."""

    def __init__(self, jobs: JobRunner, done: Callable[[Result], None]) -> None:
        self._jobs = jobs
        self._done = done
        self._next: Callable[[], Result] | None = None
        self._running = False

    def ask(self, work: Callable[[], Result]) -> None:
        """Run `work` in a worker, unless something newer is asked for before it begins."""
        self._next = work
        self._begin()

    def _begin(self) -> None:
        if self._running:
            return
        work, self._next = self._next, None
        if work is not None:
            self._running = True
            self._jobs.run(work, self._have, self._lack, priority=_BEFORE_PICTURES)

    def _have(self, result: Result) -> None:
        self._running = False
        self._done(result)
        self._begin()

    def _lack(self, error: Exception) -> None:
        self._running = False
        log.error("the newest work failed", exc_info=error)
        self._begin()
