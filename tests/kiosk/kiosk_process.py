"""The real kiosk as a process of its own, without a display, listening to what it tells."""

from __future__ import annotations

import contextlib
import os
import re
import resource
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
PATIENCE_SECONDS = 40


class KioskProcess:
    """A supervised kiosk whose folders lie below one folder."""

    def __init__(self, folder, *arguments, environment=None, file_bytes=None):
        self.folder = folder
        self.told = []
        self._over = threading.Event()
        self._inbox = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._inbox.bind(str(folder / "notify"))
        self._inbox.settimeout(0.1)
        self._log = (folder / "log").open("wb")
        self.process = subprocess.Popen(
            [sys.executable, "-m", "exhibit_app", "kiosk", *map(str, arguments)],
            cwd=ROOT,
            env={**self._environment(), **(environment or {})},
            stdout=self._log,
            stderr=subprocess.STDOUT,
            preexec_fn=_limit(file_bytes),  # noqa: PLW1509 - it only sets a limit
        )
        self._listener = threading.Thread(target=self._listen, daemon=True)
        self._listener.start()

    def close(self):
        """End it as a service does."""
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self._over.set()
        self._listener.join()
        self._inbox.close()
        self._log.close()

    @property
    def log(self):
        return (self.folder / "log").read_text("utf-8", "replace")

    @property
    def child(self):
        """The process that paints."""
        return int(re.findall(r"started as process (\d+)", self.log)[-1])

    def wait_for(self, done, what, seconds=PATIENCE_SECONDS):
        """Wait until `done()` is true; returns the seconds that it took."""
        began = time.monotonic()
        while time.monotonic() - began < seconds:
            if done():
                return time.monotonic() - began
            self._over.wait(0.03)
        message = f"{what} did not come in {seconds} s\n{self.told[-5:]}\n{self.log[-3000:]}"
        raise AssertionError(message)

    def wait_on_screen(self, failures=0, mode="usual"):
        """Wait until frames are painted after so many failures; returns the seconds."""
        word = f"STATUS=on screen ({mode}), {failures} failures so far"
        return self.wait_for(lambda: word in self.told, word)

    def _environment(self):
        kept = ("PATH", "LANG", "LD_LIBRARY_PATH")
        return {
            **{name: os.environ[name] for name in kept if name in os.environ},
            "HOME": str(self.folder),
            "XDG_STATE_HOME": str(self.folder / "state"),
            "XDG_CACHE_HOME": str(self.folder / "cache"),
            "NOTIFY_SOCKET": str(self.folder / "notify"),
            "QT_QPA_PLATFORM": "offscreen",
            "QT_QUICK_BACKEND": "software",
            "PYTHONDONTWRITEBYTECODE": "1",
        }

    def _listen(self):
        while not self._over.is_set():
            with contextlib.suppress(TimeoutError):
                self.told.append(self._inbox.recv(4096).decode())


def _limit(file_bytes):
    """As on a full disk: no file may grow beyond so many bytes."""
    if file_bytes is None:
        return None
    return lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (file_bytes, file_bytes))
