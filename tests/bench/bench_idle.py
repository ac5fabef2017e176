"""How much of one core a kiosk takes that nobody touches: without attract loop, and in the dark.

Usage: python -m tests.bench.bench_idle [--seconds 30]
Prints JSON: per cent of one core, for the program and for its supervisor.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
import time
from datetime import datetime, timedelta
from pathlib import Path

from exhibit_app.domain.pin import hash_pin
from tests.kiosk.kiosk_process import KioskProcess

SETTLING_SECONDS = 15
"""By then copies and indexes have been made."""


def main() -> int:
    """Measure both, and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=30)
    print(json.dumps(idle(parser.parse_args().seconds)))
    return 0


def idle(seconds: float = 30) -> dict[str, dict[str, float]]:
    """Per cent of one core, of both processes in both states."""
    closed = (datetime.now() - timedelta(hours=3)).strftime("%H:%M")
    since = (datetime.now() - timedelta(hours=4)).strftime("%H:%M")
    profiles = {
        "paused": "idle: {attract: false}",
        "dark": f"hours: {{open: [{{from: '{since}', until: '{closed}'}}]}}",
    }
    return {name: measured(profile, seconds) for name, profile in profiles.items()}


def measured(profile: str, seconds: float) -> dict[str, float]:
    """Per cent of one core that a kiosk with that profile takes."""
    with tempfile.TemporaryDirectory(prefix="exhibit-idle-") as name:
        folder = Path(name)
        pin = hash_pin("4711", bytes(16))
        (folder / "kiosk.yaml").write_text(f"format: 1\nstaff: {{pin: '{pin}'}}\n{profile}\n")
        kiosk = KioskProcess(folder, "--profile", folder / "kiosk.yaml")
        try:
            kiosk.wait_for(lambda: "READY=1" in kiosk.told, "a frame")
            time.sleep(SETTLING_SECONDS)
            pids = {"program": kiosk.child, "supervisor": kiosk.process.pid}
            before = {name: used(pid) for name, pid in pids.items()}
            time.sleep(seconds)
            return {
                name: round((used(pid) - before[name]) / seconds * 100, 2)
                for name, pid in pids.items()
            }
        finally:
            kiosk.close()


def used(pid: int) -> float:
    """Processor seconds of a process, in itself and in the system."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


if __name__ == "__main__":
    sys.exit(main())
