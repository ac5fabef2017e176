"""Tells from a file's ends whether it was copied to its end, without decoding it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

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
