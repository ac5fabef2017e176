"""Vector works as pictures of a size, drawn once in a worker and kept on disk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from exhibit_app.media.atomic_file import write_atomically
from exhibit_app.media.picture_error import PictureError
from exhibit_app.media.svg_size import svg_size

if TYPE_CHECKING:
    from pathlib import Path


QUALITY = 92

_GLANCE = 64
"""Side in pixels at which a drawing is looked at, without its edges, to see what shows through."""


def rasterize(source: Path, stem: Path, longest_side: int) -> Path:
    """The file of `source` drawn with its longest side in pixels: JPEG, or PNG if see-through.

    It is read as bytes rather than opened by name, so that nothing it refers to is loaded.

    Args:
        source: An SVG.
        stem: The file to write, without its suffix.
        longest_side: In pixels.

    Raises:
        PictureError: It is no drawing.
        OSError: It cannot be read, or the file cannot be written.
    """
    renderer = _renderer(source)
    size = renderer.defaultSize()
    size.scale(longest_side, longest_side, Qt.AspectRatioMode.KeepAspectRatio)
    image = _drawn(renderer, (size.width(), size.height()), (0, 0), size)
    opaque = _is_opaque(image)
    target = stem.with_suffix(".jpg" if opaque else ".png")
    target.parent.mkdir(parents=True, exist_ok=True)
    write_atomically(target, _encoded(image, "JPG", QUALITY) if opaque else _encoded(image))
    return target


def draw_part(
    source: Path, whole: tuple[int, int], corner: tuple[int, int], size: tuple[int, int]
) -> bytes:
    """A part of `source` as PNG, drawn as if the whole had so many pixels.

    Args:
        source: An SVG.
        whole: Width and height of all of it, in pixels.
        corner: Left and top of the part.
        size: Its width and height.

    Raises:
        PictureError: It is no drawing.
        OSError: It cannot be read.
    """
    return _encoded(_drawn(_renderer(source), whole, corner, QSize(*size)))


def is_translucent(source: Path) -> bool:
    """Whether what is behind `source` shows through it.

    Raises:
        PictureError: It is no drawing.
        OSError: It cannot be read.
    """
    inner = QSize(_GLANCE - 2, _GLANCE - 2)
    return not _is_opaque(_drawn(_renderer(source), (_GLANCE, _GLANCE), (1, 1), inner))


def _renderer(source: Path) -> QSvgRenderer:
    svg_size(source)  # which refuses what no drawing needs
    renderer = QSvgRenderer(QByteArray(source.read_bytes()))
    if not renderer.isValid() or renderer.defaultSize().isEmpty():
        message = f"{source.name} is not a drawing that can be shown"
        raise PictureError(message)
    return renderer


def _drawn(
    renderer: QSvgRenderer, whole: tuple[int, int], corner: tuple[int, int], size: QSize
) -> QImage:
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(-corner[0], -corner[1])
    renderer.render(painter, QRectF(0, 0, *whole))
    painter.end()
    return image


def _is_opaque(image: QImage) -> bool:
    alphas = bytes(image.constBits())[3::4]
    return alphas.count(255) == len(alphas)


def _encoded(image: QImage, form: str = "PNG", quality: int = 60) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, form, quality)  # type: ignore[call-overload]
    return bytes(buffer.data().data())
