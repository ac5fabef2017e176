"""How the timeline and what follows it keep up, for few events and for very many.

Usage: python -m tests.bench.bench_timeline [--sizes 50 100000]
Prints one JSON object for each size: milliseconds of its frames, with the overview, pictures and
labels, while it is dragged and zoomed, and while the hand rests after every zoom, so that all is
laid out anew; of the choice of a long article; of setting a filter.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import time

from tests.bench.generator import LONG, PLACES_FILTERED, collection

ROUNDS = 5
MOVED_SECONDS = 5.0
RESTS = 24
RESTED_FRAMES = 40
"""About a quarter of a second."""


def main() -> int:
    """Measure each size in a process of its own, or the collection that is given."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--sizes", nargs="*", type=int, default=[50, 100_000])
    arguments.add_argument("--probe", nargs=3, metavar=("FOLDER", "CACHE", "START"))
    options = arguments.parse_args()
    if options.probe:
        print(json.dumps(measured(*options.probe[:2])), flush=True)
        return 0
    from tests.bench.__main__ import CACHE, probe

    for size in options.sizes:
        folder = collection(size)
        command = [sys.executable, "-m", "exhibit_app", "compile", folder, "--cache", CACHE]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        found = probe("tests.bench.bench_timeline", "--probe", folder, CACHE)
        print(json.dumps({"events": size} | found), flush=True)
    return 0


def measured(folder: str, cache: str) -> dict[str, object]:
    """The figures of one collection."""
    from pathlib import Path

    from exhibit_app import paths
    from exhibit_app.content.folder_tree import FolderTree
    from exhibit_app.domain.visit import Enter, SetAids
    from exhibit_app.gui.bootstrap import Viewer
    from exhibit_app.gui.desktop import make_application
    from tests.bench.stopwatch import Eye, handled, memory, rest, spread
    from tests.bench.viewer_probe import HEIGHT, WIDTH, area_of, jumps

    paths.cache_folder = lambda: Path(cache)
    application = make_application()
    viewer = Viewer(FolderTree(Path(folder)))
    viewer.complete()
    window = viewer.engine.window
    window.resize(WIDTH, HEIGHT)
    window.show()
    eye = Eye(window)
    viewer.session.dispatch(SetAids(reduced_motion=True))
    viewer.session.dispatch(Enter(next(iter(viewer.session.collection.exhibitions))))
    rest(2.0)
    handled(eye, area_of(viewer, "TimelinePane"), 1.0)
    frames = spread(handled(eye, area_of(viewer, "TimelinePane"), MOVED_SECONDS))
    rests = spread(rested(eye, area_of(viewer, "TimelinePane")))
    figures = {"frame_ms": frames, "rested_frame_ms": rests}
    figures |= {"jump_ms": spread(jumps(viewer, eye))}
    figures |= {"long_article_ms": spread(long_articles(viewer, eye))}
    figures |= {"filter_ms": spread(filters(viewer, eye)), "end_mb": memory()}
    viewer.close()
    del application
    return figures


def rested(eye, area) -> list[float]:
    """Each frame of zooming in and out, a rest after every few turns of the wheel."""
    from PySide6.QtCore import QPoint

    from tests.bench.stopwatch import wheel

    (middle, reach), times = area, []
    for turn in range(RESTS):
        at = middle + QPoint(reach * (turn % 3 - 1), 0)
        for _ in range(4):
            start = time.perf_counter()
            wheel(eye.window, at, 1 if turn % 12 < 6 else -1)
            eye.next_frame()
            times.append((time.perf_counter() - start) * 1000)
        times += [eye.next_frame() for _ in range(RESTED_FRAMES)]
    return times


def long_articles(viewer, eye) -> list[float]:
    """From an event to an article as long as a small book, until its title is painted."""
    from exhibit_app.domain.reference import Reference
    from exhibit_app.domain.visit import Choose
    from tests.bench.stopwatch import rest
    from tests.bench.viewer_probe import seen_in_article

    session, times = viewer.session, []
    events = list(session.collection.events)
    title = session.collection.articles[LONG].title.get(session.language)
    for number in range(ROUNDS):
        session.dispatch(Choose(Reference("event", events[number * 7])))
        rest(0.4)
        start = time.monotonic()
        session.dispatch(Choose(Reference("article", LONG)))
        times.append(eye.until(lambda: seen_in_article(viewer, title), start) * 1000)
        rest(0.4)
    return times


def filters(viewer, eye) -> list[float]:
    """From a touch in the filter until timeline, map and article show all that it leaves."""
    from tests.bench.stopwatch import rest

    timeline, times = viewer.screens.timeline, []
    chosen = timeline.filter
    steps = [lambda lane=lane: chosen.toggleLane(lane) for lane in ("war", "art")]
    steps += [lambda place=place: chosen.togglePlace(place) for place in PLACES_FILTERED]
    steps += [lambda: chosen.setSpan(693_000.0, 720_000.0), chosen.clear]
    for step in steps:
        start = time.monotonic()
        step()
        times.append(eye.until(lambda: timeline.is_settled, start) * 1000)
        rest(0.3)
    return times


if __name__ == "__main__":
    raise SystemExit(main())
