"""The one cache of tiles on disk: of the basemap, of historical maps and of pictures."""

import hashlib
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Self

from exhibit_app.media.bounded_folder import FULL, BoundedFolder

SUFFIXES = (".png", ".jpg", ".webp")
_SPARE_LIMIT = 128_000_000


class CacheFull(Exception):  # noqa: N818
    """A tile can be kept neither in the cache nor in a temporary folder."""


class TileCache:
    """Tiles by key, zoom, column and row; safe to share between threads and processes.

    When the disk is full or read-only the tiles go into a temporary folder, which lives as long
    as the cache is open.
    """

    def __init__(
        self,
        root: Path,
        limit_bytes: int,
        clock: Callable[[], float] = time.time,
        ready: Callable[[str], Path | None] = lambda _: None,
        at_hand: Callable[[str], Path | None] = lambda _: None,
    ) -> None:
        """Keep tiles under `root`, at most about `limit_bytes` of them.

        What `ready` finds under a name of `tile_name` need not be made; `at_hand` finds what can
        be had of that at once.
        """
        self._main = BoundedFolder(root, limit_bytes, clock)
        self._limit = limit_bytes
        self._clock = clock
        self._ready = ready
        self._at_hand = at_hand
        self._lock = threading.Lock()
        self._temporary: tempfile.TemporaryDirectory[str] | None = None
        self._spare: BoundedFolder | None = None

    @property
    def folder(self) -> Path:
        """The folder that is written to, for scratch files as well."""
        return (self._spare or self._main).root

    def __enter__(self) -> Self:
        """The cache itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close it."""
        self.close()

    def close(self) -> None:
        """Remove the temporary folder, if there was need of one."""
        with self._lock:
            if self._temporary is not None:
                self._temporary.cleanup()
            self._temporary = self._spare = None

    def get(self, key: str, z: int, x: int, y: int) -> Path | None:
        """The file of a tile that can be had at once."""
        return self._look(self._at_hand, key, z, x, y)

    def take(self, key: str, z: int, x: int, y: int) -> Path | None:
        """The file of a tile, or None if it must be made; for workers."""
        return self._look(self._ready, key, z, x, y)

    def _look(
        self, beforehand: Callable[[str], Path | None], key: str, z: int, x: int, y: int
    ) -> Path | None:
        for folder in (self._spare, self._main):
            for suffix in SUFFIXES if folder else ():
                found = folder.find(_relative(key, z, x, y, suffix)) if folder else None
                if found is not None:
                    return found
        names = (tile_name(key, z, x, y, suffix) for suffix in SUFFIXES)
        return next(filter(None, map(beforehand, names)), None)

    def put(self, key: str, z: int, x: int, y: int, image_bytes: bytes, *, suffix: str) -> Path:
        """Keep a tile; `suffix` is one of `SUFFIXES`.

        Raises:
            CacheFull: it can be kept nowhere.
        """
        if suffix not in SUFFIXES:
            raise ValueError(f"tiles are not kept as {suffix}")
        relative = _relative(key, z, x, y, suffix)
        if self._spare is None:
            try:
                return self._add_or_halve(relative, image_bytes)
            except OSError:
                pass
        try:
            return self._spare_folder().add(relative, image_bytes)
        except OSError as error:
            raise CacheFull(f"no room for tiles: {error}") from error

    def _add_or_halve(self, relative: Path, data: bytes) -> Path:
        try:
            return self._main.add(relative, data)
        except OSError as error:
            if error.errno not in FULL:
                raise
        self._main.halve()
        return self._main.add(relative, data)

    def _spare_folder(self) -> BoundedFolder:
        with self._lock:
            if self._spare is None:
                self._temporary = tempfile.TemporaryDirectory(prefix="exhibit-tiles-")
                limit = min(self._limit, _SPARE_LIMIT)
                self._spare = BoundedFolder(Path(self._temporary.name), limit, self._clock)
            return self._spare


def tile_name(key: str, z: int, x: int, y: int, suffix: str) -> str:
    """What a tile is called among what was made beforehand."""
    return f"tiles/{_relative(key, z, x, y, suffix).as_posix()}"


def _relative(key: str, z: int, x: int, y: int, suffix: str) -> Path:
    digest = hashlib.sha256(key.encode()).hexdigest()[:24]
    return Path(digest[:2], digest, str(z), f"{x}-{y}{suffix}")
