"""Chooses what passes over the screen while nobody is there, from the exhibitions themselves."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import chain, islice, zip_longest
from typing import TYPE_CHECKING, Literal

from exhibit_app.domain.article import Quote
from exhibit_app.domain.text import EMPTY_TEXT, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from exhibit_app.domain.article import Article, Runs
    from exhibit_app.domain.collection import Collection
    from exhibit_app.domain.exhibition import Exhibition

SlideKind = Literal["poster", "work", "quote", "event"]

MOST_IMPORTANT = 3
MOST_OF_A_KIND = 8
"""Of one exhibition, so that a loop comes round in minutes."""
MOST_ARTICLES = 120
"""So many of an exhibition are looked into, spread over all of it."""
LONGEST_QUOTE = 260
"""Letters that can be read in passing."""


@dataclass(frozen=True, slots=True)
class Slide:
    """One view of the loop; `event` names the event whose time and place it goes to."""

    kind: SlideKind
    exhibition: str
    work: str = ""
    event: str = ""
    title: Text = field(default_factory=Text)
    text: Text = EMPTY_TEXT
    credit: Text = EMPTY_TEXT


def derive_slides(collection: Collection) -> tuple[tuple[Slide, str], ...]:
    """The slides of all exhibitions in turn, each with the language it is shown in."""
    slides = chain.from_iterable(
        _of_exhibition(exhibition, collection) for exhibition in collection.exhibitions.values()
    )
    languages = collection.languages
    return tuple((slide, languages[n % len(languages)]) for n, slide in enumerate(slides))


def _of_exhibition(exhibition: Exhibition, collection: Collection) -> Iterator[Slide]:
    """The poster, then works, events and quotations by turns."""
    yield Slide(
        "poster",
        exhibition.id,
        work=exhibition.poster,
        title=exhibition.title,
        text=exhibition.subtitle,
    )
    articles = [collection.articles[one] for one in _spread(exhibition.articles)]
    kinds = (
        _works(exhibition, articles, collection),
        _events(exhibition, articles, collection),
        _quotes(exhibition, articles),
    )
    rows = zip_longest(*(tuple(islice(kind, MOST_OF_A_KIND)) for kind in kinds))
    yield from (slide for row in rows for slide in row if slide is not None)


def _works(
    exhibition: Exhibition, articles: list[Article], collection: Collection
) -> Iterator[Slide]:
    named = [article.lead or next(iter(article.works), "") for article in articles]
    named += [work for section in exhibition.sections for work in section.works]
    for id_ in dict.fromkeys(named):
        work = collection.works.get(id_)
        if work is not None and id_ != exhibition.poster and work.kind not in {"video", "audio"}:
            yield Slide(
                "work",
                exhibition.id,
                work=id_,
                title=work.title,
                text=work.caption,
                credit=work.credit,
            )


def _events(
    exhibition: Exhibition, articles: list[Article], collection: Collection
) -> Iterator[Slide]:
    """What matters most and happened somewhere; of very many events only these are read."""
    # The lobby, which comes before the loop, knows no roll.
    from exhibit_app.domain.roll import roll_of  # noqa: PLC0415

    roll = roll_of(collection, exhibition)
    table, placed = roll.table, {row for place in roll.places.values() for row in place.rows}
    named = (event for article in articles for event in article.events)
    for id_ in dict.fromkeys(chain(named, roll.events)):
        row = table.position.get(id_, -1)
        if row in placed and table.importance[row] == MOST_IMPORTANT:
            event = collection.events[id_]
            yield Slide("event", exhibition.id, event=id_, title=event.title, text=event.summary)


def _quotes(exhibition: Exhibition, articles: list[Article]) -> Iterator[Slide]:
    for article in articles:
        spoken = {language: _first_quote(article, language) for language in article.bodies}
        if spoken and all(spoken.values()):
            texts = {language: quote[0] for language, quote in spoken.items() if quote}
            names = {language: quote[1] for language, quote in spoken.items() if quote}
            yield Slide(
                "quote", exhibition.id, work=article.lead, text=Text(texts), credit=Text(names)
            )


def _first_quote(article: Article, language: str) -> tuple[str, str] | None:
    """Words and attribution of the first quotation short enough to be read in passing."""
    for block in article.bodies[language]:
        if isinstance(block, Quote) and block.paragraphs:
            words = " ".join(_plain(paragraph) for paragraph in block.paragraphs)
            if len(words) <= LONGEST_QUOTE:
                return words, _plain(block.attribution)
    return None


def _spread(ids: tuple[str, ...]) -> tuple[str, ...]:
    """All of them, or MOST_ARTICLES at equal distances."""
    return ids[:: -(-len(ids) // MOST_ARTICLES)] if ids else ()


def _plain(runs: Runs) -> str:
    return "".join(run.text for run in runs)
