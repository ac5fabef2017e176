"""Which days a year, season, month or day covers, also when some digits are unspecified."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from exhibit_app.domain.calendar import day_number, days_in_month, shift_months, year_start

if TYPE_CHECKING:
    from collections.abc import Iterator

ANY_DIGIT = "X"

# First month and length in months. Seasons that name no hemisphere (21 to 24) take the northern
# months; winter runs into the next year, since EDTF sorts it after autumn.
_SEASONS = {
    21: (3, 3), 22: (6, 3), 23: (9, 3), 24: (12, 3),
    25: (3, 3), 26: (6, 3), 27: (9, 3), 28: (12, 3),
    29: (9, 3), 30: (12, 3), 31: (3, 3), 32: (6, 3),
    33: (1, 3), 34: (4, 3), 35: (7, 3), 36: (10, 3),
    37: (1, 4), 38: (5, 4), 39: (9, 4),
    40: (1, 6), 41: (7, 6),
}  # fmt: skip


class Period(NamedTuple):
    """A first day and the day after the last."""

    start: int
    end: int


def is_season(code: int) -> bool:
    """Whether a number in the month's place is a season or another grouping of months."""
    return code in _SEASONS


def period(year: int, month: int | None, season: int | None, day: int | None) -> Period:
    """The days of a fully specified year, season, month or day."""
    if season is not None:
        first_month, months = _SEASONS[season]
        start = day_number(year, first_month)
        return Period(start, shift_months(start, months))
    if month is None:
        return Period(year_start(year), year_start(year + 1))
    if day is None:
        start = day_number(year, month)
        return Period(start, start + days_in_month(year, month))
    start = day_number(year, month, day)
    return Period(start, start + 1)


def first_period(masks: tuple[str, str, str]) -> Period:
    """Earliest period whose digits match; the masks must match some date."""
    return next(_matching(masks, backwards=False))


def last_period(masks: tuple[str, str, str]) -> Period:
    """Latest period whose digits match; the masks must match some date."""
    return next(_matching(masks, backwards=True))


def matches_a_date(masks: tuple[str, str, str]) -> bool:
    """Whether the calendar has any date with such digits."""
    return any(True for _ in _matching(masks, backwards=False))


def digits_of_precision(year_mask: str) -> int:
    """How many digits at the end of a year are unspecified, from its end on."""
    return len(year_mask) - len(year_mask.rstrip(ANY_DIGIT))


def _matching(masks: tuple[str, str, str], *, backwards: bool) -> Iterator[Period]:
    """Periods in order of time. At worst 10,000 years are tried, for 29 February."""
    year_mask, month_mask, day_mask = masks
    if month_mask and ANY_DIGIT not in month_mask and is_season(int(month_mask)):
        for year in _years(year_mask, backwards=backwards):
            yield period(year, None, int(month_mask), None)
        return
    months = _numbers(month_mask, 1, 12)
    days = _numbers(day_mask, 1, 31)
    if backwards:
        months.reverse()
        days.reverse()
    for year in _years(year_mask, backwards=backwards):
        if not month_mask:
            yield period(year, None, None, None)
        for month in months:
            if not day_mask:
                yield period(year, month, None, None)
            length = days_in_month(year, month)
            yield from (period(year, month, None, day) for day in days if day <= length)


def _years(mask: str, *, backwards: bool) -> Iterator[int]:
    sign, digits = (-1, mask[1:]) if mask.startswith("-") else (1, mask)
    order = "0123456789" if (sign > 0) != backwards else "9876543210"
    choices = (order if digit == ANY_DIGIT else digit for digit in digits)
    return (sign * int("".join(choice)) for choice in product(*choices))


def _numbers(mask: str, low: int, high: int) -> list[int]:
    if not mask:
        return []
    tens, ones = mask
    return [
        number
        for number in range(low, high + 1)
        if tens in (ANY_DIGIT, str(number // 10)) and ones in (ANY_DIGIT, str(number % 10))
    ]
