"""Names of small copies of pictures."""

import zlib
from pathlib import Path

from exhibit_app.media.picture_error import PictureError

THUMBNAIL_VERSION = 1


def thumbnail_key(source: Path, longest_side: int) -> str:
    """A name that changes whenever the file does; raises PictureError where there is none."""
    try:
        status = source.stat()
    except OSError as error:
        raise PictureError(f"{source.name} is not there.") from error
    place = zlib.crc32(str(source.resolve()).encode())
    state = f"{status.st_size:x}-{status.st_mtime_ns:x}"
    return f"{source.stem[:40]}-{place:08x}-{state}-{longest_side}-v{THUMBNAIL_VERSION}"


def kept_thumbnail(source: Path, folder: Path, longest_side: int) -> Path | None:
    """The small copy that has been made before."""
    stem = folder / thumbnail_key(source, longest_side)
    return next(filter(Path.exists, map(stem.with_suffix, (".jpg", ".png"))), None)
