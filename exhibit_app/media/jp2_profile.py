"""Finds the colour profile of a JPEG 2000, which Pillow passes over."""

import struct
from collections.abc import Iterator
from pathlib import Path

_MOST_HEADER_BYTES = 16_000_000
_PROFILED = (2, 3)
"""Methods of telling colours that are a profile, restricted or any."""


def jp2_profile(path: Path) -> bytes | None:
    """The profile's bytes; None where there is none, as in a bare stream without boxes."""
    with path.open("rb") as file:
        data = file.read(_MOST_HEADER_BYTES)
    for kind, header in _boxes(data):
        for inner, colours in _boxes(header) if kind == b"jp2h" else ():
            if inner == b"colr" and colours[:1] and colours[0] in _PROFILED:
                return bytes(colours[3:])
    return None


def _boxes(data: bytes | memoryview) -> Iterator[tuple[bytes, memoryview]]:
    """Kind and content of each box; one without a length reaches to the end."""
    rest = memoryview(data)
    while len(rest) >= 8:
        length, kind = struct.unpack(">I4s", rest[:8])
        start = 8
        if length == 1 and len(rest) >= 16:
            (length,), start = struct.unpack(">Q", rest[8:16]), 16
        end = length or len(rest)
        if end < start:
            return
        yield kind, rest[start:end]
        rest = rest[end:]
