"""How one language words dates, as data, so that a further language needs no code."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

MONTHS = 12
SEASONS = 13
"""Patterns that `DateForms.seasons` holds: see there."""


@dataclass(frozen=True, slots=True)
class DateForms:
    """Patterns of plain dates in one role: standing free, governed by a preposition, or short.

    Attributes:
        months: Names within a full date; in Russian these are in the genitive.
        months_alone: Names without a day.
        day: Of {day}, {month} and {year}; the year is worded by `year`, `year_bce` or `year_ce`.
        day_month: Of {day} and {month}.
        month: Of {month} and {year}.
        year: Of a {year} that needs no era; `year_bce` and `year_ce` say it.
        years: The same for a span or a list of years, which stands in {year}.
        decade: Of {decade}, such as 1950; `decades` is from {start} to {end}.
        century: Of {ordinal}, {roman} or {number}; `centuries` is the plural.
        millennium: Of {ordinal}, {roman} or {number}.
        seasons: Of {year}: spring, summer, autumn, winter; four quarters; three thirds; two halves.
    """

    months: tuple[str, ...]
    months_alone: tuple[str, ...]
    day: str
    day_month: str
    month: str
    year: str
    year_bce: str
    year_ce: str
    years: str
    years_bce: str
    years_ce: str
    decade: str
    decades: str
    century: str
    century_bce: str
    centuries: str
    centuries_bce: str
    millennium: str
    millennium_bce: str
    seasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DatePhrases:
    """All that dates need in one language.

    A phrase asks for a date with {date}, or with {governed_date} in the role that its preposition
    demands; the same goes for {start} and {end}.

    Attributes:
        full: Dates that stand free.
        governed: Dates after a preposition such as "before".
        short: Dates in tight places.
        short_governed: Dates after a preposition in tight places.
        about: Of an estimated date.
        probably: Of an uncertain date that stands alone.
        doubtful: Of an uncertain date among others, or in a tight place.
        since: What is still open at its end.
        until: What is open at its beginning.
        since_unknown: What ended nobody knows when.
        until_unknown: What began nobody knows when.
        or_later: That date or any after it.
        or_earlier: That date or any before it.
        between: One date from {start} to {end}, nobody knows which.
        range_tight: From one number or name to another.
        range_loose: From one date of several words to another.
        apart: A {date} without its year, then its {year}, of which something else is to be said.
        year_unknown: Stands for a year of which no digit is known.
        at_time: Of {date} and {time}.
        clock: Of {hour} and {minute}.
        clock_seconds: Of {hour}, {minute} and {second}.
        list_separator: Between the first items of a list.
        both: The last two of several dates, all of which are meant.
        either: The last two of several dates, one of which is meant.
        thousands_ago: Years ago as a whole {number}; the next two are in millions and billions.
        present: The point on an axis of deep time where we are.
        decimal_mark: Parts whole from fraction.
        group_mark: Parts groups of three digits.
        ordinals: "1st", "2nd" and so on, for {ordinal}; may be empty where no pattern asks for it.
        contractions: What is replaced in a finished text, for sounds that meet, as "со 2 мая".
    """

    full: DateForms
    governed: DateForms
    short: DateForms
    short_governed: DateForms
    about: str
    probably: str
    doubtful: str
    since: str
    until: str
    since_unknown: str
    until_unknown: str
    or_later: str
    or_earlier: str
    between: str
    range_tight: str
    range_loose: str
    apart: str
    year_unknown: str
    at_time: str
    clock: str
    clock_seconds: str
    list_separator: str
    both: str
    either: str
    thousands_ago: str
    millions_ago: str
    billions_ago: str
    present: str
    decimal_mark: str
    group_mark: str
    ordinals: tuple[str, ...]
    contractions: Mapping[str, str]


def fill(pattern: str, **slots: str) -> str:
    """Puts texts into the {slots} of a pattern; unlike `str.format`, a pattern can do no more."""
    for name, text in slots.items():
        pattern = pattern.replace(f"{{{name}}}", text)
    return pattern
