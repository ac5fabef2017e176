"""Takes a packed lobby's posters out of the bundle while the window is still being made."""

from __future__ import annotations

from contextlib import suppress
from threading import Thread
from typing import TYPE_CHECKING

from exhibit_app.gui.pictures import SIDES, packed_name

if TYPE_CHECKING:
    from exhibit_app.content.source_tree import SourceTree
    from exhibit_app.domain.front import Front

_LIKELY = SIDES[1:4]
"""Sides in which posters are shown on the usual screens."""


def fetch_posters(tree: SourceTree, front: Front) -> None:
    """Begin; who needs a poster meanwhile takes it out as well, which harms nothing."""

    def fetch() -> None:
        for side in _LIKELY:
            for cover in front.covers:
                with suppress(OSError, ValueError):
                    if tree.ready(packed_name(cover.file, side, ".jpg")) is None:
                        tree.ready(packed_name(cover.file, side, ".png"))

    Thread(target=fetch, daemon=True, name="posters").start()
