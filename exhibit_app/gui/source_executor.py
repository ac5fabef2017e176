"""Runs what touches a collection's source, which may lie on a share that never answers."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_PATIENCE_SECONDS = 1.0


class SourceExecutor:
    """A thread for each job, so that one that hangs keeps neither pictures nor the end waiting."""

    def __init__(self) -> None:
        self._threads: list[threading.Thread] = []

    def submit(self, work: Callable[[], None], priority: int) -> None:  # noqa: ARG002
        """See JobExecutor; all are alike important."""
        self._threads = [thread for thread in self._threads if thread.is_alive()]
        thread = threading.Thread(target=work, daemon=True, name="source")
        self._threads.append(thread)
        thread.start()

    def wait(self) -> None:
        """See JobExecutor; but what takes longer than a moment is left to itself."""
        for thread in self._threads:
            thread.join(_PATIENCE_SECONDS)
