"""Words the stretch of time in view and the ticks under it."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from exhibit_app.domain.calendar import DAYS_PER_YEAR, civil
from exhibit_app.domain.date_text import short_date_text
from exhibit_app.domain.edtf import parse_edtf
from exhibit_app.domain.tick_text import tick_text
from exhibit_app.domain.year_text import (
    DEEP_TIME,
    SIGNIFICANT_DIGITS,
    deep_years_text,
    exact_year_text,
    year_text,
)

if TYPE_CHECKING:
    from exhibit_app.domain.date_phrases import DatePhrases
    from exhibit_app.domain.tick_text import TickUnit
    from exhibit_app.domain.timeline_ticks import TickStep
    from exhibit_app.domain.timeline_window import Window

_DEEP_UNITS: tuple[tuple[int, TickUnit], ...] = ((10**9, "Gyr"), (10**6, "Myr"), (10**5, "kyr"))
_LONGEST_PLAIN_YEAR = 9999
_YEARS_FROM = 3 * DAYS_PER_YEAR
_MONTHS_FROM = 120.0


def tick_label(day: float, step: TickStep, phrases: DatePhrases) -> str:
    """The label of a tick; midnight is told as the day that begins."""
    if step.unit == "year":
        unit: TickUnit = next((unit for count, unit in _DEEP_UNITS if step.count >= count), "year")
        return tick_text(day, unit, phrases)
    if step.unit == "hour" and day == math.floor(day):
        return tick_text(day, "day", phrases)
    return tick_text(day, step.unit, phrases)


def window_text(window: Window, phrases: DatePhrases) -> str:
    """What a window shows, such as "1941–1954", as finely as its length makes sense."""
    first, last = (
        math.floor(window.first),
        max(math.ceil(window.last) - 1, math.floor(window.first)),
    )
    sides = (civil(first), civil(last))
    if max(abs(side[0]) for side in sides) > _LONGEST_PLAIN_YEAR:
        return _long_years_text(sides[0][0], sides[1][0], phrases)
    parts = 3 if window.length < _MONTHS_FROM else 2 if window.length < _YEARS_FROM else 1
    start, end = (_edtf(side[:parts]) for side in sides)
    return short_date_text(parse_edtf(start if start == end else f"{start}/{end}"), phrases)


def _long_years_text(first: int, last: int, phrases: DatePhrases) -> str:
    """Two years to as many digits as tell of a tenth of what lies between, and as ticks do."""
    if last - first < DEEP_TIME <= -first:
        words = [exact_year_text(year, phrases) for year in (first, last)]
    else:
        digits = max(len(str(first)) - len(str(last - first)) + 2, SIGNIFICANT_DIGITS)
        merged = deep_years_text(first, last, phrases, digits)
        words = [merged or year_text(year, phrases, digits) for year in (first, last)]
    return " – ".join(dict.fromkeys(words))


def moment_text(day: float, parts: int, phrases: DatePhrases) -> str:
    """The year of a day (1 part), its month (2) or itself (3) in words."""
    date = civil(math.floor(day))
    if abs(date[0]) > _LONGEST_PLAIN_YEAR:
        return year_text(date[0], phrases)
    return short_date_text(parse_edtf(_edtf(date[:parts])), phrases)


def _edtf(date: tuple[int, ...]) -> str:
    year = f"{'-' if date[0] < 0 else ''}{abs(date[0]):04}"
    return "-".join((year, *(f"{part:02}" for part in date[1:])))
