"""The stretch of time in view: how far it may go, and where it goes to show something."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from exhibit_app.domain.calendar import (
    DAYS_PER_YEAR,
    civil,
    day_number,
    shift_months,
    year_start,
    years_meant,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from exhibit_app.domain.edtf import Edtf
    from exhibit_app.domain.event_table import EventTable

SHORTEST_DAYS = 1.0
_MARGIN = 0.08
"""Share of the window kept free at either side of what it is moved to show."""
_WHOLE_MARGIN = 0.025
_WORLD_MARGIN = 0.06
_ERA_MARGIN = 0.06
_YEAR_DAYS = 366.0
_NEARBY = 10
"""As many times what a lone date of deep time leaves open are shown about it."""
_YEARS_FROM = 40 * DAYS_PER_YEAR
_MONTHS_FROM = 3 * DAYS_PER_YEAR


@dataclass(frozen=True, slots=True)
class Window:
    """From one day number up to another."""

    first: float
    last: float

    @property
    def length(self) -> float:
        """In days."""
        return self.last - self.first

    @property
    def middle(self) -> float:
        """A day number."""
        return (self.first + self.last) / 2

    def widened(self, share: float) -> Window:
        """With `share` of its length more on either side."""
        more = self.length * share
        return Window(self.first - more, self.last + more)

    def seen_of(self, span: Window) -> Window:
        """What of `span` is in it; itself when that is nothing."""
        first, last = max(self.first, span.first), min(self.last, span.last)
        return Window(first, last) if first < last else self

    def within(self, world: Window) -> Window:
        """The same length, moved into `world`; never shorter than a day nor longer than it."""
        length = min(max(self.length, SHORTEST_DAYS), world.length)
        first = min(max(self.middle - length / 2, world.first), world.last - length)
        return Window(first, first + length)


@dataclass(frozen=True, slots=True)
class Realm:
    """The time an exhibition tells of.

    Attributes:
        span: From its first day to its last.
        whole: The window that shows all of it.
        world: How far a window may be moved.
    """

    span: Window
    whole: Window
    world: Window


def realm_of(span: Edtf | None, table: EventTable) -> Realm:
    """From what the exhibition says, else from its events' finite ends."""
    low, high = _known(span.span) if span is not None else (math.inf, -math.inf)
    if not low < high:
        low, high = _reach(table)
    told = Window(low, high)
    if span is None and told.length <= _YEAR_DAYS:
        more = (_nearby(low) - told.length) / 2
        told = Window(low - more, high + more)
    return Realm(told, told.widened(_WHOLE_MARGIN), told.widened(_WORLD_MARGIN))


def reveal(window: Window, wanted: Iterable[tuple[float, float]], realm: Realm) -> Window:
    """The window nearest to `window` that shows all wanted spans, longer only if it must be."""
    spans = [_known(span) for span in wanted]
    if not spans:
        return window
    low, high = min(span[0] for span in spans), max(span[1] for span in spans)
    needed = (high - low) / (1 - 2 * _MARGIN)
    whole = realm.whole
    if needed > max(window.length, whole.length) and whole.first <= low and high <= whole.last:
        return whole
    if needed > window.length:
        middle = (low + high) / 2
        return Window(middle - needed / 2, middle + needed / 2).within(realm.world)
    margin = window.length * _MARGIN
    free_before = 0.0 if window.first <= realm.span.first else margin
    free_after = 0.0 if window.last >= realm.span.last else margin
    if window.first + free_before <= low and high <= window.last - free_after:
        return window
    shift = (low + high) / 2 - window.middle
    return Window(window.first + shift, window.last + shift).within(realm.world)


def closer(span: tuple[float, float], realm: Realm) -> Window:
    """The window that an era or a cluster fills; an open side goes as far as is told of."""
    low = span[0] if math.isfinite(span[0]) else realm.span.first
    high = span[1] if math.isfinite(span[1]) else realm.span.last
    return Window(min(low, high), max(low, high)).widened(_ERA_MARGIN).within(realm.world)


def grain(span: Window) -> int:
    """In what one chooses from so long a time: 1 for years, 2 for months, 3 for days."""
    return 1 if span.length > _YEARS_FROM else 2 if span.length > _MONTHS_FROM else 3


def snapped(day: float, span: Window) -> float:
    """The nearest beginning of a year, month or day, by how long the time to choose from is."""
    year, month, _ = civil(math.floor(day))
    match grain(span):
        case 1:
            low, high = year_start(year), year_start(year + 1)
        case 2:
            low = day_number(year, month)
            high = shift_months(low, 1)
        case _:
            low, high = math.floor(day), math.floor(day) + 1
    return float(low if day - low < high - day else high)


def _known(span: tuple[float, float]) -> tuple[float, float]:
    """An open side counts where the other one is."""
    low, high = span
    return (low if math.isfinite(low) else high), (high if math.isfinite(high) else low)


def _reach(table: EventTable) -> tuple[float, float]:
    days = chain(table.opens, table.everything.all.ends)
    known = [day for day in days if math.isfinite(day)]
    return (min(known), max(known)) if known else (0.0, _YEAR_DAYS)


def _nearby(day: float) -> float:
    """Days to show about a lone one: a year, and more where a year is not what is meant."""
    year = civil(math.floor(day))[0]
    meant = years_meant(year)
    return _YEAR_DAYS if meant == 1 else min(_NEARBY * meant, abs(year)) * DAYS_PER_YEAR
