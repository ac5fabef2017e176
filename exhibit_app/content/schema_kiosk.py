"""The format of a kiosk profile."""

from __future__ import annotations

import re
from datetime import time
from typing import TYPE_CHECKING

from exhibit_app.content.bad_value import BadValueError
from exhibit_app.content.field_types import Field, Flag, ListOf, Number, OneOf, Phrase, Record
from exhibit_app.domain.kiosk_profile import (
    CORNERS,
    ContentUpdates,
    IdleTimes,
    KioskProfile,
    KioskScreen,
    Staff,
    StatisticsRules,
    Supervision,
)
from exhibit_app.domain.opening_hours import DAYS, OpeningHours, OpenSpan
from exhibit_app.domain.pin import is_pin_hash
from exhibit_app.domain.screen_power import ScreenPower

if TYPE_CHECKING:
    from typing import Any

PROFILE_FORMAT = 1
_KEYS = re.compile(
    r"(?=.*(?:Ctrl|Alt|Meta)\+)(?:(?:Ctrl|Alt|Shift|Meta)\+)+"
    r"(?:[A-Z0-9]|F\d{1,2}|Home|End|Ins|Del|PgUp|PgDown|Pause|Space|Backspace)",
    re.IGNORECASE,
)
_SCREEN_NAME = 'As `exhibit-app doctor` lists it, or its number as "2"; usually the first one.'


def _time(text: str) -> time:
    try:
        hour, minute = text.split(":")
        return time(int(hour), int(minute))
    except ValueError:
        message = f"'{text}' is not a time of day"
        raise BadValueError("unknown-value", message, "write it as 09:30, in quotes") from None


def _screen(**values: Any) -> KioskScreen:  # noqa: ANN401 - as the fields below say
    screen = KioskScreen(**values)
    if screen.others and (not all(screen.names) or len(set(screen.names)) < len(screen.names)):
        message = "each of several screens needs a name, and another one"
        raise BadValueError("unknown-value", message, "exhibit-app doctor lists the screens")
    return screen


def _staff(**values: Any) -> Staff:  # noqa: ANN401 - as the fields below say
    if not is_pin_hash(values["pin"]):
        message = "pin is not the hash of a PIN"
        raise BadValueError("unknown-value", message, "exhibit-app kiosk --make-pin writes it")
    staff = Staff(**values)
    if staff.keys and not _KEYS.fullmatch(staff.keys):
        message = f"'{staff.keys}' is no combination of keys that visitors cannot type by chance"
        raise BadValueError("unknown-value", message, "write it as Ctrl+Alt+Shift+K")
    return staff


def _span(**values: Any) -> OpenSpan:  # noqa: ANN401
    return OpenSpan(
        values.get("days", DAYS),
        opens=_time(values["from"]),
        closes=_time(values["until"]),
    )


def _hours(**values: Any) -> OpeningHours:  # noqa: ANN401
    restart = values.get("restart")
    return OpeningHours(values.get("open", ()), _time(restart) if restart else None)


def _profile(**values: Any) -> KioskProfile:  # noqa: ANN401
    written = values.pop("format")
    if written != PROFILE_FORMAT:
        message = f"the profile has format {written}, and this program reads {PROFILE_FORMAT}"
        raise BadValueError("wrong-format-version", message)
    return KioskProfile(**values)


SCREEN = Record(
    "screen",
    "The screen, and where people stand before it.",
    (
        Field("name", Phrase(), _SCREEN_NAME),
        Field("others", ListOf(Phrase()), "Further screens, each for visitors of its own."),
        Field("diagonal_inches", Number(0, 300), "Its size; 0 believes the screen. Usual: 55."),
        Field("viewing_distance_cm", Number(20, 500), "From the eyes to the screen. Usual: 70."),
        Field("target_mm", Number(12, 60), "Side of the smallest thing to touch. Usual: 20."),
        Field("large_letters", Flag(), "Whether each capital subtends 0.7 degrees from the start."),
        Field("cursor", Flag(), "Whether a mouse pointer is seen. Usual: false."),
    ),
    _screen,
)

IDLE = Record(
    "idle",
    "What happens when nobody touches the screen.",
    (
        Field("quiet_seconds", Number(10, 3600), "Until the warning. Usual: 90."),
        Field("warning_seconds", Number(20, 300), "How long the warning counts down. Usual: 25."),
        Field("attract", Flag(), "Whether works, events and quotations pass meanwhile."),
        Field("slide_seconds", Number(5, 120), "How long each of them stays. Usual: 12."),
    ),
    IdleTimes,
)

STAFF = Record(
    "staff",
    "How staff reach their menu.",
    (
        Field(
            "pin",
            Phrase(),
            "Hash of the PIN, as `exhibit-app kiosk --make-pin` writes it.",
            required=True,
        ),
        Field("corner", OneOf(CORNERS), "The corner to hold. Usual: top-left."),
        Field("hold_seconds", Number(2, 20), "How long to hold it. Usual: 4."),
        Field("keys", Phrase(), 'Keys that do the same, "" for none. Usual: Ctrl+Alt+Shift+K.'),
    ),
    _staff,
)

SPAN = Record(
    "opening span",
    "Open from one time until another.",
    (
        Field("days", ListOf(OneOf(DAYS), 1), "On these days; every day if left out."),
        Field("from", Phrase(), 'Local time, as "09:30".', required=True),
        Field("until", Phrase(), 'Local time; "00:00" is midnight.', required=True),
    ),
    _span,
)

HOURS = Record(
    "hours",
    "When the screen is lit, and when the program starts anew.",
    (
        Field("open", ListOf(SPAN), "Outside these times the screen is dark."),
        Field("restart", Phrase(), 'Starts anew once a night, as "04:30", if nobody is there.'),
    ),
    _hours,
)

POWER = Record(
    "power",
    "Commands that switch the screen off and on, each as a list: a program and its arguments, "
    "without a shell. `{screen}` stands for the screen's name.",
    (
        Field("off", ListOf(Phrase(), 1), "Run when it has gone dark.", required=True),
        Field("on", ListOf(Phrase(), 1), "Run before it is lit again.", required=True),
    ),
    ScreenPower,
)

SUPERVISION = Record(
    "supervision",
    "When the program counts as frozen, and how it is started again.",
    (
        Field("freeze_seconds", Number(1, 120), "Without a painted frame. Usual: 2.2."),
        Field("start_seconds", Number(5, 600), "Until the first frame. Usual: 60."),
        Field("failures", Number(2, 50, whole=True), "So many lead to safe mode. Usual: 4."),
        Field("within_seconds", Number(10, 86400), "… within that time. Usual: 600."),
        Field("longest_wait_seconds", Number(1, 3600), "Before a restart. Usual: 60."),
        Field("safe_seconds", Number(10, 86400), "Until safe mode ends. Usual: 3600."),
    ),
    Supervision,
)

CONTENT = Record(
    "content",
    "How a replaced collection is taken over.",
    (
        Field("staged", Flag(), "Whether the kiosk shows a checked copy of its own. Usual: true."),
        Field("quiet_seconds", Number(0.2, 600), "Until changed files are copied. Usual: 3."),
        Field(
            "signed_by",
            ListOf(Phrase()),
            "Public keys, as `exhibit-app keygen` prints them; with any, only bundles that one of "
            "them signed are shown.",
        ),
    ),
    ContentUpdates,
)

STATISTICS = Record(
    "statistics",
    "Whether visits are counted; nothing personal is ever kept.",
    (
        Field("kept", Flag(), "Usual: true."),
        Field(
            "days", Number(1, 4000, whole=True), "So many days with visits are kept. Usual: 400."
        ),
    ),
    StatisticsRules,
)

KIOSK_PROFILE = Record(
    "kiosk profile",
    "How one kiosk is set up; lies outside the collection.",
    (
        Field(
            "format",
            Number(1, 9999, whole=True),
            f"Version of the format: {PROFILE_FORMAT}.",
            required=True,
        ),
        Field("screen", SCREEN, "The screen."),
        Field("idle", IDLE, "What happens when nobody touches it."),
        Field("staff", STAFF, "How staff reach their menu, with a PIN.", required=True),
        Field("hours", HOURS, "Opening hours."),
        Field("power", POWER, "Usually wlopm, wlr-randr or xset, where they are installed."),
        Field("supervision", SUPERVISION, "Restarts."),
        Field("content", CONTENT, "How a replaced collection is taken over."),
        Field("statistics", STATISTICS, "Whether visits are counted."),
    ),
    _profile,
)
