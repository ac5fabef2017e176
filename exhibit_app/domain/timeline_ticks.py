"""Where an axis is ticked: round hours, days, months and years, up to billions of them."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

from exhibit_app.domain.calendar import (
    DAYS_PER_YEAR,
    civil,
    day_number,
    days_in_month,
    shift_months,
    year_start,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from exhibit_app.domain.timeline_window import Window

TickUnit = Literal["hour", "day", "month", "year"]
_HOURS_PER_DAY = 24
_DAYS = {"hour": 1 / _HOURS_PER_DAY, "day": 1.0, "month": DAYS_PER_YEAR / 12, "year": DAYS_PER_YEAR}
_MOST_MINOR = 120
_CLOSEST_MINOR = 14.0
_DEEP_STEP = 100_000
"""From this many years on, the year that BCE lacks is finer than the tick's line."""


@dataclass(frozen=True, slots=True)
class TickStep:
    """Every so many hours, days, months or years."""

    unit: TickUnit
    count: int

    @property
    def days(self) -> float:
        """About how many days."""
        return _DAYS[self.unit] * self.count


@dataclass(frozen=True, slots=True)
class Tick:
    """A line across the axis; `text` is empty for those between the labelled ones."""

    day: float
    text: str
    step: TickStep


_STEPS = (
    *(TickStep("hour", count) for count in (1, 3, 6, 12)),
    *(TickStep("day", count) for count in (1, 2, 5, 10)),
    *(TickStep("month", count) for count in (1, 3, 6)),
    *(TickStep("year", d * 10**power) for power in range(10) for d in (1, 2, 5)),
    TickStep("year", 10**10),
)


def ticks(
    stretch: Window,
    pixels_per_day: float,
    text: Callable[[float, TickStep], str],
    fits: Callable[[str, float], bool],
) -> tuple[Tick, ...]:
    """Ticks in `stretch`, as close as their labels allow, and unlabelled ones between.

    Args:
        stretch: What to tick.
        pixels_per_day: The scale.
        text: The label of the tick at a day number.
        fits: Whether a label has room in so many pixels.
    """
    for index, step in enumerate(_STEPS):
        if not fits("", step.days * pixels_per_day):
            continue
        days = list(tick_days(stretch, step))
        labels = [text(day, step) for day in days]
        room = (after - before for before, after in pairwise(days))
        if all(fits(label, days * pixels_per_day) for label, days in zip(labels, room)):  # noqa: B905
            labelled = [Tick(float(d), t, step) for d, t in zip(days, labels, strict=True)]
            return tuple(labelled) + _between(stretch, pixels_per_day, index, set(days))
    return ()


def tick_days(stretch: Window, step: TickStep) -> Iterator[float]:
    """Day numbers of the ticks of one step in `stretch`."""
    first, last = math.floor(stretch.first), math.ceil(stretch.last)
    days: Iterator[float]
    match step.unit:
        case "hour":
            hours = range(0, _HOURS_PER_DAY, step.count)
            days = (day + hour / _HOURS_PER_DAY for day in range(first, last) for hour in hours)
        case "day":
            days = _days(first, last, step.count)
        case "month":
            days = _months(first, last, step.count)
        case "year":
            days = _years(first, last, step.count)
    return (day for day in days if stretch.first <= day <= stretch.last)


def _between(
    stretch: Window, pixels_per_day: float, index: int, taken: set[float]
) -> tuple[Tick, ...]:
    labelled = _STEPS[index]
    for step in _STEPS[:index]:
        close = step.days * pixels_per_day < _CLOSEST_MINOR
        many = stretch.length / step.days > _MOST_MINOR
        uneven = step.unit == labelled.unit and labelled.count % step.count
        if not (close or many or uneven):
            days = tick_days(stretch, step)
            return tuple(Tick(float(day), "", step) for day in days if day not in taken)
    return ()


def _days(first: int, last: int, count: int) -> Iterator[int]:
    """Counted from the first of each month, leaving out what would crowd the next month's."""
    month = first - civil(first)[2] + 1
    while month <= last:
        year, month_of_year, _ = civil(month)
        length = days_in_month(year, month_of_year)
        yield from (month + day for day in range(0, length, count) if length - day > count * 0.7)
        month += length


def _months(first: int, last: int, count: int) -> Iterator[int]:
    year, month, _ = civil(first)
    day = day_number(year, month - (month - 1) % count)
    while day <= last:
        yield day
        day = shift_months(day, count)


def _years(first: int, last: int, count: int) -> Iterator[int]:
    """Round as people count, so 1000 BCE, 500 BCE, 1 CE, 500 CE: there is no year zero."""
    missing = 1 if 1 < count < _DEEP_STEP else 0
    year = (civil(first)[0] - missing) // count * count
    while (day := year_start(_astronomical(year, missing))) <= last:
        yield day
        year += count


def _astronomical(year: int, missing: int) -> int:
    if year == 0:
        return missing
    return year + missing if year < 0 else year
