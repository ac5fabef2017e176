"""Labels the ticks of a time axis, from hours to billions of years, without a year zero."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Literal, TypeAlias

from exhibit_app.domain.calendar import civil
from exhibit_app.domain.date_phrases import fill
from exhibit_app.domain.date_wording import short_wording
from exhibit_app.domain.year_text import exact_year_text, year_text

if TYPE_CHECKING:
    from exhibit_app.domain.date_phrases import DatePhrases

TickUnit: TypeAlias = Literal[
    "hour", "day", "month", "year", "decade", "century", "millennium", "kyr", "Myr", "Gyr"
]

_MINUTES_PER_DAY = 24 * 60
_YEARS = {"kyr": 10**3, "Myr": 10**6, "Gyr": 10**9}
_ALL_DIGITS = 18


def tick_text(day: float, unit: TickUnit, phrases: DatePhrases) -> str:
    """What stands at a tick of an axis divided into `unit`s, where `day` is its day number."""
    match unit:
        case "hour":
            minutes = round((day - math.floor(day)) * _MINUTES_PER_DAY) % _MINUTES_PER_DAY
            hour, minute = divmod(minutes, 60)
            return fill(phrases.clock, hour=f"{hour:02}", minute=f"{minute:02}")
        case "day":
            _, month, day_of_month = civil(math.floor(day))
            return short_wording(phrases).day_month(day_of_month, month)
        case "month":
            year, month, _ = civil(math.floor(day))
            name = short_wording(phrases).month_name(month)
            return fill(phrases.short.month, month=name, year=exact_year_text(year, phrases))
        case "year" | "decade" | "century" | "millennium":
            return exact_year_text(civil(math.floor(day))[0], phrases)
        case "kyr" | "Myr" | "Gyr":
            return _deep_tick(day, _YEARS[unit], phrases)


def _deep_tick(day: float, step: int, phrases: DatePhrases) -> str:
    # The day may fall a little short of the year it is meant for.
    year = round(civil(round(day))[0] / step) * step
    return year_text(year, phrases, _ALL_DIGITS) if year else phrases.present
