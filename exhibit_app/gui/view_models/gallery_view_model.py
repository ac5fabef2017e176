"""The gallery pane: the works that belong to what has been chosen, one large at a time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from exhibit_app.domain.gallery import gallery_groups
from exhibit_app.gui.list_models.rows_model import RowsModel

if TYPE_CHECKING:
    from exhibit_app.domain.collection import Collection
    from exhibit_app.domain.exhibition import Exhibition
    from exhibit_app.domain.shown import Shown
    from exhibit_app.gui.session import Session

QML_IMPORT_NAME = "ExhibitApp.Backend"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class WorkRow:
    """A work as it hangs on a wall, with its label."""

    key: str
    title: str
    alt: str
    caption: str
    credit: str


def derive_works(
    collection: Collection, exhibition: Exhibition, shown: Shown, language: str
) -> list[WorkRow]:
    """The works that light up with what was chosen; without any the poster, or the first work."""
    ids = [work for work in shown.works if work in collection.works]
    if not ids:
        ids = [exhibition.poster or _first_work(collection, exhibition)]
    return [
        WorkRow(
            key=work.id,
            title=work.title.get(language),
            alt=work.alt.get(language) or work.title.get(language),
            caption=work.caption.get(language),
            credit=work.credit.get(language),
        )
        for one in ids
        if (work := collection.works.get(one))
    ]


def _first_work(collection: Collection, exhibition: Exhibition) -> str:
    groups = gallery_groups(collection, exhibition)
    return groups[0].works[0] if groups else ""


@QmlElement
@QmlUncreatable("The program makes it")
class GalleryViewModel(QObject):
    """The works beside the article.

    Signals:
        currentChanged: Another work is the large one.
    """

    currentChanged = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._works = RowsModel(WorkRow, self)
        self._current = 0
        session.visit_changed.connect(self._update)
        self._update()

    @Property(QObject, constant=True)
    def works(self) -> QObject:
        """A row for each work."""
        return self._works

    @Property(int, notify=currentChanged)
    def count(self) -> int:
        """How many works there are."""
        return len(self._works.rows)

    @Property(int, notify=currentChanged)
    def current(self) -> int:
        """Index of the work that hangs large."""
        return self._current

    @Property(str, notify=currentChanged)
    def work(self) -> str:
        """Id of the work that hangs large; empty without works."""
        return self._row().key

    @Property(str, notify=currentChanged)
    def title(self) -> str:
        """Its title."""
        return self._row().title

    @Property(str, notify=currentChanged)
    def alt(self) -> str:
        """What is to be seen on it."""
        return self._row().alt

    @Property(str, notify=currentChanged)
    def caption(self) -> str:
        """What it is."""
        return self._row().caption

    @Property(str, notify=currentChanged)
    def credit(self) -> str:
        """Whose it is."""
        return self._row().credit

    @Slot(int)
    def hang(self, index: int) -> None:
        """Hang another work large."""
        if 0 <= index < len(self._works.rows) and index != self._current:
            self._current = index
            self.currentChanged.emit()

    def _row(self) -> WorkRow:
        rows = self._works.rows
        return rows[self._current] if rows else WorkRow("", "", "", "", "")

    @Slot()
    def _update(self) -> None:
        session = self._session
        if session.exhibition is None:
            return
        rows = derive_works(session.collection, session.exhibition, session.shown, session.language)
        if [row.key for row in rows] != [row.key for row in self._works.rows]:
            self._current = 0
        self._works.replace(rows)
        self.currentChanged.emit()
