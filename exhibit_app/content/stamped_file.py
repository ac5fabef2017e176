"""Files of a cache: written whole or not at all, and read only if they are whole and still hold.

Every file begins with a checksum and with the stamp of what it was made from.
"""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

from exhibit_app.content.unfinished_file import unfinished_file

if TYPE_CHECKING:
    from pathlib import Path

MAGIC = b"exhibit-compiled-7\n"
"""Its number goes up whenever what is kept comes to have another form."""
MOST_BYTES = 1_000_000_000


def read_stamped(path: Path, stamp: bytes) -> memoryview | None:
    """What was written with the same stamp; None if there is nothing like it."""
    try:
        if path.stat().st_size > MOST_BYTES:
            return None
        return unstamped(path.read_bytes(), stamp)
    except OSError:
        return None


def unstamped(content: bytes, stamp: bytes) -> memoryview | None:
    """As `read_stamped`, of what a file held."""
    data = memoryview(content)
    head, body = data[: len(MAGIC) + 4], data[len(MAGIC) + 4 :]
    if head != _head(body) or body[: len(stamp)] != stamp:
        return None
    return body[len(stamp) :]


def write_stamped(path: Path, stamp: bytes, content: bytes) -> None:
    """Put `content` in the place of what was there, in one step; raises OSError."""
    body = stamp + content
    path.parent.mkdir(parents=True, exist_ok=True)
    with unfinished_file(path) as unfinished:
        unfinished.write_bytes(_head(body) + body)


def _head(body: bytes | memoryview) -> bytes:
    return MAGIC + zlib.crc32(body).to_bytes(4, "big")
