"""Posters cut to the place they hang in, as bare pixels, so that nothing need be decoded again.

A lobby that has hung them before scales nothing, either, and needs none of Qt's image plug-ins,
which take longer to load than all of its pictures.
"""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QImage

PROVIDER = "posters"
MOST_CUTS = 12
"""Enough for the posters of a few windows; the oldest go first."""
_PIXEL_BYTES = 4


class Cut(NamedTuple):
    """A picture as it hangs: what it is known by, its size in pixels, and where it is held.

    `hold` is the part of what juts out that is left over above: 0 holds the top, 1 the bottom.
    """

    identity: str
    width: int
    height: int
    hold: float

    @property
    def file_name(self) -> str:
        """What its file is called; the size is read from there again."""
        return f"{self.identity}-{round(self.hold * 100)}-{self.width}x{self.height}.rgb32"


def cut_url(folder: Path, cut: Cut) -> str:
    """The URL for QML, or "" when it has not been kept."""
    name = cut.file_name
    return poster_url(name) if (folder / name).exists() else ""


def poster_url(name: str) -> str:
    """The URL for QML of the poster that the provider knows by that name."""
    return f"image://{PROVIDER}/{name}"


def keep_cut(source: Path, folder: Path, cut: Cut) -> None:
    """Cut a picture's file and keep that, in a worker; where that is impossible, there is none."""
    from PySide6.QtCore import Qt  # noqa: PLC0415 - what is kept needs none of this
    from PySide6.QtGui import QImage  # noqa: PLC0415

    whole = QImage(str(source))
    if whole.isNull():
        return
    wide = whole.scaled(
        cut.width,
        cut.height,
        Qt.AspectRatioMode.KeepAspectRatioByExpanding,
        Qt.TransformationMode.SmoothTransformation,
    )
    left = (wide.width() - cut.width) // 2
    top = round((wide.height() - cut.height) * cut.hold)
    image = wide.copy(left, top, cut.width, cut.height)
    image.convertTo(QImage.Format.Format_RGB32)
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        unfinished = folder / f"{cut.file_name}.{os.getpid()}.part"
        unfinished.write_bytes(image.constBits())
        unfinished.replace(folder / cut.file_name)
        _forget_oldest(folder)


def read_cut(folder: Path, name: str) -> QImage:
    """The picture of that file name; a null one if there is none that is whole."""
    from PySide6.QtGui import QImage  # noqa: PLC0415

    size = name.removesuffix(".rgb32").rpartition("-")[2].split("x")
    try:
        width, height = map(int, size)
        image = QImage(width, height, QImage.Format.Format_RGB32)
        with (folder / name).open("rb", buffering=0) as file:
            whole = file.readinto(image.bits()) == width * height * _PIXEL_BYTES
    except (ValueError, OSError):
        return QImage()
    return image if whole else QImage()


def _forget_oldest(folder: Path) -> None:
    files = sorted(folder.iterdir(), key=lambda file: file.stat().st_mtime)
    for file in files[:-MOST_CUTS]:
        file.unlink(missing_ok=True)
