"""Lets a simulated visitor loose: `python -m tests.soak --interactions 20000 --seed 1`."""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
import threading
import time
from datetime import datetime
from pathlib import Path

from exhibit_app.heap import spare_memory

ROOT = Path(__file__).resolve().parent.parent.parent
QUARTERS = 4
SIZE = (1280, 720)
EVERY_CHECK = 100
GROWTH = 0.03


def measure():
    """Memory in MB, open files and threads of this process."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return {
        "megabytes": round(pages * os.sysconf("SC_PAGE_SIZE") / 1e6, 1),
        "files": len(list(Path("/proc/self/fd").iterdir())),
        "threads": len(list(Path("/proc/self/task").iterdir())),
        "python_threads": threading.active_count(),
    }


class Soak:
    """The kiosk, the visitor, and all that went wrong."""

    def __init__(self, collection, seed):
        from PySide6.QtCore import QtMsgType, qInstallMessageHandler

        from exhibit_app.content.folder_tree import FolderTree
        from exhibit_app.domain.kiosk_profile import TRIAL
        from exhibit_app.gui import desktop, kiosk_screen
        from exhibit_app.gui.bootstrap import Viewer
        from exhibit_app.gui.housekeeping import Housekeeping
        from exhibit_app.gui.kiosk_controller import KioskController, sized_props
        from exhibit_app.gui.view_models.app_view_model import AppViewModel
        from tests.soak.visitor import Visitor

        self.faults, self.dead_ends, self.screens = [], [], set()
        sys.excepthook = lambda kind, error, _: self.faults.append(f"{kind.__name__}: {error}")
        self.application = desktop.make_application()
        grave = {QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg}
        qInstallMessageHandler(
            lambda kind, _, text: self.faults.append(text) if kind in grave else None
        )
        self.viewer = Viewer(FolderTree(collection))
        self.viewer.complete()
        self.now = 0.0
        self.viewer.kiosk.show(sized_props(TRIAL, *SIZE, 3.8))
        self.window = self.viewer.engine.window
        self.controller = KioskController(
            self.viewer.session,
            self.viewer.kiosk,
            self.window,
            TRIAL,
            lambda: self.now,
            datetime.now,
            self.application,
        )
        self.housekeeping = Housekeeping(self.viewer.engine, self.controller)
        self.controller.phase_changed.connect(self.housekeeping.follow)
        kiosk_screen.fill(self.window, self.application.primaryScreen(), cursor=False)
        self.app = self.viewer.entrance.findChild(AppViewModel)
        self.visitor = Visitor(self.window, seed)

    def run(self, interactions):
        """Interact; returns measures after each quarter."""
        self.look_round()
        measures, last = [], ""
        for number in range(1, interactions + 1):
            before = len(self.faults)
            self.settle(0.004)
            last = self.visitor.act()
            self.settle(0.004)
            self.let_time_pass(number)
            if len(self.faults) > before:
                self.faults[-1] += f" (at {number}: {last}, {self.where()})"
            self.screens.add(self.where())
            if number % EVERY_CHECK == 0:
                self.check_way_home(number, last)
            if number % (interactions // QUARTERS) == 0:
                measures.append(self.measured())
                sys.stderr.write(f"{number}: {measures[-1]}, {len(self.faults)} faults\n")
        return measures

    def look_round(self):
        """Once into every room of the staff, where random touches rarely lead."""
        staff = self.viewer.kiosk.staff_room
        self.controller.touch()
        for go_on in (staff.test, staff.showAbout, staff.clean):
            staff.knock()
            go_on()
            self.screens.add(self.where())
            self.settle(1.0)
            staff.leave()

    def settle(self, seconds):
        from PySide6.QtCore import QEvent

        end = time.monotonic() + seconds
        while True:
            self.application.processEvents()
            # Without an event loop around it, nothing else deletes what was to be deleted later.
            self.application.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            if time.monotonic() >= end:
                return

    def let_time_pass(self, number):
        """Most of the time none; now and then the visitor leaves, or staff come and go."""
        self.now += 0.5
        if number % 400 == 0:
            for _ in range(130):
                self.now += 1
                self.controller.tick()
        if number % 777 == 0:
            self.viewer.kiosk.staff_room.knock()
        if self.viewer.kiosk.staff_room.props.room and number % 10 == 0:
            self.viewer.kiosk.staff_room.leave()

    def where(self):
        place = self.viewer.session.visit.place
        kind = place.focus.kind if place.focus else "introduction"
        over = "work" if place.work else "gallery" if place.gallery else ""
        over = over or ("search" if place.search is not None else "")
        staff = self.viewer.kiosk.staff_room.props.room
        phase = self.controller.state.phase
        hall = f"hall {kind} {over}".strip() if place.exhibition else "lobby"
        return f"{phase} {hall} {staff}".strip()

    def check_way_home(self, number, last):
        """From everywhere the lobby is at most two touches away."""
        if self.controller.state.phase != "active" or self.viewer.kiosk.staff_room.props.room:
            return
        start, words = self.where(), self.viewer.session.words.ui
        for _ in range(2):
            if not self.viewer.session.visit.place.exhibition:
                return
            self.settle(0.9)
            ways = dict(self.visitor.buttons())
            way = ways.get(words["lobby"]) or ways.get(words["close"])
            if way is None:
                break
            self.visitor.tap(way)
            self.settle(0.1)
        if self.viewer.session.visit.place.exhibition:
            self.dead_ends.append(f"{start} (at {number}, after {last}): {self.where()}")
            self.viewer.kiosk.beginAgain()

    def measured(self):
        """What is used when a visit has ended, which is alike each time."""
        self.viewer.kiosk.staff_room.leave()
        self.viewer.kiosk.beginAgain()
        self.settle(3.0)  # whatever workers still do for the last visitor comes to its end
        self.housekeeping.tidy()
        return {**measure(), "screens": len(self.screens)}


def main():
    """Run, print, and say with the exit code whether all held."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--interactions", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--output", type=Path, default=ROOT / "build" / "soak.json")
    given = parser.parse_args()
    folder = tempfile.TemporaryDirectory(prefix="exhibit-soak-")
    for name in ("XDG_STATE_HOME", "XDG_CACHE_HOME"):
        os.environ[name] = folder.name
    screen = {"name": "S1", "x": 0, "y": 0, "width": SIZE[0], "height": SIZE[1], "dpr": 1}
    screen |= {"logicalDpi": 96, "logicalBaseDpi": 96}
    config = Path(folder.name) / "screens.json"
    config.write_text(json.dumps({"screens": [screen]}))
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={config}"
    os.environ["QT_QUICK_BACKEND"] = "software"
    spare_memory()
    soak = Soak(ROOT / "seeds", given.seed)
    began = time.monotonic()
    measures = soak.run(given.interactions)
    grown = measures[-1]["megabytes"] / measures[1]["megabytes"] - 1
    level = all(measures[-1][key] <= measures[1][key] + 2 for key in ("files", "threads"))
    result = {
        "seed": given.seed,
        "interactions": given.interactions,
        "seconds": round(time.monotonic() - began),
        "after_quarters": measures,
        "memory_growth": round(grown, 4),
        "faults": soak.faults[:50],
        "dead_ends": soak.dead_ends[:50],
        "screens": sorted(soak.screens),
    }
    soak.viewer.close()
    given.output.parent.mkdir(parents=True, exist_ok=True)
    given.output.write_text(json.dumps(result, indent=2, ensure_ascii=False) + "\n")
    sys.stdout.write(given.output.read_text())
    held = not soak.faults and not soak.dead_ends and grown <= GROWTH and level
    folder.cleanup()
    return 0 if held else 1


if __name__ == "__main__":
    sys.exit(main())
