"""Lets the kiosk's reducer see time and touches, and does what it decides."""

from __future__ import annotations

import logging
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from exhibit_app.domain.kiosk import (
    EndVisit,
    Held,
    KioskInput,
    KioskState,
    Playing,
    Ticked,
    Touched,
    reduce,
    remaining,
)
from exhibit_app.domain.lacking import lacking_at_start
from exhibit_app.domain.visit import Enter, SetLanguage, StartAfresh
from exhibit_app.gui.activity_watch import ActivityWatch
from exhibit_app.gui.view_models.kiosk_view_model import KioskProps

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from PySide6.QtGui import QWindow

    from exhibit_app.domain.kiosk_profile import KioskProfile
    from exhibit_app.gui.session import Session
    from exhibit_app.gui.view_models.kiosk_view_model import KioskViewModel

log = logging.getLogger(__name__)

TICK_MILLISECONDS = 1000
_INTERVALS = {"warning": 200, "dark": 5000}
"""Milliseconds between looks at the clock, by phase."""


class KioskController(QObject):
    """Runs one kiosk.

    Signals:
        phase_changed: The kiosk's phase is another; carries it.
        visit_began: Someone has come.
        visit_ended: A visit is over; everything goes back next.
        restart_due: The night's restart has come, and nobody is there.
    """

    phase_changed = Signal(str)
    visit_began = Signal()
    visit_ended = Signal()
    restart_due = Signal()

    def __init__(
        self,
        session: Session,
        view_model: KioskViewModel,
        window: QWindow,
        profile: KioskProfile,
        clock: Callable[[], float],
        wall_clock: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._view_model = view_model
        self._profile = profile
        self._clock = clock
        self._wall_clock = wall_clock
        self._began = clock()
        self._last_touch = clock()
        self._beginning = ("", "")
        self._safe_seconds: float | None = None
        self._state = KioskState(since=clock())
        self._watch = ActivityWatch(window, self)
        self._watch.seen.connect(self.touch)
        self._timer = QTimer(self, interval=TICK_MILLISECONDS)
        self._timer.timeout.connect(self.tick)
        session.playing_changed.connect(self._note_playing)
        view_model.touched.connect(self.touch)
        view_model.begin_again_asked.connect(lambda: self._take(EndVisit()))
        staff = view_model.staff_room
        staff.set_up(profile.staff, clock)
        staff.room_changed.connect(self._note_staff)
        staff.volume_changed.connect(session.set_loudness)
        idle = profile.idle
        view_model.loop.set_up(idle.slide_seconds, enabled=idle.attract)
        self._show_phase()

    @property
    def state(self) -> KioskState:
        """Where the kiosk stands."""
        return self._state

    @property
    def last_touch(self) -> float:
        """When the visit that has just ended was touched last, by the kiosk's clock."""
        return self._last_touch

    @property
    def nobody_there(self) -> bool:
        """Whether neither visitors nor staff would notice a change."""
        return self._state.phase in {"attract", "dark"} and not self._state.held

    def begin_in(self, exhibition: str, language: str) -> None:
        """Let each visit begin in that exhibition and language; empty is lobby and first one.

        What the collection lacks is told in the log; a later collection may have it.
        """
        collection = self._session.collection
        for message in lacking_at_start(
            exhibition, collection.exhibitions, language, collection.languages
        ):
            log.warning("%s", message)
        self._beginning = (exhibition, language)
        self._start_afresh()

    def count_with(self, figures: Callable[[], tuple[int, int]]) -> None:
        """Show staff the visits of today and of seven days."""
        self._view_model.staff_room.count_with(figures)

    def start(self, safe_seconds: float | None = None) -> None:
        """Let time pass; safe mode ends after so many seconds, once nobody is there."""
        self._safe_seconds = safe_seconds
        self.tick()
        self._timer.start()

    @Slot()
    def touch(self) -> None:
        """Someone is there."""
        self._take(Touched())

    @Slot()
    def tick(self) -> None:
        """Some time has passed."""
        moment = self._wall_clock()
        hours = self._profile.hours
        self._view_model.staff_room.tick()
        self._take(Ticked(is_open=hours.is_open(moment)))
        ran = self._clock() - self._began
        safe_is_over = self._safe_seconds is not None and ran >= self._safe_seconds
        if self.nobody_there and (safe_is_over or hours.restart_due(moment, ran)):
            self.restart_due.emit()

    @Slot()
    def close(self) -> None:
        """The program ends, and with it a visit that is under way."""
        self._timer.stop()
        self._take(EndVisit())

    @Slot(str)
    def _note_staff(self, room: str) -> None:
        self._view_model.show(replace(self._view_model.props, staffed=room != ""))
        self._take(Held(on=room != ""))

    @Slot()
    def _note_playing(self) -> None:
        self._take(Playing(on=self._session.playing))

    def _take(self, given: KioskInput) -> None:
        before = self._state
        self._state = reduce(before, given, self._clock(), self._profile.idle)
        if before.phase == "active":
            self._last_touch = before.since
        if self._state.resets != before.resets:
            self.visit_ended.emit()
            self._start_afresh()
        if self._state.visits != before.visits:
            self.visit_began.emit()
        if self._state.phase != before.phase:
            self._show_phase()
            self.phase_changed.emit(self._state.phase)
        elif self._state.phase == "warning":
            self._show_countdown()

    def _start_afresh(self) -> None:
        exhibition, language = self._beginning
        self._session.dispatch(StartAfresh())
        if language:
            self._session.dispatch(SetLanguage(language))
        if exhibition:
            self._session.dispatch(Enter(exhibition))

    def _show_phase(self) -> None:
        phase = self._state.phase
        counting = phase == "warning"
        self._timer.setInterval(_INTERVALS.get(phase, TICK_MILLISECONDS))
        precise = Qt.TimerType.PreciseTimer if counting else Qt.TimerType.VeryCoarseTimer
        self._timer.setTimerType(precise)
        self._watch.watch(on=phase == "active")
        if phase == "attract":
            self._view_model.loop.prepare()
        self._show_countdown()

    def _show_countdown(self) -> None:
        left = remaining(self._state, self._clock(), self._profile.idle)
        props = replace(
            self._view_model.props,
            phase=self._state.phase,
            seconds=round(left + 0.49),
            share=left / self._profile.idle.warning_seconds,
        )
        self._view_model.show(props)


def sized_props(profile: KioskProfile, width: float, height: float, told: float) -> KioskProps:
    """What a kiosk shows on a screen of that many pixels; `told` is its pixels per millimetre."""
    screen = profile.screen
    return KioskProps(
        on=True,
        phase="attract",
        pixels_per_millimetre=screen.pixels_per_millimetre(width, height, told),
        smallest_target=screen.target_mm,
        large_letter=screen.large_letter_millimetres,
        always_large=screen.large_letters,
    )
