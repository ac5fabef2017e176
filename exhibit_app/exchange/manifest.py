"""The list of everything in a bundle, by which every part is checked."""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from exhibit_app.content.source_tree import UnsafePathError, checked_path
from exhibit_app.exchange.bundle_error import BundleError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

FORMAT = 1
COLLECTION = "collection/"
READY = "ready/"

_DIGEST = re.compile(r"[0-9a-f]{64}")
_MOST_BYTES = 1 << 40
_PLAIN = re.compile(r"(?:collection|ready)(?:/(?:[\w-]|\.(?=[\w-])){1,200})+", re.ASCII)
"""What almost every name is like, so that it needs no closer look."""
_DEVICES = {"aux", "con", "nul", "prn", *(f"{one}{n}" for one in ("com", "lpt") for n in range(10))}
_ODD = re.compile(r'[\x00-\x1f<>"|?*]|[. ](?:/|\Z)')


@dataclass(frozen=True, slots=True)
class Part:
    """One file of a bundle; `entry` begins with COLLECTION or READY, `size` is in bytes."""

    entry: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """Every part by its entry: the collection's files, and what was made of them beforehand."""

    parts: tuple[Part, ...]

    def as_bytes(self) -> bytes:
        """JSON, the same bytes for the same parts; it is what a signature signs."""
        parts = [
            {"entry": part.entry, "size": part.size, "sha256": part.sha256} for part in self.parts
        ]
        content = {"format": FORMAT, "parts": parts}
        return (json.dumps(content, ensure_ascii=False, indent=0) + "\n").encode()


def content_identity(sha256: str) -> str:
    """What a file of a bundle is known by: as much of its digest as names need."""
    return sha256[:32]


def collection_stamp(parts: Iterable[Part]) -> str:
    """A text that is another one whenever a file of the collection is; order tells nothing."""
    listed = sorted(
        f"{part.sha256} {part.entry}" for part in parts if part.entry.startswith(COLLECTION)
    )
    return hashlib.sha256("\n".join(listed).encode()).hexdigest()


def read_manifest(content: bytes) -> Manifest:
    """The manifest that a bundle holds.

    Raises:
        BundleError: It is no manifest, of a later format, or names a part that cannot be.
    """
    try:
        read = json.loads(content)
    except (ValueError, RecursionError):
        read = None
    match read:
        case {"format": int(version)} if version > FORMAT:
            message = (
                f"it was packed by a newer program (format {version}; this one reads {FORMAT})"
            )
            raise BundleError(message)
        case {"format": 1, "parts": list(parts)}:
            return Manifest(tuple(_parts(parts)))
        case _:
            message = "its list of parts cannot be read"
            raise BundleError(message)


def _parts(listed: list[dict[str, object]]) -> Iterator[Part]:
    for one in listed:
        match one:
            case {"entry": str(entry), "size": int(size), "sha256": str(sha256)}:
                if not 0 <= size <= _MOST_BYTES or not _DIGEST.fullmatch(sha256):
                    message = f"its list of parts is wrong about '{entry}'"
                    raise BundleError(message)
                check_entry(entry)
                yield Part(entry, size, sha256)
            case _:
                message = "its list of parts cannot be read"
                raise BundleError(message)


def check_entry(entry: str) -> None:
    """Refuse the name of a part that could leave the bundle's folder on some system.

    Raises:
        BundleError: It is such a name.
    """
    try:
        sound = _PLAIN.fullmatch(entry) or (
            entry.startswith((COLLECTION, READY)) and not _is_odd(checked_path(entry))
        )
        if sound and not _is_device(entry):
            return
    except UnsafePathError:
        pass
    message = f"it holds a part with an unsafe name, {entry!a}"
    raise BundleError(message)


def _is_odd(path: str) -> bool:
    """Whether some system could not write a file of this name, or would change the name."""
    parts = path.split("/")
    return bool(_ODD.search(path)) or any(len(part.encode()) > 255 for part in parts)


def _is_device(entry: str) -> bool:
    """Whether Windows would take a part of it for a device, whatever its suffix."""
    return any(part.split(".")[0].rstrip().casefold() in _DEVICES for part in entry.split("/"))
