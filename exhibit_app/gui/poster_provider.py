"""Gives QML the posters that were kept as bare pixels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtQuick import QQuickImageProvider

from exhibit_app.gui.poster_cuts import read_cut

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QSize
    from PySide6.QtGui import QImage


class PosterProvider(QQuickImageProvider):
    """The kept posters of a folder, by their file names."""

    def __init__(self, folder: Path) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._folder = folder

    def requestImage(self, name: str, size: QSize, _wanted: QSize) -> QImage:  # noqa: N802 - Qt calls it so
        """The poster; a null picture when it has gone."""
        image = read_cut(self._folder, name)
        size.setWidth(image.width())
        size.setHeight(image.height())
        return image
