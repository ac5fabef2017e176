"""When the museum is open, and when nobody minds a restart."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
FIRST_CREDIBLE_YEAR = 2024
"""A clock that tells an earlier year has lost its battery; hours kept by it would do harm."""


@dataclass(frozen=True, slots=True)
class OpenSpan:
    """Open from one time until another on some days; until midnight is `00:00`."""

    days: tuple[str, ...]
    opens: time
    closes: time

    def covers(self, moment: datetime) -> bool:
        """Whether the museum is open at that local time because of this span."""
        today, yesterday = DAYS[moment.weekday()], DAYS[(moment.weekday() - 1) % 7]
        clock = moment.time()
        if self.opens < self.closes:
            return today in self.days and self.opens <= clock < self.closes
        return (today in self.days and clock >= self.opens) or (
            yesterday in self.days and clock < self.closes
        )


@dataclass(frozen=True, slots=True)
class OpeningHours:
    """Opening hours in local time; without any span it is always open.

    Attributes:
        spans: When the screen is lit.
        restart: When the program starts anew each night; None never.
    """

    spans: tuple[OpenSpan, ...] = ()
    restart: time | None = None

    def is_open(self, moment: datetime) -> bool:
        """Whether the screen is lit at that local time; always, if the clock is not credible."""
        if not self.spans or moment.year < FIRST_CREDIBLE_YEAR:
            return True
        return any(span.covers(moment) for span in self.spans)

    def restart_due(self, moment: datetime, running_seconds: float) -> bool:
        """Whether a restart is due: within the hour after its time, once.

        `running_seconds` is by a clock that never jumps: whoever has run for less than two hours
        needs no restart, whatever the wall clock says.
        """
        if self.restart is None or running_seconds < timedelta(hours=2).total_seconds():
            return False
        due = datetime.combine(moment.date(), self.restart, moment.tzinfo)
        since = (moment - due) % timedelta(days=1)
        return since < timedelta(hours=1)
