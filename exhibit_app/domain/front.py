"""What a visitor meets first: as much of a collection, and of the words, as its lobby shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from exhibit_app.domain.text import EMPTY_TEXT, Text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from exhibit_app.domain.collection import Collection
    from exhibit_app.domain.exhibition import Exhibition
    from exhibit_app.domain.theme import Theme
    from exhibit_app.domain.words import Words


class Lobby(NamedTuple):
    """What stands above and below the posters."""

    introduction: Text = EMPTY_TEXT
    invitation: Text = EMPTY_TEXT
    credits: Text = EMPTY_TEXT


class Holdings(NamedTuple):
    """How much an exhibition shows."""

    articles: int = 0
    events: int = 0
    localities: int = 0


NO_HOLDINGS = Holdings()


class Cover(NamedTuple):
    """An exhibition from outside; `work` is its poster's, and may be empty when it has none.

    `file` is the poster's picture within the collection, `alt` says what it shows.
    """

    exhibition: str
    title: Text
    subtitle: Text
    work: str
    file: str
    alt: Text
    holdings: Holdings


class Labels(NamedTuple):
    """The interface's texts by key in one language, and what it calls itself."""

    name: str
    ui: Mapping[str, str]


class Front(NamedTuple):
    """All that a lobby shows; `labels` are by language code (BCP 47)."""

    title: Text
    subtitle: Text
    languages: tuple[str, ...]
    theme: Theme
    lobby: Lobby
    covers: tuple[Cover, ...]
    labels: Mapping[str, Labels]


def front_of(collection: Collection, words: Mapping[str, Words]) -> Front:
    """The front of a collection."""
    return Front(
        collection.title,
        collection.subtitle,
        collection.languages,
        collection.theme,
        collection.lobby,
        tuple(_cover(one, collection) for one in collection.exhibitions.values()),
        {code: Labels(one.name, one.ui) for code, one in words.items()},
    )


def _cover(exhibition: Exhibition, collection: Collection) -> Cover:
    work = collection.works.get(exhibition.poster)
    return Cover(
        exhibition.id,
        exhibition.title,
        exhibition.subtitle,
        work.id if work else "",
        work.picture if work else "",
        work.alt if work else EMPTY_TEXT,
        exhibition.holdings,
    )
