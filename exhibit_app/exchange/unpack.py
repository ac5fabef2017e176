"""Makes a folder of a bundle again."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from exhibit_app.exchange.bundle_error import BundleError
from exhibit_app.exchange.manifest import COLLECTION

if TYPE_CHECKING:
    from exhibit_app.exchange.bundle_file import BundleFile
    from exhibit_app.exchange.manifest import Part

_USUAL_MODE = 0o755


def unpack_bundle(bundle: BundleFile, target: Path) -> int:
    """Write the collection's files into a new folder; returns how many there are.

    The folder appears only when everything in it has been checked.

    Raises:
        BundleError: There is something at `target` already.
        OSError: A part is damaged, or something cannot be written.
    """
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        message = f"there is already something in '{target}'; name a new folder"
        raise BundleError(message)
    parent = target.absolute().parent
    parent.mkdir(parents=True, exist_ok=True)
    if shutil.disk_usage(parent).free < sum(part.size for part in _collected(bundle)):
        message = f"there is not enough room for it in '{parent}'"
        raise BundleError(message)
    unfinished = Path(tempfile.mkdtemp(prefix=f".{target.name}.", dir=parent))
    try:
        count = _write_files(bundle, unfinished)
        unfinished.chmod(_USUAL_MODE)
        if target.exists():
            target.rmdir()
        unfinished.replace(target)
    except BaseException:
        shutil.rmtree(unfinished, ignore_errors=True)
        raise
    return count


def _collected(bundle: BundleFile) -> list[Part]:
    return [part for part in bundle.parts.values() if part.entry.startswith(COLLECTION)]


def _write_files(bundle: BundleFile, folder: Path) -> int:
    parts = _collected(bundle)
    for part in parts:
        file = folder / part.entry.removeprefix(COLLECTION)
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("xb") as written:
            for chunk in bundle.chunks(part):
                written.write(chunk)
    return len(parts)
