"""Vector works as pictures of a size, drawn once in a worker and kept on disk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

if TYPE_CHECKING:
    from pathlib import Path


class UndrawableError(Exception):
    """An SVG that cannot be drawn."""


def rasterize(source: Path, target: Path, longest_side: int) -> None:
    """Draw `source` into `target` (PNG) with its longest side in pixels.

    It is read as bytes rather than opened by name, so that nothing it refers to is loaded.
    """
    renderer = _renderer(source)
    size = renderer.defaultSize()
    size.scale(longest_side, longest_side, Qt.AspectRatioMode.KeepAspectRatio)
    image = _drawn(renderer, (size.width(), size.height()), (0, 0), size)
    target.parent.mkdir(parents=True, exist_ok=True)
    unfinished = target.with_suffix(".part")
    if not image.save(str(unfinished), "PNG", 60):  # type: ignore[call-overload]
        message = f"{target} cannot be written"
        raise OSError(message)
    unfinished.replace(target)


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
        UndrawableError: It is no drawing.
        OSError: It cannot be read.
    """
    image = _drawn(_renderer(source), whole, corner, QSize(*size))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG", 60)  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def _renderer(source: Path) -> QSvgRenderer:
    renderer = QSvgRenderer(QByteArray(source.read_bytes()))
    if not renderer.isValid() or renderer.defaultSize().isEmpty():
        message = f"{source.name} is not a drawing that can be shown"
        raise UndrawableError(message)
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
