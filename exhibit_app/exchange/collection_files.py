"""Which files belong to a collection: those that reading it needs, and nothing that lies beside."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from exhibit_app.content.load import load_collection

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from exhibit_app.content.folder_tree import FolderTree
    from exhibit_app.content.loaded import Loaded

COMPANIONS = ("license", "licence", "copying", "readme", "credits", "notice")
"""Files that always travel with a collection, whatever their suffix and folder."""


@dataclass(frozen=True, slots=True)
class CollectionFiles:
    """The files of a collection by their paths in it, sorted.

    Attributes:
        used: What it refers to, and its companions.
        companions: Its licence and the like, which nothing refers to.
        left: What else lies in its folder; what systems and editors leave there is not counted.
        loaded: The collection and its problems.
    """

    used: tuple[str, ...]
    companions: tuple[str, ...]
    left: tuple[str, ...]
    loaded: Loaded


class _RecordingTree:
    """Passes everything on, and remembers which files were asked for."""

    def __init__(self, tree: FolderTree) -> None:
        self._tree = tree
        self.asked: set[str] = set()

    @property
    def name(self) -> str:
        return self._tree.name

    @property
    def place(self) -> Path:
        return self._tree.place

    def refresh(self) -> None:
        self._tree.refresh()

    def stamp(self) -> str:
        return self._tree.stamp()

    def exists(self, path: str) -> bool:
        there = self._tree.exists(path)
        if there:
            self.asked.add(path)
        return there

    def list(self, folder: str) -> tuple[str, ...]:
        return self._tree.list(folder)

    def names(self, folder: str) -> tuple[str, ...]:
        return self._tree.names(folder)

    def size(self, path: str) -> int:
        return self._tree.size(path)

    def read_bytes(self, path: str) -> bytes:
        self.asked.add(path)
        return self._tree.read_bytes(path)

    def local_path(self, path: str) -> Path:
        self.asked.add(path)
        return self._tree.local_path(path)

    def identity(self, path: str) -> str:
        return self._tree.identity(path)

    def ready(self, path: str) -> Path | None:
        return self._tree.ready(path)

    at_hand = ready

    def ready_bytes(self, path: str) -> bytes | None:
        return self._tree.ready_bytes(path)

    def close(self) -> None:
        self._tree.close()


def find_files(tree: FolderTree) -> CollectionFiles:
    """Read a collection and tell its files from the others in its folder."""
    recording = _RecordingTree(tree)
    loaded = load_collection(recording)
    used = {path for path in recording.asked if tree.exists(path)}
    if loaded.collection is not None:
        # Pictures in the slots of a series are found by listing their folder.
        used.update(work.file for work in loaded.collection.works.values())
    everything = set(_all_files(tree.folder))
    companions = {path for path in everything - used if _is_companion(tree.folder / path)}
    left = everything - used - companions
    return CollectionFiles(
        tuple(sorted(used | companions)), tuple(sorted(companions)), tuple(sorted(left)), loaded
    )


def _is_companion(path: Path) -> bool:
    """A link may lead anywhere: it is none."""
    return path.name.split(".", maxsplit=1)[0].casefold() in COMPANIONS and not path.is_symlink()


def _all_files(folder: Path) -> Iterator[str]:
    for path in folder.rglob("*"):
        inside = path.relative_to(folder)
        if path.is_file() and not any(part.startswith(".") for part in inside.parts):
            yield inside.as_posix()
