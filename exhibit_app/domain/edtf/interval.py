"""A span between two EDTF dates, either of which may be open or unknown."""

import math
from dataclasses import dataclass
from enum import Enum

from exhibit_app.domain.edtf.bounds import Bounds
from exhibit_app.domain.edtf.date import Date


class Ending(Enum):
    """A side of an interval that has no date; its value is the EDTF text."""

    OPEN = ".."
    UNKNOWN = ""


OPEN = Ending.OPEN
"""It goes on, or has no beginning."""
UNKNOWN = Ending.UNKNOWN
"""It began, or ended, but nobody knows when."""


@dataclass(frozen=True, slots=True)
class Interval:
    """From one date up to and including another; at least one of the two is a `Date`."""

    text: str
    start: Date | Ending
    end: Date | Ending

    @property
    def is_uncertain(self) -> bool:
        """Whether either side is marked as possibly wrong."""
        return any(side.is_uncertain for side in self._dates())

    @property
    def is_approximate(self) -> bool:
        """Whether either side is marked as an estimate."""
        return any(side.is_approximate for side in self._dates())

    @property
    def is_unspecified(self) -> bool:
        """Whether a side is unknown or has unspecified digits."""
        return UNKNOWN in (self.start, self.end) or any(
            side.is_unspecified for side in self._dates()
        )

    @property
    def span(self) -> tuple[float, float]:
        """First day and the day after the last, infinite where open or unknown."""
        return (
            self.start.span[0] if isinstance(self.start, Date) else -math.inf,
            self.end.span[1] if isinstance(self.end, Date) else math.inf,
        )

    @property
    def bounds(self) -> Bounds:
        """How early and late it began and ended; it cannot begin after its last possible end."""
        start = self.start.bounds if isinstance(self.start, Date) else None
        end = self.end.bounds if isinstance(self.end, Date) else None
        start_min = start_max = -math.inf
        end_min = end_max = math.inf
        if start:
            start_min, start_max = start.start_min, start.start_max
            end_min = start.end_min if self.end is UNKNOWN else end_min
        if end:
            end_min, end_max = end.end_min, end.end_max
            start_max = end.start_max if self.start is UNKNOWN else start_max
        return Bounds(start_min, min(start_max, end_max), max(end_min, start_min), end_max)

    @property
    def sort_key(self) -> tuple[float, float]:
        """Orders by where it begins; what has no known beginning stands where it ends."""
        start, end = self.span
        return (start, -end) if math.isfinite(start) else (end, -math.inf)

    def _dates(self) -> tuple[Date, ...]:
        return tuple(side for side in (self.start, self.end) if isinstance(side, Date))
