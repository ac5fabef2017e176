"""Opens a collection as `exhibit-app` does, works with it, and tells how long everything took.

Usage: python -m tests.bench.viewer_probe COLLECTION CACHE MONOTONIC_START [--only-open|--only-map]
Prints one JSON object; see `measure` for what is in it.
"""

from __future__ import annotations

import os
import random
import sys
import time
from pathlib import Path

WIDTH, HEIGHT = 1280, 800
JUMPS = 15
MOVED_SECONDS = 5.0


def main() -> int:
    """Measure one collection in one process."""
    folder, cache = (Path(given).resolve() for given in sys.argv[1:3])
    start = float(sys.argv[3])
    from exhibit_app.quiet_start import put_off_collection, take_up_collection

    put_off_collection()
    from exhibit_app import paths

    paths.cache_folder = lambda: cache
    from exhibit_app.content.folder_tree import FolderTree
    from exhibit_app.gui.bootstrap import Viewer
    from exhibit_app.gui.desktop import make_application
    from tests.bench.stopwatch import Eye, tell

    application = make_application()
    viewer = Viewer(FolderTree(folder))
    window = viewer.engine.window
    window.resize(WIDTH, HEIGHT)
    eye = Eye(window)
    viewer.complete_soon(take_up_collection)
    window.show()
    figures = {"lobby_s": eye.until(lambda: True, start)}
    figures |= opened(viewer, eye, start)
    if "--only-map" in sys.argv:
        figures |= crowded(viewer, eye)
    elif "--only-open" not in sys.argv:
        figures |= measure(viewer, eye)
    tell(**figures)
    viewer.close()
    del application
    return 0


def opened(viewer, eye, start: float) -> dict[str, float]:
    """From the start of the process to the first event's text, painted."""
    from exhibit_app.domain.reference import Reference
    from exhibit_app.domain.visit import Choose, Enter, SetAids
    from tests.bench.probing import proportional_memory
    from tests.bench.stopwatch import handle_events, memory, rest

    session = viewer.session
    exhibition = session.front.covers[0].exhibition
    session.dispatch(SetAids(reduced_motion=True))
    session.dispatch(Enter(exhibition))
    told = False
    while not viewer.is_complete:
        handle_events()
        told = told or viewer.entrance.reception.reading
    event = next(iter(session.collection.events))
    session.dispatch(Choose(Reference("event", event)))
    title = session.collection.events[event].title.get(session.language)
    first = eye.until(lambda: seen_in_article(viewer, title), start)
    rest(1.5)
    figures = {"rest_mb": memory(), "rest_pss_mb": proportional_memory(os.getpgrp())}
    return figures | {"first_event_s": first, "progress_shown": told}


def measure(viewer, eye) -> dict[str, object]:
    """Jumps, languages, frames of timeline and map, searching; times in milliseconds."""
    from tests.bench.bench_timeline import filters, long_articles
    from tests.bench.stopwatch import handled, memory, spread

    figures: dict[str, object] = {"jump_ms": spread(jumps(viewer, eye))}
    figures["long_article_ms"] = spread(long_articles(viewer, eye))
    figures["filter_ms"] = spread(filters(viewer, eye))
    figures["locality_ms"] = spread(localities(viewer, eye))
    figures["language_ms"] = spread(languages(viewer, eye))
    for name, pane in (("timeline_frame_ms", "TimelinePane"), ("map_frame_ms", "MapPane")):
        handled(eye, area_of(viewer, pane), 1.0)
        figures[name] = spread(handled(eye, area_of(viewer, pane), MOVED_SECONDS))
    figures |= searches(viewer)
    return figures | {"end_mb": memory(), "most_mb": memory("VmHWM")}


def crowded(viewer, eye) -> dict[str, object]:
    """Frames of the map around the place of the choice, then from where it shows every place."""
    from tests.bench.stopwatch import handled, memory, rest, spread

    figures: dict[str, object] = {}
    for name in ("near_frame_ms", "world_frame_ms"):
        handled(eye, area_of(viewer, "MapPane"), 1.0)
        figures[name] = spread(handled(eye, area_of(viewer, "MapPane"), MOVED_SECONDS))
        viewer.screens.map.showAll()
        rest(1.0)
    return figures | {"end_mb": memory()}


def seen_in_article(viewer, text: str) -> bool:
    """Whether a text stands in the article pane."""
    from exhibit_app.gui.snapshot import items_below

    panes = [pane for pane in items_below(viewer.engine.window.contentItem()) if is_a(pane, "Art")]
    return any(
        item.isVisible() and text in str(item.property("text"))
        for pane in panes[:1]
        for item in items_below(pane)
        if item.property("text")
    )


def is_a(item, kind: str) -> bool:
    """Whether an item is of a QML type that begins so."""
    return item.metaObject().className().startswith(kind)


def area_of(viewer, kind: str):
    """The middle of a pane, and how far one can drag from there."""
    from PySide6.QtCore import QPointF

    from exhibit_app.gui.snapshot import items_below

    items = items_below(viewer.engine.window.contentItem())
    pane = next(item for item in items if is_a(item, kind))
    middle = pane.mapToScene(QPointF(pane.width() / 2, pane.height() * 0.62)).toPoint()
    return middle, int(pane.width() * 0.2)


def jumps(viewer, eye) -> list[float]:
    """To events anywhere, until their text is painted."""
    ids = list(viewer.session.collection.events)
    return choices(viewer, eye, "event", random.Random(7).sample(ids, JUMPS))


def localities(viewer, eye) -> list[float]:
    """To localities, which light up all their events, until the page is painted."""
    ids = list(viewer.session.collection.localities)
    return choices(viewer, eye, "locality", random.Random(7).sample(ids, 5))


def choices(viewer, eye, kind: str, ids: list[str]) -> list[float]:
    """Milliseconds until the title of each is painted in the article pane."""
    from exhibit_app.domain.reference import Reference
    from exhibit_app.domain.visit import Choose
    from tests.bench.stopwatch import rest

    session, times = viewer.session, []
    for one in ids:
        thing = session.collection.pool(kind)[one]
        title = (thing.title if kind == "event" else thing.name).get(session.language)
        start = time.monotonic()
        session.dispatch(Choose(Reference(kind, one)))
        times.append(eye.until(lambda title=title: seen_in_article(viewer, title), start) * 1000)
        rest(0.3)
    return times


def languages(viewer, eye) -> list[float]:
    """From language to language, until the next frame."""
    from exhibit_app.domain.visit import SetLanguage
    from tests.bench.stopwatch import rest

    times = []
    for language in ("vi", "ru", "en"):
        start = time.monotonic()
        viewer.session.dispatch(SetLanguage(language))
        times.append(eye.until(lambda: True, start) * 1000)
        rest(0.3)
    return times


def searches(viewer) -> dict[str, object]:
    """Each keystroke until its answer; the first one also opens the index."""
    from exhibit_app.domain.visit import Close, Search
    from tests.bench.generator import keystrokes
    from tests.bench.stopwatch import handle_events, spread

    answers: list[str] = []
    viewer.screens.search.answered.connect(lambda text, _count: answers.append(text))

    def typed(text: str) -> float:
        start = time.monotonic()
        viewer.session.dispatch(Search(text))
        while not answers or answers[-1] != text:
            handle_events()
        return (time.monotonic() - start) * 1000

    first = typed("q")
    times = [typed(text) for language in ("en", "vi", "ru") for text in keystrokes(language)]
    viewer.session.dispatch(Close())
    return {"first_search_ms": round(first, 1), "search_ms": spread(times)}


if __name__ == "__main__":
    raise SystemExit(main())
