"""Words dates with unspecified digits: "1950s", "19th century", "between 10 and 19 May 1954"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exhibit_app.domain.calendar import civil

if TYPE_CHECKING:
    from collections.abc import Callable

    from exhibit_app.domain.date_wording import DateWording
    from exhibit_app.domain.edtf.date import Date

_UNKNOWN = ("XX", "")


def masked_date(date: Date, wording: DateWording) -> str:
    """A date of which the year is specified, and the month or day is not."""
    _, month_mask, day_mask = date.masks
    if date.month is not None:
        if day_mask in _UNKNOWN:
            return wording.month(wording.month_name(date.month), date.year)
        return _between(date, wording, lambda role, y, m, d: role.day(str(d), m, y))
    if month_mask in _UNKNOWN:
        return wording.year(date.year)
    return _between(date, wording, lambda role, y, m, _: role.month(role.month_name(m), y))


def masked_year(date: Date, wording: DateWording) -> str:
    """The year of a date, some of whose digits are unspecified."""
    mask = date.masks[0].lstrip("-")
    known = mask.rstrip("X")
    if not known:
        return wording.phrases.year_unknown
    name = None
    if "X" not in known:
        match len(mask) - len(known):
            case 1:
                name = wording.decade(date.year)
            case 2:
                name = wording.century(date.year)
            case _:
                name = wording.millennium(date.year)
    return name or _between(date, wording, lambda role, y, _m, _d: role.year(y))


def _between(
    date: Date, wording: DateWording, word: Callable[[DateWording, int, int, int], str]
) -> str:
    start, end = date.span
    first, last = civil(int(start)), civil(int(end) - 1)
    return wording.connect(
        wording.phrases.between,
        start=lambda role: word(role, *first),
        end=lambda role: word(role, *last),
    )
