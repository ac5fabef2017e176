"""A player that plays when the test says so."""

from __future__ import annotations

import sys
from types import SimpleNamespace

from PySide6.QtCore import QObject, Signal


class FakePlayer(QObject):
    """Stands where the player of clips does."""

    changed = Signal()
    moved = Signal()
    failed = Signal(str)
    frame_changed = Signal()

    def __init__(self, path, parent=None):
        super().__init__(parent)
        self.path = path
        self.playing = False
        self.position = 0.0
        self.duration = 90.0
        self.has_picture = True
        self.has_sound = False
        self.volume = -1.0
        self.loops = False
        self.closed = False

    def play(self):
        self.playing = True
        self.changed.emit()

    def pause(self):
        self.playing = False
        self.changed.emit()

    def seek(self, seconds):
        self.position = seconds
        self.moved.emit()

    def set_volume(self, share):
        self.volume = share

    def set_loop(self, on):
        self.loops = on

    def close(self):
        self.closed = True


def replace_player(monkeypatch):
    """Let every clip be played by a FakePlayer."""
    module = SimpleNamespace(ClipPlayer=FakePlayer)
    monkeypatch.setitem(sys.modules, "exhibit_app.gui.clip_player", module)
