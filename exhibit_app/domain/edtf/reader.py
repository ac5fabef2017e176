"""Reads EDTF texts. A text takes some microseconds, and the same text again next to nothing."""

from functools import lru_cache
from typing import TypeAlias

from exhibit_app.domain.edtf.date import Date
from exhibit_app.domain.edtf.date_set import DateSet
from exhibit_app.domain.edtf.error import EdtfError, UnknownFormError
from exhibit_app.domain.edtf.interval import OPEN, UNKNOWN, Ending, Interval
from exhibit_app.domain.edtf.mistakes import explain
from exhibit_app.domain.edtf.single import read_date

Edtf: TypeAlias = Date | Interval | DateSet

_LONGEST_TEXT = 1000


@lru_cache(maxsize=8192)
def parse_edtf(text: str) -> Edtf:
    """Reads an EDTF date, interval or set.

    Raises:
        EdtfError: The text is none; it carries the text that was probably meant.
    """
    if len(text) > _LONGEST_TEXT:
        message = f"a date of more than {_LONGEST_TEXT} characters"
        raise EdtfError(message)
    try:
        return _read(text)
    except EdtfError as error:
        raise explain(text, error, _is_readable) from None


def _is_readable(text: str) -> bool:
    try:
        _read(text)
    except EdtfError:
        return False
    return True


def _read(text: str) -> Edtf:
    if text.startswith(("[", "{")):
        return _read_set(text)
    if "/" in text:
        slash = text.index("/")
        start, end = _side(text, 0, slash), _side(text, slash + 1, len(text))
        return _interval(text, start, end, 0)
    return _date(text, 0, len(text))


def _side(text: str, start: int, end: int) -> Date | Ending:
    match text[start:end]:
        case "..":
            return OPEN
        case "":
            return UNKNOWN
        case _:
            return _date(text, start, end)


def _date(text: str, start: int, end: int) -> Date:
    """The date within a text; what is wrong with it is told of the whole text."""
    try:
        return read_date(text[start:end])
    except UnknownFormError as error:
        raise UnknownFormError(error.message, offset=start + error.offset) from None
    except EdtfError as error:
        hint = text[:start] + error.hint + text[end:] if error.hint else ""
        raise EdtfError(error.message, hint, start + error.offset) from None


def _read_set(text: str) -> DateSet:
    one_of = text.startswith("[")
    closing = "]" if one_of else "}"
    if not text.endswith(closing):
        message = f"the set is not closed with {closing}"
        raise EdtfError(message, text + closing, len(text))
    members: list[Date | Interval] = []
    offset = 1
    for piece in text[1:-1].split(","):
        indent = len(piece) - len(piece.lstrip(" "))
        members.append(_member(text, offset + indent, offset + len(piece.rstrip(" "))))
        offset += len(piece) + 1
    _check_openness(members)
    return DateSet(text, tuple(members), one_of)


def _member(text: str, start: int, end: int) -> Date | Interval:
    dots = text.find("..", start, end)
    if dots < 0:
        return _date(text, start, end)
    first = _date(text, start, dots) if dots > start else OPEN
    last = _date(text, dots + 2, end) if dots + 2 < end else OPEN
    return _interval(text[start:end], first, last, start)


def _check_openness(members: list[Date | Interval]) -> None:
    opened_before = [m for m in members[1:] if isinstance(m, Interval) and m.start is OPEN]
    opened_after = [m for m in members[:-1] if isinstance(m, Interval) and m.end is OPEN]
    if opened_before or opened_after:
        message = "only the first date of a set may be open before, and only the last after"
        raise EdtfError(message)


def _interval(text: str, start: Date | Ending, end: Date | Ending, offset: int) -> Interval:
    for side in (start, end):
        if isinstance(side, Date) and side.clock:
            message = "an interval goes from day to day, without a time"
            hint = "/".join(part.partition("T")[0] for part in text.split("/"))
            raise EdtfError(message, hint, offset + text.index("T"))
    if isinstance(start, Ending) and isinstance(end, Ending):
        message = "an interval needs at least one date"
        raise EdtfError(message, offset=offset)
    if isinstance(start, Date) and isinstance(end, Date) and end.span[1] <= start.span[0]:
        message = "the end is before the start"
        hint = f"{end.text}/{start.text}" if "/" in text else ""
        raise EdtfError(message, hint, offset)
    return Interval(text, start, end)
