"""What the panes show together for one place: the coupling of timeline, map and article."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from exhibit_app.domain.roll import roll_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from exhibit_app.domain.collection import Collection
    from exhibit_app.domain.exhibition import Exhibition
    from exhibit_app.domain.visit import Place


@dataclass(frozen=True, slots=True)
class Shown:
    """The things that belong to a visitor's choice, in the order of their story.

    `event` and `locality` are the chosen ones ("" when none is); `events`, `localities`,
    `articles`, `people`, `works` and `journeys` are those that light up with them. `day` is the
    day number whose names the map writes, None for today's.
    """

    article: str = ""
    event: str = ""
    locality: str = ""
    person: str = ""
    events: tuple[str, ...] = ()
    localities: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    works: tuple[str, ...] = ()
    journeys: tuple[str, ...] = ()
    day: float | None = None


NOTHING_SHOWN = Shown()


def exhibition_events(collection: Collection, exhibition: Exhibition) -> tuple[str, ...]:
    """Ids of the events an exhibition shows: those it lists and those its articles name."""
    return roll_of(collection, exhibition).events


def exhibition_localities(collection: Collection, exhibition: Exhibition) -> tuple[str, ...]:
    """Ids of the localities of an exhibition's events, articles and journeys."""
    return roll_of(collection, exhibition).localities


def derive_shown(collection: Collection, place: Place) -> Shown:
    """What the three panes show at `place`; nothing is chosen in a hall's introduction."""
    exhibition = collection.exhibitions.get(place.exhibition)
    if exhibition is None or place.focus is None:
        return NOTHING_SHOWN
    match place.focus.kind:
        case "article":
            return _of_article(collection, exhibition, place.focus.id)
        case "event":
            return _of_event(collection, exhibition, place.focus.id)
        case "locality":
            return _of_locality(collection, exhibition, place.focus.id)
        case "person":
            return _of_person(collection, exhibition, place.focus.id)
        case _:
            return NOTHING_SHOWN


def _of_article(collection: Collection, exhibition: Exhibition, article_id: str) -> Shown:
    article = collection.articles[article_id]
    events = tuple(event for event in article.events if event in collection.events)
    day = article.date.bounds.start_min if article.date else None
    if day is None and events:
        day = collection.events[events[0]].date.bounds.start_min
    same_day = [e for e in events if collection.events[e].date.bounds.start_min == day]
    return Shown(
        article=article_id,
        event=next(iter(same_day or events), ""),
        locality=next(iter(article.localities), ""),
        events=events,
        localities=article.localities,
        articles=(article_id,),
        people=article.people,
        works=_unique((article.lead, *article.works)),
        journeys=_journeys(collection, exhibition, set(events)),
        day=day,
    )


def _of_event(collection: Collection, exhibition: Exhibition, event_id: str) -> Shown:
    event = collection.events[event_id]
    articles = roll_of(collection, exhibition).articles("event", event_id)
    return Shown(
        event=event_id,
        locality=next(iter(event.localities), ""),
        events=(event_id,),
        localities=event.localities,
        articles=articles,
        people=event.people,
        works=_unique((*event.works, *(collection.articles[a].lead for a in articles))),
        journeys=_journeys(collection, exhibition, {event_id}),
        day=event.date.bounds.start_min,
    )


def _of_locality(collection: Collection, exhibition: Exhibition, locality_id: str) -> Shown:
    roll, pool = roll_of(collection, exhibition), collection.localities
    within = [locality_id, *(one for one in pool if pool[one].part_of == locality_id)]
    present = [roll.place(one) for one in within]
    rows = {row for one in present for row in one.rows}
    told = {article for one in within for article in roll.articles("locality", one)}
    articles = tuple(article for article in exhibition.articles if article in told)
    return Shown(
        locality=locality_id,
        events=tuple(roll.table.ids[row] for row in sorted(rows)),
        localities=(locality_id,),
        articles=articles,
        works=_unique(
            (
                *pool[locality_id].works,
                *(work for one in present for work in one.works),
                *(collection.articles[a].lead for a in articles),
            )
        ),
        journeys=tuple(
            j
            for j in exhibition.map.journeys
            if j in collection.journeys and locality_id in collection.journeys[j].localities
        ),
    )


def _of_person(collection: Collection, exhibition: Exhibition, person_id: str) -> Shown:
    roll = roll_of(collection, exhibition)
    present, articles = roll.person(person_id), roll.articles("person", person_id)
    return Shown(
        person=person_id,
        events=tuple(roll.table.ids[row] for row in present.rows),
        localities=present.localities,
        articles=articles,
        works=_unique(collection.articles[a].lead for a in articles),
    )


def _journeys(collection: Collection, exhibition: Exhibition, events: set[str]) -> tuple[str, ...]:
    return tuple(
        j
        for j in exhibition.map.journeys
        if j in collection.journeys and events.intersection(collection.journeys[j].events)
    )


def _unique(ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one for one in ids if one))
