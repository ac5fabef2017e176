"""What an exhibition's events come to, reckoned once, so that no visitor waits for it again."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from exhibit_app.domain.event_table import EventTable, build_event_table
from exhibit_app.domain.presence import NOBODY, Presence, presence_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from exhibit_app.domain.article import Article
    from exhibit_app.domain.collection import Collection
    from exhibit_app.domain.event import Event
    from exhibit_app.domain.exhibition import Exhibition, Lane


@dataclass(frozen=True, slots=True)
class Roll:
    """The events of an exhibition from every side.

    Attributes:
        exhibition: The exhibition.
        events: Their ids: those it lists, then those its articles name.
        table: The same in the order of time, as columns by lane.
        localities: Ids of the localities of its events, articles and journeys.
        places: The events by locality.
        people: The events by person.
        works: The works that show the events, each once.
        told: The articles that name a thing, by its `kind:id`, in the order of the walk.
    """

    exhibition: Exhibition
    events: tuple[str, ...]
    table: EventTable
    localities: tuple[str, ...]
    places: Mapping[str, Presence]
    people: Mapping[str, Presence]
    works: tuple[str, ...]
    told: Mapping[str, tuple[str, ...]]

    def place(self, locality: str) -> Presence:
        """The events of a locality."""
        return self.places.get(locality, NOBODY)

    def person(self, person: str) -> Presence:
        """The events of a person."""
        return self.people.get(person, NOBODY)

    def articles(self, kind: str, thing: str) -> tuple[str, ...]:
        """The articles that name a thing."""
        return self.told.get(f"{kind}:{thing}", ())


def roll_of(collection: Collection, exhibition: Exhibition) -> Roll:
    """The roll of an exhibition; made at the first question, then kept with the collection."""
    kept = collection.rolls.get(exhibition.id)
    if kept is None or kept.exhibition is not exhibition:
        kept = collection.rolls[exhibition.id] = make_roll(collection, exhibition)
    return kept


def make_roll(collection: Collection, exhibition: Exhibition) -> Roll:
    """Reckons the roll; reads every event once."""
    articles = [
        article
        for article_id in exhibition.articles
        if (article := collection.articles.get(article_id))
    ]
    listed = dict.fromkeys(exhibition.events)
    for article in articles:
        listed.update(dict.fromkeys(article.events))
    events = {
        one: laned(collection.events[one], exhibition.timeline.lanes)
        for one in listed
        if one in collection.events
    }
    table = build_event_table(events.values(), [lane.id for lane in exhibition.timeline.lanes])
    places, people = _presences(events, table)
    works = (work for event in events.values() for work in event.works)
    return Roll(
        exhibition,
        tuple(event.id for event in events.values()),
        table,
        tuple(_localities(collection, exhibition, events, articles)),
        places,
        people,
        tuple(dict.fromkeys(works)),
        _told(articles),
    )


def laned(event: Event, lanes: tuple[Lane, ...]) -> Event:
    """The event with every lane it stands in, whether it names that or the lane gathers it."""
    if not any(lane.gathers for lane in lanes):
        return event
    return replace(event, lanes=tuple(lane.id for lane in lanes if lane.holds(event)))


def _presences(
    events: Mapping[str, Event], table: EventTable
) -> tuple[dict[str, Presence], dict[str, Presence]]:
    places: defaultdict[str, list[tuple[int, Event]]] = defaultdict(list)
    people: defaultdict[str, list[tuple[int, Event]]] = defaultdict(list)
    for row, event_id in enumerate(table.ids):
        event = events[event_id]
        for locality in dict.fromkeys(event.localities):
            places[locality].append((row, event))
        for person in dict.fromkeys(event.people):
            people[person].append((row, event))
    return (
        {locality: presence_of(found) for locality, found in places.items()},
        {person: presence_of(found) for person, found in people.items()},
    )


def _localities(
    collection: Collection,
    exhibition: Exhibition,
    events: Mapping[str, Event],
    articles: list[Article],
) -> Iterator[str]:
    found: dict[str, None] = {}
    for thing in (*events.values(), *articles):
        found.update(dict.fromkeys(thing.localities))
    for journey_id in exhibition.map.journeys:
        journey = collection.journeys.get(journey_id)
        found.update(dict.fromkeys(journey.localities if journey else ()))
    return (locality for locality in found if locality in collection.localities)


def _told(articles: list[Article]) -> dict[str, tuple[str, ...]]:
    told: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for article in articles:
        for kind, named in (
            ("event", article.events),
            ("locality", article.localities),
            ("person", article.people),
        ):
            for thing in named:
                told[f"{kind}:{thing}"][article.id] = None
    return {thing: tuple(ids) for thing, ids in told.items()}
