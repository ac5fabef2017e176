"""Writes a short film in the simplest of formats, so that no film has to be kept."""

from __future__ import annotations

import io
import struct
from typing import TYPE_CHECKING

from PIL import Image

if TYPE_CHECKING:
    from pathlib import Path

SIZE = 160, 90
FRAMES_A_SECOND = 10


def write_film(path: Path, seconds: int = 4) -> None:
    """A silent Motion JPEG film in an AVI file that turns from dark to light green."""
    count = seconds * FRAMES_A_SECOND
    frames = [_jpeg((0, 60 + 180 * n // count, 0)) for n in range(count)]
    width, height = SIZE
    head = struct.pack(
        "<14I", 1_000_000 // FRAMES_A_SECOND, 0, 0, 16, count, 0, 1, 0, width, height, 0, 0, 0, 0
    )
    stream = b"vidsMJPG" + struct.pack(
        "<IHHIIIIIIIIHHHH",
        *(0, 0, 0, 0, 1, FRAMES_A_SECOND, 0, count, 0, 0xFFFFFFFF, 0, 0, 0, width, height),
    )
    form = struct.pack(
        "<IiiHH4sIiiII", 40, width, height, 1, 24, b"MJPG", width * height * 3, 0, 0, 0, 0
    )
    header = _chunk(b"avih", head) + _list(b"strl", _chunk(b"strh", stream) + _chunk(b"strf", form))
    movie = b"".join(_chunk(b"00dc", frame) for frame in frames)
    data = b"AVI " + _list(b"hdrl", header) + _list(b"movi", movie)
    path.write_bytes(b"RIFF" + struct.pack("<I", len(data)) + data)


def _jpeg(colour: tuple[int, int, int]) -> bytes:
    data = io.BytesIO()
    Image.new("RGB", SIZE, colour).save(data, "JPEG")
    return data.getvalue()


def _chunk(name: bytes, data: bytes) -> bytes:
    return name + struct.pack("<I", len(data)) + data + b"\0" * (len(data) % 2)


def _list(name: bytes, data: bytes) -> bytes:
    return _chunk(b"LIST", name + data)
