"""A collection about to be packed, as whoever opens the bundle will know it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from exhibit_app.exchange.manifest import COLLECTION, Part, collection_stamp, content_identity

if TYPE_CHECKING:
    from collections.abc import Mapping

    from exhibit_app.content.folder_tree import FolderTree
    from exhibit_app.content.loaded import Loaded
    from exhibit_app.domain.collection import Collection
    from exhibit_app.exchange.collection_files import CollectionFiles


@dataclass(frozen=True, slots=True)
class Packing:
    """What it is made of: `digests` are the SHA-256 of its files by their paths in it.

    `loaded` tells no problem of what is left out.
    """

    tree: FolderTree
    loaded: Loaded
    collection: Collection
    digests: Mapping[str, str]

    @classmethod
    def of(cls, tree: FolderTree, found: CollectionFiles, collection: Collection) -> Packing:
        """Read every file to its end; raises OSError."""
        digests = {path: _digest(tree, path) for path in found.used}
        told = (one for one in found.loaded.report.problems if one.path not in found.left)
        report = replace(found.loaded.report, problems=tuple(told))
        return cls(tree, replace(found.loaded, report=report), collection, digests)

    @property
    def stamp(self) -> str:
        """As of BundleTree.stamp."""
        return collection_stamp(
            Part(COLLECTION + path, 0, digest) for path, digest in self.digests.items()
        )

    def identity(self, path: str) -> str:
        """As of BundleTree.identity; raises OSError for what is not packed."""
        digest = self.digests.get(path)
        if digest is None:
            raise FileNotFoundError(path)
        return content_identity(digest)


def _digest(tree: FolderTree, path: str) -> str:
    with tree.local_path(path).open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
