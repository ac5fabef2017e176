"""Words plain calendar dates by a language's patterns; what is doubtful about them comes later."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from exhibit_app.domain.date_phrases import fill
from exhibit_app.domain.year_text import NEEDS_ERA, worded_year

if TYPE_CHECKING:
    from collections.abc import Callable

    from exhibit_app.domain.date_phrases import DateForms, DatePhrases

_ROMAN = (
    *((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC")),
    *((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")),
)
_FIRST_SEASON, _FIRST_QUARTER = 21, 33
_SEASONS_A_YEAR = 4


@dataclass(frozen=True, slots=True)
class DateWording:
    """Words dates in one role.

    Attributes:
        phrases: The language.
        forms: Its patterns for the role.
        governed: Its patterns after a preposition.
        inner: Its patterns for years within longer dates.
        is_alone: Whether the date is all that is said, and there is room for every word.
    """

    phrases: DatePhrases
    forms: DateForms
    governed: DateForms
    inner: DateForms
    is_alone: bool = False

    def among_others(self) -> DateWording:
        """For a date that is only a part of what is said."""
        return replace(self, is_alone=False)

    def connect(self, pattern: str, **texts: Callable[[DateWording], str]) -> str:
        """Fills a phrase with texts worded in the role that each slot asks for."""
        for name, text in texts.items():
            if f"{{governed_{name}}}" in pattern:
                governed = replace(self, forms=self.governed, is_alone=False)
                pattern = fill(pattern, **{f"governed_{name}": text(governed)})
            if f"{{{name}}}" in pattern:
                pattern = fill(pattern, **{name: text(self)})
        return pattern

    def year(self, year: int, *, with_era: bool = False) -> str:
        """An astronomical year on its own."""
        return worded_year(year, self.phrases, self.forms, with_era=with_era)

    def years(self, digits: str, *, is_bce: bool = False, is_early: bool = False) -> str:
        """A span or list of years, already in the digits that people use."""
        early = self.forms.years_ce if is_early else self.forms.years
        return fill(self.forms.years_bce if is_bce else early, year=digits)

    def season(self, code: int, year: int) -> str:
        """A season or part of a year, by its EDTF code."""
        index = code - _FIRST_SEASON
        if code < _FIRST_QUARTER:
            index %= _SEASONS_A_YEAR
        else:
            index -= 2 * _SEASONS_A_YEAR
        return fill(self.forms.seasons[index], year=self._inner_year(year))

    def month(self, month: str, year: int) -> str:
        """A month, or a span of months of one year."""
        return fill(self.forms.month, month=month, year=self._inner_year(year))

    def month_name(self, month: int) -> str:
        """A month as it stands without a day."""
        return self.forms.months_alone[month - 1]

    def day(self, day: str, month: int, year: int) -> str:
        """A day, or a span of days of one month."""
        name = self.forms.months[month - 1]
        return fill(self.forms.day, day=day, month=name, year=self._inner_year(year))

    def day_month(self, day: int, month: int) -> str:
        """A day whose year is said elsewhere."""
        return fill(self.forms.day_month, day=str(day), month=self.forms.months[month - 1])

    def decade(self, year: int) -> str | None:
        """The decade from an astronomical year on, if people have a name for it."""
        return fill(self.forms.decade, decade=str(year)) if year >= NEEDS_ERA else None

    def century(self, year: int) -> str:
        """The hundred years of which `year` is the earliest."""
        pattern = self.forms.century if year >= 0 else self.forms.century_bce
        return self._numbered(pattern, _count_from_era(year, 100))

    def centuries(self, start: int, end: int) -> str:
        """A span of centuries on one side of the era, by their earliest years."""
        pattern = self.forms.centuries if start >= 0 else self.forms.centuries_bce
        return self._numbered(pattern, _count_from_era(start, 100), _count_from_era(end, 100))

    def millennium(self, year: int) -> str:
        """The thousand years of which `year` is the earliest."""
        pattern = self.forms.millennium if year >= 0 else self.forms.millennium_bce
        return self._numbered(pattern, _count_from_era(year, 1000))

    def _inner_year(self, year: int) -> str:
        return worded_year(year, self.phrases, self.inner)

    def _numbered(self, pattern: str, *numbers: int) -> str:
        def span(texts: list[str]) -> str:
            if len(texts) == 1:
                return texts[0]
            return fill(self.phrases.range_tight, start=texts[0], end=texts[1])

        return fill(
            pattern,
            ordinal=span([self._ordinal(number) for number in numbers]),
            roman=span([_roman(number) for number in numbers]),
            number=span([str(number) for number in numbers]),
        )

    def _ordinal(self, number: int) -> str:
        ordinals = self.phrases.ordinals
        return ordinals[number - 1] if number <= len(ordinals) else f"{number}"


def full_wording(phrases: DatePhrases) -> DateWording:
    """For dates that stand free."""
    return DateWording(phrases, phrases.full, phrases.governed, phrases.full, is_alone=True)


def short_wording(phrases: DatePhrases) -> DateWording:
    """For dates in tight places."""
    return DateWording(phrases, phrases.short, phrases.short_governed, phrases.short)


def _count_from_era(earliest: int, length: int) -> int:
    """Which century or millennium begins with an astronomical year, counted away from the era."""
    return earliest // length + 1 if earliest >= 0 else (-earliest) // length + 1


def _roman(number: int) -> str:
    digits = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        digits += letters * count
    return digits
