"""Opens a collection wherever it lies: in a folder or in a bundle."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from exhibit_app import paths
from exhibit_app.content.folder_tree import FolderTree
from exhibit_app.exchange.bundle_error import BundleError

if TYPE_CHECKING:
    from collections.abc import Collection, Generator
    from pathlib import Path

    from exhibit_app.content.source_tree import SourceTree
    from exhibit_app.exchange.bundle_tree import BundleTree


def open_tree(path: Path, signed_by: Collection[str] = ()) -> FolderTree | BundleTree:
    """The collection's files.

    Args:
        path: A folder with a collection, or a bundle.
        signed_by: Public keys; with any given, only a bundle that one of them signed is opened.

    Raises:
        BundleError: The bundle cannot be used, or is not signed as asked; a sentence.
    """
    if path.is_dir() and signed_by:
        message = f"'{path}' cannot be opened: it is a folder, and only signed bundles are accepted"
        raise BundleError(message)
    if path.is_dir():
        return FolderTree(path)
    # Folders need none of what bundles need.
    from exhibit_app.exchange.bundle_file import BundleFile, require_signature  # noqa: PLC0415
    from exhibit_app.exchange.bundle_tree import BundleTree  # noqa: PLC0415

    bundle = BundleFile(path)
    if signed_by:
        try:
            require_signature(bundle, signed_by)
        except BundleError as error:
            bundle.close()
            message = f"'{path}' cannot be opened: {error}"
            raise BundleError(message) from None
    return BundleTree(path, bundle, paths.cache_folder() / "bundles")


@contextmanager
def whole_tree(path: Path, signed_by: Collection[str] = ()) -> Generator[SourceTree]:
    """As `open_tree`, for a while, once every part of a bundle has been read and checked."""
    tree = open_tree(path, signed_by)
    try:
        if not isinstance(tree, FolderTree):
            tree.check()
        yield tree
    finally:
        tree.close()
