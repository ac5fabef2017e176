"""Vector works as pictures of a size, drawn once in a worker and kept on disk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt
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
    renderer = QSvgRenderer(QByteArray(source.read_bytes()))
    size = renderer.defaultSize()
    if not renderer.isValid() or size.isEmpty():
        message = f"{source.name} is not a drawing that can be shown"
        raise UndrawableError(message)
    size.scale(longest_side, longest_side, Qt.AspectRatioMode.KeepAspectRatio)
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter)
    painter.end()
    target.parent.mkdir(parents=True, exist_ok=True)
    unfinished = target.with_suffix(".part")
    if not image.save(str(unfinished), "PNG", 60):  # type: ignore[call-overload]
        message = f"{target} cannot be written"
        raise OSError(message)
    unfinished.replace(target)
