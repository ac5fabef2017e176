"""The attract loop's slides, made from the exhibitions' own works, events and quotations."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from exhibit_app.domain.attract import Slide, derive_slides
from exhibit_app.domain.date_text import date_text
from exhibit_app.domain.reference import Reference
from exhibit_app.domain.visit import Choose, Enter, SetLanguage, StartAfresh
from exhibit_app.gui.list_models.rows_model import RowsModel
from exhibit_app.gui.session import Session
from exhibit_app.gui.view_models.map_view_model import MapViewModel
from exhibit_app.gui.view_models.timeline_view_model import TimelineViewModel

if TYPE_CHECKING:
    from collections.abc import Callable

    from exhibit_app.gui.tile_service import TileService

QML_IMPORT_NAME = "ExhibitApp.Backend"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class SlideRow:
    """A slide as QML shows it: one language's words, the next language follows with the next."""

    kind: str
    work: str
    title: str
    text: str
    credit: str
    date: str
    language: str


@QmlElement
@QmlUncreatable("The program makes it")
class AttractViewModel(QObject):
    """The attract loop.

    Signals:
        changed: Another slide is shown.
    """

    changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._rows = RowsModel(SlideRow, self)
        self._milliseconds = 12_000
        self._enabled = True
        session.collection_changed.connect(self._stale)
        self._known = False
        self._slides: tuple[tuple[Slide, str], ...] = ()
        self._passage: Session | None = None
        self._map: MapViewModel | None = None
        self._timeline: TimelineViewModel | None = None

    def furnish(self, tiles: TileService, measure: Callable[[str, float], float]) -> None:
        """Let the loop have a map and a timeline of its own, which no visitor's state touches."""
        collection, words = self._session.collection, self._session.all_words
        self._passage = Session(collection, words, self)
        self._map = MapViewModel(self._passage, tiles, measure, self)
        self._timeline = TimelineViewModel(self._passage, measure, tiles.jobs, self)
        self.changed.emit()

    def set_up(self, slide_seconds: float, *, enabled: bool) -> None:
        """Show each slide for that long; if not enabled, the lobby stands instead."""
        self._milliseconds = round(slide_seconds * 1000)
        self._enabled = enabled
        self.changed.emit()

    @Property(QObject, constant=True)
    def slides(self) -> QObject:
        """A row for each slide; filled by `prepare`."""
        return self._rows

    @Property(QObject, notify=changed)
    def map(self) -> QObject | None:
        """The loop's map; None before it has been furnished."""
        return self._map

    @Property(QObject, notify=changed)
    def timeline(self) -> QObject | None:
        """The loop's timeline; None before it has been furnished."""
        return self._timeline

    @Property(int, notify=changed)
    def milliseconds(self) -> int:
        """How long a slide stays."""
        return self._milliseconds

    @Property(bool, notify=changed)
    def enabled(self) -> bool:
        """Whether there is a loop."""
        return self._enabled

    @Property(str, notify=changed)
    def invitation(self) -> str:
        """Asks to touch, in all languages of the collection at once."""
        words = self._session.all_words
        languages = self._session.collection.languages
        asked = [words[one].ui["kiosk_touch"] for one in languages if one in words]
        phrases = asked or [words["en"].ui["kiosk_touch"]]
        # Lines end between two languages only.
        return "\N{NO-BREAK SPACE}\N{NO-BREAK SPACE}·  ".join(
            phrase.replace(" ", "\N{NO-BREAK SPACE}") for phrase in phrases
        )

    @Slot()
    def prepare(self) -> None:
        """Make the slides, if the collection is another than last time."""
        if not self._known:
            self._known = True
            self._slides = derive_slides(self._session.collection)
            self._rows.replace([self._row(slide, language) for slide, language in self._slides])
            self.changed.emit()

    @Slot(int)
    def arrive(self, index: int) -> None:
        """Let map and timeline go to the event of a slide."""
        if self._passage is None or not 0 <= index < len(self._slides):
            return
        slide, language = self._slides[index]
        if slide.event:
            self._passage.dispatch(SetLanguage(language))
            if self._passage.visit.place.exhibition != slide.exhibition:
                self._passage.dispatch(StartAfresh())
                self._passage.dispatch(SetLanguage(language))
                self._passage.dispatch(Enter(slide.exhibition))
            self._passage.dispatch(Choose(Reference("event", slide.event)))

    def _row(self, slide: Slide, language: str) -> SlideRow:
        event = self._session.collection.events.get(slide.event)
        words = self._session.all_words.get(language) or self._session.all_words["en"]
        return SlideRow(
            kind=slide.kind,
            work=slide.work,
            title=slide.title.get(language),
            text=slide.text.get(language),
            credit=slide.credit.get(language),
            date=date_text(event.date, words.dates) if event else "",
            language=language,
        )

    @Slot()
    def _stale(self) -> None:
        self._known = False
        if self._passage is not None:
            self._passage.replace_collection(self._session.collection)
