"""Everything a museum has written down: a pool of things, and exhibitions that select from it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from exhibit_app.domain.front import Lobby
from exhibit_app.domain.text import EMPTY_TEXT, Text
from exhibit_app.domain.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Mapping

    from exhibit_app.domain.article import Article
    from exhibit_app.domain.event import Era, Event
    from exhibit_app.domain.exhibition import Exhibition
    from exhibit_app.domain.locality import Journey, Locality
    from exhibit_app.domain.person import Person
    from exhibit_app.domain.reference import Kind
    from exhibit_app.domain.roll import Roll
    from exhibit_app.domain.source import Source
    from exhibit_app.domain.work import Series, Work


@dataclass(frozen=True, slots=True)
class Collection:
    """A collection; the pools are read through mappings, whatever holds them.

    `rolls` keeps what has been reckoned of an exhibition's events: see domain.roll.
    """

    title: Text
    languages: tuple[str, ...]
    exhibitions: Mapping[str, Exhibition]
    articles: Mapping[str, Article]
    events: Mapping[str, Event]
    localities: Mapping[str, Locality]
    subtitle: Text = EMPTY_TEXT
    theme: Theme = field(default_factory=Theme)
    lobby: Lobby = field(default_factory=Lobby)
    eras: Mapping[str, Era] = field(default_factory=dict)
    journeys: Mapping[str, Journey] = field(default_factory=dict)
    people: Mapping[str, Person] = field(default_factory=dict)
    works: Mapping[str, Work] = field(default_factory=dict)
    series: Mapping[str, Series] = field(default_factory=dict)
    sources: Mapping[str, Source] = field(default_factory=dict)
    rolls: dict[str, Roll] = field(default_factory=dict, init=False, compare=False, repr=False)

    def pool(self, kind: Kind) -> Mapping[str, object]:
        """The pool that references of `kind` point into."""
        return {
            "article": self.articles,
            "event": self.events,
            "locality": self.localities,
            "person": self.people,
            "work": self.works,
            "exhibition": self.exhibitions,
            "source": self.sources,
        }[kind]
