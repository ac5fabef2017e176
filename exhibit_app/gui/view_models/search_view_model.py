"""Search over everything, as one types."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from exhibit_app.domain.visit import Search
from exhibit_app.gui.list_models.rows_model import RowsModel
from exhibit_app.index.documents import documents
from exhibit_app.index.search_index import Hit, IndexDamagedError, SearchIndex

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from exhibit_app.domain.collection import Collection
    from exhibit_app.domain.words import Words
    from exhibit_app.gui.jobs import JobRunner
    from exhibit_app.gui.session import Session

QML_IMPORT_NAME = "ExhibitApp.Backend"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger(__name__)

_PRIORITY = 30
"""Before all pictures and tiles: somebody is typing."""

GROUPS = ("exhibition", "article", "event", "locality", "person", "work")


@dataclass(frozen=True, slots=True)
class HitRow:
    """Something found; `excerpt` is StyledText with the match in bold, `group` its heading."""

    target: str
    icon: str
    title: str
    excerpt: str
    group: str


def derive_hits(hits: Iterable[Hit], words: Words) -> list[HitRow]:
    """Rows in groups, the best of each group first; a group's first row carries its heading."""
    rows: list[HitRow] = []
    found = list(hits)
    for kind in GROUPS:
        for number, hit in enumerate(hit for hit in found if hit.kind == kind):
            heading = words.ui.get(f"search_{kind}", kind) if number == 0 else ""
            icon = {"locality": "place", "exhibition": "home"}.get(kind, kind)
            rows.append(HitRow(f"{kind}:{hit.id}", icon, hit.title, _marked(hit), heading))
    return rows


def _marked(hit: Hit) -> str:
    if hit.match is None:
        return escape(hit.excerpt, quote=False)
    start, end = hit.match
    parts = (hit.excerpt[:start], hit.excerpt[start:end], hit.excerpt[end:])
    before, match, after = (escape(part, quote=False) for part in parts)
    return f"{before}<b>{match}</b>{after}"


def built_index(collection: Collection) -> SearchIndex:
    """An index of a collection for which none was packed."""
    return SearchIndex.in_memory(documents(collection))


@QmlElement
@QmlUncreatable("The program makes it")
class SearchViewModel(QObject):
    """The search screen.

    Signals:
        changed: The words looked for, or what they found, are others.
        answered: A search is over; carries its words and how much it found.
    """

    changed = Signal()
    answered = Signal(str, int)

    def __init__(
        self,
        session: Session,
        jobs: JobRunner,
        parent: QObject | None = None,
        find_index: Callable[[Collection], SearchIndex] = built_index,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._jobs = jobs
        self._find_index = find_index
        self._index: SearchIndex | None = None
        self._building = False
        self._asked: tuple[str, str] | None = None
        self._answered: tuple[str, str] | None = None
        self._hits = RowsModel(HitRow, self)
        session.visit_changed.connect(self._update)
        session.typed.connect(self._update)
        session.collection_changed.connect(self._forget)

    @Property(QObject, constant=True)
    def hits(self) -> QObject:
        """A row for each thing found."""
        return self._hits

    @Property(str, notify=changed)
    def text(self) -> str:
        """The words looked for."""
        return self._session.visit.place.search or ""

    @Property(bool, notify=changed)
    def nothingFound(self) -> bool:
        """Whether the words have been looked for in vain."""
        return self._answered == self._asked and self._answered is not None and not self._hits.rows

    @Slot(str)
    def look(self, text: str) -> None:
        """Look for other words."""
        self._session.dispatch(Search(text))

    @Slot()
    def _update(self) -> None:
        text = self._session.visit.place.search
        if text is None:
            return
        if not text.strip():
            self._asked = self._answered = None
            self._hits.replace([])
        elif (text, self._session.language) != self._asked:
            self._asked = (text, self._session.language)
            self._find()
        self.changed.emit()

    def _find(self) -> None:
        if self._index is None:
            self._build()
            return
        index, asked = self._index, self._asked
        if asked is None:
            return

        def search() -> list[Hit]:
            # Whoever types fast has typed on by now.
            return index.search(*asked) if asked == self._asked else []

        self._jobs.run(
            search,
            lambda hits: self._answer(asked, hits),
            lambda error: self._replace(index, error),
            priority=_PRIORITY,
        )

    def _replace(self, damaged: SearchIndex, error: Exception) -> None:
        """Build another index in memory when a kept one turns out to be damaged."""
        if not isinstance(error, IndexDamagedError):
            raise error
        if self._index is not damaged:
            return
        log.warning("the search index is built anew: %s", error)
        self._index = None
        self._find_index = built_index
        self._build()

    def _build(self) -> None:
        if self._building:
            return
        self._building = True
        collection = self._session.collection

        def built(index: SearchIndex) -> None:
            self._building = False
            self._index = index if collection is self._session.collection else None
            self._find()

        def failed(error: Exception) -> None:
            self._building = False
            log.error("nothing can be searched", exc_info=error)

        self._jobs.run(lambda: self._find_index(collection), built, failed, priority=_PRIORITY)

    def _answer(self, asked: tuple[str, str], hits: list[Hit]) -> None:
        if asked != self._asked:
            return
        self._answered = asked
        self._hits.replace(derive_hits(hits, self._session.words))
        self.changed.emit()
        self.answered.emit(asked[0], len(hits))

    @Slot()
    def _forget(self) -> None:
        self._index = None
        self._asked = self._answered = None
