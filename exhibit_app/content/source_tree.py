"""Where a collection's files are read from, so that a folder and a bundle are read alike."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from pathlib import Path


class UnsafePathError(ValueError):
    """A path that leads out of the collection or nowhere, or is not spelt as the file is.

    Attributes:
        message: What is wrong, in one sentence without a full stop.
        hint: How to write it; may be empty.
    """

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class SourceTree(Protocol):
    """The files of a collection by their paths within it, written with forward slashes.

    Every method that takes a path raises UnsafePathError for one that leaves the collection.
    """

    @property
    def name(self) -> str:
        """What the collection's folder or file is called."""
        ...

    @property
    def place(self) -> Path:
        """The collection's folder or file."""
        ...

    def refresh(self) -> None:
        """Forgets what is remembered of the files, as they may have changed since."""
        ...

    def stamp(self) -> str:
        """A text that is another one whenever a file has changed; cheap to ask for."""
        ...

    def exists(self, path: str) -> bool:
        """Whether there is a file of exactly this name."""
        ...

    def list(self, folder: str) -> tuple[str, ...]:
        """Names of the files directly in a folder, sorted; "" is the collection's own.

        There are none if there is no such folder.
        """
        ...

    def names(self, folder: str) -> tuple[str, ...]:
        """As `list`, with all that lies there besides files."""
        ...

    def size(self, path: str) -> int:
        """Bytes in a file; raises OSError."""
        ...

    def read_bytes(self, path: str) -> bytes:
        """A file's content; raises OSError."""
        ...

    def local_path(self, path: str) -> Path:
        """Where a file lies on this computer, for programs that open files themselves."""
        ...

    def identity(self, path: str) -> str:
        """Letters, digits and hyphens that are others whenever a file is; cheap to ask for.

        Raises OSError where there is no such file.
        """
        ...

    def ready(self, path: str) -> Path | None:
        """A picture, tile or index that was made beforehand; None where it must be made.

        It may have to be written out first, so this is for workers.
        """
        ...

    def ready_bytes(self, path: str) -> bytes | None:
        """The content of what was made beforehand; None where it must be made.

        For what is small and read once: it is not written out.
        """
        ...

    def at_hand(self, path: str) -> Path | None:
        """As `ready`, but only what lies on this computer as a file already; cheap to ask for."""
        ...

    def close(self) -> None:
        """Lets go of the files; nothing can be read any more."""
        ...


def checked_path(path: str) -> str:
    """`path` if it can name a file within a collection on every system.

    Raises:
        UnsafePathError: It is absolute, climbs out, or is written for one system only.
    """
    if "\\" in path:
        message = f"'{path}' is written with backslashes"
        raise UnsafePathError(message, f"write {path.replace(chr(92), '/')}")
    if path.startswith(("/", "~")) or ":" in path:
        message = f"'{path}' is not a path within the collection"
        raise UnsafePathError(message, "copy the file into the collection and name it from there")
    parts = path.split("/")
    if ".." in parts:
        message = f"'{path}' leads out of the collection"
        raise UnsafePathError(message, "paths begin at the collection's folder, without '..'")
    if not all(parts) or "." in parts or "\0" in path:
        message = f"'{path}' is not a plain path"
        raise UnsafePathError(message, "/".join(part for part in parts if part not in {"", "."}))
    return path
