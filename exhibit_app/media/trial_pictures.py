"""Small pictures of every kind, written and read again to see whether all decoders work here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PIL import Image

from exhibit_app.media.decoded_picture import decoded
from exhibit_app.media.picture_file import known_formats

if TYPE_CHECKING:
    from pathlib import Path

_SIZE = (64, 48)
_COLOUR = (40, 90, 200)
_MOST_OFF = 12
"""How far a colour may be from what was written, as most kinds keep it only roughly."""


def unreadable_formats(folder: Path) -> dict[str, str]:
    """What is wrong with each format that cannot be read although it should; `folder` is empty."""
    told = {name: _told(folder, name) for name in known_formats()}
    return {name: why for name, why in told.items() if why}


def _told(folder: Path, name: str) -> str:
    path = folder / f"trial.{name.lower()}"
    try:
        Image.new("RGB", _SIZE, _COLOUR).save(path, name)
        with decoded(path, folder / "scratch") as picture:
            found = next(picture.strips(_SIZE[1])).getpixel((0, 0))
    except Exception as error:  # a decoder that lacks a part may raise anything
        return f"{type(error).__name__}: {error}"
    pixel = found if isinstance(found, tuple) else ()
    near = [abs(seen - meant) <= _MOST_OFF for seen, meant in zip(pixel, _COLOUR, strict=False)]
    return "" if near == [True] * 3 else f"a colour of {_COLOUR} is read as {found}"
