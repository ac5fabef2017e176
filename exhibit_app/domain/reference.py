"""A reference to one thing of the collection, as articles, tours and screens name it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["article", "event", "locality", "person", "work", "exhibition", "source"]


@dataclass(frozen=True, slots=True, order=True)
class Reference:
    """One thing of the collection; written `kind:id`, as in `event:arrival-1923`."""

    kind: Kind
    id: str

    def __str__(self) -> str:
        return f"{self.kind}:{self.id}"
