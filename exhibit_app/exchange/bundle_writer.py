"""Writes bundles: the same bytes for the same content, and never half a file."""

from __future__ import annotations

import hashlib
import os
import zipfile
import zlib
from contextlib import suppress
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from exhibit_app.exchange.bundle_error import BundleError
from exhibit_app.exchange.bundle_file import (
    MANIFEST_ENTRY,
    MIMETYPE,
    MIMETYPE_ENTRY,
    SIGNATURE_ENTRY,
)
from exhibit_app.exchange.manifest import Manifest, Part, check_entry
from exhibit_app.exchange.zip_limits import MOST_RATIO

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from exhibit_app.exchange.signature import Signer

_DEFLATED = {".yaml", ".md", ".svg", ".vtt", ".txt", ".json", ".geojson", ".sqlite", ".mbtiles", ""}
"""Suffixes of what gets smaller; pictures, sound and film are compressed already."""

_EARLIEST = (1980, 1, 1, 0, 0, 0)
_REGULAR_FILE = 0o100644 << 16
_CHUNK = 1 << 20


def write_bundle(
    target: Path,
    files: Mapping[str, Path],
    signer: Signer | None = None,
    progress: Callable[[str], None] = lambda _: None,
) -> Manifest:
    """Pack files into a bundle, which appears only when it is whole.

    Args:
        target: The bundle; one that is there already is replaced.
        files: By entry, each of which begins with COLLECTION or READY.
        signer: Signs the list of parts.
        progress: Told each entry before it is packed.

    Raises:
        BundleError: A file has a name that cannot be packed, or changed meanwhile.
        OSError: Something cannot be read or written.
    """
    for entry in files:
        check_entry(entry)
    manifest = Manifest(tuple(_part(entry, files[entry]) for entry in sorted(files)))
    unfinished = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with zipfile.ZipFile(unfinished, "w", strict_timestamps=True) as archive:
            _write_head(archive, manifest, signer)
            for part in manifest.parts:
                progress(part.entry)
                _write_part(archive, part, files[part.entry])
        unfinished.replace(target)
    except BaseException:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
        raise
    return manifest


def _write_head(archive: zipfile.ZipFile, manifest: Manifest, signer: Signer | None) -> None:
    listed = manifest.as_bytes()
    archive.writestr(_info(MIMETYPE_ENTRY, zipfile.ZIP_STORED), MIMETYPE)
    archive.writestr(_info(MANIFEST_ENTRY, zipfile.ZIP_DEFLATED), listed)
    if signer is not None:
        signature = signer.sign(listed).as_bytes()
        archive.writestr(_info(SIGNATURE_ENTRY, zipfile.ZIP_STORED), signature)


def _write_part(archive: zipfile.ZipFile, part: Part, file: Path) -> None:
    info = _info(part.entry, _method(part, file))
    info.file_size = part.size
    digest = hashlib.sha256()
    with file.open("rb") as source, archive.open(info, "w") as target:
        while chunk := source.read(_CHUNK):
            digest.update(chunk)
            target.write(chunk)
    if digest.hexdigest() != part.sha256:
        message = f"'{file}' was changed while it was packed: pack again"
        raise BundleError(message)


def _info(entry: str, method: int) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(entry, _EARLIEST)
    info.compress_type = method
    info.create_system = 3
    info.external_attr = _REGULAR_FILE
    return info


def _method(part: Part, file: Path) -> int:
    """How to store a part: never so small that it would be taken for a bomb."""
    if PurePosixPath(part.entry).suffix.lower() not in _DEFLATED:
        return zipfile.ZIP_STORED
    packer, packed = zlib.compressobj(), 0
    with file.open("rb") as source:
        while chunk := source.read(_CHUNK):
            packed += len(packer.compress(chunk))
    packed += len(packer.flush())
    return zipfile.ZIP_DEFLATED if part.size * 2 < MOST_RATIO * packed else zipfile.ZIP_STORED


def _part(entry: str, file: Path) -> Part:
    with file.open("rb") as source:
        digest = hashlib.file_digest(source, "sha256").hexdigest()
        return Part(entry, source.tell(), digest)
