"""Measures web libraries in Chromium where this program is measured: `python -m tests.bench.peers`.

Usage: python -m tests.bench.peers [--sizes 50 1000] [--rounds 3] [--no-pictures]
Prints tables and JSON. Needs Debian's `chromium`, and in build/peers: npm install openseadragon
vis-timeline leaflet @knight-lab/timelinejs. Nothing is fetched while it runs. A page tells when
what it shows has been painted: two animation frames after its library says that it is done.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import sys

from tests.bench.generator import SIZES
from tests.bench.peers.browser import LIBRARIES
from tests.bench.peers.events import compared
from tests.bench.peers.figures import side_by_side
from tests.bench.peers.large_pictures import looked_closely
from tests.bench.probing import as_installed


def main() -> int:
    """Measure them and this program by turns, and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", nargs="*", type=int, default=list(SIZES))
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--no-pictures", action="store_true")
    options = parser.parse_args()
    if not shutil.which("chromium") or not LIBRARIES.is_dir():
        print(f"chromium, or the libraries in {LIBRARIES}, are missing", file=sys.stderr)
        return 2
    as_installed()
    figures: dict[str, object] = {"load": os.getloadavg()[0]}
    for size in options.sizes:
        found = compared(size, options.rounds)
        figures[str(size)] = found
        print(side_by_side(f"{size:,} events", found, few=size < 1000), flush=True)
    if not options.no_pictures:
        found = looked_closely(options.rounds)
        figures["pictures"] = found
        print(side_by_side("pictures", found, few=False))
    print(json.dumps(figures))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
