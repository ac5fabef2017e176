"""Words EDTF dates as people write them in a language, so that nobody ever reads EDTF."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exhibit_app.domain.date_phrases import fill
from exhibit_app.domain.date_range_text import merged_range
from exhibit_app.domain.date_wording import full_wording, short_wording
from exhibit_app.domain.edtf.date import Date, Parts, Precision
from exhibit_app.domain.edtf.date_set import DateSet
from exhibit_app.domain.edtf.interval import OPEN, UNKNOWN, Interval
from exhibit_app.domain.masked_date_text import masked_date, masked_year
from exhibit_app.domain.year_text import NEEDS_ERA, year_digits

if TYPE_CHECKING:
    from collections.abc import Sequence

    from exhibit_app.domain.date_phrases import DatePhrases
    from exhibit_app.domain.date_wording import DateWording
    from exhibit_app.domain.edtf import Edtf


def date_text(value: Edtf, phrases: DatePhrases) -> str:
    """A date in full: "7 May 1954", "c. 1954", "14 July, probably 2021"."""
    return _contracted(_worded(value, full_wording(phrases)), phrases)


def short_date_text(value: Edtf, phrases: DatePhrases) -> str:
    """A date for tight places: "7 May 1954" with a short month, "1954?", "19th c."."""
    return _contracted(_worded(value, short_wording(phrases)), phrases)


def _contracted(text: str, phrases: DatePhrases) -> str:
    for apart, together in phrases.contractions.items():
        text = text.replace(apart, together)
    return text


def _worded(value: Edtf, wording: DateWording) -> str:
    match value:
        case Date():
            return _date(value, wording)
        case Interval():
            return _interval(value, wording)
        case DateSet():
            return _set(value, wording)


def _date(date: Date, wording: DateWording) -> str:
    year_is_marked = date.uncertain.year or date.approximate.year
    month_is_marked = date.uncertain.month or date.approximate.month
    own_year = year_is_marked and not month_is_marked and date.month is not None
    if own_year or (date.unspecified.year and date.month is not None):
        return _year_apart(date, wording)
    is_about = any(date.approximate) or date.significant_digits is not None
    return _marked(date, wording, is_about=is_about, is_uncertain=any(date.uncertain))


def _year_apart(date: Date, wording: DateWording) -> str:
    """What is said of the year alone stands with the year: "14 July, probably 2021"."""
    yearless = _day_or_month(date, wording)
    if any(date.approximate[1:]):
        about = wording.phrases.about
        yearless = wording.connect(about, date=lambda role: _day_or_month(date, role))
    if any(date.uncertain[1:]):
        yearless = fill(wording.phrases.doubtful, date=yearless)
    year = Date(
        "",
        Precision.YEAR,
        date.year,
        unspecified=Parts(year=date.unspecified.year),
        masks=(date.masks[0], "", ""),
    )
    marked_year = _marked(
        year, wording, is_about=date.approximate.year, is_uncertain=date.uncertain.year
    )
    return fill(wording.phrases.apart, date=yearless, year=marked_year)


def _day_or_month(date: Date, wording: DateWording) -> str:
    if date.month is None:
        return ""
    if date.day is None:
        return wording.month_name(date.month)
    return wording.day_month(date.day, date.month)


def _marked(date: Date, wording: DateWording, *, is_about: bool, is_uncertain: bool) -> str:
    phrases = wording.phrases
    if is_uncertain:
        pattern = phrases.probably if wording.is_alone else phrases.doubtful
        return wording.connect(
            pattern, date=lambda role: _marked(date, role, is_about=is_about, is_uncertain=False)
        )
    if is_about:
        return wording.connect(phrases.about, date=lambda role: _plain(date, role))
    return _plain(date, wording)


def _plain(date: Date, wording: DateWording) -> str:
    if date.unspecified.year:
        return masked_year(date, wording)
    if any(date.unspecified):
        return masked_date(date, wording)
    if date.season is not None:
        return wording.season(date.season, date.year)
    if date.month is None:
        return wording.year(date.year)
    if date.day is None:
        return wording.month(wording.month_name(date.month), date.year)
    day = wording.day(str(date.day), date.month, date.year)
    return fill(wording.phrases.at_time, date=day, time=_time(date, wording)) if date.clock else day


def _time(date: Date, wording: DateWording) -> str:
    if date.clock is None:
        return ""
    hour, minute, second = (f"{number:02}" for number in date.clock[:3])
    pattern = wording.phrases.clock_seconds if date.clock.second else wording.phrases.clock
    return fill(pattern, hour=hour, minute=minute, second=second)


def _interval(interval: Interval, wording: DateWording) -> str:
    start, end = interval.start, interval.end
    phrases = wording.phrases
    if isinstance(start, Date) and isinstance(end, Date):
        return _range(start, end, wording)
    if isinstance(start, Date):
        pattern = phrases.since_unknown if end is UNKNOWN else phrases.since
        return wording.connect(pattern, date=lambda role: _date(start, role.among_others()))
    if isinstance(end, Date):
        pattern = phrases.until_unknown if start is UNKNOWN else phrases.until
        return wording.connect(pattern, date=lambda role: _date(end, role.among_others()))
    return ""


def _range(start: Date, end: Date, wording: DateWording) -> str:
    merged = merged_range(start, end, wording)
    if merged is not None:
        return merged
    among = wording.among_others()
    return fill(wording.phrases.range_loose, start=_date(start, among), end=_date(end, among))


def _set(dates: DateSet, wording: DateWording) -> str:
    if len(dates.members) == 1:
        return _member(dates.members[0], wording, one_of=dates.one_of)
    years = _list_of_years(dates, wording)
    if years is not None:
        return years
    among = wording.among_others()
    texts = [_member(member, among, one_of=dates.one_of, in_list=True) for member in dates.members]
    return _listed(texts, wording, one_of=dates.one_of)


def _member(
    member: Date | Interval, wording: DateWording, *, one_of: bool, in_list: bool = False
) -> str:
    if isinstance(member, Date):
        return _date(member, wording)
    start, end, phrases = member.start, member.end, wording.phrases
    if not one_of:
        return _interval(member, wording)
    if start is OPEN and isinstance(end, Date):
        return wording.connect(phrases.or_earlier, date=lambda role: _date(end, role))
    if end is OPEN and isinstance(start, Date):
        return wording.connect(phrases.or_later, date=lambda role: _date(start, role))
    if in_list or not (isinstance(start, Date) and isinstance(end, Date)):
        return _interval(member, wording)
    return wording.connect(
        phrases.between,
        start=lambda role: _date(start, role),
        end=lambda role: _date(end, role),
    )


def _list_of_years(dates: DateSet, wording: DateWording) -> str | None:
    """Years of our era in one list, so that the word for "years" is said once."""
    texts: list[str] = []
    for member in dates.members:
        sides = (member,) if isinstance(member, Date) else (member.start, member.end)
        digits = [_plain_year(side, wording) if isinstance(side, Date) else "" for side in sides]
        if not all(digits):
            return None
        tight = wording.phrases.range_tight
        texts.append(digits[0] if len(digits) == 1 else fill(tight, start=digits[0], end=digits[1]))
    return wording.years(_listed(texts, wording, one_of=dates.one_of))


def _plain_year(date: Date, wording: DateWording) -> str:
    if date.precision is not Precision.YEAR or not date.bounds.is_sharp or date.year < NEEDS_ERA:
        return ""
    return year_digits(date.year, wording.phrases)


def _listed(texts: Sequence[str], wording: DateWording, *, one_of: bool) -> str:
    phrases = wording.phrases
    pattern = phrases.either if one_of else phrases.both
    return fill(pattern, start=phrases.list_separator.join(texts[:-1]), end=texts[-1])
