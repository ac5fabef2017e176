"""Two works beside each other: which other one, and all those one could take instead."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from exhibit_app.gui.list_models.rows_model import RowsModel
from exhibit_app.gui.view_models.picture_view_model import PictureViewModel

if TYPE_CHECKING:
    from exhibit_app.gui.pages.context import PageContext
    from exhibit_app.gui.work_tiles import WorkTiles

QML_IMPORT_NAME = "ExhibitApp.Backend"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class OtherRow:
    """A work to compare with."""

    key: str
    title: str
    alt: str
    current: bool


def derive_others(
    context: PageContext, works: tuple[str, ...], work: str, other: str
) -> list[OtherRow]:
    """All works but the one that is open."""
    pool = context.collection.works
    return [
        OtherRow(
            one,
            context.text(pool[one].title),
            context.text(pool[one].alt) or context.text(pool[one].title),
            one == other,
        )
        for one in works
        if one != work
    ]


def default_other(works: tuple[str, ...], work: str) -> str:
    """The work that hangs next; at the end of the wall the one before, "" when it hangs alone."""
    at = works.index(work)
    beside = (*works[at + 1 : at + 2], *works[max(0, at - 1) : at])
    return next(iter(beside), "")


@QmlElement
@QmlUncreatable("The program makes it")
class CompareViewModel(QObject):
    """The work that the open one is compared with.

    Signals:
        changed: Comparing began or ended, or the other work or its words are others.
    """

    changed = Signal()

    def __init__(self, work_tiles: WorkTiles, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._picture = PictureViewModel(work_tiles, self)
        self._others = RowsModel(OtherRow, self)
        self._context: PageContext | None = None
        self._works: tuple[str, ...] = ()
        self._work = ""
        self._other = ""
        self._on = False

    @Property(PictureViewModel, constant=True)
    def picture(self) -> PictureViewModel:
        """The other work's picture."""
        return self._picture

    @Property(QObject, constant=True)
    def others(self) -> QObject:
        """All works to compare with."""
        return self._others

    @Property(bool, notify=changed)
    def possible(self) -> bool:
        """Whether there is another work."""
        return len(self._works) > 1 and self._work in self._works

    @Property(bool, notify=changed)
    def on(self) -> bool:
        """Whether two works are compared now."""
        return self._on

    @Property(str, notify=changed)
    def title(self) -> str:
        """The other work's title."""
        return next((row.title for row in self._others.rows if row.current), "")

    @Property(str, notify=changed)
    def alt(self) -> str:
        """What is to be seen on it."""
        return next((row.alt for row in self._others.rows if row.current), "")

    @Property(int, notify=changed)
    def at(self) -> int:
        """Which of the others it is; -1 for none."""
        return next((n for n, row in enumerate(self._others.rows) if row.current), -1)

    @Slot(bool)
    def compare(self, on: bool) -> None:
        """Begin or end comparing."""
        if on != self._on:
            self._on = on
            self._update()

    @Slot(str)
    def choose(self, work: str) -> None:
        """Compare with another work."""
        if work in self._works:
            self._other = work
            self._update()

    def follow(self, context: PageContext, works: tuple[str, ...], work: str) -> None:
        """The open work, its words or those that hang beside it are others."""
        self._context, self._works, self._work = context, works, work
        self._on = self._on and work in works
        self._update()

    def leave(self) -> None:
        """No work is open any more."""
        self._context, self._works, self._work, self._on = None, (), "", False
        self._other = ""
        self._update()

    def forget_picture(self) -> None:
        """The other work's file may have changed."""
        self._picture.show(None)

    def _update(self) -> None:
        context = self._context
        if context is not None and self._on:
            if self._other not in self._works or self._other == self._work:
                self._other = default_other(self._works, self._work)
            self._others.replace(derive_others(context, self._works, self._work, self._other))
            self._picture.show(context.collection.works.get(self._other))
        else:
            self._picture.show(None)
        self.changed.emit()
