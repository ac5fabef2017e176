"""Tells from a file's ends and boxes whether it was copied to its end, without decoding it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exhibit_app.content.folder_tree import FolderTree
from exhibit_app.media.picture_error import PictureError

if TYPE_CHECKING:
    from pathlib import Path
    from typing import BinaryIO

    from exhibit_app.content.source_tree import SourceTree
    from exhibit_app.domain.collection import Collection

DAMAGED = "empty, cut short, no picture, or cannot be opened"
"""What is said of files that are not whole."""
_TAIL = 65_536
_PICTURES = frozenset({".jpg", ".jpeg", ".png", ".webp", ".tif", ".tiff", ".gif"})
_JPEG_2000 = b"\0\0\0\x0cjP"
_TIFF = (b"II*\0", b"MM\0*")
_BEGINNINGS = (b"\xff\xd8", b"\x89PNG", b"RIFF", b"GIF8", b"II", b"MM", _JPEG_2000)
_ENDS = ((b"\xff\xd8", b"\xff\xd9"), (b"\x89PNG", b"IEND"), (_JPEG_2000, b"\xff\xd9"))
"""How files begin, and what then stands near their end."""
_BOX = b"ftyp"
"""Stands at the fifth byte of AVIF, HEIC and MP4; what a file is called need not be what it is."""
_TIFF_PLACES = ((273, 279), (324, 325))
"""Tags that tell where strips and tiles begin, and how long they are."""


def is_whole(path: Path) -> bool:
    """Whether a picture has its beginning and its end; True for kinds that mark neither.

    Raises:
        OSError: It cannot be read.
    """
    size, suffix = path.stat().st_size, path.suffix.lower()
    with path.open("rb") as file:
        head = file.read(12)
        file.seek(max(0, size - _TAIL))
        tail = file.read()
    if suffix == ".svg":
        return b"</svg>" in tail
    known = head.startswith(_BEGINNINGS) or head[4:8] == _BOX
    ended = all(end in tail for beginning, end in _ENDS if head.startswith(beginning))
    return size > 0 and ended and (known or suffix not in _PICTURES) and _fits(path, head, size)


def _fits(path: Path, head: bytes, size: int) -> bool:
    """Whether all that a file tells the length of ends within it."""
    if head.startswith(b"RIFF") and len(head) == 12:
        return size >= int.from_bytes(head[4:8], "little") + 8
    if head.startswith(_TIFF):
        return _strips_fit(path, size)
    if head[4:8] == _BOX or head.startswith(_JPEG_2000):
        with path.open("rb") as file:
            return _boxes_fit(file, size)
    return True


def _boxes_fit(file: BinaryIO, size: int) -> bool:
    """Whether every box of a file ends within it; what follows the last one is nobody's."""
    at = 0
    while at < size:
        file.seek(at)
        length = int.from_bytes(file.read(4), "big")
        kind = file.read(4)
        if length == 1:
            length = int.from_bytes(file.read(8), "big")
        if length < len(kind) + 4 or not kind.isalnum():
            return True
        at += length
    return at == size


def _strips_fit(path: Path, size: int) -> bool:
    """Whether every strip or tile of a TIFF's first picture ends within the file."""
    from exhibit_app.media.picture_file import opened  # noqa: PLC0415 - few need Pillow

    try:
        with opened(path) as image:
            tags = dict(getattr(image, "tag_v2", {}))
    except PictureError:
        return False
    return all(
        place + length <= size
        for places, lengths in _TIFF_PLACES
        for place, length in zip(tags.get(places, ()), tags.get(lengths, ()), strict=False)
    )


def damaged_files(collection: Collection, tree: SourceTree) -> list[str]:
    """The files of works, and their posters, that would not be shown.

    None of a bundle: every part of it has been compared with what was packed.
    """
    if not isinstance(tree, FolderTree):
        return []
    files = (file for work in collection.works.values() for file in (work.file, work.poster))
    return [file for file in dict.fromkeys(files) if file and not _can_be_shown(tree, file)]


def _can_be_shown(tree: FolderTree, file: str) -> bool:
    try:
        return is_whole(tree.local_path(file))
    except OSError:
        return False
