"""Where a fact was read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from exhibit_app.domain.text import EMPTY_TEXT, Text

if TYPE_CHECKING:
    from exhibit_app.domain.edtf import Edtf

SourceKind = Literal["article", "report", "reference"]


@dataclass(frozen=True, slots=True)
class Source:
    """A publication; kind `reference` marks what is common knowledge, not read in an article."""

    id: str
    title: Text
    kind: SourceKind = "report"
    publisher: Text = EMPTY_TEXT
    date: Edtf | None = None
    url: str = ""
    note: Text = EMPTY_TEXT
