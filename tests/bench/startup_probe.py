"""Starts as the viewer does, or as an empty window does, and tells when it was painted.

Usage: python -m tests.bench.startup_probe lobby|empty MONOTONIC_START [--keep]
Prints {"seconds": …, "megabytes": …} for the first painted frame that shows all of it. With
--keep the lobby stays until it has kept for the next start what a visitor's would.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

EMPTY = b'import QtQuick\nWindow { width: 1600; height: 900; color: "#14181b" }'


def main() -> int:
    """Show one of the two windows and leave at its first whole frame."""
    what, start = sys.argv[1], float(sys.argv[2])
    return empty(start) if what == "empty" else lobby(start, keep="--keep" in sys.argv)


def empty(start: float) -> int:
    """The least that Qt Quick can show."""
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtQml import QQmlApplicationEngine

    application = QGuiApplication([])
    engine = QQmlApplicationEngine()
    engine.loadData(EMPTY)
    window = engine.rootObjects()[0]
    return _until_painted(application, window, lambda: True, start)


def lobby(start: float, *, keep: bool) -> int:
    """What `exhibit-app` shows of the shipped collection."""
    from exhibit_app.quiet_start import put_off_collection

    put_off_collection()
    from exhibit_app import paths
    from exhibit_app.content.folder_tree import FolderTree
    from exhibit_app.gui.bootstrap import Viewer
    from exhibit_app.gui.desktop import make_application

    application = make_application()
    viewer = Viewer(FolderTree(paths.shipped_collection()))
    window = viewer.engine.window
    viewer.await_posters()
    if keep:
        viewer.complete_soon(lambda: None)
    code = _until_painted(application, window, lambda: viewer.entrance.reception.is_whole, start)
    while keep and not (viewer.is_complete and viewer.jobs.idle):
        application.processEvents()
    viewer.close()
    return code


def _until_painted(application, window, complete, start: float) -> int:
    def look() -> None:
        if complete():
            seconds = time.monotonic() - start
            print(json.dumps({"seconds": seconds, "megabytes": _resident()}))
            window.frameSwapped.disconnect(look)
            application.exit(0)

    window.frameSwapped.connect(look)
    window.show()
    return application.exec()


def _resident() -> float:
    status = Path("/proc/self/status").read_text("ascii")
    line = next(line for line in status.splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


if __name__ == "__main__":
    sys.exit(main())
