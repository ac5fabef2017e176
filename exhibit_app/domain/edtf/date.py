"""A single EDTF date, from a second to a geological age, with what is not sure about it."""

from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

from exhibit_app.domain.calendar import shift_months, years_meant
from exhibit_app.domain.edtf.bounds import Bounds
from exhibit_app.domain.edtf.periods import (
    Period,
    digits_of_precision,
    first_period,
    last_period,
    period,
)

_SECONDS_PER_DAY = 86_400
_MONTHS_PER_YEAR = 12


class Precision(Enum):
    """The finest component that a date names; its value is the EDTF name."""

    MILLENNIUM = "millennium"
    CENTURY = "century"
    DECADE = "decade"
    YEAR = "year"
    SEASON = "season"
    MONTH = "month"
    DAY = "day"
    SECOND = "second"


class Parts(NamedTuple):
    """Which components of a date something is said of; a season counts as the month."""

    year: bool = False
    month: bool = False
    day: bool = False


NO_PARTS = Parts()


class Clock(NamedTuple):
    """A local time of day, 00:00:00 to 24:00:00, and its minutes east of Greenwich if given."""

    hour: int
    minute: int
    second: int
    offset_minutes: int | None = None


@dataclass(frozen=True, slots=True)
class Date:
    """A date as written.

    Attributes:
        text: The EDTF text.
        precision: The finest component named, even when its digits are unspecified.
        year: Astronomical year; with unspecified digits the earliest that matches.
        month: 1 to 12, or None when not named or not fully specified.
        day: 1 to 31, or None when not named or not fully specified.
        season: EDTF code 21 to 41, or None.
        clock: Time of day at the place itself: days are counted in local time, as written.
        uncertain: Components qualified by `?` or `%`.
        approximate: Components qualified by `~` or `%`.
        unspecified: Components with an `X` among their digits.
        masks: Digits of year, month and day as written, such as ("-01XX", "1X", ""), empty
            where not named.
        significant_digits: Number of the year's digits to be trusted, or None.
    """

    text: str
    precision: Precision
    year: int
    month: int | None = None
    day: int | None = None
    season: int | None = None
    clock: Clock | None = None
    uncertain: Parts = NO_PARTS
    approximate: Parts = NO_PARTS
    unspecified: Parts = NO_PARTS
    masks: tuple[str, str, str] = ("", "", "")
    significant_digits: int | None = None

    @property
    def is_uncertain(self) -> bool:
        """Whether any component is marked as possibly wrong."""
        return any(self.uncertain)

    @property
    def is_approximate(self) -> bool:
        """Whether any component is marked as an estimate."""
        return any(self.approximate)

    @property
    def is_unspecified(self) -> bool:
        """Whether it stands for one of several dates: unspecified or insignificant digits."""
        return any(self.unspecified) or self.significant_digits is not None

    @property
    def span(self) -> tuple[float, float]:
        """First day and the day after the last, as written: qualifiers widen nothing here."""
        if self.clock:
            hour, minute, second, _ = self.clock
            seconds = (hour * 60 + minute) * 60 + second
            start = self._first().start
            return (
                start + seconds / _SECONDS_PER_DAY,
                start + (seconds + 1) / _SECONDS_PER_DAY,
            )
        return float(self._first().start), float(self._last().end)

    @property
    def bounds(self) -> Bounds:
        """The span with its doubts: a qualified date may be off by one unit of what it names."""
        if self.clock:
            start, end = self.span
            return Bounds(start, start, end, end)
        first, last = self._first(), self._last()
        if self.significant_digits is not None:
            low, high = self._significant_years(self.significant_digits)
            first, last = period(low, None, None, None), period(high, None, None, None)
        months, days = self._tolerance()
        return Bounds(
            float(shift_months(first.start, -months) - days),
            float(shift_months(last.start, months) + days),
            float(_shifted_end(first, -months) - days),
            float(_shifted_end(last, months) + days),
        )

    @property
    def sort_key(self) -> tuple[float, float]:
        """Orders dates by where they begin, the longer first: 1954, then 1954-01-01."""
        start, end = self.span
        return start, -end

    def _first(self) -> Period:
        if any(self.unspecified):
            return first_period(self.masks)
        return period(self.year, self.month, self.season, self.day)

    def _last(self) -> Period:
        if any(self.unspecified):
            return last_period(self.masks)
        return period(self.year, self.month, self.season, self.day)

    def _tolerance(self) -> tuple[int, int]:
        """Months and days that the qualifiers allow on either side."""
        marked = Parts(*map(max, self.uncertain, self.approximate))
        if not any(marked):
            return 0, 0
        sub_year_months = 3 if self.season else 1
        # A run from the year on ("June 2004, about") is as loose as its finest component.
        if marked.year and marked.month:
            return (0, 1) if marked.day else (sub_year_months, 0)
        if marked.year:
            return self._year_tolerance() * _MONTHS_PER_YEAR, 0
        return (sub_year_months, 0) if marked.month else (0, 1)

    def _year_tolerance(self) -> int:
        trailing = digits_of_precision(self.masks[0])
        return 10**trailing if trailing else years_meant(self.year)

    def _significant_years(self, digits: int) -> tuple[int, int]:
        unit = 10 ** max(len(self.masks[0].lstrip("-")) - digits, 0)
        nearest_zero = abs(self.year) // unit * unit
        farthest = nearest_zero + unit - 1
        return (nearest_zero, farthest) if self.year >= 0 else (-farthest, -nearest_zero)


def _shifted_end(span: Period, months: int) -> int:
    """The end of a period so many months later; a day stays one where the month is shorter."""
    if span.end - span.start == 1:
        return shift_months(span.start, months) + 1
    return shift_months(span.end, months)
