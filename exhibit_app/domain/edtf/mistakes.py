"""Guesses what was meant by a text that is not EDTF: the 2012 draft's forms and everyday slips."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from exhibit_app.domain.edtf.error import EdtfError, UnknownFormError

if TYPE_CHECKING:
    from collections.abc import Callable

_LAST_MONTH = 12
_YEAR_DIGITS = 4

Rewrite: TypeAlias = "str | Callable[[re.Match[str]], str]"


class _Slip(NamedTuple):
    """What to look for, what is wrong about it, and how it is written."""

    pattern: re.Pattern[str]
    message: str
    rewrite: Rewrite


def explain(text: str, error: EdtfError, is_readable: Callable[[str], bool]) -> EdtfError:
    """The error with its cause and a hint, where a correction can be guessed that reads well."""
    if not isinstance(error, UnknownFormError):
        hint = error.hint if is_readable(error.hint) else ""
        return EdtfError(error.message, hint, error.offset)
    guess, message, offset = text, "", 0
    for slip in _SLIPS:
        found = slip.pattern.search(guess)
        rewritten = slip.pattern.sub(slip.rewrite, guess)
        if found is None or rewritten == guess:
            continue
        guess = rewritten
        if not message:
            message, offset = slip.message, found.start()
        if all(is_readable(choice) for choice in guess.split(" or ")):
            return EdtfError(message, guess, offset)
    return EdtfError(error.message, offset=error.offset)


def _iso(year: str, month: str, day: str = "") -> str:
    pieces = [year.zfill(4), month.zfill(2)]
    return "-".join([*pieces, day.zfill(2)] if day else pieces)


def _year_first(found: re.Match[str]) -> str:
    return _iso(*found.groups(""))


def _day_first(found: re.Match[str]) -> str:
    day, month, year = found.groups()
    if int(month) > _LAST_MONTH:
        return _iso(year, day, month)
    if "/" in found[0] and int(day) <= _LAST_MONTH and day != month:
        return f"{_iso(year, month, day)} or {_iso(year, day, month)}"
    return _iso(year, month, day)


def _named_month(found: re.Match[str]) -> str:
    month = _MONTHS.index(found["month"][:3].lower()) + 1
    return _iso(found["year"], str(month), found.groupdict("").get("day", ""))


def _century(found: re.Match[str]) -> str:
    hundreds = f"{int(found['number']) - 1:02}XX"
    return f"-{hundreds}" if found["era"] else hundreds


def _before_common_era(found: re.Match[str]) -> str:
    year = int(found["year"]) - 1
    digits = f"{year:04}"
    if len(digits) > _YEAR_DIGITS:
        return f"Y-{digits}"
    return f"-{digits}" if year else digits


def _earlier(found: re.Match[str]) -> str:
    date = found[1]
    return f"[..{int(date) - 1:04}]" if _PLAIN_YEAR.fullmatch(date) else f"[..{date}]"


def _later(found: re.Match[str]) -> str:
    date = found[1]
    return f"[{int(date) + 1:04}..]" if _PLAIN_YEAR.fullmatch(date) else f"[{date}..]"


def _padded(found: re.Match[str]) -> str:
    return f"{found[1]}{found[2]:0>4}"


_PLAIN_YEAR = re.compile(r"\d{4}")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = rf"(?P<month>{'|'.join(_MONTHS)})[a-z]*\.?"
_SIDE_START, _SIDE_END = r"(?:^|(?<=/))", r"(?=/|$)"

_ORDER = "a date goes from the year to the day, joined by hyphens"
_TWO_DIGITS = "a month and a day have two digits"
_NAMED = "months are written as numbers"
_UNSPECIFIED = "an unspecified digit is a capital X"
_DRAFT = "is of the 2012 draft, superseded in 2019"
_ASTRONOMICAL = "years before 1 CE are counted through zero: 0000 is 1 BCE, -0001 is 2 BCE"

_FORMS: tuple[tuple[str, str, Rewrite], ...] = (
    (r"^\s+|\s+$", "a date has no spaces around it", ""),
    (r"^(\d{4})[/.](\d{1,2})(?:[/.](\d{1,2}))?$", _ORDER, _year_first),
    (r"^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$", _ORDER, _day_first),
    (r"^(\d{1,2})[./](\d{4})$", _ORDER, lambda found: _iso(found[2], found[1])),
    (rf"(?i)\b(?P<day>\d{{1,2}})\.?\s+{_MONTH}\s+(?P<year>\d{{4}})\b", _NAMED, _named_month),
    (rf"(?i)\b{_MONTH}\s+(?P<day>\d{{1,2}}),?\s+(?P<year>\d{{4}})\b", _NAMED, _named_month),
    (rf"(?i)\b{_MONTH}\s+(?P<year>\d{{4}})\b", _NAMED, _named_month),
    (
        r"(?i)(?:\bc\.|\bca\.|\b(?:c|ca|circa|about|around|khoảng|около))\s*(-?\d[^/]*)",
        "an approximate date ends with ~",
        r"\1~",
    ),
    (r"(?i)^(?:before|trước)\s+(.+)", "what was before is one of a set", _earlier),
    (r"(?i)^(?:after|sau|после)\s+(.+)", "what was after is one of a set", _later),
    (r"(?i)^(?:until|đến|до)\s+", "what has no beginning is written with ../", "../"),
    (r"(?i)^(?:since|from|từ|с)\s+(.+)", "what has no end is written with /..", r"\1/.."),
    (r"(?i)\b(\d{3})0['’]?s\b", "a decade is written with one X", r"\1X"),
    (
        r"(?i)\b(?P<number>\d{1,2})(?:st|nd|rd|th)?\s+century(?P<era>\s+b\.?c\.?(?:e\.?)?)?",
        "a century is written with two X",
        _century,
    ),
    (r"(?i)\b(?P<year>\d+)\s*b\.?c\.?(?:e\.?)?(?!\w)", _ASTRONOMICAL, _before_common_era),
    (r"(?i)\s*\b(?:ad|ce)\b\s*", "years of the common era need no letters", ""),
    (r"\?~|~\?", f"?~ {_DRAFT}: write %", "%"),
    (r"\(([^()]*)\)", f"grouping with parentheses {_DRAFT}", r"\1"),
    (r"\bunknown\b", f"'unknown' {_DRAFT}: write nothing there", ""),
    (r"\bopen\b", f"'open' {_DRAFT}: write ..", ".."),
    (r"(?i)\b(?:now|present|today)\b", "what still goes on ends with ..", ".."),
    (r"(?<=[\duX-])u|^u(?=[\duX]{3})", f"'u' {_DRAFT}: write X", "X"),
    (r"(?<=[\dxX-])x|^x(?=[\dxX]{3})", _UNSPECIFIED, "X"),
    (rf"{_SIDE_START}(\d\d)\?\?{_SIDE_END}", _UNSPECIFIED, r"\1XX"),
    (rf"{_SIDE_START}(\d\d\d)\?{_SIDE_END}", _UNSPECIFIED, r"\1X"),
    (r"y(?=-?\d)", f"lower-case 'y' {_DRAFT}: write Y", "Y"),
    (r"(?<=\d)e(?=\d)", f"lower-case 'e' {_DRAFT}: write E", "E"),
    (r"(?<=\d)p(?=\d)", f"'p' {_DRAFT}: write S", "S"),
    (r"^(\d{4})\s*[-–—]\s*(\d{4})$", "two years of a span are parted by a slash", r"\1/\2"),
    (r"\s*[–—]\s*", "the two dates of a span are parted by a slash", "/"),
    (r"\s*/\s*", "a date has no spaces around its slash", "/"),
    ("−", "a hyphen stands before a negative year", "-"),
    (r"^(\d{4})(\d{2})(\d{2})$", _ORDER, _year_first),
    (r"(?<!\d)(\d{4})-(\d)(?!\d)(?:-(\d{1,2})(?!\d))?", _TWO_DIGITS, _year_first),
    (r"(?<!\d)(\d{4})-(\d\d)-(\d)(?!\d)", _TWO_DIGITS, _year_first),
    (rf"{_SIDE_START}(-?)(\d{{1,3}})(?=[?~%]?(?:/|$))", "a year has four digits", _padded),
    (
        rf"{_SIDE_START}(-?\d{{5,}})(?=[?~%]?(?:/|$))",
        "a year of more than four digits begins with Y",
        r"Y\1",
    ),
    (r"(Y-?\d+)-[\d-]+", "a year that begins with Y stands without month and day", r"\1"),
    (r"\+(?=\d{4})", "a year has no plus sign", ""),
    (
        r"(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(?!:)",
        "a time follows T and has hours, minutes and seconds",
        r"\1T\2:00",
    ),
    (r"(\d{4}-\d\d-\d\d) (\d\d:\d\d)", "a time of day follows T", r"\1T\2"),
    (r"(:\d\d)[.,]\d+", "a time goes to the second and no further", r"\1"),
    (r"\s+", "a date has no spaces", ""),
)
_SLIPS = tuple(_Slip(re.compile(pattern), message, rewrite) for pattern, message, rewrite in _FORMS)
