"""The tiles of one source that a view needs: drawn in workers, those in the middle first."""

from __future__ import annotations

import logging
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Property, QObject, QTimer, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from exhibit_app.domain.tile_grid import Tile, TileGrid
from exhibit_app.gui.list_models.rows_model import RowsModel

if TYPE_CHECKING:
    from pathlib import Path

    from exhibit_app.gui.jobs import JobRunner

QML_IMPORT_NAME = "ExhibitApp.Backend"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger(__name__)

MOST_ROWS = 128
_AT_ONCE = min(3, max(1, (os.cpu_count() or 1) - 1))
"""How many tiles are drawn side by side: one processor is left to the window."""

_A_TURN = 4
"""How many tiles found on disk are shown before the window may paint again."""

_SPARE = 16
"""With as many tiles again as a view needs, what may stay until the view is sharp."""

_COARSER = 3
_TRIES = 2


class TileSource(Protocol):
    """Something cut into tiles; `identity` changes whenever a tile would look different."""

    @property
    def identity(self) -> str:
        """The same text for the same pictures."""
        ...

    @property
    def grid(self) -> TileGrid:
        """How it is cut."""
        ...

    def find(self, tile: Tile) -> Path | None:
        """The tile's file if it is there already; quick, called on the GUI thread."""
        ...

    def make(self, tile: Tile) -> Path | None:
        """The tile's file, drawn now; None where there is nothing. Called in workers."""
        ...


@dataclass(frozen=True, slots=True)
class TileRow:
    """A tile to show: its box in shares of the whole's width, finer levels above coarser ones."""

    key: str
    url: str
    level: int
    west: float
    north: float
    east: float
    south: float


_NO_GRID = TileGrid()


@QmlElement
@QmlUncreatable("The program makes it")
class TileLayer(QObject):
    """The tiles of one source that a view needs, as rows for TileView.qml.

    A coarser tile stays until the sharp ones over it are on screen: QML says so with `prune`.

    Signals:
        gridChanged: The source is cut otherwise.
        readyChanged: Everything the view needs has been drawn, or no longer.
    """

    gridChanged = Signal()
    readyChanged = Signal()

    def __init__(self, jobs: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._source: TileSource | None = None
        self._model: RowsModel[TileRow] = RowsModel(TileRow, self)
        self._shown: dict[tuple[str, Tile], TileRow] = {}
        self._wanted: tuple[Tile, ...] = ()
        self._found: list[tuple[Tile, Path]] = []
        self._queue: list[Tile] = []
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._show_found)
        self._drawing: set[tuple[str, Tile]] = set()
        self._failures: dict[tuple[str, Tile], int] = {}
        self._ready = True

    @Property(QObject, constant=True)
    def rows(self) -> RowsModel[TileRow]:
        """The tiles to show."""
        return self._model

    @Property(float, notify=gridChanged)
    def side(self) -> float:
        """Width of a tile of level 0, as a share of the whole's width."""
        return self._grid.side

    @Property(int, notify=gridChanged)
    def least(self) -> int:
        """The coarsest level."""
        return self._grid.least

    @Property(int, notify=gridChanged)
    def most(self) -> int:
        """The finest level."""
        return self._grid.levels - 1

    @Property(bool, notify=gridChanged)
    def present(self) -> bool:
        """Whether there is a source."""
        return self._source is not None

    @Property(bool, notify=readyChanged)
    def ready(self) -> bool:
        """Whether every tile of the view has been drawn."""
        return self._ready

    @property
    def _grid(self) -> TileGrid:
        return self._source.grid if self._source else _NO_GRID

    def show(self, source: TileSource | None) -> None:
        """Take tiles from `source` from now on; the old ones stay until they are covered."""
        before = self._source.identity if self._source else ""
        if before == (source.identity if source else ""):
            return
        self._source = source
        self._failures.clear()
        self._queue.clear()
        self._found.clear()
        if source is None:
            self._wanted = ()
            self._shown.clear()
            self._model.replace(())
        self.gridChanged.emit()
        self._want(self._wanted)

    @Slot(int, int, int, int, int)
    def look(self, level: int, west: int, north: int, east: int, south: int) -> None:
        """The view now covers these columns and rows, both ends included, of a level."""
        if self._source is None:
            return
        many = (east - west + 1) * (south - north + 1) > MOST_ROWS
        self._want(() if many else self._grid.covering(level, (west, north), (east, south)))

    @Slot()
    def prune(self) -> None:
        """All tiles handed over are on screen: what they cover may go."""
        if self._ready:
            self._keep_only(self._needed())

    @Slot(str)
    def mend(self, key: str) -> None:
        """A tile's file could not be read: it is drawn again, but not for ever."""
        for place, row in list(self._shown.items()):
            if row.key == key:
                del self._shown[place]
                self._failures[place] = self._failures.get(place, 0) + 1
        self._publish()
        self._want(self._wanted)

    def _needed(self) -> list[Tile]:
        """The view's tiles after the coarse ones that stand under them."""
        coarse = dict.fromkeys(self._grid.above(tile, _COARSER) for tile in self._wanted)
        return [*coarse, *(tile for tile in self._wanted if tile not in coarse)]

    def _want(self, tiles: tuple[Tile, ...]) -> None:
        source = self._source
        if source is None:
            return
        self._wanted = tiles
        self._queue.clear()
        self._found.clear()
        for tile in self._needed():
            place = (source.identity, tile)
            if place in self._shown or self._failures.get(place, 0) >= _TRIES:
                continue
            path = None if place in self._failures else source.find(self._grid.home(tile))
            if path is not None:
                self._found.append((tile, path))
            else:
                self._queue.append(tile)
        self._show_found()
        self._draw_next()

    @Slot()
    def _show_found(self) -> None:
        """Show some of what lies on disk; each costs the window a moment, so not all at once."""
        source = self._source
        if source is None:
            return
        for tile, path in self._found[:_A_TURN]:
            self._shown[source.identity, tile] = self._row(source, tile, path)
        del self._found[:_A_TURN]
        self._publish()
        if self._found:
            self._turn.start()
        self._tell_ready()

    def _draw_next(self) -> None:
        source = self._source
        while source is not None and self._queue and len(self._drawing) < _AT_ONCE:
            tile = self._queue.pop(0)
            if (source.identity, tile) not in self._drawing:
                self._draw(source, tile)
        self._tell_ready()

    def _draw(self, source: TileSource, tile: Tile) -> None:
        home = source.grid.home(tile)
        place = (source.identity, tile)
        self._drawing.add(place)
        self._jobs.run(
            lambda: source.make(home),
            lambda path: self._have(source, tile, path),
            lambda error: self._lack(place, error),
            priority=1,
        )

    def _have(self, source: TileSource, tile: Tile, path: Path | None) -> None:
        place = (source.identity, tile)
        self._drawing.discard(place)
        if path is None:
            self._failures[place] = _TRIES
        elif source is self._source and tile in self._needed():
            self._shown[place] = self._row(source, tile, path)
            self._publish()
        self._draw_next()

    def _lack(self, place: tuple[str, Tile], error: Exception) -> None:
        self._drawing.discard(place)
        self._failures[place] = _TRIES
        log.warning("a tile cannot be drawn: %s", place, exc_info=error)
        self._draw_next()

    def _row(self, source: TileSource, tile: Tile, path: Path) -> TileRow:
        again = self._failures.get((source.identity, tile), 0)
        key = f"{source.identity}/{tile.z}/{tile.x}/{tile.y}/{again}"
        url = QUrl.fromLocalFile(str(path)).toString()
        return TileRow(key, url, tile.z, *source.grid.box(tile))

    def _keep_only(self, tiles: list[Tile]) -> None:
        identity = self._source.identity if self._source else ""
        keep = {(identity, tile) for tile in tiles}
        self._shown = {place: row for place, row in self._shown.items() if place in keep}
        self._publish()

    def _publish(self) -> None:
        needed = self._needed()
        most = min(MOST_ROWS, 2 * len(needed) + _SPARE)
        if len(self._shown) > most:
            identity = self._source.identity if self._source else ""
            kept = {(identity, tile) for tile in needed}
            for place in [place for place in self._shown if place not in kept]:
                if len(self._shown) <= most:
                    break
                del self._shown[place]
        self._model.replace(tuple(self._shown.values()))

    def _tell_ready(self) -> None:
        ready = not (self._found or self._queue or self._drawing)
        if ready != self._ready:
            self._ready = ready
            self.readyChanged.emit()
