"""The order in which one goes on from what is shown: articles, or events in time, or places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exhibit_app.domain.reference import Reference
from exhibit_app.domain.shown import exhibition_events, exhibition_localities

if TYPE_CHECKING:
    from exhibit_app.domain.collection import Collection
    from exhibit_app.domain.exhibition import Exhibition


def walk_of(
    collection: Collection, exhibition: Exhibition, focus: Reference | None
) -> tuple[Reference, ...]:
    """The things of the same kind as `focus`; from the introduction one goes on to the articles."""
    match focus.kind if focus else "article":
        case "event":
            events = exhibition_events(collection, exhibition)
            ordered = sorted(events, key=lambda one: collection.events[one].date.bounds.start_min)
            return tuple(Reference("event", one) for one in ordered)
        case "locality":
            localities = exhibition_localities(collection, exhibition)
            return tuple(Reference("locality", one) for one in localities)
        case "person":
            return ()
        case _:
            return tuple(Reference("article", one) for one in exhibition.articles)


def step(
    collection: Collection, exhibition: Exhibition, focus: Reference | None, steps: int
) -> Reference | None:
    """What lies `steps` further on the walk; None before its beginning, `focus` beyond its end."""
    walk = walk_of(collection, exhibition, focus)
    here = walk.index(focus) if focus in walk else -1
    there = here + steps
    if there >= len(walk):
        return focus
    return walk[there] if there >= 0 else None
