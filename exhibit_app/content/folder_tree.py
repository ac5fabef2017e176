"""A collection that lies in a folder."""

from __future__ import annotations

import os
import unicodedata
import zlib
from contextlib import suppress
from typing import TYPE_CHECKING

from exhibit_app.content.source_tree import UnsafePathError, checked_path

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class FolderTree:
    """Reads a folder and never leaves it, whatever its links and paths say."""

    def __init__(self, folder: Path) -> None:
        self._root = folder.resolve()
        self._names: dict[str, dict[str, str]] = {}

    @property
    def name(self) -> str:
        """The folder's name."""
        return self._root.name

    @property
    def folder(self) -> Path:
        """The folder, its links followed."""
        return self._root

    @property
    def place(self) -> Path:
        """The same."""
        return self._root

    def refresh(self) -> None:
        """Forgets which files there were."""
        self._names = {}

    def stamp(self) -> str:
        """Path, size and time of every file: an edit that leaves all three is not noticed.

        What cannot be looked at, or has gone meanwhile, counts as not there; so it does in `list`.
        """
        lines: list[str] = []
        folders = [str(self._root)]
        while folders:
            folder = folders.pop()
            lines.append(folder)
            for entry in _entries(folder):
                if entry.is_dir(follow_symlinks=False) and not entry.name.startswith("."):
                    folders.append(entry.path)
                else:
                    with suppress(OSError):
                        lines += _stamp_of(entry)
        return "\n".join(lines)

    def exists(self, path: str) -> bool:
        """Whether there is a regular file of exactly this spelling, also where case is ignored.

        Raises:
            UnsafePathError: It leads out of the folder or nowhere, or differs only in case or
                accents' form.
        """
        folder = ""
        for part in checked_path(path).split("/"):
            spelt = self._names_in(folder).get(_folded(part))
            if spelt is None:
                return False
            if spelt != part:
                raise _misspelt(path, part, spelt)
            folder = f"{folder}/{part}" if folder else part
        return self._inside(path).is_file()

    def list(self, folder: str) -> tuple[str, ...]:
        """Names of the regular files directly in a folder ("" is the collection's), sorted."""
        return tuple(name for name in self.names(folder) if self._is_file(folder, name))

    def names(self, folder: str) -> tuple[str, ...]:
        """Names of all that lies directly in a folder, sorted; none where a link leads out."""
        path = checked_path(folder) if folder else ""
        with suppress(UnsafePathError):
            return tuple(sorted(self._names_in(path).values()))
        return ()

    def size(self, path: str) -> int:
        """Bytes in a file."""
        return self.local_path(path).stat().st_size

    def read_bytes(self, path: str) -> bytes:
        """A file's content."""
        return self.local_path(path).read_bytes()

    def local_path(self, path: str) -> Path:
        """The file's real place, links followed; raises FileNotFoundError for what is no file."""
        found = self._inside(checked_path(path))
        if not found.is_file():
            raise FileNotFoundError(path)
        return found

    def identity(self, path: str) -> str:
        """Of place, size and time: an edit that leaves all three is not noticed."""
        found = self.local_path(path)
        status = found.stat()
        place = zlib.crc32(str(found).encode())
        return f"{place:08x}-{status.st_size:x}-{status.st_mtime_ns:x}"

    def ready(self, path: str) -> None:
        """Nothing is made beforehand: a folder's files may change at any time."""

    at_hand = ready_bytes = ready

    def close(self) -> None:
        """Nothing is held open."""

    def _is_file(self, folder: str, name: str) -> bool:
        with suppress(OSError):
            return (self._root / folder / name).is_file()
        return False

    def _inside(self, path: str) -> Path:
        try:
            found = (self._root / path).resolve()
        except RuntimeError:
            message = f"'{path}' is a link that leads back to itself"
            raise UnsafePathError(message, "put the file itself there") from None
        if not found.is_relative_to(self._root):
            message = f"'{path}' is a link that leads out of the collection"
            raise UnsafePathError(message, "put the file itself there")
        if (self._root / path).is_symlink() and not found.exists():
            message = f"'{path}' is a link that leads nowhere"
            raise UnsafePathError(message, "put the file itself there")
        return found

    def _names_in(self, folder: str) -> dict[str, str]:
        """Names of what lies in a folder, by their folded form; read once."""
        if folder not in self._names:
            self._names[folder] = {}
            with suppress(OSError):
                names = sorted(entry.name for entry in self._inside(folder).iterdir())
                self._names[folder] = {_folded(name): name for name in reversed(names)}
        return self._names[folder]


def _entries(folder: str) -> list[os.DirEntry[str]]:
    with suppress(OSError):
        return sorted(os.scandir(folder), key=lambda entry: entry.name)
    return []


def _stamp_of(entry: os.DirEntry[str]) -> Iterator[str]:
    if entry.is_file():
        status = entry.stat()
        yield f"{entry.name} {status.st_size} {status.st_mtime_ns}"


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()


def _misspelt(path: str, part: str, spelt: str) -> UnsafePathError:
    message = f"'{path}' is not spelt as the file is: '{spelt}'"
    if unicodedata.normalize("NFC", part) == unicodedata.normalize("NFC", spelt):
        return UnsafePathError(message, "call the file by plain letters a-z, digits and hyphens")
    return UnsafePathError(message, "capital and small letters must agree")
