"""What a collection's files look like from outside, so that a change or a half copy shows."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class FolderState:
    """Path, bytes and time of change (in nanoseconds) of every file, sorted by path.

    A bundle is a single file with an empty path.
    """

    files: tuple[tuple[str, int, int], ...]

    @property
    def fingerprint(self) -> str:
        """Sixteen letters that differ when any file does."""
        return hashlib.sha256(repr(self.files).encode()).hexdigest()[:16]

    @property
    def sizes(self) -> tuple[tuple[str, int], ...]:
        """Without the times, which a copy need not keep."""
        return tuple((path, size) for path, size, _ in self.files)

    @property
    def total_bytes(self) -> int:
        """Bytes of all files together."""
        return sum(size for _, size, _ in self.files)


def folder_state(source: Path) -> FolderState:
    """The state of a folder, or of a bundle; hidden files are none of a collection's.

    Raises:
        OSError: It cannot be read, or changes at this moment.
    """
    if not source.is_dir():
        told = source.stat()
        return FolderState((("", told.st_size, told.st_mtime_ns),))
    return FolderState(tuple(sorted(_files(source, ""))))


def _files(folder: Path, prefix: str) -> Iterator[tuple[str, int, int]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith("."):
                continue
            path = f"{prefix}{entry.name}"
            if entry.is_dir(follow_symlinks=False):
                yield from _files(folder / entry.name, f"{path}/")
            elif entry.is_file(follow_symlinks=False):
                told = entry.stat(follow_symlinks=False)
                yield path, told.st_size, told.st_mtime_ns
