"""Stands for a bundle that cannot be opened, so that a window can say why."""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn

from exhibit_app.content.source_tree import UnsafePathError

if TYPE_CHECKING:
    from pathlib import Path


class RefusedTree:
    """Holds no file; looking for one tells what is wrong with all of it."""

    def __init__(self, place: Path, message: str) -> None:
        self._place = place
        self._message = message

    @property
    def name(self) -> str:
        """What the bundle is called, without its suffix."""
        return self._place.stem

    @property
    def place(self) -> Path:
        """The bundle."""
        return self._place

    def refresh(self) -> None:
        """It stays refused."""

    def stamp(self) -> str:
        """What is wrong."""
        return self._message

    def exists(self, path: str) -> NoReturn:  # noqa: ARG002 - as in every SourceTree
        """Raises UnsafePathError, which says what is wrong."""
        raise UnsafePathError(self._message)

    def list(self, folder: str) -> tuple[str, ...]:  # noqa: ARG002 - as in every SourceTree
        """Nothing."""
        return ()

    def names(self, folder: str) -> tuple[str, ...]:  # noqa: ARG002 - as in every SourceTree
        """Nothing."""
        return ()

    def size(self, path: str) -> NoReturn:
        """There is no file; raises OSError, as the next three do."""
        raise FileNotFoundError(path)

    read_bytes = local_path = identity = size

    def ready(self, path: str) -> None:
        """Nothing."""

    at_hand = ready_bytes = ready

    def close(self) -> None:
        """Nothing is open."""
