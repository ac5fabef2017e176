"""Brings pictures of every mode and colour profile to what a screen shows: sRGB."""

import io
from typing import cast

from PIL import Image, ImageCms

_WITH_ALPHA = ("RGBA", "LA", "PA", "RGBa", "La")
_SIXTEEN_BITS = ("I", "I;16", "I;16L", "I;16B", "I;16N")
_PROFILED = {"RGB ": "RGB", "GRAY": "L", "CMYK": "CMYK", "Lab ": "LAB"}


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
        self._profiled_mode = _PROFILED[profile.profile.xcolor_space]
        if (self._profiled_mode == "CMYK") != (mode == "CMYK"):
            return
        if self._profiled_mode == "RGB" and "sRGB" in ImageCms.getProfileDescription(profile):
            return
        self._transform = ImageCms.buildTransform(profile, srgb, self._profiled_mode, "RGB")
