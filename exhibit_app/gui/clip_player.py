"""Plays one clip; imported only when one is opened, as Qt's multimedia may be missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtMultimedia import QAudioOutput, QMediaDevices, QMediaPlayer, QVideoSink

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QPainter


class ClipPlayer(QObject):
    """A clip that plays, with sound where there is a device for it.

    Signals:
        changed: It plays or stands, or its length is known.
        moved: It stands elsewhere.
        failed: It cannot be played.
        frame_changed: Another picture of it is to be seen.
    """

    changed = Signal()
    moved = Signal()
    failed = Signal(str)
    frame_changed = Signal()

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._player = QMediaPlayer(self)
        self._sink = QVideoSink(self)
        self._sound: QAudioOutput | None = None
        # Without a device, a player with an audio output may crash when it ends.
        if QMediaDevices.audioOutputs():
            self._sound = QAudioOutput(self)
            self._player.setAudioOutput(self._sound)
        self._player.setVideoSink(self._sink)
        self._sink.videoFrameChanged.connect(self.frame_changed)
        self._player.playbackStateChanged.connect(self.changed)
        self._player.durationChanged.connect(self.changed)
        self._player.hasVideoChanged.connect(self.changed)
        self._player.positionChanged.connect(self.moved)
        self._player.errorOccurred.connect(self._tell_failure)
        self._player.setSource(QUrl.fromLocalFile(str(path)))

    @property
    def playing(self) -> bool:
        """Whether it plays."""
        return self._player.playbackState() == QMediaPlayer.PlaybackState.PlayingState

    @property
    def position(self) -> float:
        """Where it stands, in seconds."""
        return self._player.position() / 1000

    @property
    def duration(self) -> float:
        """How long it is, in seconds; 0 until that is known."""
        return self._player.duration() / 1000

    @property
    def has_picture(self) -> bool:
        """Whether there is something to see."""
        return self._player.hasVideo()

    @property
    def has_sound(self) -> bool:
        """Whether anything could be heard."""
        return self._sound is not None

    def play(self) -> None:
        """Play on, from the beginning when it is at its end."""
        if 0 < self._player.duration() <= self._player.position():
            self._player.setPosition(0)
        self._player.play()

    def pause(self) -> None:
        """Stand still."""
        self._player.pause()

    def seek(self, seconds: float) -> None:
        """Go on elsewhere."""
        end = self.duration or seconds
        self._player.setPosition(round(max(min(seconds, end), 0.0) * 1000))

    def set_volume(self, share: float) -> None:
        """How loud it is, 0 to 1."""
        if self._sound is not None:
            self._sound.setVolume(share)

    def set_loop(self, on: bool) -> None:
        """Whether it begins again at its end."""
        loops = QMediaPlayer.Loops.Infinite if on else QMediaPlayer.Loops.Once
        self._player.setLoops(loops.value)

    def show_on(self, sink: QVideoSink) -> None:
        """Show the picture somewhere else from now on."""
        self._sink = sink
        self._player.setVideoSink(sink)

    def paint(self, painter: QPainter, room: QRectF) -> None:
        """Paint the picture of this moment."""
        frame = self._sink.videoFrame()
        if frame.isValid():
            frame.paint(painter, room, type(frame).PaintOptions())

    @Slot(QMediaPlayer.Error, str)
    def _tell_failure(self, _: QMediaPlayer.Error, why: str) -> None:
        self.failed.emit(why)

    def close(self) -> None:
        """End it and tell nothing more; in this order, or Qt may crash."""
        self.blockSignals(True)
        self._player.stop()
        self._player.setAudioOutput(None)  # type: ignore[arg-type]
        self._player.setVideoSink(None)  # type: ignore[arg-type]
        self._player.setSource(QUrl())
        self.deleteLater()
