"""Looks at large pictures as a visitor does, and tells how long each look took.

Usage: python -m tests.bench.pictures_probe COLLECTION CACHE LOOK MONOTONIC_START
LOOK is `gallery`, `cut`, `huge` or `photographs`; prints one JSON object.
"""

from __future__ import annotations

import statistics
import sys
import time
from pathlib import Path

WIDTH, HEIGHT = 1280, 800
HUGE = "huge"
HUGE_SIDE = 20_000
PHOTOGRAPHS = 9


def main() -> int:
    """Take one look in a process of its own."""
    folder, cache = (Path(given).resolve() for given in sys.argv[1:3])
    look, start = sys.argv[3], float(sys.argv[4])
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
    viewer.complete_soon(lambda: None)
    window.show()
    try:
        tell(**LOOKS[look](viewer, eye, start))
    finally:
        viewer.close()
    del application
    return 0


def gallery(viewer, eye, _start: float) -> dict[str, float]:
    """All works on their wall, of which there are no small copies yet."""
    from exhibit_app.domain.visit import ShowGallery
    from tests.bench.stopwatch import Patience, rest

    enter(viewer)
    rest(1.5)
    works = [work for work in viewer.session.collection.works if work.startswith("picture-")]
    waited = Patience()
    waited.time(lambda: viewer.session.dispatch(ShowGallery()))
    first = waited.until(lambda: bool(hung(viewer)) and all(map(shown, hung(viewer))))
    whole = waited.until(lambda: kept() >= set(works))
    return {
        "first_wall_s": round(first, 3),
        "thumbnails_s": round(whole, 3),
        "blocked_ms": waited.longest_ms,
    }


def cut(viewer, eye, _start: float) -> dict[str, float]:
    """The largest picture, seen for the first time, until all its tiles are there."""
    from tests.bench.stopwatch import Patience, memory, rest

    enter(viewer)
    rest(1.5)
    before = memory()
    waited = Patience()
    waited.time(lambda: choose(viewer, HUGE))
    first = waited.until(lambda: preview_shown(viewer))
    whole = waited.until(lambda: picture(viewer).deep)
    rest(0.5)
    return {
        "first_view_s": round(first, 3),
        "pyramid_s": round(whole, 3),
        "blocked_ms": waited.longest_ms,
        "before_mb": before,
        "most_mb": max(memory("VmHWM"), waited.most_mb),
    }


def huge(viewer, eye, start: float) -> dict[str, float]:
    """The largest picture, whose tiles are there: from the program's start, then 1:1."""
    from tests.bench.stopwatch import rest

    enter(viewer, HUGE)
    from_start = eye.notice(lambda: preview_shown(viewer), start)
    rest(1.5)
    near = zoomed(viewer, eye)
    choose(viewer, "picture-00")
    eye.notice(lambda: preview_shown(viewer), time.monotonic())
    rest(1.0)
    begun = time.monotonic()
    choose(viewer, HUGE)
    again = eye.notice(lambda: preview_shown(viewer), begun)
    rest(0.5)
    return {"start_to_sharp_s": from_start, "open_s": again, "one_to_one_ms": near}


def photographs(viewer, eye, _start: float) -> dict[str, float]:
    """Pictures of 4000x3000 that were never opened before, one after the other."""
    from tests.bench.stopwatch import rest

    enter(viewer)
    rest(1.5)
    times = []
    for number in range(PHOTOGRAPHS):
        begun = time.monotonic()
        choose(viewer, f"picture-{number:02}")
        times.append(eye.notice(lambda: preview_shown(viewer), begun) * 1000)
        rest(3)
    rest_of_them = times[1:]
    return {
        "first_ms": round(times[0], 1),
        "median_ms": round(statistics.median(rest_of_them), 1),
        "worst_ms": round(max(rest_of_them), 1),
    }


LOOKS = {"gallery": gallery, "cut": cut, "huge": huge, "photographs": photographs}


def enter(viewer, work: str = "") -> None:
    """Go into the only exhibition, and before a work."""
    from exhibit_app.domain.visit import Enter, SetAids
    from tests.bench.stopwatch import handle_events

    session = viewer.session
    session.dispatch(SetAids(reduced_motion=True))
    session.dispatch(Enter(session.front.covers[0].exhibition))
    if work:
        choose(viewer, work)
    while not viewer.is_complete:
        handle_events()


def choose(viewer, work: str) -> None:
    """Open a work."""
    from exhibit_app.domain.reference import Reference
    from exhibit_app.domain.visit import Choose

    viewer.session.dispatch(Choose(Reference("work", work)))


def zoomed(viewer, eye) -> float:
    """Milliseconds until the picture's middle is sharp at one pixel for one."""
    seen = picture(viewer)
    begun = time.monotonic()
    seen.goalChanged.emit(0.5, 0.5, HUGE_SIDE / seen.fitWidth, True)
    return eye.notice(lambda: tiles_shown(viewer), begun) * 1000


def picture(viewer):
    """The picture that is looked at."""
    return viewer.screens.viewer.picture


def items(viewer, *names: str) -> list:
    """Items that have all these properties."""
    from exhibit_app.gui.snapshot import items_below

    below = items_below(viewer.engine.window.contentItem())
    return [one for one in below if all(one.property(name) is not None for name in names)]


def hung(viewer) -> list:
    """Pictures on the wall of all works that are on screen."""
    return [one for one in items(viewer, "pictureHeight", "lacking") if one.isVisible()]


def kept() -> set[str]:
    """Works of which there is a small copy on disk."""
    from exhibit_app import paths

    files = (paths.cache_folder() / "pictures").rglob("picture-*.jpg")
    return {file.name[: len("picture-00")] for file in files}


def shown(work) -> bool:
    """Whether a hung work's picture has been drawn."""
    from exhibit_app.gui.snapshot import items_below

    return any(one.property("shown") is True for one in items_below(work))


def preview_shown(viewer) -> bool:
    """Whether the whole picture is there, as sharp as the wall shows it."""
    for preview in items(viewer, "rough", "fine"):
        sharp = preview.childItems()[-1]
        return (
            preview.property("work") == picture(viewer).work
            and preview.isVisible()
            and sharp.property("progress") == 1
            and sharp.property("implicitWidth") >= preview.width() / 1.1
        )
    return False


def tiles_shown(viewer) -> bool:
    """Whether every tile of the view is drawn at the finest level."""
    most = picture(viewer).tiles.most
    views = items(viewer, "tileSide", "firstColumn", "translucent")
    return any(view.property("level") == most and is_whole(view) for view in views)


def is_whole(view) -> bool:
    """Whether a view of tiles has them all at its level."""
    across, down = (
        view.property(f"last{way}") - view.property(f"first{way}") + 1 for way in ("Column", "Row")
    )
    ready = [
        one
        for one in view.childItems()
        if one.property("level") == view.property("level") and one.property("progress") == 1
    ]
    return len(ready) == across * down


if __name__ == "__main__":
    raise SystemExit(main())
