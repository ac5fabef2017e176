"""The words of the interface in one language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from exhibit_app.domain.date_phrases import DatePhrases


@dataclass(frozen=True, slots=True)
class Words:
    """One language of the interface.

    Attributes:
        language: BCP 47 code.
        name: What the language calls itself.
        ui: Texts of the interface by key; the keys are those of English.
        dates: How dates are worded.
    """

    language: str
    name: str
    ui: Mapping[str, str]
    dates: DatePhrases
