"""What the map follows, and the places, names and list that come of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QCollator, QLocale

from exhibit_app.domain.event_filter import NO_FILTER, EventFilter
from exhibit_app.domain.map_places import MapContent, MapPlace, PlaceStates
from exhibit_app.domain.shown import NOTHING_SHOWN, Shown
from exhibit_app.gui.view_models.map_rows import PlaceRow

if TYPE_CHECKING:
    from collections.abc import Mapping

    from exhibit_app.gui.session import Session


@dataclass(frozen=True, slots=True)
class MapInputs:
    """A snapshot of the session.

    `told` are the places of articles that the filter lets pass, `words` the interface's by key.
    """

    content: MapContent | None = None
    shown: Shown = NOTHING_SHOWN
    window: tuple[float, float] | None = None
    event_filter: EventFilter = NO_FILTER
    told: frozenset[str] = frozenset()
    language: str = ""
    words: Mapping[str, str] = field(default_factory=dict)
    high_contrast: bool = False

    def name(self, place: MapPlace) -> str:
        """The name a place bore on the day shown, or all the time that the timeline shows."""
        day = self.shown.day
        shown = (day,) if day is not None or self.window is None else self.window
        return place.locality.name_at(*shown).get(self.language)

    def spoken(self, place: MapPlace, others: int) -> str:
        """A marker as it is read out; `others` is how many more places stand behind it."""
        parts = [self.name(place)]
        for count, key in (
            (len(place.events), "map_events"),
            (place.articles, "map_articles"),
            (others, "map_others"),
        ):
            if count:
                parts.append(self.words.get(key, key).replace("{0}", str(count)))
        return ", ".join(parts)


def read_inputs(session: Session, before: MapInputs) -> MapInputs:
    """The session now; the content of `before` is kept while it is still the same."""
    exhibition = session.exhibition
    content = before.content
    if exhibition is None:
        content = None
    elif (
        content is None
        or content.collection is not session.collection
        or content.exhibition is not exhibition
    ):
        content = MapContent(session.collection, exhibition)
    return MapInputs(
        content,
        session.shown,
        session.window,
        session.visit.filter,
        _told(session),
        session.language,
        session.words.ui,
        session.visit.high_contrast,
    )


def _told(session: Session) -> frozenset[str]:
    exhibition, filtered = session.exhibition, session.filtered
    if exhibition is None or filtered is None or not filtered.filter:
        return frozenset()
    articles = (session.collection.articles.get(key) for key in exhibition.articles)
    passing = (article for article in articles if article and filtered.tells(article))
    return frozenset(place for article in passing for place in article.localities)


def derive_places(inputs: MapInputs) -> Mapping[str, MapPlace]:
    """The exhibition's places, and those that the choice leads to elsewhere in the collection."""
    content = inputs.content
    if content is None:
        return {}
    beyond = [content.place(key) for key in inputs.shown.localities if key not in content.places]
    if not beyond:
        return content.places
    return dict(content.places) | {place.locality.id: place for place in beyond if place}


def derive_states(inputs: MapInputs, places: Mapping[str, MapPlace]) -> PlaceStates:
    """How each place is shown."""
    return PlaceStates(places, inputs.shown, inputs.window, inputs.event_filter, inputs.told)


def derive_list(
    inputs: MapInputs, places: Mapping[str, MapPlace], states: PlaceStates
) -> list[PlaceRow]:
    """The places by name, in the order of the language's alphabet."""
    collator = QCollator(QLocale(inputs.language))
    rows = [
        PlaceRow(
            key,
            inputs.name(place),
            str(place.weight) if place.weight else "",
            inputs.spoken(place, 0),
            states[key].lit,
            states[key].chosen,
            states[key].away or states[key].filtered,
        )
        for key, place in places.items()
    ]
    return sorted(rows, key=lambda row: collator.sortKey(row.name))
