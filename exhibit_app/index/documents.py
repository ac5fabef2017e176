"""What can be found: every text of a collection, and the names by which people look for it."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from exhibit_app.domain.article import Figure, Heading, ListBlock, Note, Paragraph, Quote

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from exhibit_app.domain.article import Block, Runs
    from exhibit_app.domain.collection import Collection
    from exhibit_app.domain.edtf import Edtf
    from exhibit_app.domain.exhibition import Exhibition
    from exhibit_app.domain.reference import Kind
    from exhibit_app.domain.text import Text
    from exhibit_app.domain.work import Work

_YEAR = re.compile(r"\d{4,}")


@dataclass(frozen=True, slots=True)
class Document:
    """One thing in one language; `names` are other words that lead to it, in every language."""

    kind: Kind
    id: str
    language: str
    title: str
    body: str
    names: str = ""


def documents(collection: Collection) -> Iterator[Document]:
    """A document for each thing that a screen can show, in each of the collection's languages."""
    journeys = _journeys(collection)
    for language in collection.languages:
        for exhibition in collection.exhibitions.values():
            yield _exhibition(collection, exhibition, language)
        yield from _articles(collection, language)
        for event in collection.events.values():
            names = _names(collection, event.localities, event.people)
            names = _joined(names, _years(event.date))
            texts = (event.summary, event.date_note, *_cited(collection, event.sources))
            yield _document("event", event.id, language, event.title, texts, names)
        for place in collection.localities.values():
            names = _names(collection, [place.id], [])
            texts = (place.summary, *journeys[place.id], *_cited(collection, place.sources))
            yield _document("locality", place.id, language, place.name, texts, names)
        for person in collection.people.values():
            texts = (person.role, person.summary, *_cited(collection, person.sources))
            names = _joined(_all_languages([person.name]), _years(person.date))
            yield _document("person", person.id, language, person.name, texts, names)
        for work in collection.works.values():
            yield _work(collection, work, language)


def _exhibition(collection: Collection, exhibition: Exhibition, language: str) -> Document:
    texts = [exhibition.subtitle, exhibition.introduction, exhibition.credits]
    for section in exhibition.sections:
        texts += [section.title, section.introduction]
    for tour in exhibition.tours:
        texts += [tour.title, tour.summary, *(stop.text for stop in tour.stops)]
    texts += [lane.title for lane in exhibition.timeline.lanes]
    eras = (collection.eras.get(one) for one in exhibition.timeline.eras)
    texts += [text for era in eras if era for text in (era.title, era.summary)]
    names = _all_languages([exhibition.title])
    return _document("exhibition", exhibition.id, language, exhibition.title, texts, names)


def _work(collection: Collection, work: Work, language: str) -> Document:
    texts = [work.caption, work.alt, work.creator, work.credit, work.dimensions, work.provenance]
    for hotspot in work.hotspots:
        texts += [hotspot.title, hotspot.text]
    texts += _cited(collection, work.sources)
    series = collection.series.get(work.series)
    names = _joined(_all_languages([series.title] if series else []), _years(work.date))
    return _document("work", work.id, language, work.title, texts, names)


def _articles(collection: Collection, language: str) -> Iterator[Document]:
    for article in collection.articles.values():
        told = [article.kicker, article.summary, article.date_note]
        cited = _cited(collection, article.sources)
        blocks = map(_words_of, article.body(language))
        body = " ".join(filter(None, (*_said(told, language), *blocks, *_said(cited, language))))
        names = _names(collection, article.localities, article.people)
        title = article.title.get(language)
        yield Document("article", article.id, language, title, body, names)


def _document(
    kind: Kind, name: str, language: str, title: Text, texts: Iterable[Text], names: str
) -> Document:
    body = " ".join(filter(None, _said(texts, language)))
    return Document(kind, name, language, title.get(language), body, names)


def _said(texts: Iterable[Text], language: str) -> Iterator[str]:
    return (text.get(language) for text in texts)


def _journeys(collection: Collection) -> Mapping[str, list[Text]]:
    """What is told of the journeys through each locality, which has no screen of its own."""
    told: defaultdict[str, list[Text]] = defaultdict(list)
    for journey in collection.journeys.values():
        for place in dict.fromkeys(journey.localities):
            told[place] += [journey.title, journey.summary]
    return told


def _cited(collection: Collection, sources: Iterable[str]) -> Iterator[Text]:
    """What is named where something was read."""
    for one in sources:
        if source := collection.sources.get(one):
            yield from (source.title, source.publisher)


def _names(collection: Collection, localities: Iterable[str], people: Iterable[str]) -> str:
    places = [collection.localities[one] for one in localities if one in collection.localities]
    texts = [place.name for place in places]
    texts += [former.name for place in places for former in place.former_names]
    texts += [collection.people[one].name for one in people if one in collection.people]
    return _all_languages(texts)


def _years(date: Edtf | None) -> str:
    """The years in which something happened, as one types them."""
    return " · ".join(dict.fromkeys(_YEAR.findall(date.text))) if date else ""


def _joined(*names: str) -> str:
    return " · ".join(filter(None, names))


def _all_languages(texts: Iterable[Text]) -> str:
    return " · ".join(dict.fromkeys(name for text in texts for name in text.by_language.values()))


def _words_of(block: Block) -> str:
    match block:
        case Paragraph(runs) | Heading(runs):
            return _plain(runs)
        case Quote(paragraphs, attribution):
            return " ".join(map(_plain, (*paragraphs, attribution)))
        case Note(paragraphs):
            return " ".join(map(_plain, paragraphs))
        case ListBlock(items):
            return " ".join(map(_plain, items))
        case Figure(caption=caption):
            return _plain(caption)


def _plain(runs: Runs) -> str:
    return "".join(run.text for run in runs)
