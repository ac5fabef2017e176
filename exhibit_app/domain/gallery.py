"""Which works an exhibition shows, and which of them hang together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from exhibit_app.domain.article import Figure
from exhibit_app.domain.roll import roll_of
from exhibit_app.domain.text import EMPTY_TEXT, Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from exhibit_app.domain.collection import Collection
    from exhibit_app.domain.exhibition import Exhibition, Section


@dataclass(frozen=True, slots=True)
class WorkGroup:
    """Works that hang together: of a section, of a series, or (`id` is "") all others."""

    id: str
    title: Text = EMPTY_TEXT
    note: Text = EMPTY_TEXT
    works: tuple[str, ...] = ()


def gallery_groups(collection: Collection, exhibition: Exhibition) -> tuple[WorkGroup, ...]:
    """The groups in the order of the exhibition; no work is in two of them.

    A series whose works are all still to come is not there yet.
    """
    hung: set[str] = set()

    def take(works: Iterable[str]) -> tuple[str, ...]:
        new = tuple(one for one in dict.fromkeys(works) if one not in hung)
        hung.update(new)
        return tuple(one for one in new if one in collection.works)

    groups: list[WorkGroup] = []
    for section in exhibition.sections:
        works = take(_section_works(collection, section))
        groups.append(WorkGroup(f"section:{section.id}", section.title, works=works))
        for series_id in section.series:
            if series := collection.series.get(series_id):
                works = take(w.id for w in collection.works.values() if w.series == series_id)
                groups.append(WorkGroup(f"series:{series_id}", series.title, series.summary, works))
    groups.append(WorkGroup("", works=take(_other_works(collection, exhibition))))
    return tuple(group for group in groups if group.works)


def _section_works(collection: Collection, section: Section) -> Iterator[str]:
    yield from section.works
    for article_id in section.articles:
        if article := collection.articles.get(article_id):
            yield article.lead
            yield from article.works
            for blocks in article.bodies.values():
                yield from (block.work for block in blocks if isinstance(block, Figure))


def _other_works(collection: Collection, exhibition: Exhibition) -> Iterator[str]:
    yield from roll_of(collection, exhibition).works
    yield exhibition.poster
