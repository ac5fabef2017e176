"""A curated view of a collection: sections, panes, timeline, map and tours."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from exhibit_app.domain.front import NO_HOLDINGS, Holdings
from exhibit_app.domain.text import EMPTY_TEXT, Text
from exhibit_app.domain.theme import Theme

if TYPE_CHECKING:
    from exhibit_app.domain.edtf import Edtf
    from exhibit_app.domain.event import Event
    from exhibit_app.domain.reference import Reference

Side = Literal["top", "bottom", "left", "right", "hidden"]


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the exhibition; articles in the order they are walked through."""

    id: str
    title: Text
    introduction: Text = EMPTY_TEXT
    articles: tuple[str, ...] = ()
    works: tuple[str, ...] = ()
    series: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Pane:
    """Where a pane stands, and its share (0 to 1) of the room it is cut from."""

    side: Side
    share: float = 0.3


@dataclass(frozen=True, slots=True)
class Panes:
    """The panes of a hall; the article takes what timeline, map and gallery leave."""

    timeline: Pane
    map: Pane
    gallery: Pane


LANDSCAPE_PANES = Panes(Pane("bottom", 0.27), Pane("right", 0.42), Pane("left", 0.42))
PORTRAIT_PANES = Panes(Pane("bottom", 0.19), Pane("bottom", 0.24), Pane("top", 0.24))


@dataclass(frozen=True, slots=True)
class Lane:
    """A row of the timeline: of the events that name it, and of those at its places or people."""

    id: str
    title: Text
    localities: tuple[str, ...] = ()
    people: tuple[str, ...] = ()

    @property
    def gathers(self) -> bool:
        """Whether events stand in it that do not name it."""
        return bool(self.localities or self.people)

    def holds(self, event: Event) -> bool:
        """Whether an event stands in it."""
        if self.id in event.lanes:
            return True
        places, people = set(self.localities), set(self.people)
        return not (places.isdisjoint(event.localities) and people.isdisjoint(event.people))


@dataclass(frozen=True, slots=True)
class TimelineSpec:
    """The timeline's lanes, eras and span (an EDTF interval; without one, all events fit)."""

    lanes: tuple[Lane, ...] = ()
    eras: tuple[str, ...] = ()
    span: Edtf | None = None


@dataclass(frozen=True, slots=True)
class Extent:
    """A rectangle in degrees; west may exceed east when it crosses the antimeridian."""

    west: float
    south: float
    east: float
    north: float


@dataclass(frozen=True, slots=True)
class ControlPoint:
    """A pixel (x, y) of a picture and the place in degrees that it shows."""

    x: float
    y: float
    latitude: float
    longitude: float


LayerKind = Literal["picture", "geojson", "mbtiles", "borders"]


@dataclass(frozen=True, slots=True)
class MapLayer:
    """Something laid over the basemap, never without its attribution."""

    id: str
    title: Text
    kind: LayerKind
    attribution: Text
    file: str = ""
    viewpoint: Text = EMPTY_TEXT
    opacity: float = 1.0
    shown: bool = True
    control_points: tuple[ControlPoint, ...] = ()


@dataclass(frozen=True, slots=True)
class MapSpec:
    """The map's first view, what is laid over it and which journeys are drawn."""

    extent: Extent | None = None
    layers: tuple[MapLayer, ...] = ()
    journeys: tuple[str, ...] = ()


Part = tuple[float, float, float, float]
"""Left, top, width and height of a part of a picture, in shares of it."""


@dataclass(frozen=True, slots=True)
class TourStop:
    """One stop; `seconds` is how long it stays when the tour plays by itself."""

    target: Reference
    text: Text = EMPTY_TEXT
    seconds: float = 12.0
    narration: tuple[tuple[str, str], ...] = ()
    region: Part | None = None


@dataclass(frozen=True, slots=True)
class Tour:
    """A walk through an exhibition."""

    id: str
    title: Text
    stops: tuple[TourStop, ...]
    summary: Text = EMPTY_TEXT


@dataclass(frozen=True, slots=True)
class Exhibition:
    """A curated view; `events` lists what the timeline shows beside the articles' own events.

    `holdings` is reckoned from the pools when the collection is built.
    """

    id: str
    title: Text
    sections: tuple[Section, ...]
    subtitle: Text = EMPTY_TEXT
    introduction: Text = EMPTY_TEXT
    poster: str = ""
    theme: Theme = field(default_factory=Theme)
    landscape: Panes = LANDSCAPE_PANES
    portrait: Panes = PORTRAIT_PANES
    timeline: TimelineSpec = field(default_factory=TimelineSpec)
    map: MapSpec = field(default_factory=MapSpec)
    events: tuple[str, ...] = ()
    tours: tuple[Tour, ...] = ()
    credits: Text = EMPTY_TEXT
    holdings: Holdings = NO_HOLDINGS

    @property
    def articles(self) -> tuple[str, ...]:
        """Ids of the articles in the order of the walk."""
        return tuple(article for section in self.sections for article in section.articles)
