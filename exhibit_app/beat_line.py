"""What a supervised program tells the process that watches it."""

from __future__ import annotations

import os
import sys
import threading

from exhibit_app.domain.heartbeat import STARTING

_STARTING_SECONDS = 0.5


class BeatLine:
    """One line a beat; until the first frame a thread tells that the program is starting.

    A program that is stopped or killed while it starts is missed as soon as one that shows
    something; one that takes long to read a collection is not.
    """

    def __init__(self, output: int) -> None:
        """Begins to beat on an open file, by its number."""
        self._output = output
        self._begun = threading.Event()
        self._thread = threading.Thread(target=self._start, daemon=True, name="starting")
        self._thread.start()

    def send(self, beat: str) -> bool:
        """Tell of a frame, or that there is no screen; False if nobody listens any more."""
        if not self._begun.is_set():
            self._begun.set()
            self._thread.join()
        return self._write(beat)

    def _start(self) -> None:
        while self._write(STARTING) and not self._begun.wait(_STARTING_SECONDS):
            pass

    def _write(self, beat: str) -> bool:
        try:
            os.write(self._output, f"{beat}\n".encode("ascii"))
        except OSError:
            return False
        return True


def beats_to_supervisor() -> BeatLine:
    """Beats on standard output, which carries nothing else in a supervised program."""
    return BeatLine(sys.stdout.fileno())
