"""Several EDTF dates: one of them, nobody knows which, or all of them."""

import math
from dataclasses import dataclass

from exhibit_app.domain.edtf.bounds import Bounds
from exhibit_app.domain.edtf.date import Date
from exhibit_app.domain.edtf.interval import Interval


@dataclass(frozen=True, slots=True)
class DateSet:
    """A set of dates; a range such as `1670..1672` is an `Interval` among its members."""

    text: str
    members: tuple[Date | Interval, ...]
    one_of: bool

    @property
    def is_uncertain(self) -> bool:
        """Whether any member is marked as possibly wrong."""
        return any(member.is_uncertain for member in self.members)

    @property
    def is_approximate(self) -> bool:
        """Whether any member is marked as an estimate."""
        return any(member.is_approximate for member in self.members)

    @property
    def is_unspecified(self) -> bool:
        """Whether it is a choice, or a member has unspecified digits."""
        return self.one_of or any(member.is_unspecified for member in self.members)

    @property
    def span(self) -> tuple[float, float]:
        """First day of the earliest member and the day after the last of the latest."""
        spans = [member.span for member in self.members]
        return min(start for start, _ in spans), max(end for _, end in spans)

    @property
    def bounds(self) -> Bounds:
        """Of one of the members whichever it is, or of the whole that all of them fill."""
        if not self.one_of:
            spans = [member.bounds for member in self.members]
            return Bounds(
                min(span.start_min for span in spans),
                min(span.start_max for span in spans),
                max(span.end_min for span in spans),
                max(span.end_max for span in spans),
            )
        choices = [_choice_within(member) for member in self.members]
        return Bounds(
            min(choice.start_min for choice in choices),
            max(choice.start_max for choice in choices),
            min(choice.end_min for choice in choices),
            max(choice.end_max for choice in choices),
        )

    @property
    def sort_key(self) -> tuple[float, float]:
        """Orders by the first member that sorts."""
        return min(member.sort_key for member in self.members)


def _choice_within(member: Date | Interval) -> Bounds:
    """Bounds of a single date chosen from a member: a range is a choice of the dates in it."""
    if isinstance(member, Date):
        return member.bounds
    first = member.start.bounds if isinstance(member.start, Date) else None
    last = member.end.bounds if isinstance(member.end, Date) else None
    return Bounds(
        first.start_min if first else -math.inf,
        last.start_max if last else math.inf,
        first.end_min if first else -math.inf,
        last.end_max if last else math.inf,
    )
