"""Reads one EDTF date: the innermost piece of intervals and sets."""

import re
from typing import NoReturn

from exhibit_app.domain.calendar import days_in_month
from exhibit_app.domain.edtf.date import NO_PARTS, Clock, Date, Parts, Precision
from exhibit_app.domain.edtf.error import EdtfError, UnknownFormError
from exhibit_app.domain.edtf.periods import (
    ANY_DIGIT,
    digits_of_precision,
    is_season,
    matches_a_date,
)

_FARTHEST_YEAR = 10**12
_LONGEST_YEAR = len(str(_FARTHEST_YEAR)) + 1  # with its sign
_MONTHS = 12
_MONTH_NAMES = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_LONGEST_MONTH = 31
_HOURS, _SIXTY = 24, 60
_YEAR_DIGITS, _EXPONENT_DIGITS = 4, 2
_WHOLE_DAY = (24, 0, 0)

_DATE = re.compile(
    r"""
    (?P<year_left>[?~%]?)(?P<year>-?[0-9X]{4})(?:S(?P<significant>[1-4]))?(?P<year_right>[?~%]?)
    (?:-(?P<month_left>[?~%]?)(?P<month>[0-9X]{2})(?P<month_right>[?~%]?)
      (?:-(?P<day_left>[?~%]?)(?P<day>[0-9X]{2})(?P<day_right>[?~%]?)
        (?P<time>T(?P<hour>[0-9]{2}):(?P<minute>[0-9]{2}):(?P<second>[0-9]{2})
          (?P<offset>Z|[+-][0-9]{2}(?::[0-9]{2})?)?
        )?
      )?
    )?
    """,
    re.VERBOSE | re.ASCII,
)
_LONG_YEAR = re.compile(
    r"(?P<left>[?~%]?)Y(?P<year>-?[1-9][0-9]*)(?:E(?P<exponent>[1-9][0-9]*))?"
    r"(?:S(?P<significant>[1-9][0-9]*))?(?P<right>[?~%]?)",
    re.ASCII,
)
_PRECISION_OF_YEAR = {1: Precision.DECADE, 2: Precision.CENTURY, 3: Precision.MILLENNIUM}


def read_date(text: str) -> Date:
    """Reads a date.

    Raises:
        UnknownFormError: It is none.
        EdtfError: The calendar has no such date, or it says more than EDTF lets it.
    """
    found = _DATE.fullmatch(text)
    if found is None:
        return _read_long_year(text)
    groups = found.groupdict("")
    masks = (groups["year"], groups["month"], groups["day"])
    if ANY_DIGIT in text:
        return _read_masked(text, groups, masks)
    return _read_exact(text, groups, masks)


def _read_exact(text: str, groups: dict[str, str], masks: tuple[str, str, str]) -> Date:
    year = _year(masks[0])
    month, season = _month_or_season(text, masks[1])
    day = int(masks[2]) if masks[2] else None
    if day is not None:
        _check_day(text, year, month, day)
    uncertain, approximate = _qualified(groups)
    if groups["time"] and (any(uncertain) or any(approximate)):
        _fail(text, "T", "a date with a time of day takes no ?, ~ or %")
    return Date(
        text,
        _precision(masks, season=season, time=groups["time"]),
        year,
        month,
        day,
        season,
        _clock(text, groups) if groups["time"] else None,
        uncertain,
        approximate,
        NO_PARTS,
        masks,
        _significant(text, groups["significant"], has_month=month is not None),
    )


def _read_masked(text: str, groups: dict[str, str], masks: tuple[str, str, str]) -> Date:
    if groups["time"] or groups["significant"]:
        _fail(text, "T" if groups["time"] else "S", "unspecified digits stand in plain dates only")
    year = _earliest_year(masks[0])
    month = season = day = None
    if masks[1] and ANY_DIGIT not in masks[1]:
        month, season = _month_or_season(text, masks[1])
    if masks[2] and ANY_DIGIT not in masks[2]:
        day = int(masks[2])
    if season is not None and masks[2]:
        _fail(text, masks[1], "a season has no days")
    if not matches_a_date(masks):
        _fail(text, ANY_DIGIT, "the calendar has no date with these digits")
    uncertain, approximate = _qualified(groups)
    unspecified = Parts(*(ANY_DIGIT in mask for mask in masks))
    precision = _precision(masks, season=season, time="")
    return Date(
        text, precision, year, month, day, season, None, uncertain, approximate, unspecified, masks
    )


def _year(digits: str) -> int:
    if digits == "-0000":
        message = "year zero has no sign: 0000 is 1 BCE, -0001 is 2 BCE"
        raise EdtfError(message, "0000")
    return int(digits)


def _earliest_year(mask: str) -> int:
    return _year(mask.replace(ANY_DIGIT, "9" if mask.startswith("-") else "0"))


def _month_or_season(text: str, digits: str) -> tuple[int | None, int | None]:
    if not digits:
        return None, None
    number = int(digits)
    if 1 <= number <= _MONTHS:
        return number, None
    if is_season(number):
        return None, number
    message = f"there is no month {digits}"
    swapped = re.sub(f"-{digits}-(0[1-9]|1[0-2])", rf"-\1-{digits}", text)
    hint = swapped if swapped != text and 1 <= number <= _LONGEST_MONTH else ""
    raise EdtfError(message, hint, text.index(f"-{digits}") + 1)


def _check_day(text: str, year: int, month: int | None, day: int) -> None:
    digits = f"-{day:02}"
    if month is None:
        _fail(text, digits, "a season has no days", skip=1)
    length = days_in_month(year, month)
    if not 1 <= day <= length:
        _fail(text, digits, f"{_MONTH_NAMES[month - 1]} {year:04} has {length} days", skip=1)


def _clock(text: str, groups: dict[str, str]) -> Clock:
    time = (int(groups["hour"]), int(groups["minute"]), int(groups["second"]))
    hour, minute, second = time
    if not (hour < _HOURS and minute < _SIXTY and second < _SIXTY) and time != _WHOLE_DAY:
        _fail(text, "T", "there is no such time of day", skip=1)
    offset = groups["offset"]
    if not offset:
        return Clock(hour, minute, second)
    if offset == "Z":
        return Clock(hour, minute, second, 0)
    hours, minutes = int(offset[1:3]), int(offset[4:] or 0)
    if hours >= _HOURS or minutes >= _SIXTY:
        _fail(text, offset, "there is no such time offset")
    east = hours * 60 + minutes
    return Clock(hour, minute, second, -east if offset[0] == "-" else east)


def _significant(text: str, digits: str, *, has_month: bool) -> int | None:
    if not digits:
        return None
    if has_month:
        _fail(text, "S", "significant digits belong to a year alone")
    return int(digits)


def _qualified(groups: dict[str, str]) -> tuple[Parts, Parts]:
    """A mark on the left is a component's own; one on the right is for all up to it."""
    day = groups["day_left"] + groups["day_right"]
    month = groups["month_left"] + groups["month_right"] + groups["day_right"]
    year = groups["year_left"] + groups["year_right"] + groups["month_right"] + groups["day_right"]
    if not (day or month or year):
        return NO_PARTS, NO_PARTS
    marks = (year, month, day)
    return (
        Parts(*("?" in mark or "%" in mark for mark in marks)),
        Parts(*("~" in mark or "%" in mark for mark in marks)),
    )


def _precision(masks: tuple[str, str, str], *, season: int | None, time: str) -> Precision:
    if time:
        return Precision.SECOND
    if masks[2]:
        return Precision.DAY
    if masks[1]:
        return Precision.MONTH if season is None else Precision.SEASON
    unspecified = digits_of_precision(masks[0])
    if not unspecified or masks[0].count(ANY_DIGIT) != unspecified:
        return Precision.YEAR
    return _PRECISION_OF_YEAR.get(unspecified, Precision.YEAR)


def _read_long_year(text: str) -> Date:
    found = _LONG_YEAR.fullmatch(text)
    if found is None:
        message = f"{text!r} is not a date such as 1954, 1954-05 or 1954-05-07"
        raise UnknownFormError(message if text else "a date is missing")
    groups = found.groupdict("")
    year = _long_year(text, groups)
    significant = int(groups["significant"][:3]) if groups["significant"] else None
    marks = groups["left"] + groups["right"]
    return Date(
        text,
        Precision.YEAR,
        year,
        uncertain=Parts(year="?" in marks or "%" in marks),
        approximate=Parts(year="~" in marks or "%" in marks),
        masks=(str(year), "", ""),
        significant_digits=significant,
    )


def _long_year(text: str, groups: dict[str, str]) -> int:
    digits, exponent = groups["year"], groups["exponent"]
    if not exponent and len(digits.lstrip("-")) <= _YEAR_DIGITS:
        sign = "-" if digits.startswith("-") else ""
        message = "a year of up to four digits is written with four digits and without Y"
        hint = text.replace(f"Y{digits}", f"{sign}{digits.lstrip('-'):0>4}")
        raise EdtfError(message, hint)
    if len(digits) <= _LONGEST_YEAR and len(exponent) <= _EXPONENT_DIGITS:
        year = int(digits) * 10 ** int(exponent or 0)
        if abs(year) <= _FARTHEST_YEAR:
            return year
    message = "years reach a trillion (Y1E12) and no farther"
    raise EdtfError(message)


def _fail(text: str, part: str, message: str, *, skip: int = 0) -> NoReturn:
    raise EdtfError(message, offset=max(text.find(part), 0) + skip)
