"""Words years: with their era, grouped when long, and as years ago where eras mean nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exhibit_app.domain.date_phrases import fill

if TYPE_CHECKING:
    from exhibit_app.domain.date_phrases import DateForms, DatePhrases

DEEP_TIME = 100_000
"""As many years before year 0 and more are told as years ago."""
NEEDS_ERA = 100
"""Years before this one, or of more than four digits, are not taken for years without an era."""
SIGNIFICANT_DIGITS = 4
"""As many of a number of years ago are told, unless neighbours are to be told apart."""

_THOUSAND, _MILLION, _BILLION = 10**3, 10**6, 10**9
_LONG_YEAR = 10_000
_ROUND = 100


def year_text(year: int, phrases: DatePhrases, digits: int = SIGNIFICANT_DIGITS) -> str:
    """An astronomical year as it stands on an axis: "1954", "44 BCE", "66 million years ago".

    Deep time is told to so many digits.
    """
    if year <= -DEEP_TIME:
        return fill(ago_pattern(year, phrases), number=ago_number(year, phrases, digits))
    return worded_year(year, phrases, phrases.short)


def exact_year_text(year: int, phrases: DatePhrases) -> str:
    """The same where neighbouring years are told apart, however deep: "66,000,001 BCE"."""
    if year > 0:
        return year_text(year, phrases)
    number = 1 - year
    digits = str(number) if number < _LONG_YEAR else grouped(number, phrases)
    return fill(phrases.short.year_bce, year=digits)


def deep_years_text(
    start: int, end: int, phrases: DatePhrases, digits: int = SIGNIFICANT_DIGITS
) -> str | None:
    """A span in years ago, "66–40 million years ago"; None where the two are not told alike."""
    pattern = ago_pattern(start, phrases)
    if end > -DEEP_TIME or pattern != ago_pattern(end, phrases):
        return None
    first, last = (ago_number(year, phrases, digits) for year in (start, end))
    return fill(pattern, number=fill(phrases.range_tight, start=first, end=last))


def worded_year(
    year: int, phrases: DatePhrases, forms: DateForms, *, with_era: bool = False
) -> str:
    """An astronomical year by the patterns of `forms`; `with_era` names our era for any year."""
    if year <= -DEEP_TIME:
        return fill(ago_pattern(year, phrases), number=ago_number(year, phrases))
    pattern = forms.year
    if year <= 0:
        pattern = forms.year_bce
    elif with_era or not NEEDS_ERA <= year < _LONG_YEAR:
        pattern = forms.year_ce
    return fill(pattern, year=year_digits(year, phrases))


def year_digits(year: int, phrases: DatePhrases) -> str:
    """The number that people give an astronomical year, which is one more before our era."""
    if year > 0:
        number = year
    elif year <= -_LONG_YEAR and year % _ROUND == 0:
        number = -year  # "about 12,000 BCE", not 12,001
    else:
        number = 1 - year
    return str(number) if number < _LONG_YEAR else grouped(number, phrases)


def ago_pattern(year: int, phrases: DatePhrases) -> str:
    """The pattern, with a {number} of thousands, millions or billions, for a year of deep time."""
    patterns = (phrases.thousands_ago, phrases.millions_ago, phrases.billions_ago)
    return patterns[_magnitude(year)]


def ago_number(year: int, phrases: DatePhrases, digits: int = SIGNIFICANT_DIGITS) -> str:
    """The {number} for `ago_pattern`, to so many significant digits."""
    years = abs(year)
    rounding = 10 ** max(len(str(years)) - digits, 0)
    years = (years + rounding // 2) // rounding * rounding
    scale = (_THOUSAND, _MILLION, _BILLION)[_magnitude(year)]
    if scale == _THOUSAND:
        return grouped((years + scale // 2) // scale * scale, phrases)
    whole, fraction = divmod(years, scale)
    decimals = str(scale + fraction)[1:].rstrip("0")
    text = grouped(whole, phrases)
    return f"{text}{phrases.decimal_mark}{decimals}" if decimals else text


def grouped(number: int, phrases: DatePhrases) -> str:
    """A whole number with its digits in groups of three."""
    return f"{number:,}".replace(",", phrases.group_mark)


def _magnitude(year: int) -> int:
    """0 for thousands, 1 for millions, 2 for billions."""
    return (abs(year) >= _MILLION) + (abs(year) >= _BILLION)
