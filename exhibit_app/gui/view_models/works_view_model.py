"""All works of the exhibition, hung in rows on one long wall."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from exhibit_app.domain.gallery import WorkGroup, gallery_groups
from exhibit_app.domain.justified_rows import Direction, Hung, WallRow, justified_rows, neighbour
from exhibit_app.gui.list_models.rows_model import RowsModel
from exhibit_app.gui.pages.context import PageContext
from exhibit_app.gui.pictures_ahead import PicturesAhead
from exhibit_app.gui.work_sizes import UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from exhibit_app.gui.pictures import Pictures
    from exhibit_app.gui.session import Session
    from exhibit_app.gui.work_sizes import WorkSizes

QML_IMPORT_NAME = "ExhibitApp.Backend"
QML_IMPORT_MAJOR_VERSION = 1

_SUPPOSED_SHAPE = 1.4


@dataclass(frozen=True, slots=True)
class Wall:
    """The wall's width, the height of a row and the gap between pictures, in pixels.

    `ratio` is how many pixels of the screen each of these has on a side.
    """

    width: float = 0
    height: float = 0
    gap: float = 0
    ratio: float = 1


@dataclass(frozen=True, slots=True)
class HungGroup:
    """A group and the rows in which its works hang; indices count all works of the wall."""

    group: WorkGroup
    rows: tuple[WallRow, ...]


@dataclass(frozen=True, slots=True)
class WallLine:
    """One line of the wall: a row of pictures; a group's first line also bears its heading.

    `works` holds a map for each picture: `work`, `title`, `alt`, `note`, `clip`, `lacking`, `x`,
    `width`.
    """

    key: str
    heading: str = ""
    note: str = ""
    rowHeight: float = 0
    works: tuple[dict[str, Any], ...] = ()


def hang(groups: Iterable[WorkGroup], sizes: WorkSizes, wall: Wall) -> tuple[HungGroup, ...]:
    """The rows of each group on a wall."""
    hung: list[HungGroup] = []
    first = 0
    for group in groups:
        shapes = [_shape(sizes, work) for work in group.works]
        rows = justified_rows(shapes, wall.width, wall.height, wall.gap)
        hung.append(HungGroup(group, tuple(_counted_from(first, row) for row in rows)))
        first += len(group.works)
    return tuple(hung)


def derive_lines(
    context: PageContext, hung: Iterable[HungGroup], sizes: WorkSizes
) -> list[WallLine]:
    """A line for each row; the first of a group bears its heading."""
    lines: list[WallLine] = []
    first = 0
    for one in hung:
        group = [_line(context, sizes, one.group, row, first) for row in one.rows]
        lines += [_headed(context, one.group, group[0]), *group[1:]]
        first += len(one.group.works)
    return lines


def _line(
    context: PageContext, sizes: WorkSizes, group: WorkGroup, row: WallRow, first: int
) -> WallLine:
    works = tuple(
        _picture(context, sizes, group.works[place.index - first], place) for place in row.places
    )
    key = " ".join(str(work["work"]) for work in works)
    return WallLine(key, rowHeight=row.height, works=works)


def _headed(context: PageContext, group: WorkGroup, line: WallLine) -> WallLine:
    return replace(
        line,
        key=f"{group.id}: {line.key}",
        heading=context.text(group.title) or context.word("works_others"),
        note=context.text(group.note),
    )


def _shape(sizes: WorkSizes, work: str) -> float:
    width, height = sizes.of(work) or UNKNOWN
    return width / height if width and height else _SUPPOSED_SHAPE


def _counted_from(first: int, row: WallRow) -> WallRow:
    return WallRow(
        row.height, tuple(Hung(place.index + first, place.x, place.width) for place in row.places)
    )


def _picture(context: PageContext, sizes: WorkSizes, work_id: str, place: Hung) -> dict[str, Any]:
    work = context.collection.works[work_id]
    return {
        "work": work_id,
        "title": context.text(work.title),
        "alt": context.text(work.alt) or context.text(work.title),
        "note": context.text(work.creator) or context.word(f"works_kind_{work.kind}"),
        "clip": work.is_clip,
        "lacking": sizes.of(work_id) == UNKNOWN,
        "x": place.x,
        "width": place.width,
    }


@QmlElement
@QmlUncreatable("The program makes it")
class WorksViewModel(QObject):
    """The gallery of all works.

    Signals:
        changed: Works or words are others.
        currentChanged: The keyboard is at another work.
    """

    changed = Signal()
    currentChanged = Signal()

    def __init__(
        self,
        session: Session,
        sizes: WorkSizes,
        pictures: Pictures,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._sizes = sizes
        self._ahead = PicturesAhead(pictures, self)
        self._wall = Wall()
        self._hung: tuple[HungGroup, ...] = ()
        self._lines = RowsModel(WallLine, self)
        self._current = ""
        self._open = False
        session.visit_changed.connect(self._update)
        sizes.found.connect(self._update)
        self._update()

    @Property(QObject, constant=True)
    def lines(self) -> QObject:
        """The lines of the wall from top to bottom."""
        return self._lines

    @Property(int, notify=changed)
    def count(self) -> int:
        """How many works hang."""
        return len(self._works())

    @Property(str, notify=changed)
    def title(self) -> str:
        """The exhibition's title."""
        exhibition = self._session.exhibition
        return exhibition.title.get(self._session.language) if exhibition else ""

    @Property(bool, notify=changed)
    def open(self) -> bool:
        """Whether the gallery is laid out, be it under a work."""
        return self._open

    @Property(str, notify=currentChanged)
    def current(self) -> str:
        """Id of the work where the keyboard is."""
        return self._current

    @Property(int, notify=currentChanged)
    def currentLine(self) -> int:
        """Index of its line; -1 when it does not hang."""
        for number, line in enumerate(self._lines.rows):
            if any(work["work"] == self._current for work in line.works):
                return number
        return -1

    @Slot(float, float, float, float)
    def fit(self, width: float, height: float, gap: float, ratio: float) -> None:
        """Hang everything on a wall of that width, in rows about that high; see Wall."""
        wall = Wall(width, height, gap, ratio)
        if wall != self._wall and width > 0 and height > 0:
            self._wall = wall
            self._update()

    @Slot(str)
    def step(self, direction: Direction) -> None:
        """Let the keyboard go `left`, `right`, `up` or `down`."""
        works = self._works()
        if self._current not in works:
            return
        rows = [row for one in self._hung for row in one.rows]
        self.setCurrent(works[neighbour(rows, works.index(self._current), direction)])

    @Slot(str)
    def setCurrent(self, work: str) -> None:
        """Let the keyboard be at a work."""
        if work != self._current:
            self._current = work
            self.currentChanged.emit()

    def _works(self) -> list[str]:
        return [work for one in self._hung for work in one.group.works]

    @Slot()
    def _update(self) -> None:
        session, place = self._session, self._session.visit.place
        if self._open != place.gallery:
            self._open = place.gallery
            self.changed.emit()
        if place.work in self._works():
            self.setCurrent(place.work)
        covered = not place.gallery or place.work
        if covered or session.exhibition is None or not self._wall.width:
            self._ahead.want(())
            return
        groups = gallery_groups(session.collection, session.exhibition)
        self._sizes.ask(work for group in groups for work in group.works)
        self._hung = hang(groups, self._sizes, self._wall)
        context = PageContext(
            session.collection, session.exhibition, session.words, session.language
        )
        self._lines.replace(derive_lines(context, self._hung, self._sizes))
        works = self._works()
        if self._current not in works:
            self._current = works[0] if works else ""
        self.currentChanged.emit()
        self.changed.emit()
        self._ahead.want(self._pictures())

    def _pictures(self) -> Iterator[tuple[str, float]]:
        """Every work that hangs, and the longest side of its picture."""
        works = self._works()
        for row in (row for one in self._hung for row in one.rows):
            for place in row.places:
                yield works[place.index], max(place.width, row.height) * self._wall.ratio
