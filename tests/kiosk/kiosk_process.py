"""The real kiosk as a process of its own, without a display, listening to what it tells."""

from __future__ import annotations

import os
import resource
import subprocess
import sys

from tests.kiosk.heard_kiosk import HeardKiosk


class KioskProcess(HeardKiosk):
    """A supervised kiosk whose folders lie below one folder."""

    def __init__(self, folder, *arguments, environment=None, file_bytes=None):
        super().__init__(folder)
        self.start(
            [sys.executable, "-m", "exhibit_app", "kiosk", *map(str, arguments)],
            env={**self._environment(), **(environment or {})},
            preexec_fn=_limit(file_bytes),
        )

    def close(self):
        """End it as a service does."""
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        super().close()

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


def _limit(file_bytes):
    """As on a full disk: no file may grow beyond so many bytes."""
    if file_bytes is None:
        return None
    return lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (file_bytes, file_bytes))
