"""What happened, when and where; and the eras it belongs to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from exhibit_app.domain.text import EMPTY_TEXT, Text

if TYPE_CHECKING:
    from exhibit_app.domain.edtf import Edtf


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened; `importance` 1 (minor) to 3 (always labelled if at all possible)."""

    id: str
    title: Text
    date: Edtf
    date_note: Text = EMPTY_TEXT
    summary: Text = EMPTY_TEXT
    lanes: tuple[str, ...] = ()
    localities: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    works: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    importance: int = 2


@dataclass(frozen=True, slots=True)
class Era:
    """A named stretch of time, drawn behind the events."""

    id: str
    title: Text
    date: Edtf
    summary: Text = EMPTY_TEXT
    sources: tuple[str, ...] = ()
