"""Gives QML the posters that need not be decoded any more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtQuick import QQuickImageProvider

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QSize
    from PySide6.QtGui import QImage


class PosterProvider(QQuickImageProvider):
    """The posters that `find` knows by their names."""

    def __init__(self, find: Callable[[str], QImage]) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._find = find

    def requestImage(self, name: str, size: QSize, _wanted: QSize) -> QImage:  # noqa: N802 - Qt calls it so
        """The poster; a null picture when it has gone."""
        image = self._find(name)
        size.setWidth(image.width())
        size.setHeight(image.height())
        return image
