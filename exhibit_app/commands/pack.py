"""Packs a collection into one file, to be carried to a screen."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from exhibit_app.commands.collection_argument import (
    BUNDLE_SUFFIX,
    add_collection_argument,
    find_collection,
)
from exhibit_app.commands.command import UsageError

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterable

    from exhibit_app.content.folder_tree import FolderTree
    from exhibit_app.domain.collection import Collection
    from exhibit_app.exchange.collection_files import CollectionFiles
    from exhibit_app.exchange.signature import Signer

DESCRIPTION = (
    "Packs a collection into one file that opens wherever a folder does. Only what the collection "
    "refers to is packed, with its licence and readme; what else lies in the folder is named and "
    "left out. Pictures, map tiles and the search index are made beforehand, so that the bundle "
    "opens at once."
)
EXAMPLES = """\
  exhibit-app pack my-museum -o my-museum.exhibit
  exhibit-app pack my-museum -o my-museum.exhibit --sign museum.key
  exhibit-app pack my-museum -o small.exhibit --plain      without what is made beforehand
  exhibit-app my-museum.exhibit                            open it"""

_SHOWN = 20


def add_arguments(parser: ArgumentParser) -> None:
    """Declares the arguments of packing."""
    add_collection_argument(parser)
    parser.add_argument(
        "-o", "--output", metavar=f"FILE{BUNDLE_SUFFIX}", type=Path, required=True, help="the file"
    )
    parser.add_argument(
        "--sign", metavar="KEY", type=Path, help="sign it with a key that exhibit-app keygen made"
    )
    parser.add_argument(
        "--plain", action="store_true", help="smaller: pictures and tiles are made when it is shown"
    )
    parser.add_argument(
        "--with-errors", action="store_true", help="pack although the collection has errors"
    )


def run(arguments: Namespace) -> int:
    """Writes the bundle and says what is in it."""
    folder = find_collection(arguments.collection)
    if not folder.is_dir():
        message = f"'{folder}' is packed already"
        raise UsageError(message)
    target = _output(arguments.output)
    signer = _signer(arguments.sign)
    from exhibit_app.content.folder_tree import FolderTree  # noqa: PLC0415 - help needs no YAML
    from exhibit_app.exchange.collection_files import find_files  # noqa: PLC0415
    from exhibit_app.media.whole_file import DAMAGED, damaged_files  # noqa: PLC0415

    tree = FolderTree(folder)
    found = find_files(tree)
    errors = found.loaded.report.count("error")
    if found.loaded.collection is None or (errors and not arguments.with_errors):
        sys.stderr.write(f"exhibit-app: not packed: {_errors(errors, folder)}\n")
        return 1
    damaged = damaged_files(found.loaded.collection, tree)
    if damaged and not arguments.with_errors:
        named = ", ".join(damaged[:_SHOWN])
        sys.stderr.write(f"exhibit-app: not packed: files that are {DAMAGED}: {named}\n")
        return 1
    with tempfile.TemporaryDirectory(prefix="exhibit-pack-") as scratch:
        ready: dict[str, Path] = {}
        if not arguments.plain:
            ready = _ready_parts(tree, found, found.loaded.collection, Path(scratch))
        _write(target, tree, found, ready, signer)
    sys.stdout.writelines(f"{line}\n" for line in _summary(target, found, ready, signer))
    return 0


def _output(target: Path) -> Path:
    if target.suffix.lower() != BUNDLE_SUFFIX:
        message = f"'{target}' does not end with {BUNDLE_SUFFIX}"
        raise UsageError(message)
    if not target.absolute().parent.is_dir():
        message = f"there is no folder '{target.parent}' to write into"
        raise UsageError(message)
    return target


def _signer(key: Path | None) -> Signer | None:
    if key is None:
        return None
    from exhibit_app.exchange.signature import KeyFileError, Signer, can_verify  # noqa: PLC0415

    if not can_verify():
        message = "signing needs the extra 'sign': pip install 'exhibit-app[sign]'"
        raise UsageError(message)
    try:
        return Signer(key)
    except KeyFileError as error:
        raise UsageError(str(error)) from None


def _ready_parts(
    tree: FolderTree, found: CollectionFiles, collection: Collection, scratch: Path
) -> dict[str, Path]:
    """Drawings are drawn by the very code that shows them, which is why this needs Qt."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from exhibit_app.exchange.packing import Packing  # noqa: PLC0415
    from exhibit_app.gui.ready_parts import make_ready_parts, prepared_to_draw  # noqa: PLC0415

    application = prepared_to_draw()
    try:
        ready = dict(make_ready_parts(Packing.of(tree, found, collection), scratch))
    except OSError as error:
        message = f"'{error.filename or tree.place}' cannot be packed: {error.strerror or error}"
        raise UsageError(message) from None
    del application
    return ready


def _write(
    target: Path,
    tree: FolderTree,
    found: CollectionFiles,
    ready: dict[str, Path],
    signer: Signer | None,
) -> None:
    from exhibit_app.exchange.bundle_writer import write_bundle  # noqa: PLC0415
    from exhibit_app.exchange.manifest import COLLECTION, READY  # noqa: PLC0415

    files = {COLLECTION + path: tree.local_path(path) for path in found.used}
    files |= {READY + name: path for name, path in ready.items()}
    try:
        write_bundle(target, files, signer)
    except OSError as error:
        unread = error.filename if error.filename in map(str, files.values()) else None
        what = f"'{unread}' cannot be read" if unread else f"'{target}' cannot be written"
        message = f"{what}: {error.strerror or error}"
        raise UsageError(message) from None


def _summary(
    target: Path, found: CollectionFiles, ready: dict[str, Path], signer: Signer | None
) -> Iterable[str]:
    size = target.stat().st_size / 1e6
    yield f"{target}: {size:.1f} MB, {len(found.used)} files of the collection"
    if ready:
        yield f"  made beforehand: {len(ready)} pictures, map tiles and the search index"
    if signer:
        yield f"  signed by {signer.public_key}"
    if found.loaded.report.count("error"):
        yield f"  {_errors(found.loaded.report.count('error'), target)}"
    if found.companions:
        yield "Packed although nothing refers to it:"
        yield from _some(found.companions)
    if found.left:
        yield "Left out, as the collection does not refer to it:"
        yield from _some(found.left)


def _some(paths: tuple[str, ...]) -> Iterable[str]:
    yield from (f"  {path}" for path in paths[:_SHOWN])
    if len(paths) > _SHOWN:
        yield f"  … and {len(paths) - _SHOWN} more"


def _errors(count: int, named: Path) -> str:
    what = "1 error" if count == 1 else f"{count} errors"
    return f"the collection has {what} (exhibit-app check {named} lists them)"
