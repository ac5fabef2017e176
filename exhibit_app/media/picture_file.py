"""Opens picture files from anywhere with care, so that a hostile one is only ever a sentence."""

import importlib
import importlib.util
import io
import os
import struct
import warnings
from collections.abc import Generator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from PIL import Image

from exhibit_app.media.picture_error import PictureError

MAX_PIXELS = 400_000_000
MAX_SIDE = 1_000_000

_PLUGINS = ("Jpeg", "Mpo", "Png", "Tiff", "WebP", "Avif", "Jpeg2K", "Gif")
_FORMATS = ("JPEG", "MPO", "PNG", "TIFF", "WEBP", "AVIF", "JPEG2000", "GIF", "HEIF")
_USUAL = ("JPEG", "PNG")
"""Tried first: loading what reads the others takes a quarter of the time of a first photograph."""
_ORIENTATION_TAG = 0x0112
_ORIENTATIONS = range(1, 9)
_PNG_SIGNATURE_BYTES = 8
_MOST_EXIF_BYTES = 1_000_000

# What is wrong with a file is said in a sentence; Pillow would write its own place beside it.
warnings.filterwarnings("ignore", module=r"PIL\.")


class Stopped(Exception):  # noqa: N818
    """Whoever asked for the picture no longer wants it."""


@contextmanager
def telling(path: Path) -> Generator[None]:
    """Turn whatever a decoder raises into a `PictureError`: hostile files raise nearly anything."""
    try:
        yield
    except (PictureError, Stopped):
        raise
    except FileNotFoundError as error:
        raise PictureError(f"{path.name} is not there.") from error
    except Image.UnidentifiedImageError as error:
        raise PictureError(f"{path.name} is not a picture of a known kind.") from error
    except MemoryError as error:
        raise PictureError(f"{path.name} needs more memory than there is.") from error
    except Exception as error:
        raise PictureError(f"{path.name} is damaged or cannot be read: {error}.") from error


@contextmanager
def opened(path: Path, file: io.BufferedReader | None = None) -> Generator[Image.Image]:
    """The picture with its header read and its size checked; its pixels are not decoded yet.

    Args:
        path: of the picture.
        file: read from this instead, when it is given.

    Raises:
        PictureError: it is no picture of a known kind, too big or damaged.
    """
    with telling(path):
        # Pillow's own limit only warns; the one below is checked before anything is decoded.
        Image.MAX_IMAGE_PIXELS = None
        image = _identified(file or path)
    with image:
        check_size(path, image.width, image.height)
        yield image


def _identified(file: io.BufferedReader | Path) -> Image.Image:
    try:
        return Image.open(file, formats=_USUAL)
    except Image.UnidentifiedImageError:
        return Image.open(file, formats=known_formats())


@cache
def known_formats() -> tuple[str, ...]:
    """Pillow's names of the formats that can be read here; HEIF only with pillow-heif."""
    if importlib.util.find_spec("pillow_heif"):
        importlib.import_module("pillow_heif").register_heif_opener()
    # Only these: all that Pillow knows take three times as long, and some are easily attacked.
    for name in _PLUGINS:
        importlib.import_module(f"PIL.{name}ImagePlugin")
    return tuple(name for name in _FORMATS if name in Image.OPEN)


def check_size(path: Path, width: float, height: float) -> None:
    """Refuse what is bigger than any screen or memory can use.

    Raises:
        PictureError: it is too big.
    """
    if width * height > MAX_PIXELS or max(width, height) > MAX_SIDE:
        size = f"{width:.0f} × {height:.0f}"
        most = MAX_PIXELS // 1_000_000
        raise PictureError(f"{path.name} has {size} pixels; the most is {most} megapixels.")


def orientation(path: Path, image: Image.Image) -> int:
    """The EXIF orientation, 1 (upright) to 8; 1 when it says nothing sensible."""
    if image.format == "TIFF":
        return 1  # Pillow turns these upright by itself
    with telling(path):
        if image.format == "PNG" and "exif" not in image.info:
            image.info |= _exif_behind_pixels(path)
        # Pillow's own way with a PNG decodes all of it.
        value = Image.Image.getexif(image).get(_ORIENTATION_TAG)
    return value if isinstance(value, int) and value in _ORIENTATIONS else 1


def _exif_behind_pixels(path: Path) -> dict[str, bytes]:
    """What some programs write at the end of a PNG, as Pillow names it; nothing is decoded."""
    with path.open("rb", buffering=0) as file:
        file.seek(_PNG_SIGNATURE_BYTES)
        while len(head := file.read(8)) == 8:
            length, kind = struct.unpack(">I4s", head)
            if kind == b"eXIf":
                return {"exif": file.read(min(length, _MOST_EXIF_BYTES))}
            file.seek(length + 4, os.SEEK_CUR)
    return {}
