"""Draws the program's icon in every size that desktops ask for, from the one SVG."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PIL import Image

SIZES = (16, 22, 24, 32, 48, 64, 96, 128, 256, 512)
NAME = "exhibit-app"


def draw(svg: Path, folder: Path) -> dict[int, Path]:
    """The icon as PNG files by size in pixels."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from exhibit_app.gui.svg_raster import rasterize  # noqa: PLC0415

    files = {size: folder / f"{size}.png" for size in SIZES}
    for size, file in files.items():
        rasterize(svg, file, size)
    return files


def lay_out(svg: Path, share: Path, scratch: Path) -> None:
    """Put the icon where desktops look for it, below `share`."""
    theme = share / "icons" / "hicolor"
    for size, file in draw(svg, scratch).items():
        target = theme / f"{size}x{size}" / "apps" / f"{NAME}.png"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(file.read_bytes())
    scalable = theme / "scalable" / "apps" / f"{NAME}.svg"
    scalable.parent.mkdir(parents=True, exist_ok=True)
    scalable.write_bytes(svg.read_bytes())


def write_ico_and_icns(svg: Path, folder: Path, scratch: Path) -> None:
    """The icon as Windows and macOS want it."""
    largest = Image.open(draw(svg, scratch)[512])
    largest.save(folder / f"{NAME}.ico", sizes=[(size, size) for size in (16, 24, 32, 48, 64, 256)])
    largest.save(folder / f"{NAME}.icns")


if __name__ == "__main__":
    import tempfile

    with tempfile.TemporaryDirectory() as scratch_folder:
        icons = Path(sys.argv[1])
        write_ico_and_icns(icons / f"{NAME}.svg", icons, Path(scratch_folder))
