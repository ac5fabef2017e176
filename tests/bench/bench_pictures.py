"""57 pictures of 4000x3000 and one of 20000x15000: the gallery, the pyramid, and looking closely.

Usage: python -m tests.bench.bench_pictures [--rounds 3]
Prints a table and JSON; `python -m tests.bench` runs it, too.
"""

from __future__ import annotations

import argparse
import json
import shutil
import statistics
from typing import TYPE_CHECKING

from tests.bench.generator import FOLDER, pictures
from tests.bench.probing import as_installed, compiled, probe
from tests.bench.targets import Row, table

if TYPE_CHECKING:
    from collections.abc import Iterator

    Figures = dict[str, float]

CACHE = FOLDER / "cache-of-pictures"
PROBE = "tests.bench.pictures_probe"


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    figures = looked_at(parser.parse_args().rounds)
    print(table(list(picture_rows(figures))))
    print(json.dumps(figures))
    return 0


def looked_at(rounds: int) -> dict[str, Figures]:
    """Medians of every look; the pyramid is cut once, all small copies are made anew each time."""
    as_installed()
    folder = pictures()
    shutil.rmtree(CACHE, ignore_errors=True)
    compiled(folder, CACHE)
    probe(PROBE, folder, CACHE, "gallery")  # draws the map's tiles, which are none of this
    figures = {"cut": _without_copies(folder, "cut")}
    figures["huge"] = medians([probe(PROBE, folder, CACHE, "huge") for _ in range(rounds)])
    for look in ("gallery", "photographs"):
        figures[look] = medians([_without_copies(folder, look) for _ in range(rounds)])
    print(f"pictures: {json.dumps(figures)}", flush=True)
    return figures


def _without_copies(folder: object, look: str) -> Figures:
    shutil.rmtree(CACHE / "pictures", ignore_errors=True)
    return probe(PROBE, folder, CACHE, look)


def medians(runs: list[Figures]) -> Figures:
    """Of each figure by itself."""
    return {key: round(statistics.median(run[key] for run in runs), 3) for key in runs[0]}


def picture_rows(figures: dict[str, Figures]) -> Iterator[Row]:
    """The figures beside what is asked of them."""
    gallery, cut, huge = (figures[look] for look in ("gallery", "cut", "huge"))
    yield Row("57 pictures, cold: every thumbnail", gallery["thumbnails_s"], 5, "s")
    yield Row("57 pictures, cold: screen blocked, worst", gallery["blocked_ms"], 50, "ms")
    yield Row("20000x15000: program's memory while it is cut", cut["most_mb"], 400, "MB")
    yield Row("20000x15000: screen blocked while it is cut, worst", cut["blocked_ms"], 50, "ms")
    yield Row("20000x15000: first sharp view", huge["open_s"], 0.5, "s")
    yield Row("20000x15000: process start to first sharp view", huge["start_to_sharp_s"], 0.7, "s")
    yield Row("20000x15000: to 1:1 at the centre, sharp", huge["one_to_one_ms"], 120, "ms")
    photographs = figures["photographs"]
    yield Row("4000x3000, never seen: sharp, median", photographs["median_ms"], 120, "ms")
    yield Row("4000x3000, the program's first picture", photographs["first_ms"], 120, "ms")


if __name__ == "__main__":
    raise SystemExit(main())
