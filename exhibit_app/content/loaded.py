"""What reading a collection gives."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from exhibit_app.content.problems import Report
    from exhibit_app.domain.collection import Collection


@dataclass(frozen=True, slots=True)
class Loaded:
    """A collection without what is unsound, and its report; None if nothing can be shown."""

    collection: Collection | None
    report: Report
