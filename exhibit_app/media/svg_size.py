"""Finds the size of an SVG from its first tag alone, resolving no entity and fetching nothing."""

import math
import re
from collections.abc import Mapping
from pathlib import Path
from xml.parsers import expat

from exhibit_app.media.picture_file import PictureError, check_size

_LOOKED_AT = 256 * 1024
_PIXELS = {
    "": 1.0,
    "px": 1.0,
    "pt": 4 / 3,
    "pc": 16.0,
    "mm": 96 / 25.4,
    "cm": 96 / 2.54,
    "in": 96.0,
}
_LENGTH = re.compile(r"\s*\+?(\d{1,9}(?:\.\d{0,9})?|\.\d{1,9})\s*(px|pt|pc|mm|cm|in)?\s*")


class _FoundRoot(Exception):  # noqa: N818
    def __init__(self, name: str, attributes: Mapping[str, str]) -> None:
        super().__init__(name)
        self.name = name
        self.attributes = attributes


def svg_size(path: Path) -> tuple[int, int]:
    """Width and height in pixels at 96 to the inch.

    Raises:
        PictureError: it is no SVG, declares entities, or has no usable size.
    """
    root = _root(path)
    if root.name.rpartition(":")[2] != "svg":
        raise PictureError(f"{path.name} is not an SVG picture.")
    width, height = (_length(root.attributes.get(side)) for side in ("width", "height"))
    box = _view_box(root.attributes.get("viewBox"))
    if box and not (width and height):
        box_width, box_height = box
        if width:
            height = width * box_height / box_width
        elif height:
            width = height * box_width / box_height
        else:
            width, height = box
    if not (width and height):
        raise PictureError(f"{path.name} needs a viewBox, or a width and a height.")
    check_size(path, width, height)
    return max(1, round(width)), max(1, round(height))


def _root(path: Path) -> _FoundRoot:
    parser = expat.ParserCreate()

    def found(name: str, attributes: dict[str, str]) -> None:
        raise _FoundRoot(name, attributes)

    def declared(*_: object) -> None:
        raise PictureError(f"{path.name} declares entities, which a picture has no need of.")

    parser.StartElementHandler = found
    parser.EntityDeclHandler = declared
    try:
        with path.open("rb") as file:
            parser.Parse(file.read(_LOOKED_AT), False)
    except _FoundRoot as root:
        return root
    except FileNotFoundError as error:
        raise PictureError(f"{path.name} is not there.") from error
    except (OSError, ValueError, LookupError, expat.ExpatError) as error:
        raise PictureError(f"{path.name} is damaged or cannot be read: {error}.") from error
    raise PictureError(f"{path.name} is not an SVG picture.")


def _length(text: str | None) -> float | None:
    """A positive length in pixels; None for none, a percentage or a unit relative to text."""
    match = _LENGTH.fullmatch(text or "")
    return float(match[1]) * _PIXELS[match[2] or ""] or None if match else None


def _view_box(text: str | None) -> tuple[float, float] | None:
    """Width and height of a viewBox, if both are positive and finite."""
    try:
        _, _, width, height = (float(part) for part in (text or "").replace(",", " ").split())
    except ValueError:
        return None
    return (width, height) if 0 < width < math.inf and 0 < height < math.inf else None
