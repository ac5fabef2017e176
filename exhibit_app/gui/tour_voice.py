"""Speaks what is told at a tour's stops, where it was recorded; without a recording, nothing."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Slot

from exhibit_app.gui.pictures import UNSHOWABLE

if TYPE_CHECKING:
    from pathlib import Path

    from exhibit_app.gui.clip_player import ClipPlayer
    from exhibit_app.gui.jobs import JobRunner
    from exhibit_app.gui.pictures import Pictures
    from exhibit_app.gui.session import Session
    from exhibit_app.gui.view_models.tour_view_model import TourViewModel

log = logging.getLogger(__name__)

_VOLUME = 0.8
_PATIENCE_MS = 5000
"""A recording that stands still so long, as without a sound device, is not waited for."""


class TourVoice(QObject):
    """The voice of a tour: it speaks, pauses and falls silent with it, and lets it wait."""

    def __init__(
        self,
        tour: TourViewModel,
        session: Session,
        pictures: Pictures,
        jobs: JobRunner,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._tour = tour
        self._session = session
        self._pictures = pictures
        self._jobs = jobs
        self._file = ""
        self._going = False
        self._player: ClipPlayer | None = None
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self._give_up)
        tour.changed.connect(self._follow)
        session.loudness_changed.connect(self._pass_volume)

    def end(self) -> None:
        """Speak no more."""
        self._patience.stop()
        player, self._player = self._player, None
        if player is not None:
            player.close()

    @Slot()
    def _follow(self) -> None:
        """Say what the tour tells now."""
        tour = self._tour
        if tour.narration != self._file:
            self._open(tour.narration)
        elif tour.playing_now != self._going:
            self._go()
        self._pass_volume()

    def _open(self, file: str) -> None:
        self.end()
        self._file, self._going = file, False
        self._tour.hold(on=bool(file))
        if not file:
            return
        tree = self._pictures.tree

        def done(path: Path) -> None:
            if file == self._file and self._player is None:
                self._play(path)

        def failed(error: Exception) -> None:
            if not isinstance(error, UNSHOWABLE):
                raise error
            if file == self._file:
                self._fail(str(error))

        self._jobs.run(lambda: tree.local_path(file), done, failed, priority=20)

    def _play(self, path: Path) -> None:
        try:
            # Qt's multimedia takes a while to load, and may be missing.
            from exhibit_app.gui.clip_player import ClipPlayer  # noqa: PLC0415
        except ImportError as error:
            self._fail(str(error))
            return
        player = self._player = ClipPlayer(path, self)
        # Queued: a player cannot be closed from within what it tells.
        player.changed.connect(self._hear, Qt.ConnectionType.QueuedConnection)
        player.failed.connect(self._fail, Qt.ConnectionType.QueuedConnection)
        player.moved.connect(self._wait_on)
        self._pass_volume()
        self._go()

    def _go(self) -> None:
        """Speak or pause as the tour plays or pauses."""
        player = self._player
        if player is None:
            return
        self._going = self._tour.playing_now
        if self._going:
            self._tour.hold(on=True)
            self._patience.start()
            player.play()
        else:
            self._patience.stop()
            player.pause()

    @Slot()
    def _hear(self) -> None:
        """Notice that all has been said."""
        if self._going and self._player is not None and not self._player.playing:
            self._tour.hold(on=False)

    @Slot()
    def _wait_on(self) -> None:
        if self._going:
            self._patience.start()

    @Slot()
    def _give_up(self) -> None:
        self._fail("it stands still")

    @Slot(str)
    def _fail(self, why: str) -> None:
        log.warning("%s is not spoken: %s", self._file, why)
        self.end()
        self._tour.hold(on=False)

    @Slot()
    def _pass_volume(self) -> None:
        if self._player is not None:
            share = 0.0 if self._tour.muted else _VOLUME * self._session.loudness
            self._player.set_volume(share)
