"""Runs every bench and writes the figures beside their targets: `make bench`.

Usage: python -m tests.bench [--sizes 50 100000] [--rounds 3] [--localities 10000] [--cold]
Prints a table and writes build/bench.json. Nothing fails here: figures are to be read.
"""

from __future__ import annotations

import argparse
import compileall
import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

from tests.bench.generator import FOLDER, SIZES, collection
from tests.bench.targets import Row, crowd_rows, lobby_rows, size_rows

ROOT = Path(__file__).resolve().parents[2]
CACHE = FOLDER / "cache"
RESULT = FOLDER.parent / "bench.json"
STARTS = 15


def main() -> int:
    """Measure, print and write."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--sizes", nargs="*", type=int, default=list(SIZES))
    arguments.add_argument("--rounds", type=int, default=3, help="openings of each size")
    arguments.add_argument(
        "--localities", type=int, default=10_000, help="of the crowded map; 0 leaves it out"
    )
    arguments.add_argument("--cold", action="store_true", help="also open without any cache")
    options = arguments.parse_args()
    lobby = started("empty", "lobby")
    print(f"lobby against an empty window: {lobby}", flush=True)
    sizes = {size: sized(size, options.rounds, options.cold) for size in options.sizes}
    ends = sorted({min(options.sizes), max(options.sizes)} if options.localities else ())
    crowds = {size: crowded(size, options.localities) for size in ends}
    rows = [*lobby_rows(lobby), *size_rows(sizes), *crowd_rows(crowds, options.localities)]
    print(table(rows))
    machine = {
        "date": datetime.now(UTC).isoformat(timespec="seconds"),
        "processors": os.cpu_count(),
        "system": platform.platform(),
        "python": platform.python_version(),
    }
    written = {"machine": machine, "lobby": lobby, "sizes": sizes, "crowds": crowds}
    RESULT.write_text(json.dumps(written, indent=1), "utf-8")
    return 0


def started(*windows: str) -> dict[str, dict[str, float]]:
    """Medians of opening each of the windows several times, by turns, warm."""
    # As an installed program is; a checkout has no bytecode where Python may not write any.
    for folder in ("exhibit_app", "tests/bench"):
        compileall.compile_dir(ROOT / folder, quiet=1)
    for what in windows:
        probe("tests.bench.startup_probe", what, last=("--keep",))
    turns = [
        {what: probe("tests.bench.startup_probe", what) for what in windows} for _ in range(STARTS)
    ]
    return {
        what: {
            key: round(statistics.median(turn[what][key] for turn in turns), 3)
            for key in turns[0][what]
        }
        for what in windows
    }


def crowded(size: int, localities: int) -> dict[str, object]:
    """The map with so many localities in a collection of so many events."""
    folder = collection(size, localities)
    compiled(folder)
    figures = probe("tests.bench.viewer_probe", folder, CACHE, last=("--only-map",))
    print(f"{size} events at {localities} localities: {json.dumps(figures)}", flush=True)
    return figures


def compiled(folder: Path) -> None:
    """Let a collection be opened warm."""
    command = [sys.executable, "-m", "exhibit_app", "compile", folder, "--cache", CACHE]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def sized(size: int, rounds: int, cold: bool) -> dict[str, object]:
    """Everything that is measured with so many events."""
    folder, figures = collection(size), {}
    if cold:
        empty = CACHE / "none"
        shutil.rmtree(empty, ignore_errors=True)
        first = probe("tests.bench.viewer_probe", folder, empty, last=("--only-open",))
        figures["cold"] = first
        shutil.rmtree(empty, ignore_errors=True)
    compiled(folder)
    opened = [
        probe("tests.bench.viewer_probe", folder, CACHE, last=("--only-open",))
        for _ in range(rounds)
    ]
    for key in ("lobby_s", "first_event_s", "rest_mb"):
        figures[key] = round(statistics.median(run[key] for run in opened), 3)
    whole = probe("tests.bench.viewer_probe", folder, CACHE)
    figures |= {key: value for key, value in whole.items() if key not in figures}
    print(f"{size} events: {json.dumps(figures)}", flush=True)
    return figures


def probe(module: str, *given: object, last: tuple[str, ...] = ()) -> dict:
    """What a probe in a process of its own tells."""
    surroundings = os.environ | {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
    command = [sys.executable, "-m", module, *map(str, given), str(time.monotonic()), *last]
    done = subprocess.run(
        command, env=surroundings, cwd=ROOT, check=True, capture_output=True, timeout=600
    )
    return json.loads(done.stdout.splitlines()[-1])


def table(rows: list[Row]) -> str:
    """The figures beside their targets, one a line."""
    lines = [("measured", "figure", "target", "holds")]
    lines += [(row.name, row.figure, row.target, "yes" if row.holds else "NO") for row in rows]
    widths = [max(len(line[column]) for line in lines) for column in range(4)]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True))
        for line in lines
    )


if __name__ == "__main__":
    raise SystemExit(main())
