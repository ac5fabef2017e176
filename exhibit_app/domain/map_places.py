"""What the map knows of each place of an exhibition, and how brightly each is to be shown."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from exhibit_app.domain.edtf import OPEN, Date, Interval
from exhibit_app.domain.event import Event
from exhibit_app.domain.great_circle import route
from exhibit_app.domain.map_clusters import Spot
from exhibit_app.domain.map_levels import ClusterLevels
from exhibit_app.domain.presence import NOBODY, Presence, presence_of
from exhibit_app.domain.projection import WorldPoint, project
from exhibit_app.domain.roll import laned, roll_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from exhibit_app.domain.collection import Collection
    from exhibit_app.domain.event_filter import EventFilter
    from exhibit_app.domain.exhibition import Exhibition
    from exhibit_app.domain.locality import Journey, Locality
    from exhibit_app.domain.shown import Shown

_TOWNS = {"city", "province", "country", "region"}
_TOWN = 50


@dataclass(frozen=True, slots=True)
class PlaceState:
    """How a place or a journey is shown.

    `lit` belongs to what the visitor chose, `chosen` is the choice itself, `away` has events but
    none in the timeline's window, `filtered` has nothing that passes the filter.
    """

    lit: bool = False
    chosen: bool = False
    away: bool = False
    filtered: bool = False


@dataclass(frozen=True, slots=True)
class MapPlace:
    """A locality with what the exhibition tells about it."""

    locality: Locality
    point: WorldPoint
    events: Presence = NOBODY
    articles: int = 0

    @property
    def weight(self) -> int:
        """How much there is to find here."""
        return len(self.events) + self.articles

    @property
    def spot(self) -> Spot:
        """The place as clusters weigh it: towns lead, then what holds most."""
        rank = self.weight + (_TOWN if self.locality.kind in _TOWNS else 0)
        return Spot(self.locality.id, self.point.x, self.point.y, rank)


@dataclass(frozen=True, slots=True)
class MapJourney:
    """A journey with its legs over the globe; it counts itself among its events if it is dated."""

    journey: Journey
    legs: tuple[tuple[WorldPoint, ...], ...]
    events: Presence = NOBODY


@dataclass(frozen=True, eq=False)
class MapContent:
    """An exhibition's places and journeys; made once, whatever the visitor does."""

    collection: Collection
    exhibition: Exhibition

    @cached_property
    def places(self) -> Mapping[str, MapPlace]:
        """The places by id, in the exhibition's order."""
        roll = roll_of(self.collection, self.exhibition)
        return {
            locality: self._place(
                locality, roll.place(locality), len(roll.articles("locality", locality))
            )
            for locality in roll.localities
        }

    @cached_property
    def levels(self) -> ClusterLevels:
        """The places gathered for every zoom; takes a while for very many, so ask in a worker."""
        return ClusterLevels(place.spot for place in self.places.values())

    @cached_property
    def journeys(self) -> tuple[MapJourney, ...]:
        """The journeys that lead from one known place to another."""
        found = (
            self.collection.journeys[journey]
            for journey in self.exhibition.map.journeys
            if journey in self.collection.journeys
        )
        return tuple(
            MapJourney(journey, legs, presence_of(enumerate(self._events(journey))))
            for journey in found
            if (legs := route(self._stops(journey.localities)))
        )

    def place(self, locality: str) -> MapPlace | None:
        """A place of the exhibition, or one elsewhere in the collection that it leads to."""
        if locality in self.places:
            return self.places[locality]
        return self._place(locality, NOBODY, 0) if locality in self.collection.localities else None

    def first_view(self) -> tuple[WorldPoint, ...]:
        """What the map shows before anything is chosen: the curator's extent and every place."""
        points = tuple(place.point for place in self.places.values())
        extent = self.exhibition.map.extent
        if extent is None:
            return points
        east = extent.east + (360 if extent.west > extent.east else 0)
        steps = [extent.west + (east - extent.west) * step / 8 for step in range(9)]
        north = (project(extent.north, longitude) for longitude in steps)
        return (*points, *north, project(extent.south, extent.west))

    def leads(self, shown: Shown) -> tuple[Spot, ...]:
        """The places that stand before all others: those of a choice, the chosen one first."""
        found = (self.place(locality) for locality in dict.fromkeys(shown.localities))
        spots = (place.spot for place in found if place is not None)
        return tuple(replace(s, rank=math.inf) if s.id == shown.locality else s for s in spots)

    def lit_view(self, shown: Shown) -> tuple[WorldPoint, ...]:
        """What the camera shows of a choice: its places, and the ends of an event's journeys."""
        wanted = dict.fromkeys(shown.localities)
        if shown.event or shown.article:
            for drawn in self.journeys:
                if drawn.journey.id in shown.journeys:
                    wanted.update(dict.fromkeys(drawn.journey.localities))
        found = (self.place(locality) for locality in wanted)
        return tuple(place.point for place in found if place is not None)

    def _place(self, locality: str, events: Presence, articles: int) -> MapPlace:
        found = self.collection.localities[locality]
        return MapPlace(found, project(found.latitude, found.longitude), events, articles)

    def _events(self, journey: Journey) -> Iterator[Event]:
        for event in journey.events:
            if event in self.collection.events:
                lanes = self.exhibition.timeline.lanes
                yield laned(self.collection.events[event], lanes)
        date = journey.date
        if date is not None:
            if journey.kind == "link" and isinstance(date, Date):
                date = Interval(f"{date.text}/..", date, OPEN)
            yield Event(journey.id, journey.title, date, localities=journey.localities)

    def _stops(self, localities: Iterable[str]) -> tuple[tuple[float, float], ...]:
        known = [
            self.collection.localities[locality]
            for locality in localities
            if locality in self.collection.localities
        ]
        return tuple((place.latitude, place.longitude) for place in known)


class PlaceStates:
    """How each place is shown now, reckoned when it is asked for; any thread may ask."""

    def __init__(
        self,
        places: Mapping[str, MapPlace],
        shown: Shown,
        window: tuple[float, float] | None,
        event_filter: EventFilter,
        told: frozenset[str] = frozenset(),
    ) -> None:
        """Reckon with what is chosen, seen and filtered now.

        Args:
            places: The places by id.
            shown: What the visitor chose.
            window: The timeline's in day numbers, None without one.
            event_filter: What events have to be like.
            told: Places of the articles that pass: they speak for places without events.
        """
        self._places = places
        self._chosen = shown.locality
        self._lit = frozenset(shown.localities)
        self._lit_journeys = frozenset(shown.journeys)
        self._window = window
        self._filter = event_filter
        self._told = told
        self._known: dict[str, PlaceState] = {}

    def __getitem__(self, locality: str) -> PlaceState:
        """The state of a place; what is lit neither fades nor dims."""
        state = self._known.get(locality)
        if state is None:
            state = self._known[locality] = self._state(locality, self._places[locality].events)
        return state

    def journey(self, drawn: MapJourney) -> PlaceState:
        """The state of a journey; one that nothing dates neither fades nor dims."""
        if drawn.journey.id in self._lit_journeys:
            return PlaceState(lit=True)
        return self._stepped_back(drawn.events) if drawn.events else PlaceState()

    def _state(self, locality: str, events: Presence) -> PlaceState:
        if locality in self._lit:
            return PlaceState(lit=True, chosen=locality == self._chosen)
        if not events:
            return PlaceState(filtered=bool(self._filter) and locality not in self._told)
        return self._stepped_back(events)

    def _stepped_back(self, events: Presence) -> PlaceState:
        return PlaceState(
            away=self._window is not None and not events.any_in(self._window),
            filtered=bool(self._filter) and not events.any_passes(self._filter),
        )
