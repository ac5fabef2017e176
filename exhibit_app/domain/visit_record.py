"""What is kept of a visit: how long, in which language, at what; never who."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from exhibit_app.domain.visit import Place

LOBBY = "lobby"
LONGEST_WORDS = 60
MOST_MISSES = 20


@dataclass(frozen=True, slots=True)
class VisitRecord:
    """A visit under way or over.

    Attributes:
        seconds: How long so far.
        language: The one it was in last.
        dwell: Seconds at each thing (`kind:id`, or LOBBY).
        moves: How often the timeline came to rest somewhere else.
        misses: Words that were looked for and not found.
    """

    language: str
    seconds: float = 0.0
    dwell: tuple[tuple[str, float], ...] = ()
    moves: int = 0
    misses: tuple[str, ...] = field(default=())


def thing_at(place: Place) -> str:
    """What somebody at that place is looking at."""
    if place.work:
        return f"work:{place.work}"
    if place.focus is not None:
        return f"{place.focus.kind}:{place.focus.id}"
    return f"exhibition:{place.exhibition}" if place.exhibition else LOBBY


def stayed(record: VisitRecord, thing: str, seconds: float) -> VisitRecord:
    """The record after so many more seconds at a thing."""
    if seconds <= 0:
        return record
    dwell = dict(record.dwell)
    dwell[thing] = dwell.get(thing, 0.0) + seconds
    return replace(record, dwell=tuple(dwell.items()), seconds=record.seconds + seconds)


def missed(record: VisitRecord, words: str) -> VisitRecord:
    """The record after a search without result."""
    kept = " ".join(words.split())[:LONGEST_WORDS].casefold()
    if not kept or kept in record.misses or len(record.misses) >= MOST_MISSES:
        return record
    return replace(record, misses=(*record.misses, kept))
