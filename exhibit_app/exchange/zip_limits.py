"""Refuses archives that are made to hurt, before anything in them is unpacked."""

from __future__ import annotations

import stat
import struct
import zipfile
from itertools import pairwise
from typing import TYPE_CHECKING, BinaryIO

from exhibit_app.exchange.bundle_error import BundleError

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST_ENTRIES = 200_000
MOST_TOTAL_BYTES = 256_000_000_000
MOST_RATIO = 200
"""Deflate reaches 1,032 on zeros; texts and drawings stay under 30."""

_SMALL_BYTES = 1_000_000
_SMALL_TOTAL_BYTES = 100_000_000
_MOST_TOTAL_RATIO = 50
_MOST_DIRECTORY_BYTES = 100_000_000
_TAIL_BYTES = 22 + 20 + 65_535
_LOCAL_HEADER_BYTES = 30
_ENCRYPTED = 0x1


def check_directory_size(file: BinaryIO) -> None:
    """Refuse a table of contents too big to be read at all; raises BundleError."""
    length = file.seek(0, 2)
    file.seek(max(0, length - _TAIL_BYTES))
    tail = file.read()
    end = tail.rfind(b"PK\5\6")
    if end < 0 or end + 22 > len(tail):
        message = "it is torn or not whole: copy it again"
        raise BundleError(message)
    (size,) = struct.unpack_from("<L", tail, end + 12)
    if end >= 20 and tail[end - 20 : end - 16] == b"PK\6\7":
        (at,) = struct.unpack_from("<Q", tail, end - 12)
        file.seek(min(at, length))
        record = file.read(56)
        size = struct.unpack_from("<Q", record, 40)[0] if len(record) == 56 else length
    if size > _MOST_DIRECTORY_BYTES:
        message = "it claims to hold more than any exhibition does"
        raise BundleError(message)


def check_entries(entries: Sequence[zipfile.ZipInfo]) -> None:
    """Refuse links, doubles, overlaps, odd methods and bombs; raises BundleError."""
    total, packed = (sum(sizes) for sizes in _sizes(entries))
    if len(entries) > MOST_ENTRIES or total > MOST_TOTAL_BYTES:
        message = "it claims to hold more than any exhibition does"
        raise BundleError(message)
    if total > max(_SMALL_TOTAL_BYTES, _MOST_TOTAL_RATIO * packed):
        message = "it would unpack to something much too big"
        raise BundleError(message)
    names: set[str] = set()
    for one in entries:
        name = one.filename
        if name in names:
            message = f"it holds two parts named {name!a}"
            raise BundleError(message)
        names.add(name)
        _check_entry(one)
    ordered = sorted(entries, key=lambda one: one.header_offset)
    for one, following in pairwise(ordered):
        least = one.header_offset + _LOCAL_HEADER_BYTES + one.compress_size
        if least > following.header_offset:
            message = "its parts lie on top of each other"
            raise BundleError(message)


def _sizes(entries: Sequence[zipfile.ZipInfo]) -> tuple[list[int], list[int]]:
    return [one.file_size for one in entries], [one.compress_size for one in entries]


def _check_entry(one: zipfile.ZipInfo) -> None:
    kind = stat.S_IFMT(one.external_attr >> 16)
    if one.is_dir() or kind not in {0, stat.S_IFREG}:
        message = f"it holds {one.filename!a}, which is a link or folder and not a file"
        raise BundleError(message)
    if one.flag_bits & _ENCRYPTED or one.compress_type not in {
        zipfile.ZIP_STORED,
        zipfile.ZIP_DEFLATED,
    }:
        message = f"{one.filename!a} is encrypted or compressed in a way that is not used here"
        raise BundleError(message)
    if one.file_size > max(_SMALL_BYTES, MOST_RATIO * one.compress_size):
        message = f"{one.filename!a} would unpack to something much too big"
        raise BundleError(message)
