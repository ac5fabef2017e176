"""Posters that come with a bundle: decoded beside the window while it is still being made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from collections.abc import Iterable

    from exhibit_app.content.source_tree import SourceTree

MOST = 4
"""A lobby with more of them shows the rest a moment later."""


def decode_poster(tree: SourceTree, names: Iterable[str]) -> QImage:
    """The first of several pictures that came with a collection; a null one if none did."""
    found = (tree.ready_bytes(name) for name in names)
    content = next(filter(None, found), None)
    return QImage() if content is None else QImage.fromData(content)
