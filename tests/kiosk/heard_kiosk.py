"""What every real kiosk's test needs: the kiosk's log, and what it tells the service manager."""

from __future__ import annotations

import contextlib
import re
import socket
import subprocess
import threading
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
PATIENCE_SECONDS = 40


class HeardKiosk:
    """A kiosk that tells its state to a socket in its folder, where its log is, too."""

    def __init__(self, folder):
        self.folder = folder
        self.told = []
        self._over = threading.Event()
        self._inbox = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._inbox.bind(str(folder / "notify"))
        self._inbox.settimeout(0.1)
        self._log = (folder / "log").open("wb")
        self._listener = threading.Thread(target=self._listen, daemon=True)

    def start(self, command, **options):
        """Start it, with options of subprocess."""
        self.process = subprocess.Popen(
            command, cwd=ROOT, stdout=self._log, stderr=subprocess.STDOUT, **options
        )
        self._listener.start()

    def close(self):
        """Listen no longer; its process has ended."""
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

    def _listen(self):
        while not self._over.is_set():
            with contextlib.suppress(TimeoutError):
                self.told.append(self._inbox.recv(4096).decode())
