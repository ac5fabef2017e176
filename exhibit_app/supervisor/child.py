"""The supervised program as a process, and the beats that it sends."""

from __future__ import annotations

import queue
import subprocess
import threading
from typing import TYPE_CHECKING

from exhibit_app.domain.heartbeat import HIDDEN, PAINTED, RESTING, STARTING

if TYPE_CHECKING:
    from collections.abc import Sequence

ENDED = "ended"
"""Comes instead of a beat when the program has closed its output."""
_PATIENCE_SECONDS = 5.0


class Child:
    """One run of the program; its standard output carries beats and nothing else."""

    def __init__(self, command: Sequence[str]) -> None:
        self._process = subprocess.Popen(  # noqa: S603 - the program itself
            list(command), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE
        )
        self._beats: queue.SimpleQueue[str] = queue.SimpleQueue()
        self._reader = threading.Thread(target=self._read, daemon=True, name="beats")
        self._reader.start()

    @property
    def pid(self) -> int:
        """The process id."""
        return self._process.pid

    def next_beat(self, seconds: float) -> str:
        """A beat or ENDED, or an empty text if nothing comes within the time."""
        try:
            return self._beats.get(timeout=seconds)
        except queue.Empty:
            return ""

    def exit_code(self) -> int:
        """The code it ended with, below zero for a signal; kills what does not end by itself."""
        try:
            return self._process.wait(_PATIENCE_SECONDS)
        except subprocess.TimeoutExpired:
            return self.kill()

    def kill(self) -> int:
        """End it at once; also what is stopped or hangs."""
        self._process.kill()
        return self._process.wait()

    def terminate(self) -> int:
        """Ask it to end, and see to it that it does."""
        self._process.terminate()
        return self.exit_code()

    def _read(self) -> None:
        output = self._process.stdout
        if output is not None:
            with output:
                for line in output:
                    beat = line.decode("ascii", "replace").strip()
                    if beat in {STARTING, PAINTED, HIDDEN, RESTING}:
                        self._beats.put(beat)
        self._beats.put(ENDED)
