"""Measures the packages against their limits, and the installed program against its source.

Usage: python packaging/bench_package.py, after `make package`. Writes build/package.bench.json.
The first painted frame is told by Qt's own log, so that both are measured from outside.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = ROOT / "build" / "package" / "root" / "usr" / "lib" / "exhibit-app"
DIST = ROOT / "dist"
ROUNDS = 9
MOST_UNPACKED_MB = 190.0
MOST_DEB_MB = 60.0
MOST_RATIO = 1.2
PAINTED = b"Frame rendered"


def main() -> int:
    """Measure, print, write; 1 if a limit is passed."""
    if not PROGRAM.is_dir():
        raise SystemExit("there is nothing to measure; run make package first")
    installed = [str(PROGRAM / "exhibit-app")]
    source = [sys.executable, "-m", "exhibit_app"]
    seconds = _first_frames({"installed": installed, "source": source})
    ratio = statistics.median(seconds["installed"]) / statistics.median(seconds["source"])
    rows = [
        ("unpacked, MB", _megabytes(PROGRAM.rglob("*")), MOST_UNPACKED_MB),
        (".deb, MB", _megabytes(DIST.glob("exhibit-app_*.deb")), MOST_DEB_MB),
        (".rpm, MB", _megabytes(DIST.glob("*.rpm")), None),
        (".tar.zst, MB", _megabytes(DIST.glob("*.tar.zst")), None),
        ("first frame installed, s", statistics.median(seconds["installed"]), None),
        ("first frame from source, s", statistics.median(seconds["source"]), None),
        ("installed : source", ratio, MOST_RATIO),
    ]
    faults = 0
    for name, value, limit in rows:
        passed = limit is not None and value > limit
        faults += passed
        told = "" if limit is None else f"  (at most {limit:g}{', PASSED' if passed else ''})"
        print(f"{name:<28}{value:8.3f}{told}")
    report = {"rows": [list(row) for row in rows], "seconds": seconds}
    (ROOT / "build" / "package.bench.json").write_text(json.dumps(report, indent=1), "utf-8")
    return 1 if faults else 0


def _first_frames(commands: dict[str, list[str]]) -> dict[str, list[float]]:
    """Seconds to the first frame, warm, one program after the other in turns."""
    seconds: dict[str, list[float]] = {name: [] for name in commands}
    with tempfile.TemporaryDirectory() as home:
        for number in range(ROUNDS + 1):
            for name, command in commands.items():
                taken = _first_frame(command, Path(home, name))
                if number:
                    seconds[name].append(taken)
    return seconds


def _first_frame(command: list[str], home: Path) -> float:
    home.mkdir(exist_ok=True)
    environment = {
        "HOME": str(home),
        "LANG": "C.UTF-8",
        "PATH": os.environ["PATH"],
        "QT_LOGGING_RULES": "qt.scenegraph.time.renderloop=true",
        "QT_QPA_PLATFORM": "offscreen",
        "QT_QUICK_BACKEND": "software",
    }
    start = time.monotonic()
    with subprocess.Popen(command, cwd=ROOT, env=environment, stderr=subprocess.PIPE) as process:
        try:
            lines = process.stderr or ()
            if not any(PAINTED in line for line in lines):
                raise SystemExit(f"{command[0]} painted nothing")
            taken = time.monotonic() - start
            time.sleep(1.5)  # what it keeps for the next start is written by then
        finally:
            process.terminate()
    return taken


def _megabytes(paths: Iterable[Path]) -> float:
    files = [path for path in paths if path.is_file() and not path.is_symlink()]
    return sum(path.stat().st_size for path in files) / 1e6


if __name__ == "__main__":
    sys.exit(main())
