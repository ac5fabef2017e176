"""Small pictures, good and hostile, for the tests of this folder."""

import struct
import zlib
from pathlib import Path

from PIL import Image, ImageCms

ORIENTATION = 0x0112


def quarters(width: int = 40, height: int = 24) -> Image.Image:
    """Red, green, blue and white quarters, so that a turn or a mirror shows."""
    image = Image.new("RGB", (width, height), "white")
    half_width, half_height = width // 2, height // 2
    image.paste((220, 20, 20), (0, 0, half_width, half_height))
    image.paste((20, 200, 20), (half_width, 0, width, half_height))
    image.paste((20, 20, 220), (0, half_height, half_width, height))
    return image


def turned(path: Path, orientation: int, image: Image.Image | None = None) -> Path:
    """A picture with an EXIF orientation, as a camera writes it."""
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    # The plug-in for HEIC leaves the orientation out of anything but bytes.
    (image or quarters()).save(path, exif=exif.tobytes() if path.suffix == ".heic" else exif)
    return path


def swapped_profile(name: str = "odd!") -> bytes:
    """A colour profile that takes red for green and green for red; its name has four letters."""
    data = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    data = data.replace("sRGB".encode("utf-16-be"), name.encode("utf-16-be"))
    return data.replace(b"rXYZ", b"????").replace(b"gXYZ", b"rXYZ").replace(b"????", b"gXYZ")


def grey_profile() -> bytes:
    """A colour profile for pictures in shades of grey."""
    curve = b"curv" + struct.pack(">IIH", 0, 1, 0x0233) + bytes(2)
    white = b"XYZ " + struct.pack(">Iiii", 0, 63190, 65536, 54061)
    offset = 128 + 4 + 2 * 12
    after = offset + len(curve)
    tags = struct.pack(">I4sII4sII", 2, b"kTRC", offset, len(curve), b"wtpt", after, len(white))
    size = after + len(white)
    head = struct.pack(">I4sI4s4s4s", size, bytes(4), 0x02100000, b"mntr", b"GRAY", b"XYZ ")
    head += bytes(12) + b"acsp" + bytes(28) + struct.pack(">iii", 63190, 65536, 54061)
    return head.ljust(128, b"\0") + tags + curve + white


def planes_of_16_bits(width: int, height: int) -> bytes:
    """A TIFF with all its reds first, then all greens, then all blues, none of them packed."""
    short, long = 3, 4
    first = 8 + 2 + 9 * 12 + 4
    size = width * height * 2
    places, pixels = first + 6, first + 30
    tags = (
        *((256, short, 1, width), (257, short, 1, height), (258, short, 3, first)),
        *((259, short, 1, 1), (262, short, 1, 2), (273, long, 3, places), (277, short, 1, 3)),
        *((279, long, 3, places + 12), (284, short, 1, 2)),
    )
    head = b"II*\0" + struct.pack("<IH", 8, len(tags))
    head += b"".join(struct.pack("<HHII", *tag) for tag in tags) + bytes(4)
    starts = (pixels, pixels + size, pixels + 2 * size)
    return head + struct.pack("<3H6I", 16, 16, 16, *starts, size, size, size) + bytes(3 * size)


def png_chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def bomb_png(width: int, height: int) -> bytes:
    """A few bytes that say they are a picture of any size."""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = zlib.compress(bytes(1000))
    chunks = (png_chunk(b"IHDR", header), png_chunk(b"IDAT", body), png_chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def truncated_jpeg(path: Path) -> Path:
    """A JPEG that stops in the middle of its pixels."""
    Image.effect_noise((300, 300), 90).save(path, "JPEG")
    data = path.read_bytes()
    path.write_bytes(data[: len(data) // 2])
    return path
