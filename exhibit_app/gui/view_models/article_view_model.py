"""The article pane: the page of what has been chosen, and the way on and back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from exhibit_app.domain.visit import ShowIntroduction, Walk
from exhibit_app.domain.walk import walk_of
from exhibit_app.gui.list_models.rows_model import RowsModel
from exhibit_app.gui.pages.article_page import article_page
from exhibit_app.gui.pages.card_pages import (
    event_page,
    introduction_page,
    locality_page,
    person_page,
)
from exhibit_app.gui.pages.context import PageContext
from exhibit_app.gui.pages.rows import PageRow

if TYPE_CHECKING:
    from exhibit_app.domain.exhibition import Exhibition
    from exhibit_app.domain.reference import Reference
    from exhibit_app.domain.shown import Shown
    from exhibit_app.domain.visit import Place
    from exhibit_app.gui.session import Session

QML_IMPORT_NAME = "ExhibitApp.Backend"
QML_IMPORT_MAJOR_VERSION = 1

FIRST_ROWS = 20
"""So many of another page are there at once, which is more than a screen shows."""
_MORE_ROWS = 6
_MORE_MILLISECONDS = 8
"""Between these a frame is painted."""


@dataclass(frozen=True, slots=True)
class WalkProps:
    """Where the page stands in the walk; `page` changes when another page is shown."""

    page: str = ""
    position: str = ""
    progress: str = ""
    previous: str = ""
    next: str = ""
    introduction: bool = True


def derive_page(context: PageContext, place: Place, shown: Shown) -> list[PageRow]:
    """The rows of the page for `place`."""
    focus, pool = place.focus, context.collection
    match focus.kind if focus else None:
        case "article":
            return article_page(context, pool.articles[shown.article])
        case "event":
            return event_page(context, pool.events[shown.event], shown)
        case "locality":
            return locality_page(context, pool.localities[shown.locality], shown)
        case "person":
            return person_page(context, pool.people[shown.person], shown)
        case _:
            return introduction_page(context)


def derive_walk(context: PageContext, place: Place) -> WalkProps:
    """What lies before and after, and how far the visitor has come."""
    focus = place.focus
    walk = walk_of(context.collection, context.exhibition, focus)
    page = str(focus) if focus else f"exhibition:{place.exhibition}"
    here = walk.find(focus)
    after = _title(context, walk[here + 1]) if here + 1 < len(walk) else ""
    if focus is None or here < 0:
        return WalkProps(page, next=after, introduction=focus is None)
    before = _title(context, walk[here - 1]) if here else context.text(context.exhibition.title)
    position = _walk_name(context, focus)
    progress = f"{here + 1} / {len(walk)}"
    return WalkProps(page, position, progress, before, after, introduction=False)


def _walk_name(context: PageContext, focus: Reference) -> str:
    if focus.kind != "article":
        return context.word({"event": "count_events"}.get(focus.kind, "count_localities"))
    sections = context.exhibition.sections
    return next(context.text(s.title) for s in sections if focus.id in s.articles)


def _title(context: PageContext, target: Reference) -> str:
    if target.kind == "locality":
        return context.locality_name(target.id)
    pool = context.collection.events if target.kind == "event" else context.collection.articles
    return context.text(pool[target.id].title)


@QmlElement
@QmlUncreatable("The program makes it")
class ArticleViewModel(QObject):
    """What the article pane shows.

    Signals:
        walkChanged: Another page is shown, or its surroundings read otherwise.
    """

    walkChanged = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._rows = RowsModel(PageRow, self)
        self._page: tuple[PageRow, ...] = ()
        self._more = QTimer(self)
        self._more.setInterval(_MORE_MILLISECONDS)
        self._more.timeout.connect(self._grow)
        self._walk = WalkProps()
        session.visit_changed.connect(self._update)
        self._update()

    @Property(QObject, constant=True)
    def rows(self) -> QObject:
        """The rows of the page."""
        return self._rows

    @Property(str, notify=walkChanged)
    def page(self) -> str:
        """What the page is about, as `kind:id`."""
        return self._walk.page

    @Property(str, notify=walkChanged)
    def position(self) -> str:
        """The section, or what else one walks through."""
        return self._walk.position

    @Property(str, notify=walkChanged)
    def progress(self) -> str:
        """Which of how many."""
        return self._walk.progress

    @Property(str, notify=walkChanged)
    def previousTitle(self) -> str:
        """What Walk back leads to; empty at the beginning."""
        return self._walk.previous

    @Property(str, notify=walkChanged)
    def nextTitle(self) -> str:
        """What Walk on leads to; empty at the end."""
        return self._walk.next

    @Property(bool, notify=walkChanged)
    def introduction(self) -> bool:
        """Whether the exhibition's introduction is shown."""
        return self._walk.introduction

    @Slot()
    def goOn(self) -> None:
        """To the next article."""
        self._session.dispatch(Walk(1))

    @Slot()
    def goBack(self) -> None:
        """To the article before."""
        self._session.dispatch(Walk(-1))

    @Slot()
    def showContents(self) -> None:
        """To the introduction, which lists the sections."""
        self._session.dispatch(ShowIntroduction())

    @Slot()
    def _update(self) -> None:
        session = self._session
        exhibition: Exhibition | None = session.exhibition
        if exhibition is None:
            return
        context = PageContext(
            session.collection, exhibition, session.words, session.language, session.filtered
        )
        place = session.visit.place
        walk = derive_walk(context, place)
        self._show(derive_page(context, place, session.shown), another=walk.page != self._walk.page)
        if walk != self._walk:
            self._walk = walk
            self.walkChanged.emit()

    def _show(self, page: list[PageRow], *, another: bool) -> None:
        """Show the rows of a page: of another one the first, and then some more with each frame."""
        self._page = tuple(page)
        self._rows.replace(self._page[: FIRST_ROWS if another else None])
        if another and len(page) > FIRST_ROWS:
            self._more.start()
        else:
            self._more.stop()

    @Slot()
    def _grow(self) -> None:
        shown = len(self._rows.rows) + _MORE_ROWS
        self._rows.replace(self._page[:shown])
        if shown >= len(self._page):
            self._more.stop()
