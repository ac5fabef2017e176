"""Counts days over any span of years, because `datetime` knows neither BCE nor deep time.

Years are astronomical (0 is 1 BCE, -1 is 2 BCE) in the proleptic Gregorian calendar. Day numbers
agree with `datetime.date.toordinal`: 0001-01-01 is day 1, and the day begins at its whole number.
"""

import math

DAYS_PER_YEAR = 365.2425
_MONTH_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_DAYS_PER_ERA = 146_097  # 400 years, after which the calendar repeats
_FEBRUARY = 2
_LONGEST_PLAIN_YEAR = 9999


def is_leap(year: int) -> bool:
    """Whether `year` has a 29 February."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year: int, month: int) -> int:
    """Length of a month, 1 to 12, in days."""
    return 29 if month == _FEBRUARY and is_leap(year) else _MONTH_DAYS[month - 1]


def day_number(year: int, month: int = 1, day: int = 1) -> int:
    """Number of a day; `month` must be 1 to 12, a `day` past the month's end runs on."""
    if month <= _FEBRUARY:
        year -= 1
        month += 12
    days_before_month = (153 * month - 457) // 5  # in a year that begins on 1 March
    return 365 * year + year // 4 - year // 100 + year // 400 + days_before_month + day - 306


def year_start(year: int) -> int:
    """Number of the first of January."""
    return day_number(year)


def civil(day: int) -> tuple[int, int, int]:
    """Year, month and day of a day number."""
    era, day_of_era = divmod(day + 305, _DAYS_PER_ERA)
    year_of_era = (
        day_of_era - day_of_era // 1460 + day_of_era // 36_524 - day_of_era // 146_096
    ) // 365
    day_of_year = day_of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    shifted_month = (5 * day_of_year + 2) // 153
    month = (shifted_month + 2) % 12 + 1
    year = era * 400 + year_of_era + (month <= _FEBRUARY)
    return year, month, day_of_year - (153 * shifted_month + 2) // 5 + 1


def years_meant(year: int) -> int:
    """How many years a year is told to: one, or what its noughts leave open in deep time.

    Nobody who says 66 million years ago means the year 66 000 000.
    """
    digits = str(year)
    plain = abs(year) <= _LONGEST_PLAIN_YEAR
    return 1 if plain else 10 ** (len(digits) - len(digits.rstrip("0")))


def shift_months(day: int, months: int) -> int:
    """The same day of the month so many months later; 31 becomes 30, 29 or 28 where it must."""
    year, month, day_of_month = civil(day)
    years, month_index = divmod(month - 1 + months, 12)
    year, month = year + years, month_index + 1
    return day_number(year, month, min(day_of_month, days_in_month(year, month)))


def year_of(day: float) -> float:
    """Decimal year: noon of 2 July 1954 is about 1954.5. Infinite days stay infinite."""
    if math.isinf(day):
        return day
    year = civil(math.floor(day))[0]
    start = year_start(year)
    return year + (day - start) / (year_start(year + 1) - start)


def day_of(year: float) -> float:
    """Day of a decimal year, the inverse of `year_of`."""
    if math.isinf(year):
        return year
    whole = math.floor(year)
    start = year_start(whole)
    return start + (year - whole) * (year_start(whole + 1) - start)
