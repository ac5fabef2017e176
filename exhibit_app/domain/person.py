"""People that articles and events speak of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from exhibit_app.domain.text import EMPTY_TEXT, Text

if TYPE_CHECKING:
    from exhibit_app.domain.edtf import Edtf


@dataclass(frozen=True, slots=True)
class Person:
    """Someone by name and by the role in which they appear."""

    id: str
    name: Text
    role: Text = EMPTY_TEXT
    date: Edtf | None = None
    summary: Text = EMPTY_TEXT
    sources: tuple[str, ...] = ()
