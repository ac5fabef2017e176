"""A picture's pyramid as a source of tiles: cut once, then found on disk."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from exhibit_app.domain.tile_grid import Tile, TileGrid
from exhibit_app.media.picture_file import Stopped
from exhibit_app.media.picture_key import file_identity
from exhibit_app.media.pyramid import PyramidInfo, build_pyramid, pyramid_key

if TYPE_CHECKING:
    from pathlib import Path

    from exhibit_app.media.tile_cache import TileCache

TILE = 512


class Cutting:
    """How far a worker has come with a picture; whoever waits may read `share` and call `stop`.

    Attributes:
        share: what is done, 0 to 1.
        stopped: whether nobody wants the picture any more.
    """

    def __init__(self) -> None:
        self.share = 0.0
        self.stopped = False

    def tell(self, share: float) -> None:
        """Say how far it is."""
        self.share = share

    def stop(self) -> None:
        """Let it be given up."""
        self.stopped = True


@dataclass(frozen=True, slots=True)
class PictureTiles:
    """Tiles of a picture file; safe to share between threads."""

    path: Path
    cache: TileCache
    info: PyramidInfo
    cutting: Cutting = field(default_factory=Cutting, compare=False)
    lock: threading.Lock = field(default_factory=threading.Lock, compare=False)

    @classmethod
    def of(
        cls, path: Path, size: tuple[int, int], cache: TileCache, identity: str = ""
    ) -> PictureTiles:
        """Tiles of the picture at `path`, whose upright size in pixels is known.

        Args:
            path: The picture.
            size: Its width and height.
            cache: Where the tiles lie.
            identity: What it is known by; without it, its place, size and time.

        Raises:
            PictureError: The file is not there.
        """
        key = pyramid_key(identity or file_identity(path), TILE)
        return cls(path, cache, PyramidInfo(key, *size, TILE))

    @property
    def identity(self) -> str:
        """The same text for the same pictures."""
        return self.info.key

    @property
    def grid(self) -> TileGrid:
        """How the picture is cut."""
        return pyramid_grid(self.info)

    @property
    def translucent(self) -> bool:
        """Whether it lets through what is behind it; known once it has been cut."""
        smallest = self.find(Tile(0, 0, 0))
        return smallest is not None and smallest.suffix == ".png"

    @property
    def is_cut(self) -> bool:
        """Whether it has been cut up already: the smallest level is written last."""
        return self.find(Tile(0, 0, 0)) is not None

    def find(self, tile: Tile) -> Path | None:
        """The tile's file if it is on disk."""
        return self.cache.get(self.info.key, *tile)

    def make(self, tile: Tile) -> Path | None:
        """The tile's file; a tile that had to give way in the cache is cut again, with all others.

        Raises:
            PictureError: The picture cannot be read.
            CacheFull: There is no room for its tiles.
        """
        with self.lock:
            found = self._take(tile)
            if found is None:
                try:
                    self._build()
                except Stopped:
                    return None
                found = self.find(tile)
        return found

    def cut(self) -> None:
        """Cut the whole picture, unless it was cut beforehand.

        Raises:
            PictureError: The picture cannot be read.
            CacheFull: There is no room for its tiles.
            Stopped: `cutting` has been stopped.
        """
        if self._take(Tile(0, 0, 0)) is None:
            self._build()

    def _take(self, tile: Tile) -> Path | None:
        return self.cache.take(self.info.key, *tile)

    def _build(self) -> None:
        build_pyramid(
            self.path,
            self.cache,
            self.info.key,
            tile=self.info.tile,
            progress=self.cutting.tell,
            stop=lambda: self.cutting.stopped,
        )


def pyramid_grid(info: PyramidInfo) -> TileGrid:
    """A pyramid's grid, in shares of the picture's width."""
    scale = 2 ** (info.levels - 1)
    return TileGrid(
        side=info.tile * scale / info.width,
        height=info.height / info.width,
        levels=info.levels,
    )
