"""Names of small copies of pictures."""

import zlib
from pathlib import Path, PurePath

from exhibit_app.media.picture_error import PictureError

THUMBNAIL_VERSION = 1


def file_identity(source: Path) -> str:
    """What a file is known by that lies by itself; raises PictureError where there is none."""
    try:
        status = source.stat()
    except OSError as error:
        raise PictureError(f"{source.name} is not there.") from error
    place = zlib.crc32(str(source.resolve()).encode())
    return f"{place:08x}-{status.st_size:x}-{status.st_mtime_ns:x}"


def thumbnail_key(source: PurePath, identity: str, longest_side: int) -> str:
    """A name that changes whenever the file's identity does."""
    return f"{source.stem[:40]}-{identity}-{longest_side}-v{THUMBNAIL_VERSION}"


def kept_thumbnail(source: PurePath, identity: str, folder: Path, longest_side: int) -> Path | None:
    """The small copy that has been made before; the picture itself is not looked at."""
    stem = folder / thumbnail_key(source, identity, longest_side)
    return next(filter(_holds_anything, map(stem.with_suffix, (".jpg", ".png"))), None)


def _holds_anything(path: Path) -> bool:
    """Whether a file is there that no power cut has left without content, or with nothing in it."""
    try:
        with path.open("rb") as file:
            return file.read(1) not in {b"", b"\0"}
    except OSError:
        return False
