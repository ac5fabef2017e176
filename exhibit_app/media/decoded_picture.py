"""Decodes a picture of any size once, in bounded memory, and hands it out in upright strips."""

import io
import mmap
from collections.abc import Callable, Generator, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager, nullcontext
from math import ceil
from pathlib import Path
from typing import cast

from PIL import Image
from PIL.TiffImagePlugin import TiffImageFile

from exhibit_app.media.picture_file import PictureError, opened, orientation, telling
from exhibit_app.media.redrawn import HELD_UP_BY, redrawn
from exhibit_app.media.scratch_map import release, releasing, scratch_map
from exhibit_app.media.srgb import SrgbConverter

MOST_PIXELS = {
    "progressive JPEG": 80_000_000,
    "AVIF": 64_000_000,
    "GIF": 64_000_000,
    "HEIF": 64_000_000,
    "JPEG2000": 40_000_000,
    "WEBP": 40_000_000,
}
"""For formats whose decoders need the whole picture in memory, some of them several times over:
so many pixels take 500 to 800 MB."""

_IN_MEMORY = 160_000_000
"""Bytes up to which a picture is simply decoded into memory."""

_WINDOW = 32_000_000
"""Bytes that are decoded, roughly, before they are let go to disk."""

_TAGS = (274, 284)
"""Orientation and planes of a TIFF, which Pillow can only handle in memory unless they are 1."""

_MISREAD_TIFF = {284: 2, 259: 1}
"""Planes and compression of a TIFF whose 16-bit colours Pillow takes for twice as many of 8."""

_LINE_BY_LINE = ("JPEG", "MPO", "PNG", "TIFF")
_MAPPED_MODES = {"L": "L", "P": "P", "RGB": "RGBX", "RGBA": "RGBA", "CMYK": "CMYK"}
_BYTES = {"1": 1, "L": 1, "P": 1, "I;16": 2, "I;16B": 2, "I;16L": 2}
_UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_SIDEWAYS = tuple(_UPRIGHT[number] for number in (5, 6, 7, 8))


class _WatchedFile(io.BufferedReader):
    """A file that tells how far it has been read, and keeps what is decoded from piling up."""

    memory: mmap.mmap | None = None

    def __init__(self, path: Path, watch: Callable[[float], None]) -> None:
        super().__init__(io.FileIO(path))
        self._watch = watch
        self._size = max(1, path.stat().st_size)
        self._share = self._released = 0.0

    def read(self, size: int | None = -1, /) -> bytes:
        """Read on, once the share of the file that has been read is told."""
        self._share = max(self._share, min(1.0, self.tell() / self._size))
        self._watch(self._share)
        if self.memory and (self._share - self._released) * len(self.memory) > _WINDOW:
            release(self.memory)
            self._released = self._share
        return super().read(size)


class DecodedPicture:
    """A decoded picture.

    Attributes:
        width: in pixels, upright.
        height: likewise.
        full_size: width and height of the picture itself, where it is decoded smaller.
        mode: of the strips, `RGB` or `RGBA`.
    """

    def __init__(
        self,
        path: Path,
        image: Image.Image,
        memory: mmap.mmap | None,
        full_size: tuple[int, int],
    ) -> None:
        """Use `decoded`."""
        self._path = path
        self._image = image
        self._memory = memory
        self._turn = _UPRIGHT.get(orientation(path, image))
        self.width, self.height = self._upright(image.size)
        self.full_size = self._upright(full_size)
        self._converter = SrgbConverter(image)
        self.mode = self._converter.mode

    def strips(self, rows: int) -> Iterator[Image.Image]:
        """The whole picture from top to bottom, upright, in sRGB, so many rows at a time.

        Raises:
            PictureError: it cannot be converted.
        """
        for top in range(0, self.height, rows):
            # Nothing here may hold on to a strip: of a large picture each takes 40 MB.
            yield self._strip(top, min(self.height, top + rows))

    def _strip(self, top: int, bottom: int) -> Image.Image:
        with telling(self._path):
            box = self._source_box(top, bottom)
            whole = box == (0, 0, *self._image.size)
            strip = self._image if whole else self._image.crop(box)
            if self._turn is not None:
                strip = strip.transpose(self._turn)
            upright = self._converter.convert(strip)
        if self._memory is not None:
            release(self._memory)
        return upright

    def _upright(self, size: tuple[int, int]) -> tuple[int, int]:
        return size[::-1] if self._turn in _SIDEWAYS else size

    def _source_box(self, top: int, bottom: int) -> tuple[int, int, int, int]:
        """Where in the picture as it is stored an upright strip comes from."""
        width, height = self._image.size
        match self._turn:
            case Image.Transpose.ROTATE_180 | Image.Transpose.FLIP_TOP_BOTTOM:
                return 0, height - bottom, width, height - top
            case Image.Transpose.TRANSPOSE | Image.Transpose.ROTATE_270:
                return top, 0, bottom, height
            case Image.Transpose.TRANSVERSE | Image.Transpose.ROTATE_90:
                return width - bottom, 0, width - top, height
            case _:
                return 0, top, width, bottom


@contextmanager
def decoded(
    path: Path,
    scratch: Path,
    *,
    least_side: int | None = None,
    watch: Callable[[float], None] = lambda _: None,
) -> Generator[DecodedPicture]:
    """Decode a picture.

    Args:
        path: of the picture.
        scratch: a folder for a temporary file, which only big pictures need.
        least_side: a JPEG may be decoded smaller, but neither side shorter than this.
        watch: told the share of the file that has been read, now and then; what it raises
            ends the decoding and is raised again.

    Raises:
        PictureError: it is no picture of a known kind, too big or damaged.
        OSError: there is no room in `scratch`.
    """
    with ExitStack() as stack:
        with telling(path):
            file = stack.enter_context(_WatchedFile(path, watch))
        image = stack.enter_context(opened(path, file))
        _check_kind(path, image)
        full_size = image.size
        if image.format in HELD_UP_BY:
            image = stack.enter_context(opened(stack.enter_context(redrawn(path, scratch, watch))))
        if least_side is not None and image.format in ("JPEG", "MPO"):
            share = min(1.0, least_side / max(image.size))
            image.draft(None, (ceil(image.width * share), ceil(image.height * share)))
        if _byte_count(image) > _IN_MEMORY and _can_be_mapped(image):
            file.memory = stack.enter_context(scratch_map(scratch, _byte_count(image)))
            _decode_into(image, file.memory)
        with telling(path), _held_small(image, file.memory):
            image.load()
        yield DecodedPicture(path, image, file.memory, full_size)


def _check_kind(path: Path, image: Image.Image) -> None:
    """Refuse what would take far more memory than is reasonable."""
    pixels = image.width * image.height
    kind = "progressive JPEG" if image.info.get("progressive") else image.format or ""
    most = MOST_PIXELS.get(kind, pixels)
    if pixels > most:
        raise PictureError(
            f"{path.name} has {pixels / 1e6:.0f} megapixels; as {kind} the most is "
            f"{most / 1e6:.0f}. Save it as a baseline JPEG, PNG or TIFF."
        )
    if image.mode == "F" or _is_misread(image):
        raise PictureError(
            f"{path.name} tells its colours in a way that is not read. Save it with 8 bits."
        )
    if not _can_be_mapped(image) and _byte_count(image) > 2 * _IN_MEMORY:
        raise PictureError(
            f"{path.name} has {pixels / 1e6:.0f} megapixels, too many for its kind of colours "
            f"({image.mode}). Save it upright, as RGB."
        )


def _is_misread(image: Image.Image) -> bool:
    if not isinstance(image, TiffImageFile) or max(image.tag_v2.get(258, (1,))) <= 8:
        return False
    return all(image.tag_v2.get(tag, 1) == value for tag, value in _MISREAD_TIFF.items())


def _held_small(image: Image.Image, memory: mmap.mmap | None) -> AbstractContextManager[None]:
    """A TIFF's decoder does not read through the watched file, which else would see to it."""
    return releasing(memory) if memory and image.format == "TIFF" else nullcontext()


def _byte_count(image: Image.Image) -> int:
    return image.width * image.height * _BYTES.get(image.mode, 4)


def _can_be_mapped(image: Image.Image) -> bool:
    if isinstance(image, TiffImageFile) and any(image.tag_v2.get(tag, 1) != 1 for tag in _TAGS):
        return False
    return image.mode in _MAPPED_MODES and image.format in _LINE_BY_LINE


def _decode_into(image: Image.Image, memory: mmap.mmap) -> None:
    """Let the picture's pixels be decoded into the given memory instead of new memory."""
    mode = _MAPPED_MODES[image.mode]
    pixels = cast("bytes", memory)
    image.im = Image.frombuffer(mode, image.size, pixels, "raw", mode, 0, 1).im
