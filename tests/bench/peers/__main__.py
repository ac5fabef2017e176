"""Measures web libraries in Chromium where this program is measured: `python -m tests.bench.peers`.

Usage: python -m tests.bench.peers [--sizes 50 1000] [--rounds 3]
Prints a table and JSON. Needs Debian's `chromium`, and in build/peers: npm install openseadragon
vis-timeline leaflet. Nothing is fetched while it runs. A page tells when what it shows has been
painted: two animation frames after its library says that it is done.
"""

from __future__ import annotations

import argparse
import json
import shutil
import statistics
import sys
from pathlib import Path

from tests.bench.bench_pictures import looked_at
from tests.bench.generator import FOLDER, collection, pictures
from tests.bench.peers.browser import Browser
from tests.bench.peers.tiles import cut_tiles
from tests.bench.probing import as_installed, compiled, probe

PEERS = FOLDER.parent / "peers"
PAGES = Path(__file__).parent / "pages"


def main() -> int:
    """Measure them and this program by turns, and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", nargs="*", type=int, default=[50, 1000])
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    if not shutil.which("chromium") or not (PEERS / "node_modules").is_dir():
        print(f"chromium, or the libraries in {PEERS}, are missing", file=sys.stderr)
        return 2
    as_installed()
    figures = {f"{size} events": events(size, options.rounds) for size in options.sizes}
    figures["pictures"] = closely(options.rounds)
    for name, found in figures.items():
        print(name)
        for key, value in found.items():
            print(f"  {key:<52}{value:>10}")
    print(json.dumps(figures))
    return 0


def events(size: int, rounds: int) -> dict[str, float]:
    """From the process's start to the first event's text, and the memory then."""
    folder = collection(size)
    compiled(folder, FOLDER / "cache")
    data = json.dumps(list(listed(folder, size)))
    found: dict[str, list[float]] = {}
    for _ in range(rounds):
        ours = probe("tests.bench.viewer_probe", folder, FOLDER / "cache", last=("--only-open",))
        found.setdefault("this program: first text (s)", []).append(ours["first_event_s"])
        found.setdefault("this program: resident memory (MB)", []).append(ours["rest_mb"])
        for page in ("article", "vis-timeline", "leaflet"):
            with Browser(page, PAGES, PEERS / "node_modules", {"/data.json": data}) as browser:
                told = browser.wait_for("painted")
                found.setdefault(f"{page}: first text (s)", []).append(told)
                memory = browser.memory_at_rest()
                found.setdefault(f"{page}: proportional memory (MB)", []).append(memory)
    return {key: round(statistics.median(values), 2) for key, values in found.items()}


def listed(folder: Path, size: int):
    """The events as a page wants them: number, title, text and year."""
    lines = (folder / "events.yaml").read_text("utf-8").splitlines()
    title = year = ""
    for line in lines:
        if line.startswith("  title: {en: "):
            title = line.removeprefix("  title: {en: ").partition(", vi:")[0]
        elif line.startswith("  date: "):
            year = line.removeprefix("  date: '").replace("X", "0")[:4]
        elif line.startswith("    en: "):
            yield {"title": title, "year": int(year), "text": line.removeprefix("    en: ")}


def closely(rounds: int) -> dict[str, float]:
    """The large pictures, on tiles that are ready; times as the visitor waits for them."""
    looked = looked_at(rounds)
    huge, photographs = looked["huge"], looked["photographs"]
    figures = {
        "this program: start to first sharp view (s)": huge["start_to_sharp_s"],
        "this program: 1:1 at the centre (ms)": huge["one_to_one_ms"],
        "this program: open 4000x3000 (ms)": photographs["median_ms"],
    }
    tiles = cut_tiles(pictures() / "works" / "huge.jpg", PEERS / "tiles")
    found: dict[str, list[float]] = {}
    for _ in range(rounds):
        mounted = {"/tiles/": tiles, "/works/": pictures() / "works"}
        with Browser("openseadragon", PAGES, PEERS / "node_modules", {}, mounted) as browser:
            start = browser.wait_for("painted")
            found.setdefault("OpenSeadragon: start to first sharp view (s)", []).append(start)
            near = browser.wait_for("one_to_one")
            found.setdefault("OpenSeadragon: 1:1 at the centre (ms)", []).append(near)
            opened = browser.wait_for("photograph")
            found.setdefault("Chromium: open 4000x3000 (ms)", []).append(opened)
    return figures | {key: round(statistics.median(values), 2) for key, values in found.items()}


if __name__ == "__main__":
    raise SystemExit(main())
