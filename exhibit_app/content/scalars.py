"""Turns a written text into the value that its key asks for."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, assert_never

from exhibit_app.content.bad_value import BadValueError
from exhibit_app.content.field_types import (
    Colour,
    EdtfDate,
    Flag,
    Identifier,
    Language,
    Number,
    NumberedFiles,
    OneOf,
    Phrase,
    Rights,
    Scalar,
    WebAddress,
)
from exhibit_app.content.rights import canonical_rights
from exhibit_app.content.source_tree import UnsafePathError, checked_path
from exhibit_app.content.suggestions import did_you_mean
from exhibit_app.domain.edtf import EdtfError, parse_edtf
from exhibit_app.domain.web_address import is_web_address

if TYPE_CHECKING:
    from exhibit_app.domain.edtf import Edtf

ID_PATTERN = "[a-z0-9]+(?:-[a-z0-9]+)*"
COLOUR_PATTERN = "#[0-9a-fA-F]{6}"
LANGUAGE_PATTERN = "[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*"

_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?", re.ASCII)
_WHOLE = re.compile(r"[-+]?\d{1,15}", re.ASCII)


def clean(text: str) -> str:
    """A text without the space around it, its accented letters in composed form."""
    return unicodedata.normalize("NFC", text.strip(" \t\n\r"))


def read_scalar(kind: Scalar, text: str) -> object:
    """The value of a text of that kind.

    Raises:
        BadValueError: The text will not do.
    """
    match kind:
        case Phrase():
            return clean(text)
        case OneOf(words=words):
            return _one_of(text, words)
        case Number():
            return read_number(kind, text)
        case EdtfDate():
            return _date(text)
        case Flag():
            return _flag(text)
        case _:
            return _pattern(kind, text)


def _pattern(
    kind: Identifier | Colour | Rights | WebAddress | Language | NumberedFiles, text: str
) -> str:
    match kind:
        case Identifier():
            return read_id(text)
        case Colour():
            return _matching(COLOUR_PATTERN, text, "bad-colour", "a colour", "#1d2428")
        case Rights():
            return canonical_rights(text)
        case WebAddress():
            return read_web_address(text)
        case Language():
            return _matching(LANGUAGE_PATTERN, text, "unknown-language", "a language code", "vi")
        case NumberedFiles():
            return _numbered_files(text)
        case _:
            assert_never(kind)


def read_id(text: str) -> str:
    """An id of small letters, digits and hyphens."""
    if re.fullmatch(ID_PATTERN, text):
        return text
    message = f"'{text}' cannot be an id"
    plain = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    guess = "-".join(re.findall(r"[a-z0-9]+", re.sub(r"[\u0300-\u036f]", "", plain)))
    hint = f"write {guess}" if guess else "use the letters a-z, digits and hyphens"
    raise BadValueError("bad-id", message, hint)


def read_number(kind: Number, text: str) -> float:
    """A number within its range."""
    if not (_WHOLE if kind.whole else _NUMBER).fullmatch(text):
        message = f"'{text}' is not a {'whole ' if kind.whole else ''}number"
        raise BadValueError("wrong-type", message, _number_hint(kind, text))
    number = int(text) if kind.whole else float(text)
    if kind.low <= number <= kind.high:
        return number
    message = f"{text} is not within {kind.low:g} and {kind.high:g}"
    raise BadValueError("out-of-range", message)


def _number_hint(kind: Number, text: str) -> str:
    if re.fullmatch(r"-?\d+,\d+", text):
        return f"write {text.replace(',', '.')}"
    if percent := re.fullmatch(r"(\d{1,3}(?:\.\d+)?)\s*%", text):
        return f"write {float(percent[1]) / 100:g}"
    return f"write a number from {kind.low:g} to {kind.high:g}"


def read_web_address(text: str) -> str:
    """An http or https address with a host, and nothing that hides where it leads."""
    if is_web_address(text):
        return text
    message = f"'{text}' is not a web address"
    raise BadValueError("bad-address", message, "it begins with https:// and has no spaces")


def _date(text: str) -> Edtf:
    try:
        return parse_edtf(text)
    except EdtfError as error:
        hint = f"did you mean {error.hint}?" if error.hint else ""
        raise BadValueError("bad-date", f"'{text}': {error.message}", hint) from None


def _one_of(text: str, words: tuple[str, ...]) -> str:
    if text in words:
        return text
    raise BadValueError("unknown-value", f"'{text}' is not allowed here", did_you_mean(text, words))


def _flag(text: str) -> bool:
    if text in {"true", "false"}:
        return text == "true"
    raise BadValueError("wrong-type", f"'{text}' is neither true nor false")


def _matching(pattern: str, text: str, code: str, what: str, example: str) -> str:
    if re.fullmatch(pattern, text):
        return text
    raise BadValueError(code, f"'{text}' is not {what}", f"write it like {example}")


def _numbered_files(text: str) -> str:
    try:
        checked_path(text)
    except UnsafePathError as error:
        raise BadValueError("unsafe-path", error.message, error.hint) from None
    if text.rpartition("/")[2].count("{number}") == 1:
        return text
    message = f"'{text}' does not say where the number stands"
    hint = "write {number} once in the file's name, as in works/sketches/sketch-{number}"
    raise BadValueError("bad-pattern", message, hint)
