"""A packed collection as it was read when it was packed: as JSON, which harms nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exhibit_app import __version__
from exhibit_app.content import coverage, problems
from exhibit_app.content.loaded import Loaded
from exhibit_app.content.plain_values import NotPlainError, read, written
from exhibit_app.content.stamped_file import unstamped, write_stamped
from exhibit_app.domain import (
    article,
    collection,
    event,
    exhibition,
    locality,
    person,
    reference,
    source,
    work,
)
from exhibit_app.domain.roll import roll_of

if TYPE_CHECKING:
    from pathlib import Path

    from exhibit_app.content.source_tree import SourceTree

NAME = "compiled-1/whole"
ANNOTATED = (
    *(article, collection, event, exhibition, locality, person),
    *(coverage, problems, reference, source, work),
)
"""Modules that the annotations of a collection name: they are there when these are looked at."""


def packed_whole(tree: SourceTree) -> Loaded | None:
    """The collection and its report that came with it; None where they have to be read."""
    packed = tree.ready_bytes(NAME)
    content = None if packed is None else unstamped(packed, _stamp(tree.stamp()))
    if content is None:
        return None
    try:
        loaded: Loaded = read(content, Loaded)
        return loaded if _holds_together(loaded) else None
    except NotPlainError:
        return None


def pack_whole(loaded: Loaded, stamp: str, target: Path) -> None:
    """Write a collection whose tree will have that stamp; raises OSError."""
    write_stamped(target, _stamp(stamp), written(loaded))


def _holds_together(loaded: Loaded) -> bool:
    """Whether it can be reckoned with; whoever packed it may have written anything."""
    if loaded.collection is None:
        return False
    try:
        for one in loaded.collection.exhibitions.values():
            roll_of(loaded.collection, one)
    except (ValueError, LookupError, TypeError, ArithmeticError, AttributeError):
        return False
    return bool(loaded.collection.languages)


def _stamp(stamp: str) -> bytes:
    return f"{__version__}\n{stamp}\n".encode()
