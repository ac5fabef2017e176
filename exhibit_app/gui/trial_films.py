"""Plays the two films that come with the program, to see whether films can be played here."""

from __future__ import annotations

import os
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtMultimedia import QMediaPlayer, QVideoSink

if TYPE_CHECKING:
    from collections.abc import Generator

_TERMINAL = 2
_PATIENCE_SECONDS = 20.0
_FEWEST_COLOURS = 20
"""The films show a test card; what is not decoded is black."""


@contextmanager
def muted() -> Generator[None]:
    """Keep from the terminal what FFmpeg writes there by itself, past Qt's log and Python's."""
    kept = os.dup(_TERMINAL)
    with Path(os.devnull).open("wb") as nowhere:
        os.dup2(nowhere.fileno(), _TERMINAL)
    try:
        yield
    finally:
        os.dup2(kept, _TERMINAL)
        os.close(kept)


def played(film: Path) -> str:
    """What was seen of a film, or "" when nothing came within the patience of a self-test."""
    player, sink = QMediaPlayer(), QVideoSink()
    player.setVideoSink(sink)
    player.setSource(QUrl.fromLocalFile(str(film)))
    player.play()
    end, seen = time.monotonic() + _PATIENCE_SECONDS, ""
    while not seen and time.monotonic() < end:
        QCoreApplication.processEvents()
        seen = _seen(sink)
    player.stop()
    # A player that still has its film may crash when it ends.
    player.setVideoSink(None)  # type: ignore[bad-argument-type]
    player.setSource(QUrl())
    return seen


def _seen(sink: QVideoSink) -> str:
    image = sink.videoFrame().toImage()
    size = (image.width(), image.height())
    colours = {image.pixel(x, y) for x in range(0, size[0], 2) for y in range(0, size[1], 2)}
    return f"{size[0]}×{size[1]}" if len(colours) >= _FEWEST_COLOURS else ""
