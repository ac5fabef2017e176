"""The kinds of value that the format's keys may have."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class Words:
    """A text for visitors, in one language or several."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A text for visitors in the language of the file it stands in."""


@dataclass(frozen=True, slots=True)
class Identifier:
    """The id of the thing itself."""


@dataclass(frozen=True, slots=True)
class IdOf:
    """The id of another thing of one kind."""

    kind: str


@dataclass(frozen=True, slots=True)
class AnyOf:
    """Another thing of one of several kinds, as `kind:id`."""

    kinds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EdtfDate:
    """A date or a span of time."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number within a range."""

    low: float
    high: float
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Flag:
    """True or false."""


@dataclass(frozen=True, slots=True)
class OneOf:
    """One of a few fixed words."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Colour:
    """A colour as `#rrggbb`."""


@dataclass(frozen=True, slots=True)
class Rights:
    """The address of a rights statement or licence."""


@dataclass(frozen=True, slots=True)
class WebAddress:
    """An https address; shown as text, never opened by itself."""


@dataclass(frozen=True, slots=True)
class Language:
    """A language code such as `vi`."""


@dataclass(frozen=True, slots=True)
class MediaFile:
    """A file of the collection with one of some suffixes."""

    suffixes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NumberedFiles:
    """Files of the collection whose names differ by a number, suffix left out."""


@dataclass(frozen=True, slots=True)
class Coordinates:
    """A place on Earth: `latitude` and `longitude` in decimal degrees (WGS 84)."""


@dataclass(frozen=True, slots=True)
class ListOf:
    """Several values."""

    item: FieldType
    at_least: int = 0
    at_most: int | None = None


@dataclass(frozen=True, slots=True)
class ByLanguage:
    """A value for each language that has one."""

    item: FieldType


@dataclass(frozen=True, slots=True)
class Field:
    """A key of a record.

    Attributes:
        key: As it is written.
        type: What its value is.
        about: What it is for, in a sentence.
        required: Whether the record is left out without it.
        wanted: Code of the problem that its absence is; empty where it is nobody's loss.
    """

    key: str
    type: FieldType
    about: str
    required: bool = False
    wanted: str = ""


@dataclass(frozen=True, slots=True)
class Record:
    """A map with known keys.

    Attributes:
        name: What one of them is called, as in messages.
        about: What it is, in a sentence.
        fields: Its keys.
        make: Called with the values by key; returns the domain's value.
        kind: How references call it; empty for what nothing refers to.
    """

    name: str
    about: str
    fields: tuple[Field, ...]
    make: Callable[..., Any] = dict
    kind: str = ""


Scalar: TypeAlias = (
    Phrase
    | Identifier
    | EdtfDate
    | Number
    | Flag
    | OneOf
    | Colour
    | Rights
    | WebAddress
    | Language
    | NumberedFiles
)
"""What can be judged from its text alone."""

Pointer: TypeAlias = IdOf | AnyOf | MediaFile
"""What must be there elsewhere in the collection."""

FieldType: TypeAlias = Words | Coordinates | Scalar | Pointer | ListOf | ByLanguage | Record
