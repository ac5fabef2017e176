"""Encodes what is shown: JPEG where a picture is opaque, PNG where it is not."""

import io

from PIL import Image

_QUALITY = 90


def encode(image: Image.Image) -> tuple[bytes, str]:
    """An `RGB` or `RGBA` picture as bytes, with the suffix that they go by."""
    buffer = io.BytesIO()
    if image.mode == "RGBA":
        image.save(buffer, "PNG", compress_level=4)
        return buffer.getvalue(), ".png"
    image.save(buffer, "JPEG", quality=_QUALITY, subsampling=0)
    return buffer.getvalue(), ".jpg"
