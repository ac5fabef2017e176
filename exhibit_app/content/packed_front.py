"""What a lobby shows of a packed collection, made beforehand: as JSON, which harms nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exhibit_app import __version__
from exhibit_app.content.plain_values import NotPlainError, read, written
from exhibit_app.content.stamped_file import unstamped, write_stamped
from exhibit_app.domain.front import Front

if TYPE_CHECKING:
    from pathlib import Path

    from exhibit_app.content.source_tree import SourceTree

NAME = "compiled-1/front"


def packed_front(tree: SourceTree, words_stamp: str) -> Front | None:
    """The front that came with a collection; None where it has to be read.

    `words_stamp` is another text whenever the interface's words are.
    """
    packed = tree.ready_bytes(NAME)
    content = None if packed is None else unstamped(packed, _stamp(tree.stamp(), words_stamp))
    if content is None:
        return None
    try:
        front: Front = read(content, Front)
    except NotPlainError:
        return None
    return front if front.languages else None


def pack_front(front: Front, stamp: str, words_stamp: str, target: Path) -> None:
    """Write the front of a collection whose tree will have that stamp; raises OSError."""
    write_stamped(target, _stamp(stamp, words_stamp), written(front))


def _stamp(stamp: str, words_stamp: str) -> bytes:
    return f"{__version__}\n{stamp}\n{words_stamp}\n".encode()
