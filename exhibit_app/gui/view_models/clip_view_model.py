"""A film or a recording that is open: its player, what is said in it, and how loud it is."""

from __future__ import annotations

import logging
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from exhibit_app.gui.list_models.rows_model import RowsModel
from exhibit_app.gui.pictures import UNSHOWABLE
from exhibit_app.media.captions import Cue, cue_at, read_captions

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QPainter

    from exhibit_app.content.source_tree import SourceTree
    from exhibit_app.domain.work import Work
    from exhibit_app.gui.clip_player import ClipPlayer
    from exhibit_app.gui.jobs import JobRunner
    from exhibit_app.gui.pictures import Pictures
    from exhibit_app.gui.session import Session

QML_IMPORT_NAME = "ExhibitApp.Backend"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger(__name__)

_LINES_AT_ONCE = 40
_FRAME_MS = 16

MEDIA = "media"
"""What the session calls a clip that plays."""


@dataclass(frozen=True, slots=True)
class CueRow:
    """What is said, and when it begins: in seconds and as a clock shows it."""

    start: float
    clock: str
    spoken: str


@dataclass(frozen=True, slots=True)
class ClipProps:
    """The state of the clip; `failure` names the words that say why it does not play."""

    work: str = ""
    film: bool = False
    failure: str = ""
    playing: bool = False
    duration: float = 0.0
    sound: bool = False
    volume: float = 0.8
    loop: bool = False
    captioned: bool = True


def clock(seconds: float) -> str:
    """Minutes and seconds, with hours where there are any."""
    minutes, rest = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def captions_of(work: Work, language: str) -> tuple[str, str]:
    """Language and file of the captions in a language, else of the first; "" without any."""
    written = dict(work.captions)
    found = language if language in written else next(iter(written), "")
    return found, written.get(found, "")


def load_cues(tree: SourceTree, language: str, file: str) -> tuple[Cue, ...]:
    """What is said in a clip; nothing where the file cannot be read."""
    try:
        return read_captions(tree.read_bytes(file), language) if file else ()
    except UNSHOWABLE as error:
        log.warning("captions are left out: %s", error)
        return ()


@QmlElement
@QmlUncreatable("The program makes it")
class ClipViewModel(QObject):
    """The clip that is open.

    Signals:
        changed: Another clip is open, or it plays or stands.
        moved: It stands elsewhere, or something else is said.
        frameChanged: Another picture of it is to be seen.
    """

    changed = Signal()
    moved = Signal()
    frameChanged = Signal()

    def __init__(
        self,
        session: Session,
        pictures: Pictures,
        jobs: JobRunner,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._pictures = pictures
        self._jobs = jobs
        self._props = ClipProps()
        self._player: ClipPlayer | None = None
        self._shown: Work | None = None
        self._captions = ("", "")
        self._cues: tuple[Cue, ...] = ()
        self._rows = RowsModel(CueRow, self)
        # A feature film has two thousand lines: all of them at once would stop the window.
        self._writing = QTimer(self, singleShot=True, interval=_FRAME_MS)
        self._writing.timeout.connect(self._write_on)
        self._number = 0
        self._interrupted = False
        session.afresh.connect(self._restore)
        session.loudness_changed.connect(self._pass_volume)

    @Property(QObject, constant=True)
    def cues(self) -> QObject:
        """All that is said."""
        return self._rows

    @Property(str, notify=changed)
    def work(self) -> str:
        """Id of the work; "" when it is no clip."""
        return self._props.work

    @Property(bool, notify=changed)
    def film(self) -> bool:
        """Whether there is something to see."""
        return self._props.film

    @Property(str, notify=changed)
    def failure(self) -> str:
        """Key of the words that say why it does not play; else empty."""
        return self._props.failure

    @Property(bool, notify=changed)
    def playing(self) -> bool:
        """Whether it plays."""
        return self._props.playing

    @Property(float, notify=changed)
    def duration(self) -> float:
        """Its length in seconds; 0 until that is known."""
        return self._props.duration

    @Property(bool, notify=changed)
    def playable(self) -> bool:
        """Whether it is known to hold anything; some films do not tell their length."""
        return self._props.duration > 0 or self._props.film

    @Property(bool, notify=changed)
    def sound(self) -> bool:
        """Whether anything could be heard."""
        return self._props.sound

    @Property(float, notify=changed)
    def volume(self) -> float:
        """How loud it is, 0 to 1."""
        return self._props.volume

    @Property(bool, notify=changed)
    def loop(self) -> bool:
        """Whether it begins again at its end."""
        return self._props.loop

    @Property(bool, notify=changed)
    def captioned(self) -> bool:
        """Whether what is said is written over it."""
        return self._props.captioned

    @Property(bool, notify=changed)
    def hasCues(self) -> bool:
        """Whether it is written down what is said."""
        return bool(self._cues)

    @Property(float, notify=moved)
    def position(self) -> float:
        """Where it stands, in seconds."""
        return self._player.position if self._player else 0.0

    @Property(str, notify=moved)
    def time(self) -> str:
        """Where it stands and, when that is known, how long it is, as a clock shows it."""
        here = clock(self._player.position if self._player else 0.0)
        return f"{here} / {clock(self._props.duration)}" if self._props.duration else here

    @Property(int, notify=moved)
    def cue(self) -> int:
        """Index of what is said now; -1 for nothing."""
        return cue_at(self._cues, self._player.position) if self._player else -1

    @Property(str, notify=moved)
    def said(self) -> str:
        """What is said now."""
        here = cue_at(self._cues, self._player.position) if self._player else -1
        return self._cues[here].text if here >= 0 else ""

    @Slot()
    def toggle(self) -> None:
        """Play or stand still."""
        if self._player is None:
            return
        if self._player.playing:
            self._player.pause()
        else:
            self._player.play()

    def cover(self, *, on: bool) -> None:
        """Stand still while something lies over it, and go on when that has gone."""
        player = self._player
        if player is None:
            return
        if on and player.playing:
            self._interrupted = True
            player.pause()
        elif self._interrupted and not on:
            self._interrupted = False
            player.play()

    @Slot(float)
    def seek(self, seconds: float) -> None:
        """Go on elsewhere."""
        if self._player is not None:
            self._player.seek(seconds)

    @Slot(float)
    def skip(self, seconds: float) -> None:
        """Go on so much later, or earlier below zero."""
        if self._player is not None:
            self._player.seek(self._player.position + seconds)

    @Slot(float)
    def setVolume(self, share: float) -> None:
        """Set how loud it is, 0 to 1."""
        self._become(replace(self._props, volume=min(max(share, 0.0), 1.0)))
        self._pass_volume()

    @Slot(bool)
    def setLoop(self, on: bool) -> None:
        """Set whether it begins again at its end."""
        self._become(replace(self._props, loop=on))
        if self._player is not None:
            self._player.set_loop(on)
            self._follow()

    @Slot(bool)
    def setCaptioned(self, on: bool) -> None:
        """Set whether what is said is written over it."""
        self._become(replace(self._props, captioned=on))

    @Slot(QObject)
    def showOn(self, sink: QObject) -> None:
        """Let Qt show it in a VideoOutput's sink."""
        if self._player is not None:
            self._player.show_on(sink)  # type: ignore[arg-type]

    def paint(self, painter: QPainter, room: QRectF) -> None:
        """Paint the picture of this moment."""
        if self._player is not None:
            self._player.paint(painter, room)

    def show(self, work: Work | None) -> None:
        """Open another clip, or none; the same one goes on, with captions in the language."""
        clip = work if work is not None and work.is_clip else None
        if clip != self._shown:
            self._shown = clip
            self._open(clip)
        captions = captions_of(clip, self._session.language) if clip else ("", "")
        if captions != self._captions:
            self._captions = captions
            self._load_captions(*captions)

    def _open(self, clip: Work | None) -> None:
        self._close_player()
        self._number += 1
        kept = replace(self._props, failure="", playing=False, duration=0.0, film=False)
        self._become(replace(kept, work=clip.id if clip else ""))
        self.moved.emit()
        if clip is None:
            return
        number, tree, file = self._number, self._pictures.tree, clip.file

        def done(path: Path) -> None:
            if number == self._number:
                self._play_file(path)

        def failed(error: Exception) -> None:
            if not isinstance(error, UNSHOWABLE):
                raise error
            if number == self._number:
                self._fail(str(error))

        self._jobs.run(lambda: tree.local_path(file), done, failed, priority=20)

    def _load_captions(self, language: str, file: str) -> None:
        tree = self._pictures.tree

        def done(cues: tuple[Cue, ...]) -> None:
            if (language, file) == self._captions:
                self._cues = cues
                self._rows.replace([])
                self._write_on()
                self.changed.emit()
                self.moved.emit()

        self._jobs.run(lambda: load_cues(tree, language, file), done)

    @Slot()
    def _write_on(self) -> None:
        """Write down some more of what is said."""
        written = self._rows.rows
        more = self._cues[len(written) : len(written) + _LINES_AT_ONCE]
        self._rows.replace([*written, *(CueRow(c.start, clock(c.start), c.text) for c in more)])
        if len(self._rows.rows) < len(self._cues):
            self._writing.start()

    def _play_file(self, path: Path) -> None:
        try:
            from exhibit_app.gui.clip_player import ClipPlayer  # noqa: PLC0415
        except ImportError as error:
            self._fail(str(error))
            return
        player = self._player = ClipPlayer(path, self)
        player.changed.connect(self._follow)
        player.moved.connect(self.moved)
        player.frame_changed.connect(self.frameChanged)
        # Queued: what has failed cannot be ended from within its own cry.
        player.failed.connect(self._fail, Qt.ConnectionType.QueuedConnection)
        self._pass_volume()
        player.set_loop(self._props.loop)
        self._follow()

    @Slot()
    def _follow(self) -> None:
        player = self._player
        if player is None:
            return
        # What never ends says nothing about whether somebody is there.
        self._session.set_playing(MEDIA, on=player.playing and not self._props.loop)
        self._become(
            replace(
                self._props,
                playing=player.playing,
                duration=player.duration,
                film=player.has_picture,
                sound=player.has_sound,
            )
        )
        self.moved.emit()

    @Slot()
    def _restore(self) -> None:
        """The next visitor finds volume, captions and repetition as they usually are."""
        usual = ClipProps()
        self._become(
            replace(self._props, volume=usual.volume, loop=usual.loop, captioned=usual.captioned)
        )
        self._pass_volume()

    @Slot()
    def _pass_volume(self) -> None:
        if self._player is not None:
            self._player.set_volume(self._props.volume * self._session.loudness)

    @Slot(str)
    def _fail(self, why: str) -> None:
        log.warning("%s does not play: %s", self._props.work, why)
        self._close_player()
        silent = replace(self._props, playing=False, duration=0.0, film=False)
        self._become(replace(silent, failure="viewer_unplayable"))

    def _close_player(self) -> None:
        self._interrupted = False
        player, self._player = self._player, None
        if player is not None:
            player.close()
            self._session.set_playing(MEDIA, on=False)

    def _become(self, props: ClipProps) -> None:
        if props != self._props:
            self._props = props
            self.changed.emit()
