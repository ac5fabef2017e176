"""Ready tiles of a picture in files that a web page can ask for by level, column and row."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from exhibit_app.media.pyramid import build_pyramid
from exhibit_app.media.tile_cache import TileCache

if TYPE_CHECKING:
    from pathlib import Path

ROOM = 1 << 33


def cut_tiles(picture: Path, folder: Path) -> Path:
    """The folder with tiles of 512 pixels as LEVEL/COLUMN-ROW.jpg; cut once."""
    ready = folder / "ready"
    if not ready.is_dir():
        shutil.rmtree(folder, ignore_errors=True)
        with TileCache(folder / "cut", ROOM) as cache:
            build_pyramid(picture, cache, "peer", progress=lambda _: None, stop=lambda: False)
            smallest = cache.get("peer", 0, 0, 0)
        if smallest is None:
            message = "the tiles were not cut"
            raise RuntimeError(message)
        smallest.parents[1].rename(ready)
    return ready
