"""How one kiosk is set up: its screen, its times, its staff; as a profile says it."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import Literal

from exhibit_app.domain.opening_hours import OpeningHours
from exhibit_app.domain.screen_power import ScreenPower

Corner = Literal["top-left", "top-right", "bottom-left", "bottom-right"]
CORNERS: tuple[Corner, ...] = ("top-left", "top-right", "bottom-left", "bottom-right")

CAPITAL_DEGREES = 0.7
"""The angle that a capital H subtends in large letters (EN 301 549, 5.1.4)."""
_CAPITAL_HEIGHT = 0.65
"""Height of a capital as a share of the type size, in the lowest of the shipped typefaces."""


@dataclass(frozen=True, slots=True)
class KioskScreen:
    """The screen, and where people stand before it.

    Attributes:
        name: As the system calls it, or its number from 1; empty for the first screen.
        others: Further screens, each for visitors of its own.
        diagonal_inches: Its size; 0 believes what the screen says of itself.
        viewing_distance_cm: From the eyes to the screen.
        target_mm: Side of the smallest thing to touch.
        large_letters: Whether all letters are large from the beginning.
        cursor: Whether a mouse pointer is seen.
    """

    name: str = ""
    others: tuple[str, ...] = ()
    diagonal_inches: float = 55.0
    viewing_distance_cm: float = 70.0
    target_mm: float = 20.0
    large_letters: bool = False
    cursor: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        """All screens, the first one first."""
        return (self.name, *self.others)

    def pixels_per_millimetre(self, width: float, height: float, told: float) -> float:
        """For a screen of that many pixels; `told` is what the screen says itself."""
        if self.diagonal_inches <= 0:
            return told
        return math.hypot(width, height) / (self.diagonal_inches * 25.4)

    @property
    def large_letter_millimetres(self) -> float:
        """The type size at which a capital H subtends 0.7 degrees."""
        capital = math.radians(CAPITAL_DEGREES) * self.viewing_distance_cm * 10
        return capital / _CAPITAL_HEIGHT


@dataclass(frozen=True, slots=True)
class IdleTimes:
    """What happens when nobody touches; seconds."""

    quiet_seconds: float = 90.0
    warning_seconds: float = 25.0
    slide_seconds: float = 12.0
    attract: bool = True


@dataclass(frozen=True, slots=True)
class Staff:
    """How staff get out; without a hash anyone does, which is for trying out only."""

    pin: str = ""
    corner: Corner = "top-left"
    hold_seconds: float = 4.0
    keys: str = "Ctrl+Alt+Shift+K"


@dataclass(frozen=True, slots=True)
class Supervision:
    """When the program counts as frozen, and how it is started again.

    Attributes:
        freeze_seconds: Without a painted frame for that long it is ended.
        start_seconds: How long the first frame may take.
        failures: So many within `within_seconds` lead to safe mode.
        within_seconds: See failures.
        longest_wait_seconds: The pause before a restart never exceeds it.
        safe_seconds: After that long in safe mode the usual way is tried again.
    """

    freeze_seconds: float = 2.2
    start_seconds: float = 60.0
    failures: int = 4
    within_seconds: float = 600.0
    longest_wait_seconds: float = 60.0
    safe_seconds: float = 3600.0


@dataclass(frozen=True, slots=True)
class ContentUpdates:
    """How a replaced collection is taken over.

    Attributes:
        staged: Whether the kiosk shows a checked copy of its own.
        quiet_seconds: How long its files must have been quiet before they are copied.
        signed_by: Public keys; with any, only bundles that one of them signed are shown.
    """

    staged: bool = True
    quiet_seconds: float = 3.0
    signed_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StatisticsRules:
    """Whether visits are counted, and for how many days."""

    kept: bool = True
    days: int = 400


@dataclass(frozen=True, slots=True)
class KioskProfile:
    """One kiosk."""

    screen: KioskScreen = field(default_factory=KioskScreen)
    idle: IdleTimes = field(default_factory=IdleTimes)
    staff: Staff = field(default_factory=Staff)
    hours: OpeningHours = field(default_factory=OpeningHours)
    power: ScreenPower = field(default_factory=ScreenPower)
    supervision: Supervision = field(default_factory=Supervision)
    content: ContentUpdates = field(default_factory=ContentUpdates)
    statistics: StatisticsRules = field(default_factory=StatisticsRules)


TRIAL = KioskProfile()
"""What counts without a profile: everything as usual, and no PIN."""
