"""Opens works for looking closely: what a file is, and which tiles show it sharp."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from exhibit_app.gui.drawn_tiles import FINEST_SIDE, DrawnTiles
from exhibit_app.gui.pictures import SIDES
from exhibit_app.gui.view_models.tile_layer import TileLayer
from exhibit_app.media.picture_tiles import Cutting, PictureTiles
from exhibit_app.media.probe import probe

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtCore import QObject

    from exhibit_app.gui.jobs import JobRunner
    from exhibit_app.gui.pictures import Pictures
    from exhibit_app.media.tile_cache import TileCache

_PIXELS_ENLARGED = 2
_CALM_MS = 300
"""How long nobody has waited for anything before a picture is cut."""


@dataclass(frozen=True, slots=True)
class OpenedWork:
    """A picture's width and height in pixels, upright, and the tiles that show it close by.

    `sharp` is the longest side in pixels at which it is worth looking at; `tiles` is None where
    the largest ordinary picture of it holds every pixel.
    """

    width: int
    height: int
    sharp: float
    tiles: PictureTiles | DrawnTiles | None = None


def open_work(path: Path, cache: TileCache, identity: str = "") -> OpenedWork:
    """Look at a picture's header.

    Raises:
        PictureError: It is no picture, or too big.
        OSError: It is not there.
    """
    info = probe(path)
    size = info.width, info.height
    if info.format == "SVG":
        return OpenedWork(*size, FINEST_SIDE, DrawnTiles.of(path, size, cache, identity))
    sharp = max(size) * _PIXELS_ENLARGED
    tiles = PictureTiles.of(path, size, cache, identity) if max(size) > SIDES[-1] else None
    return OpenedWork(*size, sharp, tiles)


class WorkTiles:
    """Opens works with the program's workers and tile cache."""

    def __init__(self, pictures: Pictures, jobs: JobRunner, cache: TileCache) -> None:
        self._pictures = pictures
        self._jobs = jobs
        self._cache = cache
        self._cuttings: set[Cutting] = set()
        self._uncut: deque[Callable[[], None]] = deque()
        self._calm = QTimer(singleShot=True, interval=_CALM_MS)
        self._calm.timeout.connect(self._cut_next)
        jobs.idle_changed.connect(self._await_calm)

    def close(self) -> None:
        """Give up what is being cut."""
        self._uncut.clear()
        self._calm.stop()
        for cutting in self._cuttings:
            cutting.stop()

    def layer(self, parent: QObject) -> TileLayer:
        """A layer that shows nothing yet."""
        return TileLayer(self._jobs, parent)

    def open(
        self,
        file: str,
        done: Callable[[OpenedWork], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Open a file of the collection."""
        tree, cache = self._pictures.tree, self._cache
        self._jobs.run(
            lambda: open_work(tree.local_path(file), cache, tree.identity(file)),
            done,
            failed,
            priority=20,
        )

    def cut(
        self,
        tiles: PictureTiles,
        done: Callable[[None], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Cut a picture into tiles once there is nothing that a visitor waits for; one at a time.

        Nothing is called when its cutting is stopped before it begins.
        """
        self._cuttings = {one for one in self._cuttings if not one.stopped} | {tiles.cutting}

        def begin() -> None:
            if not tiles.cutting.stopped:
                self._jobs.run(tiles.cut, done, failed, priority=-SIDES[-1] - 1)

        self._uncut.append(begin)
        self._await_calm()

    def _await_calm(self) -> None:
        if self._uncut and self._jobs.idle:
            self._calm.start()
        else:
            self._calm.stop()

    def _cut_next(self) -> None:
        while self._uncut and self._jobs.idle:
            self._uncut.popleft()()
