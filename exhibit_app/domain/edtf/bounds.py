"""How early and how late something may have begun and ended: what a timeline draws of a date."""

import math
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bounds:
    """Day numbers between which a span begins and ends, half-open: an end is the day after.

    A date known to the day has `start_min == start_max` and `end_min == end_max`. What is
    certain runs from `start_max` to `end_min` (nothing when they cross, as for "a day in May"),
    what is possible from `start_min` to `end_max`. Open sides are infinite.
    """

    start_min: float
    start_max: float
    end_min: float
    end_max: float

    @property
    def is_sharp(self) -> bool:
        """Whether both ends are known exactly, so that nothing is to be drawn soft."""
        return self.start_min == self.start_max and self.end_min == self.end_max

    @property
    def is_finite(self) -> bool:
        """Whether both sides are closed."""
        return math.isfinite(self.start_min) and math.isfinite(self.end_max)

    @property
    def middle(self) -> float:
        """A finite day to centre on: the middle, or the known end of an open span."""
        known = [day for day in (self.start_min, self.end_max) if math.isfinite(day)]
        return sum(known) / len(known) if known else 0.0

    def overlaps(self, start: float, end: float) -> bool:
        """Whether any of the possible span lies in the half-open range `start` to `end`."""
        return self.start_min < end and self.end_max > start
