"""Cuts a picture into tiles at every scale, so that a gigapixel scan zooms like a small one."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from exhibit_app.media.decoded_picture import decoded
from exhibit_app.media.encoded import encode
from exhibit_app.media.picture_file import Stopped
from exhibit_app.media.tile_cache import CacheFull, TileCache

PYRAMID_VERSION = 1
_DECODING_SHARE = 0.4


@dataclass(frozen=True, slots=True)
class PyramidInfo:
    """The shape of a pyramid.

    Level 0 fits into one tile; each further level is twice as wide, and level `levels - 1` is
    the picture itself, upright. Tiles at the right and bottom edge are cut off, not filled.
    """

    key: str
    width: int
    height: int
    tile: int

    @property
    def levels(self) -> int:
        """How many levels there are."""
        return max(0, (max(self.width, self.height) - 1) // self.tile).bit_length() + 1

    def level_size(self, level: int) -> tuple[int, int]:
        """Width and height of the picture at a level, in pixels."""
        halvings = self.levels - 1 - level
        return -(-self.width >> halvings), -(-self.height >> halvings)

    def tile_count(self, level: int) -> tuple[int, int]:
        """Columns and rows of tiles at a level."""
        width, height = self.level_size(level)
        return -(-width // self.tile), -(-height // self.tile)


def pyramid_key(identity: str, tile: int = 512) -> str:
    """A name for a picture's tiles that changes whenever the file's identity does."""
    return f"picture|{identity}|{tile}|{PYRAMID_VERSION}"


def build_pyramid(
    source: Path,
    cache: TileCache,
    key: str,
    *,
    tile: int = 512,
    progress: Callable[[float], None],
    stop: Callable[[], bool],
) -> PyramidInfo:
    """Put every tile of a picture into the cache.

    Args:
        source: the picture.
        cache: where the tiles go.
        key: under which they go, as of `pyramid_key`.
        tile: width and height of a tile in pixels, an even number.
        progress: told the share that is done, 0 to 1, many times.
        stop: asked many times; when it says so, `Stopped` is raised.

    Raises:
        PictureError: the picture is too big, damaged or of no known kind.
        CacheFull: there is no room for the tiles or for the work.
        Stopped: `stop` said so.
    """

    def watch(share: float) -> None:
        if stop():
            raise Stopped
        progress(share * _DECODING_SHARE)

    try:
        with decoded(source, cache.folder, watch=watch) as picture:
            info = PyramidInfo(key, picture.width, picture.height, tile)
            level = _chain(info, cache, picture.mode)
            done = 0
            for strip in picture.strips(tile):
                if stop():
                    raise Stopped
                level.take(strip)
                done += strip.height
                del strip  # before the next one is made
                progress(_DECODING_SHARE + (1 - _DECODING_SHARE) * done / info.height)
            level.finish()
    except OSError as error:
        raise CacheFull(f"no room to cut up {source.name}: {error}") from error
    return info


class _LevelCutter:
    """Cuts one level into tiles, row by row, and passes it on at half the size."""

    def __init__(
        self,
        info: PyramidInfo,
        cache: TileCache,
        level: int,
        mode: str,
        next_cutter: "_LevelCutter | None",
    ) -> None:
        self._info = info
        self._cache = cache
        self._level = level
        self._next = next_cutter
        self._row = 0
        self._mode = mode
        self._gathered: Image.Image | None = None
        self._height = 0

    def take(self, strip: Image.Image) -> None:
        """Add a strip; none but the last is of odd height or taller than a tile."""
        if not self._height and strip.height == self._info.tile:
            self._cut(strip)
            return
        gathered = self._gathered
        if gathered is None:
            width, _ = self._info.level_size(self._level)
            gathered = self._gathered = Image.new(self._mode, (width, self._info.tile))
        gathered.paste(strip, (0, self._height))
        self._height += strip.height
        if self._height >= self._info.tile:
            self._height = 0
            self._cut(gathered)

    def finish(self) -> None:
        """Cut what has been gathered, at this level and all smaller ones."""
        if self._height and self._gathered is not None:
            self._cut(self._gathered.crop((0, 0, self._gathered.width, self._height)))
        self._gathered = None
        if self._next is not None:
            self._next.finish()

    def _cut(self, row: Image.Image) -> None:
        for column, left in enumerate(range(0, row.width, self._info.tile)):
            right = min(row.width, left + self._info.tile)
            data, suffix = encode(row.crop((left, 0, right, row.height)))
            key = self._info.key
            self._cache.put(key, self._level, column, self._row, data, suffix=suffix)
        self._row += 1
        if self._next is not None:
            self._next.take(row.reduce(2))


def _chain(info: PyramidInfo, cache: TileCache, mode: str) -> _LevelCutter:
    """The cutter of the largest level, linked to those of all smaller ones."""
    cutter = _LevelCutter(info, cache, 0, mode, None)
    for level in range(1, info.levels):
        cutter = _LevelCutter(info, cache, level, mode, cutter)
    return cutter
