"""The guided tour: stops that the panes glide to, by themselves or by touch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from exhibit_app.domain.tour_guide import TourState, elapsed, go_to, leave, set_playing
from exhibit_app.domain.visit import Choose

if TYPE_CHECKING:
    from exhibit_app.domain.exhibition import Tour
    from exhibit_app.domain.visit import Place
    from exhibit_app.gui.session import Session

QML_IMPORT_NAME = "ExhibitApp.Backend"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("The program makes it")
class TourViewModel(QObject):
    """The tour of the hall that the visitor is in.

    Signals:
        changed: There is another tour, or it is at another stop.
        arrived: The panes have gone to a stop; carries the part of its work that is looked at,
            or None.
    """

    changed = Signal()
    arrived = Signal(object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._state: TourState | None = None
        self._place: Place | None = None
        self._language = session.language
        self._guiding = False
        self._held = False
        self._muted = False
        self._clock = QTimer(self, singleShot=True)
        self._clock.timeout.connect(self.elapse)
        session.visit_changed.connect(self._follow)
        self.changed.connect(self._tell)
        session.collection_changed.connect(self.end)
        session.afresh.connect(self._unmute)

    @property
    def playing_now(self) -> bool:
        """Whether the tour goes on by itself: to a kiosk that counts as activity."""
        return self._state is not None and self._state.playing

    @Property(bool, notify=changed)
    def offered(self) -> bool:
        """Whether the exhibition has a tour."""
        return bool(self._tours())

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]
    def titles(self) -> list[str]:
        """The titles of all its tours."""
        return [tour.title.get(self._session.language) for tour in self._tours()]

    @Property(int, notify=changed)
    def taken(self) -> int:
        """Which of them is under way or waits to be resumed, counted from 0; -1 for none."""
        current = self._state.tour if self._state else None
        found = (number for number, tour in enumerate(self._tours()) if tour == current)
        return next(found, -1)

    @Property(bool, notify=changed)
    def shown(self) -> bool:
        """Whether a tour is under way or waits to be resumed."""
        return self._state is not None

    @Property(bool, notify=changed)
    def left(self) -> bool:
        """Whether the visitor has gone somewhere on their own."""
        return bool(self._state and self._state.left)

    @Property(bool, notify=changed)
    def playing(self) -> bool:
        """Whether it goes on by itself."""
        return self.playing_now

    @Property(int, notify=changed)
    def stop(self) -> int:
        """The stop, counted from 1; 0 without a tour."""
        return self._state.stop + 1 if self._state else 0

    @Property(int, notify=changed)
    def count(self) -> int:
        """How many stops the tour has."""
        return len(self._state.tour.stops) if self._state else 0

    @Property(str, notify=changed)
    def title(self) -> str:
        """The tour's title."""
        return self._state.tour.title.get(self._session.language) if self._state else ""

    @Property(str, notify=changed)
    def text(self) -> str:
        """What is told at this stop."""
        return self._state.current.text.get(self._session.language) if self._state else ""

    @Property(str, notify=changed)
    def longest(self) -> str:
        """The longest of what is told at all stops: a place for it fits every one."""
        stops = self._state.tour.stops if self._state else ()
        return max((stop.text.get(self._session.language) for stop in stops), key=len, default="")

    @Property(float, notify=changed)
    def seconds(self) -> float:
        """How long the tour stays here when it plays."""
        return self._state.current.seconds if self._state else 0.0

    @property
    def narration(self) -> str:
        """The recording of what is told here in the visitor's language; "" where there is none."""
        state = self._state
        if state is None or state.left:
            return ""
        return dict(state.current.narration).get(self._session.language, "")

    @Property(bool, notify=changed)
    def narrated(self) -> bool:
        """Whether anything of the tour is spoken in the visitor's language."""
        stops = self._state.tour.stops if self._state else ()
        return any(self._session.language in dict(stop.narration) for stop in stops)

    @Property(bool, notify=changed)
    def muted(self) -> bool:
        """Whether the visitor wants to hear nothing."""
        return self._muted

    @Slot(bool)
    def setMuted(self, muted: bool) -> None:
        """Hear what is spoken, or not."""
        self._muted = muted
        self.changed.emit()

    def hold(self, *, on: bool) -> None:
        """Stay at this stop until what is spoken has been said, however long it takes."""
        self._held = on
        if not on and self.playing_now and not self._clock.isActive():
            self.elapse()

    @Slot()
    def begin(self) -> None:
        """Start the exhibition's first tour, or take up again the one that was left."""
        if self._state is not None:
            self._become(set_playing(self._state, playing=True))
        elif self.offered:
            self._become(TourState(self._tours()[0]))

    @Slot(int)
    def take(self, number: int) -> None:
        """Start another tour, or take it up again if it is this one."""
        if number == self.taken:
            self.begin()
        else:
            self._state = None
            self._become(TourState(self._tours()[number]))

    @Slot()
    def end(self) -> None:
        """Leave the tour for good; the panes stay as they are."""
        self._clock.stop()
        self._state = None
        self.changed.emit()

    @Slot(bool)
    def setPlaying(self, playing: bool) -> None:
        """Play or pause."""
        if self._state is not None:
            self._become(set_playing(self._state, playing=playing))

    @Slot(int)
    def go(self, steps: int) -> None:
        """Some stops on or back."""
        if self._state is not None:
            self._become(go_to(self._state, self._state.stop + steps))

    @Slot()
    def elapse(self) -> None:
        """The time at this stop is over."""
        if self._state is not None and not self._held:
            self._become(elapsed(self._state))

    def _tours(self) -> tuple[Tour, ...]:
        exhibition = self._session.exhibition
        return tuple(tour for tour in exhibition.tours if tour.stops) if exhibition else ()

    def _become(self, state: TourState) -> None:
        moved = self._state is None or state.stop != self._state.stop or self._state.left
        self._state = state
        if moved:
            self._guiding = True
            self._session.dispatch(Choose(state.current.target))
            self._guiding = False
            self._place = self._session.visit.place
            self.arrived.emit(state.current.region)
        if state.playing:
            self._clock.start(round(state.current.seconds * 1000))
        else:
            self._clock.stop()
        self.changed.emit()

    @Slot()
    def _unmute(self) -> None:
        """The next visitor hears it, as usual."""
        self.setMuted(False)

    @Slot()
    def _tell(self) -> None:
        """Whoever watches a tour need not touch the screen."""
        self._session.set_playing("tour", on=self._state is not None and self._state.playing)

    @Slot()
    def _follow(self) -> None:
        """Notice that the visitor has gone somewhere on their own, or out of the hall."""
        state = self._state
        if self._guiding:
            return
        if state is not None and state.tour not in self._tours():
            self.end()
        elif state is not None and self._session.visit.place != self._place and not state.left:
            self._clock.stop()
            self._state = leave(state)
        elif self._session.language != self._language and self.playing_now:
            self._clock.start()  # what is told here begins anew
        self._language = self._session.language
        self.changed.emit()
