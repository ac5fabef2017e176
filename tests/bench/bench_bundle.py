"""How soon a bundle that was never opened here is on screen, against the same folder, warm.

Usage: python -m tests.bench.bench_bundle [--collection FOLDER] [--rounds 9]
Prints JSON: median and least of the lobby with its posters and of the furnished halls, in seconds,
each with its ratio to the folder. All are opened in turns, so that what disturbs one disturbs the
others; on a busy machine the least tells more.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

WIDTH, HEIGHT = 1920, 1080
KINDS = ("folder", "bundle", "bundle again")


def main() -> int:
    """Pack, open in turns, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--collection", type=Path)
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--opened", nargs=2, type=float, help=argparse.SUPPRESS)
    parser.add_argument("--cache", type=Path, help=argparse.SUPPRESS)
    given = parser.parse_args()
    from exhibit_app import paths

    collection = given.collection or paths.shipped_collection()
    if given.opened:
        return opened(collection.resolve(), given.cache, given.opened[0])
    from tests.bench.probing import as_installed

    as_installed()
    with tempfile.TemporaryDirectory() as scratch:
        print(json.dumps(compared(collection, Path(scratch), given.rounds), indent=1))
    return 0


def compared(collection: Path, scratch: Path, rounds: int) -> dict[str, object]:
    """What was measured, by kind."""
    bundle = scratch / "packed.exhibit"
    command = [sys.executable, "-m", "exhibit_app", "pack", str(collection), "-o", str(bundle)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    warm, cold = scratch / "warm", scratch / "cold"
    probe(collection, warm)
    found: dict[str, list[dict[str, float]]] = {kind: [] for kind in KINDS}
    for _ in range(rounds):
        shutil.rmtree(cold, ignore_errors=True)
        found["folder"].append(probe(collection, warm))
        found["bundle"].append(probe(bundle, cold))
        found["bundle again"].append(probe(bundle, cold))
    told = {"median": statistics.median, "least": min}
    return {"bytes": bundle.stat().st_size} | {
        name: to_folder(found, gathered) for name, gathered in told.items()
    }


def to_folder(found, gathered) -> dict[str, dict[str, tuple[float, float]]]:
    """By kind: seconds, and the ratio to the folder."""
    seconds = {
        kind: {key: gathered(run[key] for run in runs) for key in runs[0]}
        for kind, runs in found.items()
    }
    return {
        kind: {
            key: (round(value, 3), round(value / seconds["folder"][key], 2))
            for key, value in one.items()
        }
        for kind, one in seconds.items()
    }


def probe(collection: Path, cache: Path) -> dict[str, float]:
    """What a process of its own tells of one opening."""
    surroundings = os.environ | {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
    command = [sys.executable, "-m", "tests.bench.bench_bundle", "--collection", str(collection)]
    command += ["--cache", str(cache), "--opened", str(time.monotonic()), "0"]
    root = Path(__file__).resolve().parents[2]
    done = subprocess.run(
        command, env=surroundings, cwd=root, check=True, capture_output=True, timeout=120
    )
    return json.loads(done.stdout.splitlines()[-1])


def opened(collection: Path, cache: Path, start: float) -> int:
    """Open as the program does, and tell when the lobby and when the halls were there."""
    from exhibit_app import paths
    from exhibit_app.quiet_start import put_off_collection, take_up_collection

    put_off_collection()
    paths.cache_folder = lambda: cache
    from exhibit_app.exchange.open_tree import open_tree
    from exhibit_app.gui.bootstrap import Viewer
    from exhibit_app.gui.desktop import make_application
    from exhibit_app.gui.snapshot import items_below, wait_until_calm

    tree = open_tree(collection)
    application = make_application()
    viewer = Viewer(tree)
    window = viewer.engine.window
    window.resize(WIDTH, HEIGHT)
    figures: dict[str, float] = {}

    def shown() -> bool:
        items = items_below(window.contentItem())
        posters = [one for one in items if is_poster(one)]
        return bool(posters) and all(one.property("shown") for one in posters)

    def look() -> None:
        if "lobby" not in figures and shown():
            figures["lobby"] = time.monotonic() - start

    window.frameSwapped.connect(look)
    viewer.await_posters()
    viewer.complete_soon(take_up_collection)
    window.show()
    while not viewer.is_complete or "lobby" not in figures:
        application.processEvents()
    figures["halls"] = time.monotonic() - start
    wait_until_calm(viewer)
    print(json.dumps(figures))
    viewer.close()
    return 0


def is_poster(item) -> bool:
    """Whether it shows the picture of a work."""
    return item.metaObject().className().startswith("WorkPicture")


if __name__ == "__main__":
    sys.exit(main())
