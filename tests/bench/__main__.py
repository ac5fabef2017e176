"""Runs every bench and writes the figures beside their targets: `make bench`.

Usage: python -m tests.bench [--sizes 50 100000] [--rounds 3] [--localities 10000] [--cold]
Prints a table and writes build/bench.json. Nothing fails here: figures are to be read.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import shutil
import statistics
import sys
from datetime import UTC, datetime

from tests.bench.bench_idle import idle
from tests.bench.bench_pictures import looked_at, picture_rows
from tests.bench.generator import FOLDER, SIZES, collection
from tests.bench.probing import as_installed, compiled, probe
from tests.bench.targets import crowd_rows, idle_rows, lobby_rows, size_rows, table

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
    pictures = looked_at(options.rounds)
    quiet = idle() if sys.platform == "linux" else {}
    rows = [*lobby_rows(lobby), *size_rows(sizes), *crowd_rows(crowds, options.localities)]
    rows += idle_rows(quiet)
    rows += picture_rows(pictures)
    print(table(rows))
    machine = {
        "date": datetime.now(UTC).isoformat(timespec="seconds"),
        "processors": os.cpu_count(),
        "system": platform.platform(),
        "python": platform.python_version(),
    }
    written = {"machine": machine, "lobby": lobby, "sizes": sizes, "crowds": crowds, "idle": quiet}
    written["pictures"] = pictures
    RESULT.write_text(json.dumps(written, indent=1), "utf-8")
    return 0


def started(*windows: str) -> dict[str, dict[str, float]]:
    """Medians of opening each of the windows several times, by turns, warm."""
    as_installed()
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
    compiled(folder, CACHE)
    figures = probe("tests.bench.viewer_probe", folder, CACHE, last=("--only-map",))
    print(f"{size} events at {localities} localities: {json.dumps(figures)}", flush=True)
    return figures


def sized(size: int, rounds: int, cold: bool) -> dict[str, object]:
    """Everything that is measured with so many events."""
    folder, figures = collection(size), {}
    if cold:
        empty = CACHE / "none"
        shutil.rmtree(empty, ignore_errors=True)
        first = probe("tests.bench.viewer_probe", folder, empty, last=("--only-open",))
        figures["cold"] = first
        shutil.rmtree(empty, ignore_errors=True)
    compiled(folder, CACHE)
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


if __name__ == "__main__":
    raise SystemExit(main())
