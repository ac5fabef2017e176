"""Makes small pictures of big ones and keeps them as files, which is what QML reads fastest."""

from math import ceil
from pathlib import Path

from PIL import Image

from exhibit_app.media.atomic_file import write_atomically
from exhibit_app.media.decoded_picture import DecodedPicture, decoded
from exhibit_app.media.encoded import encode
from exhibit_app.media.picture_error import PictureError
from exhibit_app.media.picture_key import file_identity, kept_thumbnail, thumbnail_key

_STRIP_ROWS = 256
_FAILED = ".failed"


def make_thumbnail(source: Path, target_dir: Path, longest_side: int, identity: str = "") -> Path:
    """The file of a small copy of a picture, made if it is not there yet.

    The copy is upright, in sRGB and never bigger than the picture itself: JPEG, or PNG where
    the picture is transparent. A picture that cannot be read is not tried again until it changes.

    Args:
        source: the picture; not an SVG.
        target_dir: the folder of small copies, of any picture and size.
        longest_side: of the copy, in pixels.
        identity: what the picture is known by; without it, its place, size and time.

    Raises:
        PictureError: the picture cannot be read.
        OSError: the copy cannot be written.
    """
    known = identity or file_identity(source)
    made = kept_thumbnail(source, known, target_dir, longest_side)
    if made is not None:
        return made
    stem = target_dir / thumbnail_key(source, known, longest_side)
    marker = stem.with_suffix(_FAILED)
    if marker.exists():
        raise PictureError(marker.read_text("utf-8"))
    try:
        data, suffix = encode(_small_copy(source, target_dir, longest_side))
    except PictureError as error:
        write_atomically(marker, str(error).encode())
        raise
    target = stem.with_suffix(suffix)
    write_atomically(target, data)
    return target


def _small_copy(source: Path, scratch: Path, longest_side: int) -> Image.Image:
    # What a JPEG's decoder makes smaller by itself is already smooth: no pixels to spare needed.
    with decoded(source, scratch, least_side=longest_side) as picture:
        factor = max(1, max(picture.width, picture.height) // (2 * longest_side))
        reduced = _reduced(picture, factor)
    share = min(1.0, longest_side / max(picture.full_size))
    width, height = (max(1, round(side * share)) for side in picture.full_size)
    box = (0, 0, picture.width / factor, picture.height / factor)
    return reduced.resize((width, height), Image.Resampling.BICUBIC, box)


def _reduced(picture: DecodedPicture, factor: int) -> Image.Image:
    """The picture at a whole fraction of its size, gathered strip by strip."""
    if factor == 1:
        return next(picture.strips(picture.height))
    size = ceil(picture.width / factor), ceil(picture.height / factor)
    small = Image.new(picture.mode, size)
    rows = max(1, _STRIP_ROWS // factor)
    for number, strip in enumerate(picture.strips(rows * factor)):
        small.paste(strip.reduce(factor), (0, number * rows))
    return small
