"""Tells from a file's ends whether it was copied to its end, without decoding it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exhibit_app.content.folder_tree import FolderTree

if TYPE_CHECKING:
    from pathlib import Path

    from exhibit_app.content.source_tree import SourceTree
    from exhibit_app.domain.collection import Collection

DAMAGED = "empty, cut short, no picture, or cannot be opened"
"""What is said of files that are not whole."""
_TAIL = 65_536
_PICTURES = frozenset({".jpg", ".jpeg", ".png", ".webp", ".tif", ".tiff", ".gif"})
_BEGINNINGS = (b"\xff\xd8", b"\x89PNG", b"RIFF", b"GIF8", b"II", b"MM", b"\0\0\0\x0cjP")
_BOX = b"ftyp"
"""Stands at the fifth byte of AVIF and HEIC; what a picture is called need not be what it is."""


def is_whole(path: Path) -> bool:
    """Whether a picture has its beginning and its end; True for kinds that mark neither.

    Raises:
        OSError: It cannot be read.
    """
    size = path.stat().st_size
    with path.open("rb") as file:
        head = file.read(12)
        file.seek(max(0, size - _TAIL))
        tail = file.read()
    if size == 0:
        return False
    if head.startswith(b"\xff\xd8"):
        return b"\xff\xd9" in tail
    if head.startswith(b"\x89PNG"):
        return b"IEND" in tail
    if head.startswith(b"RIFF") and len(head) == 12:
        return size >= int.from_bytes(head[4:8], "little") + 8
    suffix = path.suffix.lower()
    if suffix in _PICTURES:
        return head.startswith(_BEGINNINGS) or head[4:8] == _BOX
    return suffix != ".svg" or b"</svg>" in tail


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
