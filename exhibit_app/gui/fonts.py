"""The shipped typefaces, so that no letter depends on what a machine has installed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFontDatabase

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from PySide6.QtGui import QFontMetricsF


class FontsMissingError(Exception):
    """The program's own typefaces are not where they belong."""


def load_fonts(folder: Path, names: Iterable[str] = ()) -> None:
    """Register the typefaces of a folder with Qt: those named, or all that it has.

    Raises:
        FontsMissingError: One is not there, or there is none.
    """
    files = [folder / f"{name}.ttf" for name in names] or sorted(folder.glob("*.ttf"))
    loaded = [QFontDatabase.addApplicationFont(str(file)) for file in files]
    if not files or -1 in loaded:
        message = f"the typefaces in {folder} are missing or damaged; install the program again"
        raise FontsMissingError(message)


def text_measure(family: str) -> Callable[[str, float], float]:
    """A function from (text, size in pixels) to the width of one line in pixels."""
    from PySide6.QtGui import QFont, QFontMetricsF  # noqa: PLC0415 - the lobby measures nothing

    metrics: dict[float, QFontMetricsF] = {}

    def measure(text: str, size: float) -> float:
        if size not in metrics:
            font = QFont(family)
            font.setPixelSize(round(size))
            metrics[size] = QFontMetricsF(font)
        return metrics[size].horizontalAdvance(text)

    return measure
