"""An open bundle: one file whose every part is checked by its hash when it is read."""

from __future__ import annotations

import errno
import hashlib
import unicodedata
import zipfile
import zlib
from contextlib import contextmanager
from typing import TYPE_CHECKING, BinaryIO, Self

from exhibit_app.exchange.bundle_error import BundleError
from exhibit_app.exchange.manifest import Manifest, Part, check_entry, read_manifest
from exhibit_app.exchange.zip_limits import check_directory_size, check_entries

if TYPE_CHECKING:
    from collections.abc import Collection, Generator, Iterator
    from pathlib import Path

MIMETYPE = "application/vnd.exhibit+zip"
MIMETYPE_ENTRY = "mimetype"
MANIFEST_ENTRY = "manifest.json"
SIGNATURE_ENTRY = "signature.json"
SUFFIX = ".exhibit"

_MOST_MANIFEST_BYTES = 64_000_000
_MOST_SIGNATURE_BYTES = 10_000
_CHUNK = 1 << 20
_TORN = "it is torn or damaged: copy it again"


class BundleFile:
    """A bundle whose list of parts is sound and, where it is signed, signed rightly.

    Parts are read one by one, by any thread. A part that is not what the list says raises OSError.

    Attributes:
        parts: Every part by its entry.
        digest: The SHA-256 of the list; the same for the same content.
        signed_by: The public key that signed it, "" without a signature.
    """

    def __init__(self, path: Path) -> None:
        """Open a bundle.

        Raises:
            BundleError: It is none, is damaged, unsafe or wrongly signed.
        """
        with _telling(path):
            self._file = path.open("rb")
            try:
                self._archive = _open_archive(self._file)
                listed = self._small_entry(MANIFEST_ENTRY, _MOST_MANIFEST_BYTES)
                manifest = read_manifest(listed)
                self.parts = _matching(manifest, self._archive)
                self.digest = hashlib.sha256(listed).hexdigest()
                self.signed_by = self._signed_by(listed)
            except BaseException:
                self._file.close()
                raise

    def __enter__(self) -> Self:
        """The bundle itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close it."""
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._archive.close()
        self._file.close()

    def read(self, part: Part) -> bytes:
        """The content of a part; raises OSError."""
        return b"".join(self.chunks(part))

    def chunks(self, part: Part) -> Iterator[bytes]:
        """The content of a part piece by piece; raises OSError, perhaps only after the last."""
        digest = hashlib.sha256()
        try:
            with self._archive.open(part.entry) as stream:
                while chunk := stream.read(_CHUNK):
                    digest.update(chunk)
                    yield chunk
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError):
            raise _damaged(part) from None
        if digest.hexdigest() != part.sha256:
            raise _damaged(part)

    def check_parts(self) -> None:
        """Read every part to its end; raises BundleError at the first that is damaged."""
        for part in self.parts.values():
            try:
                for _ in self.chunks(part):
                    pass
            except OSError as error:
                message = f"it is damaged: {error.strerror} ({part.entry})"
                raise BundleError(message) from None

    def _small_entry(self, entry: str, most: int) -> bytes:
        if self._archive.getinfo(entry).file_size > most:
            message = "its list of parts is too long"
            raise BundleError(message)
        return self._archive.read(entry)

    def _signed_by(self, manifest: bytes) -> str:
        if SIGNATURE_ENTRY not in self._archive.NameToInfo:
            return ""
        # Most bundles are not signed, and open sooner without it.
        from exhibit_app.exchange.signature import can_verify, read_signature  # noqa: PLC0415

        if not can_verify():
            return ""
        signature = read_signature(self._small_entry(SIGNATURE_ENTRY, _MOST_SIGNATURE_BYTES))
        if not signature.holds_for(manifest):
            message = "its signature is false: it was changed after it was signed"
            raise BundleError(message)
        return signature.key


def require_signature(bundle: BundleFile, keys: Collection[str]) -> None:
    """Refuse a bundle that none of the public keys signed; raises BundleError."""
    from exhibit_app.exchange.signature import can_verify  # noqa: PLC0415

    if not can_verify():
        message = "signatures cannot be checked here: install the extra 'sign'"
        raise BundleError(message)
    if not bundle.signed_by:
        message = "it is not signed, and only signed ones are accepted here"
        raise BundleError(message)
    if bundle.signed_by not in keys:
        message = f"it is signed by {bundle.signed_by}, which is not a key that is accepted here"
        raise BundleError(message)


def _open_archive(file: BinaryIO) -> zipfile.ZipFile:
    head = file.read(38 + len(MIMETYPE))
    if head[30:] != f"{MIMETYPE_ENTRY}{MIMETYPE}".encode():
        message = "it is not an exhibition that was packed with exhibit-app pack"
        raise BundleError(message)
    check_directory_size(file)
    archive = zipfile.ZipFile(file)
    check_entries(archive.infolist())
    return archive


def _matching(manifest: Manifest, archive: zipfile.ZipFile) -> dict[str, Part]:
    """The parts by entry, once list and archive are known to hold the same."""
    there = {one.filename: one.file_size for one in archive.infolist()}
    own = {MIMETYPE_ENTRY, MANIFEST_ENTRY, SIGNATURE_ENTRY}
    parts = {part.entry: part for part in manifest.parts}
    unlisted = sorted(there.keys() - own - parts.keys())
    for entry in unlisted:
        check_entry(entry)
    folded = {*map(_folded, parts)}
    if len(folded) != len(manifest.parts):
        message = "its list names a part twice"
        raise BundleError(message)
    for folder in sorted(folded & _folders(folded)):
        message = f"it holds {folder!a} both as a file and as a folder"
        raise BundleError(message)
    for entry in unlisted:
        message = f"it holds {entry!a}, which its list does not name"
        raise BundleError(message)
    for part in manifest.parts:
        if there.get(part.entry) != part.size:
            message = f"{part.entry!a} is missing or of another size than its list says"
            raise BundleError(message)
    return parts


def _folded(entry: str) -> str:
    """The same for names that some system does not tell apart."""
    return unicodedata.normalize("NFC", entry).casefold()


def _folders(entries: set[str]) -> set[str]:
    """Every folder that an entry lies in, also within one another."""
    folders, inner = set[str](), entries
    while inner:
        inner = {entry.rpartition("/")[0] for entry in inner} - folders - {""}
        folders |= inner
    return folders


@contextmanager
def _telling(path: Path) -> Generator[None]:
    """Begin every message with the bundle, and turn what an archive can raise into one."""
    why = ""
    try:
        yield
    except BundleError as error:
        why = str(error)
    except OSError as error:
        why = f"it cannot be read: {error.strerror or error}"
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, KeyError, ValueError):
        why = _TORN
    if why:
        message = f"'{path}' cannot be opened: {why}"
        raise BundleError(message)


def _damaged(part: Part) -> OSError:
    return OSError(errno.EIO, "its content is not what was packed", part.entry)
