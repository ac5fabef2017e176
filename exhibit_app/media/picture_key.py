"""Names of small copies of pictures."""

import hashlib
from pathlib import Path

from exhibit_app.media.picture_error import PictureError

THUMBNAIL_VERSION = 1


def thumbnail_key(source: Path, longest_side: int) -> str:
    """A name that changes whenever the file does; raises PictureError where there is none."""
    try:
        status = source.stat()
    except OSError as error:
        raise PictureError(f"{source.name} is not there.") from error
    parts = (source.resolve(), status.st_size, status.st_mtime_ns, longest_side, THUMBNAIL_VERSION)
    return hashlib.sha256("|".join(map(str, parts)).encode()).hexdigest()[:32]


def kept_thumbnail(source: Path, folder: Path, longest_side: int) -> Path | None:
    """The small copy that has been made before."""
    stem = folder / thumbnail_key(source, longest_side)
    return next(filter(Path.exists, map(stem.with_suffix, (".jpg", ".png"))), None)
