"""Tells from a file's ends whether it was copied to its end, without decoding it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_TAIL = 65_536


def is_whole(path: Path) -> bool:
    """Whether a picture has its end; True for kinds that do not mark it.

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
    if path.suffix.lower() == ".svg":
        return b"</svg>" in tail
    return True
