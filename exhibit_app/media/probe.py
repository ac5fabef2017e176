"""Tells the size and kind of a picture from its header, without decoding it."""

from dataclasses import dataclass
from pathlib import Path

from exhibit_app.media.picture_file import opened, orientation
from exhibit_app.media.svg_size import svg_size

_SIDEWAYS = 5
"""EXIF orientations from this on swap width and height."""


@dataclass(frozen=True, slots=True)
class PictureInfo:
    """What a picture's header says.

    Attributes:
        width: in pixels, as it is shown: after turning it upright.
        height: likewise.
        format: `JPEG`, `PNG`, `SVG`…, by its content whatever its name says.
        orientation: EXIF's, 1 to 8; 1 is upright.
        has_profile: whether it carries a colour profile.
    """

    width: int
    height: int
    format: str
    orientation: int
    has_profile: bool

    @property
    def megapixels(self) -> float:
        """Millions of pixels."""
        return self.width * self.height / 1_000_000


def probe(path: Path) -> PictureInfo:
    """Look at the header of a picture.

    Raises:
        PictureError: it is no picture of a known kind, too big or damaged.
    """
    if path.suffix.lower() == ".svg":
        width, height = svg_size(path)
        return PictureInfo(width, height, "SVG", 1, False)
    with opened(path) as image:
        turned = orientation(path, image)
        width, height = image.size if turned < _SIDEWAYS else image.size[::-1]
        kind = "JPEG" if image.format == "MPO" else image.format or ""
        return PictureInfo(width, height, kind, turned, bool(image.info.get("icc_profile")))
