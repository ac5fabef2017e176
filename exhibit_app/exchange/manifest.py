"""The list of everything in a bundle, by which every part is checked."""

from __future__ import annotations

import hashlib
import json
import re
from typing import TYPE_CHECKING, Any, NamedTuple

from exhibit_app.content.source_tree import UnsafePathError, checked_path
from exhibit_app.exchange.bundle_error import BundleError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

FORMAT = 1
COLLECTION = "collection/"
READY = "ready/"

_DIGEST = re.compile("[0-9a-f]{64}")
_MOST_BYTES = 1 << 40
_MOST_NAME_BYTES = 255
_DEVICE = r"(?i:(?:aux|con|nul|prn|(?:com|lpt)[0-9\xb9\xb2\xb3])\s*(?:[./]|\Z))"
"""What Windows would take for a device, whatever its suffix."""
_PLAIN = re.compile(
    rf"(?:collection|ready)(?:/(?!{_DEVICE})[\w-][\w.-]{{0,200}}(?<!\.))+", re.ASCII
)
"""What almost every name is like, so that it needs no closer look."""
_ODD = rf'[\x00-\x1f<>"|?*]|[. ](?:/|\Z)|(?:\A|/){_DEVICE}'


class Part(NamedTuple):
    """One file of a bundle; `entry` begins with COLLECTION or READY, `size` is in bytes."""

    entry: str
    size: int
    sha256: str


class Manifest(NamedTuple):
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


def _parts(listed: list[dict[str, Any]]) -> Iterator[Part]:
    for one in listed:
        try:
            part = Part(one["entry"], one["size"], one["sha256"])
        except (KeyError, TypeError):
            part = None
        if part is None or (*map(type, part),) != (str, int, str):
            message = "its list of parts cannot be read"
            raise BundleError(message)
        if not 0 <= part.size <= _MOST_BYTES or not _DIGEST.fullmatch(part.sha256):
            message = f"its list of parts is wrong about '{part.entry}'"
            raise BundleError(message)
        check_entry(part.entry)
        yield part


def check_entry(entry: str) -> None:
    """Refuse the name of a part that could leave the bundle's folder on some system.

    Raises:
        BundleError: It is such a name.
    """
    if not _PLAIN.fullmatch(entry) and not _is_safe(entry):
        message = f"it holds a part with an unsafe name, {entry!a}"
        raise BundleError(message)


def _is_safe(entry: str) -> bool:
    """Whether every system could write a file of this name where it belongs, and as it is."""
    try:
        parts = checked_path(entry).split("/")
    except UnsafePathError:
        return False
    fits = all(len(part.encode()) <= _MOST_NAME_BYTES for part in parts)
    return entry.startswith((COLLECTION, READY)) and fits and not re.search(_ODD, entry)
