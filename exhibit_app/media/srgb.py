"""Brings pictures of every mode and colour profile to what a screen shows: sRGB."""

import io
from typing import cast

from PIL import Image, ImageChops, ImageCms

_WITH_ALPHA = ("RGBA", "LA", "PA", "RGBa", "La")
_SIXTEEN_BITS = ("I", "I;16", "I;16L", "I;16B", "I;16N")
_GREY = ("1", "L", "LA", "La", *_SIXTEEN_BITS)
_SPACES = {"L": ("GRAY", "RGB "), "RGB": ("RGB ",), "CMYK": ("CMYK",), "LAB": ("Lab ",)}
"""Which profiles say anything about a picture of a kind of colours."""
_PROFILED = {"RGB ": "RGB", "GRAY": "L", "CMYK": "CMYK", "Lab ": "LAB"}
_STEPS = (0, 51, 128, 204, 255)
_SAMPLES = bytes(
    value for red in _STEPS for green in _STEPS for blue in _STEPS for value in (red, green, blue)
)
_SAME = 2
"""A difference of colours that only comes of rounding, of 255."""


class SrgbConverter:
    """Converts pieces of one picture, all in the same way.

    Attributes:
        mode: of the results, `RGB` or `RGBA`.
    """

    def __init__(self, picture: Image.Image) -> None:
        """Read the picture's profile; one that is damaged or of no use is left out."""
        self._transparency = picture.info.get("transparency")
        has_alpha = picture.mode in _WITH_ALPHA or self._transparency is not None
        self.mode = "RGBA" if has_alpha else "RGB"
        self._profiled_mode = ""
        self._transform: ImageCms.ImageCmsTransform | None = None
        profile = picture.info.get("icc_profile")
        if profile or picture.mode == "LAB":
            try:
                self._read_profile(picture.mode, profile)
            except (ImageCms.PyCMSError, OSError, KeyError, ValueError, TypeError):
                self._transform = None

    def convert(self, piece: Image.Image) -> Image.Image:
        """A piece of the picture as `mode` in sRGB; itself where nothing is to be done."""
        if self._transparency is not None and "transparency" not in piece.info:
            piece.info["transparency"] = self._transparency
        if piece.mode in _SIXTEEN_BITS:
            piece = piece.point(lambda value: value * (1 / 256)).convert("L")
        elif piece.mode == "RGBX":
            piece = piece.convert("RGB")
        if self._transform is None:
            return piece if piece.mode == self.mode else piece.convert(self.mode)
        alpha = piece.convert("RGBA").getchannel("A") if self.mode == "RGBA" else None
        colour = piece if piece.mode == self._profiled_mode else piece.convert(self._profiled_mode)
        converted = cast("Image.Image", ImageCms.applyTransform(colour, self._transform))
        if alpha is not None:
            converted.putalpha(alpha)
        return converted

    def _read_profile(self, mode: str, data: bytes | None) -> None:
        srgb = ImageCms.createProfile("sRGB")
        if data is None:
            profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB"))
        else:
            profile = ImageCms.ImageCmsProfile(io.BytesIO(data))
        space = profile.profile.xcolor_space
        kind = mode if mode in ("CMYK", "LAB") else "L" if mode in _GREY else "RGB"
        if space not in _SPACES[kind]:
            return
        self._profiled_mode = _PROFILED[space]
        transform = ImageCms.buildTransform(profile, srgb, self._profiled_mode, "RGB")
        if self._profiled_mode != "RGB" or _changes_colours(transform):
            self._transform = transform


def _changes_colours(transform: ImageCms.ImageCmsTransform) -> bool:
    """Whether it is worth the while: many pictures carry sRGB's own profile, by any name."""
    before = Image.frombytes("RGB", (len(_SAMPLES) // 3, 1), _SAMPLES)
    after = cast("Image.Image", ImageCms.applyTransform(before, transform))
    difference = ImageChops.difference(before, after)
    return max(most for _, most in cast("list[tuple[int, int]]", difference.getextrema())) > _SAME
