"""One picture that is looked at closely: its size, its tiles, how it is turned, what is in view."""

from __future__ import annotations

import logging
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from exhibit_app.domain.picture_view import Hanging, Point, turned
from exhibit_app.gui.pictures import UNSHOWABLE
from exhibit_app.gui.view_models.tile_layer import TileLayer
from exhibit_app.media.picture_file import Stopped
from exhibit_app.media.picture_tiles import Cutting, PictureTiles
from exhibit_app.media.tile_cache import CacheFull

if TYPE_CHECKING:
    from collections.abc import Sequence

    from exhibit_app.domain.work import Work
    from exhibit_app.gui.drawn_tiles import DrawnTiles
    from exhibit_app.gui.work_tiles import OpenedWork, WorkTiles

QML_IMPORT_NAME = "ExhibitApp.Backend"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger(__name__)

_LOOK_MS = 200
_NO_ROOM = (1.0, 1.0)


@dataclass(frozen=True, slots=True)
class PictureProps:
    """What is shown; `failure` names the words that say why nothing is."""

    work: str = ""
    opened: OpenedWork | None = None
    failure: str = ""
    turns: int = 0
    deep: bool = False
    translucent: bool = False
    progress: float = -1.0


@QmlElement
@QmlUncreatable("The program makes it")
class PictureViewModel(QObject):
    """A picture on the viewer's wall.

    Signals:
        changed: Picture, size, turn or state are others.
        goalChanged: The camera is to go to x, y (shares of the picture as it is turned) and a
            zoom; at once when the last argument says so.
    """

    changed = Signal()
    goalChanged = Signal(float, float, float, bool)

    def __init__(self, work_tiles: WorkTiles, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work_tiles = work_tiles
        self._layer = work_tiles.layer(self)
        self._props = PictureProps()
        self._room = _NO_ROOM
        self._sought: tuple[Point, ...] = ()
        self._shown: Work | None = None
        self._number = 0
        self._cutting = Cutting()
        self._looking = QTimer(self)
        self._looking.setInterval(_LOOK_MS)
        self._looking.timeout.connect(self._tell_progress)

    @Property(str, notify=changed)
    def work(self) -> str:
        """Id of the work; "" shows nothing."""
        return self._props.work

    @Property(bool, notify=changed)
    def present(self) -> bool:
        """Whether the picture's size is known, so that it can be shown."""
        return self._props.opened is not None

    @Property(str, notify=changed)
    def failure(self) -> str:
        """Key of the words that say why it cannot be shown; else empty."""
        return self._props.failure

    @Property(int, notify=changed)
    def turns(self) -> int:
        """Quarter turns to the right, ever counting on."""
        return self._props.turns

    @Property(float, notify=changed)
    def fitWidth(self) -> float:
        """Width in pixels, as it is turned, at which all of it is seen."""
        return self._hanging().fit[0]

    @Property(float, notify=changed)
    def fitHeight(self) -> float:
        """Height likewise."""
        return self._hanging().fit[1]

    @Property(float, notify=changed)
    def mostZoom(self) -> float:
        """How many times that size it may be enlarged."""
        return self._hanging().most_zoom

    @Property(TileLayer, constant=True)
    def tiles(self) -> TileLayer:
        """The tiles to show close by."""
        return self._layer

    @Property(bool, notify=changed)
    def deep(self) -> bool:
        """Whether there are tiles."""
        return self._props.deep

    @Property(bool, notify=changed)
    def translucent(self) -> bool:
        """Whether the tiles let through what is behind them."""
        return self._props.translucent

    @Property(float, notify=changed)
    def progress(self) -> float:
        """The share that has been cut into tiles; below 0 when nothing is being cut."""
        return self._props.progress

    @Slot(float, float)
    def resize(self, width: float, height: float) -> None:
        """The room for the picture, in pixels."""
        if (width, height) != self._room and width > 0 and height > 0:
            self._room = (width, height)
            self.changed.emit()
            self._look()

    @Slot()
    def turn(self) -> None:
        """A quarter turn to the right."""
        self._become(replace(self._props, turns=self._props.turns + 1))

    @Slot()
    def fit(self) -> None:
        """Show all of it."""
        self._sought = ()
        self.goalChanged.emit(0.5, 0.5, 1.0, False)

    def look_at(self, points: Sequence[Point]) -> None:
        """Let the camera go to a detail, given in shares of the upright picture.

        It does so as soon as the picture hangs.
        """
        self._sought = tuple(points)
        self._look()

    def show(self, work: Work | None) -> None:
        """Show another work's picture, or nothing; the same one stays as it is."""
        if work == self._shown:
            return
        self._shown = work
        self._cutting.stop()
        self._looking.stop()
        self._number += 1
        self._sought = ()
        self._layer.show(None)
        self._become(PictureProps(work.id if work else ""))
        self.goalChanged.emit(0.5, 0.5, 1.0, True)
        if work is None:
            return
        number = self._number

        def done(opened: OpenedWork) -> None:
            if number == self._number:
                self._show_opened(opened)
                self._look()

        def failed(error: Exception) -> None:
            if number == self._number:
                self._fail(error)

        self._work_tiles.open(work.picture, done, failed)

    @Slot()
    def fail(self) -> None:
        """What the header promised cannot be drawn."""
        self._become(replace(self._props, failure="viewer_unreadable"))

    def _look(self) -> None:
        if self._sought and self._props.opened is not None and self._room != _NO_ROOM:
            points = [turned(point, self._props.turns) for point in self._sought]
            goal = self._hanging().detail(points)
            self._sought = ()
            self.goalChanged.emit(goal.x, goal.y, goal.zoom, False)

    def _hanging(self) -> Hanging:
        opened = self._props.opened
        if opened is None:
            return Hanging(*self._room, self._room, max(self._room))
        width, height = opened.width, opened.height
        picture = (height, width) if self._props.turns % 2 else (width, height)
        return Hanging(*self._room, picture, opened.sharp)

    def _show_opened(self, opened: OpenedWork) -> None:
        tiles = opened.tiles
        props = replace(self._props, opened=opened)
        if isinstance(tiles, PictureTiles) and not tiles.is_cut:
            self._become(replace(props, progress=0.0))
            self._cut(tiles)
            return
        if isinstance(tiles, PictureTiles):
            self._cutting = tiles.cutting
        self._become(props)
        if tiles is not None:
            self._show_tiles(tiles)

    def _show_tiles(self, tiles: PictureTiles | DrawnTiles) -> None:
        self._layer.show(tiles)
        self._become(replace(self._props, deep=True, translucent=tiles.translucent, progress=-1.0))

    def _cut(self, tiles: PictureTiles) -> None:
        number, self._cutting = self._number, tiles.cutting
        self._looking.start()

        def done(_: None) -> None:
            if number == self._number:
                self._looking.stop()
                self._show_tiles(tiles)

        def failed(error: Exception) -> None:
            if not isinstance(error, (*UNSHOWABLE, CacheFull, Stopped)):
                raise error
            if number == self._number:
                log.warning("%s is shown without its finest detail: %s", self._props.work, error)
                self._looking.stop()
                self._become(replace(self._props, progress=-1.0))

        self._work_tiles.cut(tiles, done, failed)

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, UNSHOWABLE):
            raise error
        log.warning("%s cannot be shown: %s", self._props.work, error)
        missing = isinstance(error, FileNotFoundError)
        failure = "viewer_missing" if missing else "viewer_unreadable"
        self._become(replace(self._props, failure=failure))

    @Slot()
    def _tell_progress(self) -> None:
        self._become(replace(self._props, progress=self._cutting.share))

    def _become(self, props: PictureProps) -> None:
        if props != self._props:
            self._props = props
            self.changed.emit()
