"""The timeline pane: lays out the events for the window in view and moves it to what is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from exhibit_app.domain.reference import Reference
from exhibit_app.domain.timeline_steps import opened
from exhibit_app.domain.timeline_text import window_text
from exhibit_app.domain.timeline_window import Window, closer, reveal
from exhibit_app.domain.visit import Choose
from exhibit_app.gui.view_models.timeline_compass import TimelineCompass
from exhibit_app.gui.view_models.timeline_composer import TimelineComposer
from exhibit_app.gui.view_models.timeline_drawing import Choice, Fit, Order, bands
from exhibit_app.gui.view_models.timeline_filter_view_model import TimelineFilterViewModel
from exhibit_app.gui.view_models.timeline_models import TimelineModels
from exhibit_app.gui.view_models.timeline_pictures import TimelinePictures
from exhibit_app.gui.view_models.timeline_scene import TimelineCaptions, TimelineScene

if TYPE_CHECKING:
    from collections.abc import Callable

    from exhibit_app.domain.exhibition import Exhibition
    from exhibit_app.domain.filtered import Filtered
    from exhibit_app.domain.timeline_bands import Bands
    from exhibit_app.gui.jobs import JobRunner
    from exhibit_app.gui.pictures import Pictures
    from exhibit_app.gui.session import Session

QML_IMPORT_NAME = "ExhibitApp.Backend"
QML_IMPORT_MAJOR_VERSION = 1

_DENSITY_BINS = 256
_PICTURED_BEYOND = 0.1
"""Share of the window on either side of it in which pictures are made ready."""


@QmlElement
@QmlUncreatable("The program makes it")
class TimelineViewModel(QObject):
    """Lays out the events of the hall that the visitor is in.

    Signals:
        changed: Something told by a property has changed.
        filled: How full the parts of the world are has changed.
        lit: Where that stands that belongs to what is chosen has changed.
        moved: The window is to go from `first` to `last`; `instantly` when nothing leads there.
        listAsked: `listed` is to be shown at a day, so many pixels down the lanes.
    """

    changed = Signal()
    filled = Signal()
    lit = Signal()
    moved = Signal(float, float, bool)
    listAsked = Signal(float, float)

    def __init__(
        self,
        session: Session,
        measure: Callable[[str, float], float],
        jobs: JobRunner,
        parent: QObject | None = None,
        pictures: Pictures | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._measure = measure
        self._filter = TimelineFilterViewModel(session, self)
        self._pictures = TimelinePictures(session, pictures, self)
        self._composer = TimelineComposer(jobs, measure, self._pictures.url, self)
        self._composer.composed.connect(self._pictures.wake)
        self._composer.composed.connect(self.changed)
        self._pictures.rested.connect(self._fetch)
        self._pictures.changed.connect(self._composer.models.show_pictures)
        self._pictures.lost.connect(self._lose)
        self._fit = Fit()
        self._scenes: dict[str, TimelineScene] = {}
        self._scene: TimelineScene | None = None
        self._compass: TimelineCompass | None = None
        self._captions: TimelineCaptions | None = None
        self._known: tuple[str, str] = ("", "")
        self._chosen: tuple[str, tuple[str, ...]] = ("", ())
        self._window = Window(0.0, 1.0)
        self._pointed = ""
        self._filtered: Filtered | None = None
        session.visit_changed.connect(self._follow)
        session.collection_changed.connect(self._forget)
        self._follow()

    @Property(TimelineModels, constant=True)
    def models(self) -> TimelineModels:
        """The rows to draw."""
        return self._composer.models

    @property
    def is_settled(self) -> bool:
        """Whether all is laid out and shown."""
        return self._composer.is_settled

    @Property(TimelineFilterViewModel, constant=True)
    def filter(self) -> TimelineFilterViewModel:
        """What of it is lit."""
        return self._filter

    @Property(float, notify=changed)
    def origin(self) -> float:
        """The day number from which QML counts, so that scrolling moves one item only."""
        return self._composer.origin

    @Property(float, notify=changed)
    def laidFrom(self) -> float:
        """The day number from which on everything has been laid out."""
        return self._composer.laid.first

    @Property(float, notify=changed)
    def laidUntil(self) -> float:
        """The day number up to which everything has been laid out."""
        return self._composer.laid.last

    @Property(float, notify=changed)
    def windowFirst(self) -> float:
        """Where the window begins that has been laid out."""
        return self._window.first

    @Property(float, notify=changed)
    def windowLast(self) -> float:
        """Where it ends."""
        return self._window.last

    @Property(float, notify=changed)
    def worldFirst(self) -> float:
        """How early a window may begin."""
        return self._scene.realm.world.first if self._scene else 0.0

    @Property(float, notify=changed)
    def worldLast(self) -> float:
        """How late a window may end."""
        return self._scene.realm.world.last if self._scene else 1.0

    @Property(int, notify=changed)
    def eraTracks(self) -> int:
        """How many tracks the eras need."""
        return max(self._scene.era_tracks.values(), default=-1) + 1 if self._scene else 0

    @Property(int, notify=changed)
    def laneCount(self) -> int:
        """How many lanes the exhibition has."""
        return len(self._scene.lanes) if self._scene else 0

    @Property(float, notify=changed)
    def laneWidth(self) -> float:
        """Pixels of the longest name of a lane."""
        return self._captions.lane_width(self._measure, self._fit.text) if self._captions else 0.0

    @Property(bool, notify=changed)
    def merged(self) -> bool:
        """Whether there is no room for lanes, so that all events share the rows."""
        return self._bands is None or self._bands.merged

    @Property(float, notify=changed)
    def pitch(self) -> float:
        """Pixels from one row to the next."""
        return self._bands.pitch if self._bands else 0.0

    @Property(str, notify=changed)
    def spanText(self) -> str:
        """What is in view of the exhibition's span, in words."""
        if self._scene is None:
            return ""
        seen = self._window.seen_of(self._scene.realm.span)
        return window_text(seen, self._session.words.dates)

    @Property(str, notify=changed)
    def pointedName(self) -> str:
        """Title and date of the event that the keyboard points at."""
        pointed, captions = self._pointed, self._captions
        return captions.wording(pointed).name if captions and pointed else ""

    @Property("QVariantList", notify=filled)  # type: ignore[arg-type]
    def density(self) -> list[float]:
        """How full each equal part of the world is, from 0 to 1."""
        return self._scene.density(_DENSITY_BINS) if self._scene else []

    @Property("QVariantList", notify=filled)  # type: ignore[arg-type]
    def passingDensity(self) -> list[float]:
        """The same of the events that pass the filter; empty without one."""
        filtered = self._session.filtered
        if self._scene is None or filtered is None or not filtered.filter:
            return []
        return self._scene.density(_DENSITY_BINS, filtered.rows)

    @Property("QVariantList", notify=lit)  # type: ignore[arg-type]
    def litDays(self) -> list[float]:
        """Where the events stand that belong to what is chosen; of very many, some of them."""
        return self._compass.lit_days() if self._compass else []

    @Property(bool, notify=changed)
    def hasChosen(self) -> bool:
        """Whether an event that stands on this timeline is chosen."""
        return self._compass is not None and self._compass.has_chosen

    @Property(float, notify=changed)
    def chosenAt(self) -> float:
        """The day number at which the chosen event stands."""
        event, rows = self._session.shown.event, self._composer.models.mark_rows
        return next((row.at for row in rows if row.event == event), 0.0)

    @Property(bool, notify=changed)
    def hasPrevious(self) -> bool:
        """Whether an event comes before the chosen one."""
        return bool(self._beside(self._session.shown.event, -1))

    @Property(bool, notify=changed)
    def hasNext(self) -> bool:
        """Whether an event comes after the chosen one."""
        return bool(self._beside(self._session.shown.event, 1))

    @Slot(float, float, float, float, float, float, float, float, bool)
    def fit(
        self,
        length: float,
        depth: float,
        least_row: float,
        most_row: float,
        mark: float,
        text: float,
        track: float,
        picture: float,
        vertical: bool,
    ) -> None:
        """Lay out for the room there is; the arguments are those of `Fit`."""
        fit = Fit(length, depth, least_row, most_row, mark, text, track, picture, vertical)
        if fit == self._fit or length <= 0 or depth <= 0:
            return
        first, self._fit = self._fit.length <= 0, fit
        if first:
            self._go(self._goal(self._whole()), instantly=True)
        self._lay_out()

    @Slot(float, float)
    def look(self, first: float, last: float) -> None:
        """Know where the window is before something is done that starts from there."""
        self._window = Window(first, last)

    @Slot(float, float)
    def layOut(self, first: float, last: float) -> None:
        """Lay out for a window that is still on its way."""
        self._window = Window(first, last)
        self._lay_out()

    @Slot(float, float)
    def settle(self, first: float, last: float) -> None:
        """Lay out for a window that has come to rest, and tell the other panes."""
        self.layOut(first, last)
        self._pictures.wake()
        if self._scene is not None:
            self._session.set_window(first, last)

    @Slot(str)
    def choose(self, event: str) -> None:
        """Choose an event."""
        self._session.dispatch(Choose(Reference("event", event)))

    @Slot(int)
    def step(self, step: int) -> None:
        """Choose the event before (-1) or after (1) the chosen one."""
        event = self._beside(self._session.shown.event, step)
        if event:
            self.choose(event)

    @Slot(int)
    def point(self, step: int) -> None:
        """Point at the event before (-1) or after (1), without choosing it."""
        event = self._beside(self._pointed or self._session.shown.event, step)
        if self._scene is None or not event:
            return
        self._pointed = event
        span = self._scene.events[event].date.span
        self._go(reveal(self._window, [span], self._scene.realm))
        self._lay_out()

    @Slot()
    def choosePointed(self) -> None:
        """Choose the event that is pointed at."""
        if self._pointed:
            self.choose(self._pointed)

    @Slot()
    def stopPointing(self) -> None:
        """Point at nothing."""
        self._pointed = ""
        self._lay_out()

    @Slot(str)
    def openMark(self, key: str) -> None:
        """Tell the events of a cluster apart, in a closer window or, where none helps, a list."""
        scene, drawing = self._scene, self._composer.drawing
        found = drawing.find(key) if drawing else None
        if scene is None or found is None:
            return
        row, mark = found
        window = opened(mark, scene.realm, self._fit.length, self._fit.mark)
        if window is not None:
            self._go(window)
            return
        self._composer.show_list(mark, self._session.shown.event)
        self.listAsked.emit(row.at, row.middle)

    @Slot(str)
    def showEra(self, era: str) -> None:
        """Let an era fill the window."""
        if self._scene is not None and era in self._session.collection.eras:
            span = self._session.collection.eras[era].date.span
            self._go(closer(span, self._scene.realm))

    @Slot()
    def showWhole(self) -> None:
        """Show all the time that the exhibition tells of."""
        self._go(self._whole())

    @Slot()
    def _forget(self) -> None:
        self._scenes.clear()
        self._scene = self._compass = self._captions = None

    @Slot()
    def _follow(self) -> None:
        session, exhibition = self._session, self._session.exhibition
        if exhibition is None:
            self._scene = self._compass = self._captions = None
            self._composer.clear()
            return
        entered = self._scene is None or exhibition.id != self._known[0]
        if entered or session.language != self._known[1]:
            self._enter(exhibition)
        chosen = (session.shown.event, session.shown.events)
        if entered:
            self._composer.clear()
            self.changed.emit()  # the world is another before the window moves in it
        if entered or chosen != self._chosen:
            self._chosen, self._pointed = chosen, ""
            self.lit.emit()
            self._go(self._goal(self._whole() if entered else self._window), instantly=entered)
        self._lay_out()
        self.changed.emit()
        if self._filtered is not session.filtered:
            self._filtered = session.filtered
            self.filled.emit()

    @Slot()
    def _fetch(self) -> None:
        """Get the pictures of what is in the window, now that it rests."""
        seen = self._window.widened(_PICTURED_BEYOND)
        self._pictures.fetch(self._composer.models.works_within(seen))

    def _enter(self, exhibition: Exhibition) -> None:
        """Make ready to draw an exhibition in the visitor's language."""
        session = self._session
        if exhibition.id not in self._scenes:
            self._scenes[exhibition.id] = TimelineScene(session.collection, exhibition)
        scene, words = self._scenes[exhibition.id], session.words
        self._known = (exhibition.id, session.language)
        self._scene = scene
        self._compass = TimelineCompass(session, scene)
        self._captions = TimelineCaptions(scene, words, session.language, self._composer.letters)

    def _go(self, window: Window, *, instantly: bool = False) -> None:
        if self._fit.length > 0 and (instantly or window != self._window):
            self._window = window if instantly else self._window
            self.moved.emit(window.first, window.last, instantly)

    @property
    def _bands(self) -> Bands | None:
        return bands(self._scene, self._fit) if self._scene and self._fit.length > 0 else None

    def _whole(self) -> Window:
        return self._scene.realm.whole if self._scene else self._window

    def _goal(self, start: Window) -> Window:
        return self._compass.goal(start) if self._compass else start

    def _beside(self, event: str, step: int) -> str:
        return self._compass.beside(event, step, self._window) if self._compass else ""

    @Slot(str)
    def _lose(self, work: str) -> None:
        if any(row.work == work for row in self._composer.models.mark_rows):
            self._lay_out()

    def _lay_out(self) -> None:
        captions, filtered, fit = self._captions, self._session.filtered, self._fit
        if captions is not None and filtered is not None and fit.length > 0:
            choice = Choice(self._session.shown, filtered, self._pointed)
            stand_ins = self._pictures.stand_ins
            self._composer.compose(Order(captions, stand_ins, self._window, fit, choice))
