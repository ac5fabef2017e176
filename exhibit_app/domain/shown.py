"""What the panes show together for one place: the coupling of timeline, map and article."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from exhibit_app.domain.collection import Collection
    from exhibit_app.domain.event import Event
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
    listed: dict[str, None] = dict.fromkeys(exhibition.events)
    for article_id in exhibition.articles:
        article = collection.articles.get(article_id)
        listed.update(dict.fromkeys(article.events if article else ()))
    return tuple(event for event in listed if event in collection.events)


def exhibition_localities(collection: Collection, exhibition: Exhibition) -> tuple[str, ...]:
    """Ids of the localities of an exhibition's events, articles and journeys."""
    found: dict[str, None] = {}
    for event in exhibition_events(collection, exhibition):
        found.update(dict.fromkeys(collection.events[event].localities))
    for article_id in exhibition.articles:
        article = collection.articles.get(article_id)
        found.update(dict.fromkeys(article.localities if article else ()))
    for journey_id in exhibition.map.journeys:
        journey = collection.journeys.get(journey_id)
        found.update(dict.fromkeys(journey.localities if journey else ()))
    return tuple(locality for locality in found if locality in collection.localities)


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
    articles = tuple(a for a in exhibition.articles if event_id in collection.articles[a].events)
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
    def belongs(localities: Iterable[str]) -> bool:
        return any(
            place == locality_id or collection.localities[place].part_of == locality_id
            for place in localities
            if place in collection.localities
        )

    events = _in_time(
        event
        for event_id in exhibition_events(collection, exhibition)
        if belongs((event := collection.events[event_id]).localities)
    )
    articles = tuple(a for a in exhibition.articles if belongs(collection.articles[a].localities))
    return Shown(
        locality=locality_id,
        events=events,
        localities=(locality_id,),
        articles=articles,
        works=_unique(
            (
                *collection.localities[locality_id].works,
                *(w for event in events for w in collection.events[event].works),
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
    events = _in_time(
        collection.events[event_id]
        for event_id in exhibition_events(collection, exhibition)
        if person_id in collection.events[event_id].people
    )
    articles = tuple(a for a in exhibition.articles if person_id in collection.articles[a].people)
    return Shown(
        person=person_id,
        events=events,
        localities=_unique(
            locality for event in events for locality in collection.events[event].localities
        ),
        articles=articles,
        works=_unique(collection.articles[a].lead for a in articles),
    )


def _journeys(collection: Collection, exhibition: Exhibition, events: set[str]) -> tuple[str, ...]:
    return tuple(
        j
        for j in exhibition.map.journeys
        if j in collection.journeys and events.intersection(collection.journeys[j].events)
    )


def _in_time(events: Iterable[Event]) -> tuple[str, ...]:
    return tuple(event.id for event in sorted(events, key=lambda e: e.date.bounds.start_min))


def _unique(ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one for one in ids if one))
