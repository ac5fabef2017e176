"""Work beside the visitor: callables run in worker threads, results come to the GUI thread."""

from __future__ import annotations

import itertools
import logging
import sys
from typing import TYPE_CHECKING, Protocol, TypeVar, cast

from PySide6.QtCore import QObject, QThreadPool, Signal, Slot

if TYPE_CHECKING:
    from collections.abc import Callable

log = logging.getLogger(__name__)

Result = TypeVar("Result")

_TURN_SECONDS = 0.0001
"""How long a worker keeps Python to itself while the window waits, as it does often in a frame."""


class JobExecutor(Protocol):
    """Runs callables some time, somewhere."""

    def submit(self, work: Callable[[], None], priority: int) -> None:
        """Run `work`; higher priorities first."""

    def wait(self) -> None:
        """Return when nothing submitted is still running; what has not begun is dropped."""


class ThreadPoolExecutor:
    """Runs jobs in a pool of its own, so that it can be waited for before Qt goes."""

    def __init__(self, threads: int = 2) -> None:
        self._pool = QThreadPool()
        self._pool.setMaxThreadCount(threads)
        sys.setswitchinterval(_TURN_SECONDS)

    def submit(self, work: Callable[[], None], priority: int) -> None:
        """See JobExecutor."""
        # A QRunnable's Python wrapper outlives it and later passes for any QObject at its address.
        self._pool.start(work, priority)

    def wait(self) -> None:
        """See JobExecutor."""
        self._pool.clear()
        self._pool.waitForDone()


class JobRunner(QObject):
    """Runs work elsewhere and delivers `done(result)` or `failed(error)` on the GUI thread.

    Signals:
        idle_changed: Emitted when the last job under way has been delivered, or a first begins.
    """

    idle_changed = Signal()
    _finished = Signal(int, object, object)

    def __init__(self, executor: JobExecutor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._executor = executor
        self._numbers = itertools.count()
        self._waiting: dict[
            int, tuple[Callable[[object], None], Callable[[Exception], None] | None]
        ] = {}
        self._closed = False
        self._finished.connect(self._deliver)

    @property
    def idle(self) -> bool:
        """Whether nothing is under way."""
        return not self._waiting

    def run(
        self,
        work: Callable[[], Result],
        done: Callable[[Result], None],
        failed: Callable[[Exception], None] | None = None,
        priority: int = 0,
    ) -> None:
        """Run `work` in a worker; it must touch no QObject. Unhandled errors are logged."""
        if self._closed:
            return
        number = next(self._numbers)
        self._waiting[number] = (cast("Callable[[object], None]", done), failed)
        if len(self._waiting) == 1:
            self.idle_changed.emit()

        def attempt() -> None:
            result, error = None, None
            try:
                result = work()
            except Exception as problem:
                error = problem
            if not self._closed:
                self._finished.emit(number, result, error)

        self._executor.submit(attempt, priority)

    @Slot(int, object, object)
    def _deliver(self, number: int, result: object, error: Exception | None) -> None:
        if number not in self._waiting:
            return
        done, failed = self._waiting.pop(number)
        try:
            if error is None:
                done(result)
            elif failed is not None:
                failed(error)
            else:
                log.error("a job failed", exc_info=error)
        finally:
            if self.idle:
                self.idle_changed.emit()

    def close(self) -> None:
        """Drop what has not begun, wait for the rest, deliver nothing more."""
        self._closed = True
        self._waiting.clear()
        self._executor.wait()
