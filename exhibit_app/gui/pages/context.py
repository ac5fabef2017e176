"""What every page is written from, and the parts that all pages share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from exhibit_app.domain.date_text import date_text
from exhibit_app.domain.web_address import host
from exhibit_app.gui.pages.markup import escaped
from exhibit_app.gui.pages.rows import PageRow, link

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from exhibit_app.domain.article import Article
    from exhibit_app.domain.collection import Collection
    from exhibit_app.domain.edtf import Edtf
    from exhibit_app.domain.exhibition import Exhibition
    from exhibit_app.domain.filtered import Filtered
    from exhibit_app.domain.text import Text
    from exhibit_app.domain.words import Words
MOST_EVENTS = 60
"""So many are listed on one page; the timeline shows all of them."""


@dataclass(frozen=True, slots=True)
class PageContext:
    """A collection as one reader sees it, in one exhibition and one language."""

    collection: Collection
    exhibition: Exhibition
    words: Words
    language: str
    filtered: Filtered | None = None

    def text(self, text: Text) -> str:
        """`text` in the reader's language."""
        return text.get(self.language)

    def word(self, key: str) -> str:
        """The interface's words for `key`."""
        return self.words.ui.get(key, key)

    def date(self, date: Edtf | None) -> str:
        """A date as people write it; "" without a date."""
        return date_text(date, self.words.dates) if date else ""

    def dims_article(self, article: Article) -> bool:
        """Whether an article tells of nothing that the reader's filter lets pass."""
        return self.filtered is not None and not self.filtered.tells(article)

    def dims_event(self, event: str) -> bool:
        """Whether the reader's filter does not let an event pass."""
        return self.filtered is not None and not self.filtered.passes(event)

    def page_of(self, source: str) -> str:
        """The address of a source; "" when it has none or there is no such source."""
        known = self.collection.sources.get(source)
        return known.url if known else ""

    def locality_name(self, locality: str, day: float | None = None) -> str:
        """The name in force on `day`, in the reader's language."""
        return self.text(self.collection.localities[locality].name_at(day))


def chips(
    context: PageContext,
    localities: Iterable[str] = (),
    events: Iterable[str] = (),
    people: Iterable[str] = (),
    day: float | None = None,
) -> PageRow:
    """One row of chips; ids that the collection lacks are left out."""
    pool = context.collection
    found = [
        link(f"locality:{one}", context.locality_name(one, day), "place")
        for one in localities
        if one in pool.localities
    ]
    found += [
        link(f"event:{one}", context.text(pool.events[one].title), "event")
        for one in events
        if one in pool.events
    ]
    found += [
        link(f"person:{one}", context.text(pool.people[one].name), "person")
        for one in people
        if one in pool.people
    ]
    return PageRow("chips", links=tuple(found))


def articles(context: PageContext, ids: Iterable[str]) -> list[PageRow]:
    """A heading and a line for each article; nothing without articles."""
    lines = [
        article_line(context, article)
        for one in ids
        if (article := context.collection.articles.get(one))
    ]
    return _section(context.word("page_articles"), lines)


def article_line(context: PageContext, article: Article) -> dict[str, object]:
    """What leads to an article."""
    title, kicker = context.text(article.title), context.text(article.kicker)
    dimmed = context.dims_article(article)
    return link(f"article:{article.id}", title, "article", kicker, dimmed=dimmed)


def events(context: PageContext, ids: Sequence[str]) -> list[PageRow]:
    """A heading and a dated line for each event, or how many more there are than one can read."""
    lines = [
        link(
            f"event:{one}",
            context.text(event.title),
            "event",
            context.date(event.date),
            dimmed=context.dims_event(one),
        )
        for one in ids[:MOST_EVENTS]
        if (event := context.collection.events.get(one))
    ]
    rows = _section(context.word("page_events"), lines)
    more = len(ids) - MOST_EVENTS
    if more > 0:
        rows += plain_row("small", context.word("timeline_more").replace("{0}", str(more)))
    return rows


def works(context: PageContext, ids: Iterable[str]) -> list[PageRow]:
    """A heading and a line for each work; nothing without works."""
    lines = [
        link(f"work:{one}", context.text(work.title), "work")
        for one in ids
        if (work := context.collection.works.get(one))
    ]
    return _section(context.word("page_works"), lines)


def addresses(context: PageContext, named: Iterable[tuple[str, str]]) -> list[PageRow]:
    """A heading and a line for the words and address of each web page; nothing without pages."""
    lines = [link(address, words, "code", host(address)) for words, address in named]
    return _section(context.word("page_addresses"), lines)


def sources(context: PageContext, ids: Iterable[str]) -> list[PageRow]:
    """Where the facts were read, each source on a line of its own."""
    rows = [
        _source(written, context.collection.sources[one].url)
        for one in ids
        if one in context.collection.sources and (written := citation(context, one))
    ]
    return [heading(context.word("page_sources")), *rows] if rows else []


def _source(written: str, address: str) -> PageRow:
    if address:
        return PageRow("links", size="small", links=(link(address, written, "code"),))
    return PageRow("small", text=escaped(written), plain=written)


def citation(context: PageContext, source_id: str) -> str:
    """Title, publisher and date of a source, and what must be known of it."""
    source = context.collection.sources[source_id]
    parts = [
        context.text(source.title),
        context.text(source.publisher),
        context.date(source.date),
        context.text(source.note),
    ]
    return ". ".join(part.rstrip(".") for part in parts if part) + "."


def heading(text: str) -> PageRow:
    """A heading of the interface's own."""
    return PageRow("subheading", text=escaped(text), plain=text)


def plain_row(kind: str, text: str) -> list[PageRow]:
    """A row of plain words; nothing for no words."""
    return [PageRow(kind, text=escaped(text), plain=text)] if text else []  # type: ignore[arg-type]


def _section(title: str, lines: list[dict[str, object]]) -> list[PageRow]:
    return [heading(title), PageRow("links", links=tuple(lines))] if lines else []
