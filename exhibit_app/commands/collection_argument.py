"""The argument that names a collection, and what to say if it names none."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from exhibit_app.commands.command import UsageError
from exhibit_app.paths import shipped_collection

if TYPE_CHECKING:
    from argparse import ArgumentParser

COLLECTION_FILE = "collection.yaml"
BUNDLE_SUFFIX = ".exhibit"
_HEAD_BYTES = 65


def add_collection_argument(parser: ArgumentParser) -> None:
    """Adds COLLECTION, which may be left out."""
    parser.add_argument(
        "collection",
        metavar="COLLECTION",
        nargs="?",
        help="folder of the collection, or a bundle (FILE.exhibit); without one, the collection "
        "that comes with the program",
    )


def find_collection(named: str | None) -> Path:
    """The folder or bundle that was named, or the shipped collection's folder.

    Raises:
        UsageError: There is no collection.
    """
    if named is None:
        return shipped_collection()
    folder = Path(named)
    try:
        if folder.is_file() and (folder.suffix.lower() == BUNDLE_SUFFIX or _is_bundle(folder)):
            return folder
        if folder.name == COLLECTION_FILE and folder.is_file():
            folder = folder.parent
        if (folder / COLLECTION_FILE).exists():
            list(folder.iterdir())
            return folder
        raise UsageError(_why_not(folder))
    except OSError as error:
        message = f"'{folder}' cannot be read: {error.strerror}"
        raise UsageError(message) from None


def _is_bundle(file: Path) -> bool:
    """Whether it begins as bundles do, whatever a kiosk has called its copy."""
    with file.open("rb") as content:
        return content.read(_HEAD_BYTES).endswith(b"mimetypeapplication/vnd.exhibit+zip")


def _why_not(folder: Path) -> str:
    if not folder.exists():
        return f"there is no folder '{folder}'"
    if not folder.is_dir():
        return (
            f"'{folder}' is a file; a collection is a folder with a file {COLLECTION_FILE}, "
            f"or a bundle whose name ends with {BUNDLE_SUFFIX}"
        )
    message = f"'{folder}' is no collection: it has no file {COLLECTION_FILE}"
    near = [folder.resolve().parent, *sorted(one for one in folder.iterdir() if one.is_dir())]
    for other in near:
        if (other / COLLECTION_FILE).exists():
            return f"{message}; did you mean '{other}'?"
    return message
