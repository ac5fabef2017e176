"""The timeline's filter: which lanes, places and time a visitor wants to see, told and changed."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from exhibit_app.domain.event_filter import NO_FILTER
from exhibit_app.domain.fold import fold
from exhibit_app.domain.roll import roll_of
from exhibit_app.domain.timeline_text import moment_text, window_text
from exhibit_app.domain.timeline_window import Window, grain, realm_of, snapped
from exhibit_app.domain.visit import SetFilter
from exhibit_app.gui.list_models.rows_model import RowsModel
from exhibit_app.gui.view_models.timeline_filter_rows import (
    FilterRow,
    era_rows,
    initial,
    lane_rows,
    place_rows,
)

if TYPE_CHECKING:
    from exhibit_app.domain.event import Era
    from exhibit_app.domain.exhibition import Exhibition
    from exhibit_app.gui.session import Session

QML_IMPORT_NAME = "ExhibitApp.Backend"
QML_IMPORT_MAJOR_VERSION = 1

_BINS = 128
_EDGE = 1e-4
"""Days by which a span keeps off its ends, so that what only touches them does not pass."""


@QmlElement
@QmlUncreatable("The program makes it")
class TimelineFilterViewModel(QObject):
    """What of the hall's events is lit.

    Signals:
        changed: Something told by a property has changed.
        closeAsked: Whoever chose is gone, or in another hall.
    """

    changed = Signal()
    closeAsked = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._lanes = RowsModel(FilterRow, self)
        self._places = RowsModel(FilterRow, self)
        self._eras = RowsModel(FilterRow, self)
        self._hall: Exhibition | None = None
        self._realm = Window(0.0, 1.0)
        self._open = False
        session.visit_changed.connect(self._follow)
        session.afresh.connect(self._close)
        self._follow()

    @Property(QObject, constant=True)
    def lanes(self) -> QObject:
        """Rows of lanes."""
        return self._lanes

    @Property(QObject, constant=True)
    def places(self) -> QObject:
        """Rows of the places where something happens; empty until `setOpen`."""
        return self._places

    @Property(QObject, constant=True)
    def eras(self) -> QObject:
        """Rows of eras."""
        return self._eras

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]
    def letters(self) -> list[str]:
        """The letters that places are found under."""
        return list(dict.fromkeys(row.initial for row in self._places.rows))

    @Property(bool, notify=changed)
    def active(self) -> bool:
        """Whether a filter is set."""
        return bool(self._session.visit.filter)

    @Property(bool, notify=changed)
    def spanned(self) -> bool:
        """Whether it filters by time."""
        return self._session.visit.filter.span is not None

    @Property(float, notify=changed)
    def realmFirst(self) -> float:
        """The first day that can be chosen."""
        return self._realm.first

    @Property(float, notify=changed)
    def realmLast(self) -> float:
        """The last day that can be chosen."""
        return self._realm.last

    @Property(float, notify=changed)
    def spanFirst(self) -> float:
        """From when on events are lit, a day number."""
        return self._span().first

    @Property(float, notify=changed)
    def spanLast(self) -> float:
        """Until when."""
        return self._span().last

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]
    def density(self) -> list[float]:
        """How full each equal part of the time is that can be chosen, from 0 to 1; while open."""
        if self._hall is None or not self._open:
            return []
        table = roll_of(self._session.collection, self._hall).table
        counts = table.everything.all.density(self._realm.first, self._realm.last, _BINS)
        fullest = max(counts)
        return [math.sqrt(count / fullest) if fullest else 0.0 for count in counts]

    @Property(str, notify=changed)
    def summary(self) -> str:
        """The filter in words; empty without one."""
        chosen = self._session.visit.filter
        if self._hall is None or not chosen:
            return ""
        lanes, places = self._hall.timeline.lanes, self._session.collection.localities
        language = self._session.language
        parts = [lane.title.get(language) for lane in lanes if lane.id in chosen.lanes]
        names = (places[one].name_at(None) for one in chosen.localities if one in places)
        parts += sorted((name.get(language) for name in names), key=fold)
        parts += [window_text(self._span(), self._session.words.dates)] if chosen.span else []
        return " · ".join(parts)

    @Property(str, notify=changed)
    def countText(self) -> str:
        """How many events are lit, of how many."""
        filtered, ui = self._session.filtered, self._session.words.ui
        if filtered is None:
            return ""
        words = ui.get("filter_count", "{0} / {1}")
        return words.replace("{0}", str(filtered.count)).replace("{1}", str(len(filtered.rows)))

    @Property(bool, notify=changed)
    def reach(self) -> bool:
        """Whether everything is to be within reach from a wheelchair."""
        return self._session.visit.reach

    @Slot(float, float, result=str)
    def wordSpan(self, first: float, last: float) -> str:
        """A span in words."""
        return window_text(Window(first, last), self._session.words.dates)

    @Slot(float, bool, result=str)
    def wordEnd(self, day: float, last: bool) -> str:
        """One end of a span in words; the last is the day before."""
        return moment_text(day - 1 if last else day, grain(self._realm), self._session.words.dates)

    @Slot(float, result=float)
    def snap(self, day: float) -> float:
        """The beginning of the nearest year, month or day, as the exhibition's span asks for."""
        return snapped(day, self._realm)

    @Slot(str, result=str)
    def initialOf(self, typed: str) -> str:
        """The letter under which places are found that a key stands for; "" if there is none."""
        letter = initial(typed)
        return letter if letter and self.placeUnder(letter) >= 0 else ""

    @Slot(str, result=int)
    def placeUnder(self, letter: str) -> int:
        """Where the places under a letter begin; -1 if there are none."""
        rows = enumerate(self._places.rows)
        return next((number for number, row in rows if row.initial == letter), -1)

    @Slot(bool)
    def setOpen(self, is_open: bool) -> None:
        """Make ready what only an open panel shows."""
        self._open = is_open
        self._follow()

    @Slot(str)
    def toggleLane(self, lane: str) -> None:
        """Light up a lane's events, or no longer."""
        now = self._session.visit.filter
        self._session.dispatch(SetFilter(now._replace(lanes=now.lanes ^ {lane})))

    @Slot(str)
    def togglePlace(self, locality: str) -> None:
        """Light up the events at a place, or no longer."""
        now = self._session.visit.filter
        self._session.dispatch(SetFilter(now._replace(localities=now.localities ^ {locality})))

    @Slot(str)
    def toggleEra(self, era: str) -> None:
        """Light up what may have happened in an era, or all times."""
        found = next((one for one in self._known_eras() if one.id == era), None)
        if found is not None:
            span = None if era == self._chosen_era() else self._era_span(found)
            self._set_span(span)

    @Slot(float, float)
    def setSpan(self, first: float, last: float) -> None:
        """Light up what may have happened from a day to another; all of it when that is all."""
        first, last = max(first, self._realm.first), min(last, self._realm.last)
        whole = first <= self._realm.first and last >= self._realm.last
        self._set_span(None if whole or first >= last else (first + _EDGE, last - _EDGE))

    @Slot()
    def useWindow(self) -> None:
        """Light up what the timeline shows now."""
        window = self._session.window
        if window is not None:
            self.setSpan(*window)

    @Slot()
    def clearSpan(self) -> None:
        """Light up all times."""
        self._set_span(None)

    @Slot()
    def clear(self) -> None:
        """Light up all events."""
        self._session.dispatch(SetFilter(NO_FILTER))

    def _set_span(self, span: tuple[float, float] | None) -> None:
        self._session.dispatch(SetFilter(self._session.visit.filter._replace(span=span)))

    def _span(self) -> Window:
        span = self._session.visit.filter.span
        return self._realm if span is None else Window(span[0] - _EDGE, span[1] + _EDGE)

    def _era_span(self, era: Era) -> tuple[float, float]:
        bounds, realm = era.date.bounds, self._realm
        first = bounds.start_min if math.isfinite(bounds.start_min) else realm.first
        last = bounds.end_max if math.isfinite(bounds.end_max) else realm.last
        return max(first, realm.first) + _EDGE, min(last, realm.last) - _EDGE

    def _known_eras(self) -> list[Era]:
        if self._hall is None:
            return []
        eras = self._session.collection.eras
        return [eras[era] for era in self._hall.timeline.eras if era in eras]

    def _chosen_era(self) -> str:
        span = self._session.visit.filter.span
        return next((era.id for era in self._known_eras() if self._era_span(era) == span), "")

    @Slot()
    def _close(self) -> None:
        self._open = False
        self.closeAsked.emit()

    @Slot()
    def _follow(self) -> None:
        session, hall = self._session, self._session.exhibition
        if hall is None:
            self._hall = None
            return
        chosen, roll = session.visit.filter, roll_of(session.collection, hall)
        if hall is not self._hall:
            self._hall = hall
            self._realm = realm_of(hall.timeline.span, roll.table).span
            self._places.replace(())
            self._close()
        self._lanes.replace(tuple(lane_rows(roll, chosen, session.language)))
        eras = era_rows(self._known_eras(), self._chosen_era(), session.language)
        self._eras.replace(tuple(eras))
        if self._open:
            self._places.replace(place_rows(roll, session.collection, chosen, session.language))
        self.changed.emit()
