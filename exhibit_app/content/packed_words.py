"""The interface's words as they were when a collection was packed: a new computer needs no YAML."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from exhibit_app import __version__
from exhibit_app.content.plain_values import NotPlainError, read, written
from exhibit_app.content.stamped_file import unstamped, write_stamped
from exhibit_app.domain import date_phrases, words
from exhibit_app.domain.words import Words

if TYPE_CHECKING:
    from pathlib import Path

    from exhibit_app.content.source_tree import SourceTree

NAME = "compiled-1/words"
ANNOTATED = (date_phrases, words)
"""Modules that the annotations of words name: they are there when these are looked at."""


def packed_words(tree: SourceTree, stamp: str) -> Mapping[str, Words] | None:
    """The words by language code; None where those of the program are others, or none came."""
    packed = tree.ready_bytes(NAME)
    content = None if packed is None else unstamped(packed, _stamp(stamp))
    if content is None:
        return None
    try:
        found: Mapping[str, Words] = read(content, Mapping[str, Words])
    except NotPlainError:
        return None
    return found or None


def pack_words(all_words: Mapping[str, Words], stamp: str, target: Path) -> None:
    """Write the words, whose stamp is another whenever they are; raises OSError."""
    write_stamped(target, _stamp(stamp), written(all_words))


def _stamp(stamp: str) -> bytes:
    return f"{__version__}\n{stamp}\n".encode()
