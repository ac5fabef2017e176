"""Words a span between two dates, saying once what they share: "13 March – 7 May 1954"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exhibit_app.domain.date_phrases import fill
from exhibit_app.domain.edtf.date import Date, Precision
from exhibit_app.domain.year_text import (
    DEEP_TIME,
    NEEDS_ERA,
    deep_years_text,
    year_digits,
)

if TYPE_CHECKING:
    from exhibit_app.domain.date_wording import DateWording


def merged_range(start: Date, end: Date, wording: DateWording) -> str | None:
    """The span in one go, or None when the two dates share nothing to be said once."""
    if _is_doubtful(start) or _is_doubtful(end) or start.precision is not end.precision:
        return None
    match start.precision:
        case Precision.YEAR:
            return merged_years(start.year, end.year, wording)
        case Precision.DECADE | Precision.CENTURY:
            return _merged_decades_or_centuries(start, end, wording)
        case Precision.MONTH if start.year == end.year:
            return _merged_months(start, end, wording)
        case Precision.DAY if start.year == end.year:
            return _merged_days(start, end, wording)
        case _:
            return None


def merged_years(start: int, end: int, wording: DateWording) -> str | None:
    """A span of astronomical years on one side of the era."""
    phrases = wording.phrases
    if start == end:
        return wording.year(start)
    if (start > 0) != (end > 0):
        return fill(
            phrases.range_loose,
            start=wording.year(start),
            end=wording.year(end, with_era=True),
        )
    if start > -DEEP_TIME:
        digits = fill(
            phrases.range_tight,
            start=year_digits(start, phrases),
            end=year_digits(end, phrases),
        )
        return wording.years(digits, is_bce=end <= 0, is_early=start < NEEDS_ERA)
    return deep_years_text(start, end, phrases)


def _is_doubtful(date: Date) -> bool:
    if date.is_uncertain or date.is_approximate or date.significant_digits is not None:
        return True
    whole_periods = (Precision.DECADE, Precision.CENTURY)
    return date.is_unspecified and date.precision not in whole_periods


def _merged_decades_or_centuries(start: Date, end: Date, wording: DateWording) -> str | None:
    if (start.year < 0) != (end.year < 0):
        return None
    if start.precision is Precision.CENTURY:
        return wording.centuries(start.year, end.year)
    if start.year < NEEDS_ERA:
        return None
    return fill(wording.forms.decades, start=str(start.year), end=str(end.year))


def _merged_months(start: Date, end: Date, wording: DateWording) -> str | None:
    if start.month is None or end.month is None:
        return None
    names = [wording.month_name(start.month), wording.month_name(end.month)]
    if start.month == end.month:
        return wording.month(names[0], end.year)
    months = fill(wording.phrases.range_tight, start=names[0], end=names[1])
    return wording.month(months, end.year)


def _merged_days(start: Date, end: Date, wording: DateWording) -> str | None:
    if start.month is None or end.month is None or start.day is None or end.day is None:
        return None
    if start.month != end.month:
        return fill(
            wording.phrases.range_loose,
            start=wording.day_month(start.day, start.month),
            end=wording.day(str(end.day), end.month, end.year),
        )
    days = str(start.day)
    if start.day != end.day:
        days = fill(wording.phrases.range_tight, start=days, end=str(end.day))
    return wording.day(days, end.month, end.year)
