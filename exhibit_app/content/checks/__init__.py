"""Checks what a collection means, once each value is known to be sound."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from exhibit_app.content.opened_collection import OpenedCollection
    from exhibit_app.domain.collection import Collection


def check_collection(collection: Collection, opened: OpenedCollection) -> None:
    """Tells all problems of the sound part of a collection."""
