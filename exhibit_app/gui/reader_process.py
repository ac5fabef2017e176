"""The program as another process that reads a large collection while visitors look at the lobby."""

from __future__ import annotations

import subprocess
import sys
from contextlib import suppress
from threading import Event, Thread
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_PATIENCE_SECONDS = 5.0


class ReaderProcess:
    """Reads, compiles and then indexes a collection, beginning at once; see commands.compile."""

    def __init__(self, folder: Path, cache: Path) -> None:
        self.progress = 0.0
        """How much has been read, from 0 to 1."""
        self._read = Event()
        module = [] if getattr(sys, "frozen", False) else ["-m", "exhibit_app"]
        self._process = subprocess.Popen(  # noqa: S603 - the program itself
            [sys.executable, *module, "compile", str(folder), "--cache", str(cache)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
        )
        self._listener = Thread(target=self._listen, daemon=True, name="reader")
        self._listener.start()

    def has_read(self) -> bool:
        """Whether the collection is compiled; waits for that, or for the process to fail."""
        self._read.wait()
        return self.progress >= 1.0

    def wait(self) -> None:
        """Return when the index is built, too."""
        self._listener.join()

    def stop(self) -> None:
        """End the process; what it has finished stays."""
        self._process.terminate()
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(_PATIENCE_SECONDS)
            return
        self._process.kill()

    def _listen(self) -> None:
        output = self._process.stdout
        if output is not None:
            with output:
                for line in output:
                    with suppress(ValueError):
                        self.progress = int(line) / 100
                    if self.progress >= 1.0:
                        self._read.set()
        self._process.wait()
        self._read.set()
