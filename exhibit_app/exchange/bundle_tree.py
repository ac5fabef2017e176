"""A collection that lies in a bundle, read as a folder would be."""

from __future__ import annotations

import unicodedata
from contextlib import suppress
from typing import TYPE_CHECKING

from exhibit_app.content.source_tree import UnsafePathError, checked_path
from exhibit_app.content.stamped_file import MOST_BYTES
from exhibit_app.exchange.manifest import (
    COLLECTION,
    READY,
    collection_stamp,
    content_identity,
)
from exhibit_app.exchange.part_store import PartStore

if TYPE_CHECKING:
    from pathlib import Path

    from exhibit_app.exchange.bundle_file import BundleFile
    from exhibit_app.exchange.manifest import Part


class BundleTree:
    """Reads an open bundle; what must be a file of its own is written to `cache`, checked."""

    def __init__(self, place: Path, bundle: BundleFile, cache: Path) -> None:
        self._place = place
        self._bundle = bundle
        self._store = PartStore(cache, bundle)
        self._files = {
            entry.removeprefix(COLLECTION): part
            for entry, part in bundle.parts.items()
            if entry.startswith(COLLECTION)
        }
        self._stamp = collection_stamp(self._files.values())
        self._folded = {_folded(path): path for path in self._files}
        self._folders: dict[str, list[str]] = {}
        for path in sorted(self._files):
            folder, _, file = path.rpartition("/")
            self._folders.setdefault(folder, []).append(file)

    @property
    def name(self) -> str:
        """What the bundle is called, without its suffix."""
        return self._place.stem

    @property
    def place(self) -> Path:
        """The bundle."""
        return self._place

    @property
    def signed_by(self) -> str:
        """The public key that signed it, "" without a signature."""
        return self._bundle.signed_by

    def refresh(self) -> None:
        """A bundle never changes; another in its place is another tree."""

    def stamp(self) -> str:
        """A digest of the collection's files, whatever was made of them beforehand."""
        return self._stamp

    def exists(self, path: str) -> bool:
        """Whether there is a file of exactly this spelling.

        Raises:
            UnsafePathError: It leads out of the collection, or differs only in case.
        """
        spelt = self._folded.get(_folded(checked_path(path)))
        if spelt is not None and spelt != path:
            message = f"'{path}' is not spelt as the file is: '{spelt}'"
            raise UnsafePathError(message, "capital and small letters must agree")
        return spelt is not None

    def list(self, folder: str) -> tuple[str, ...]:
        """Names of the files directly in a folder ("" is the collection's), sorted."""
        return tuple(self._folders.get(checked_path(folder) if folder else "", ()))

    def names(self, folder: str) -> tuple[str, ...]:
        """Likewise, with the folders in it."""
        within = f"{folder}/" if folder else ""
        below = (path.removeprefix(within) for path in self._files if path.startswith(within))
        return tuple(sorted({path.partition("/")[0] for path in below}))

    def size(self, path: str) -> int:
        """Bytes in a file."""
        return self._part(path).size

    def read_bytes(self, path: str) -> bytes:
        """A file's content, checked by its hash."""
        return self._bundle.read(self._part(path))

    def local_path(self, path: str) -> Path:
        """The file's place in the cache, written there now if need be."""
        return self._store.path(self._part(path))

    def identity(self, path: str) -> str:
        """Of its content, so that what was made of it is found wherever the bundle lies."""
        return content_identity(self._part(path).sha256)

    def at_hand(self, path: str) -> Path | None:
        """What was made when the collection was packed, if it was asked for before."""
        part = self._bundle.parts.get(READY + path)
        return None if part is None else self._store.find(part)

    def ready(self, path: str) -> Path | None:
        """What was made when the collection was packed; None if it must be made after all."""
        part = self._bundle.parts.get(READY + path)
        if part is not None:
            with suppress(OSError):
                return self._store.path(part)
        return None

    def ready_bytes(self, path: str) -> bytes | None:
        """The content of what was made when the collection was packed; None as with `ready`."""
        part = self._bundle.parts.get(READY + path)
        if part is not None and part.size <= MOST_BYTES:
            with suppress(OSError):
                return self._bundle.read(part)
        return None

    def check(self) -> None:
        """Read every part to its end; raises BundleError at the first that is damaged."""
        self._bundle.check_parts()

    def close(self) -> None:
        """Let go of the bundle's file."""
        self._bundle.close()

    def _part(self, path: str) -> Part:
        part = self._files.get(checked_path(path))
        if part is None:
            raise FileNotFoundError(path)
        return part


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()
