"""Finds tours that lead out of their exhibition."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exhibit_app.domain.article import Figure
from exhibit_app.domain.shown import exhibition_events, exhibition_localities

if TYPE_CHECKING:
    from collections.abc import Iterator

    from exhibit_app.content.checks.checked import Checked
    from exhibit_app.domain.collection import Collection
    from exhibit_app.domain.exhibition import Exhibition


def check_tours(checked: Checked) -> None:
    """Every stop shows something of the exhibition."""
    if checked.has_errors:
        return
    for exhibition in checked.exhibitions():
        shown = set(_shown(checked.collection, exhibition))
        for tour in exhibition.tours:
            for stop in tour.stops:
                if (stop.target.kind, stop.target.id) not in shown:
                    _report(checked, exhibition.id, tour.id, str(stop.target))


def _report(checked: Checked, exhibition: str, tour: str, target: str) -> None:
    steps = ("tours", ("id", tour), "stops", ("target", target), "target")
    message = f"tour '{tour}' stops at {target}, which '{exhibition}' does not show"
    hint = "show it in a section, or name it in an article or event of the exhibition"
    checked.report("not-in-exhibition", ("exhibition", exhibition), steps, message, hint)


def _shown(collection: Collection, exhibition: Exhibition) -> Iterator[tuple[str, str]]:
    """Kind and id of what an exhibition shows, apart from its tours; all sources count."""
    articles = [collection.articles[id_] for id_ in exhibition.articles]
    events = [collection.events[id_] for id_ in exhibition_events(collection, exhibition)]
    localities = [
        collection.localities[id_] for id_ in exhibition_localities(collection, exhibition)
    ]
    for kind, things in (("article", articles), ("event", events), ("locality", localities)):
        yield from ((kind, thing.id) for thing in things)
    for person in (person for thing in (*articles, *events) for person in thing.people):
        yield "person", person
    for work in (work for thing in (*articles, *events, *localities) for work in thing.works):
        yield "work", work
    yield from (("source", source) for source in collection.sources)
    yield from _works_on_walls(collection, exhibition)


def _works_on_walls(collection: Collection, exhibition: Exhibition) -> Iterator[tuple[str, str]]:
    yield "work", exhibition.poster
    for section in exhibition.sections:
        yield from (("work", work) for work in section.works)
        for work in collection.works.values():
            if work.series in section.series:
                yield "work", work.id
        for article in (collection.articles[id_] for id_ in section.articles):
            yield "work", article.lead
            for block in (block for body in article.bodies.values() for block in body):
                if isinstance(block, Figure):
                    yield "work", block.work
