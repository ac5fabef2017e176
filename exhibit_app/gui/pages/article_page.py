"""An article or panel as rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from exhibit_app.domain.article import (
    Article,
    Block,
    Figure,
    Heading,
    ListBlock,
    Note,
    Paragraph,
    Quote,
)
from exhibit_app.gui.pages import context as parts
from exhibit_app.gui.pages.markup import bare, escaped, styled
from exhibit_app.gui.pages.rows import PageRow

if TYPE_CHECKING:
    from exhibit_app.domain.article import Runs
    from exhibit_app.gui.pages.context import PageContext


def article_page(context: PageContext, article: Article) -> list[PageRow]:
    """Headline, date line, summary, body, what it leads to, and its sources."""
    day = article.date.bounds.start_min if article.date else None
    rows = parts.plain_row("kicker", context.text(article.kicker))
    rows += parts.plain_row("title", context.text(article.title))
    rows += parts.plain_row("dateline", _dateline(context, article, day))
    rows += parts.plain_row("remark", context.text(article.date_note))
    rows += parts.plain_row("lead", context.text(article.summary))
    for block in article.body(context.language):
        rows += block_rows(context, block)
    return [*rows, *_onward(context, article, day)]


def _onward(context: PageContext, article: Article, day: float | None) -> list[PageRow]:
    """Chips and lines for all that the article is about or names, as links in text are small."""
    targets = article.targets(context.language)

    def with_named(kind: str, ids: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(dict.fromkeys((*ids, *(one.id for one in targets if one.kind == kind))))

    related = parts.chips(
        context,
        with_named("locality", article.localities),
        with_named("event", article.events),
        with_named("person", article.people),
        day,
    )
    rows = [parts.heading(context.word("page_related")), related] if related.links else []
    rows += parts.articles(context, with_named("article", ()))
    rows += parts.works(context, with_named("work", ()))
    rows += parts.addresses(context, article.addresses(context.language))
    return rows + parts.sources(context, with_named("source", article.sources))


def block_rows(context: PageContext, block: Block) -> list[PageRow]:
    """The rows of one block; a figure whose work is missing leaves no gap."""
    match block:
        case Paragraph(runs):
            return [_row(context, "paragraph", runs)]
        case Heading(runs, level):
            return [_row(context, "heading" if level == 2 else "subheading", runs)]
        case Quote(paragraphs, attribution):
            text = "<br>".join(styled(runs, context.page_of) for runs in paragraphs)
            plain = " ".join(map(bare, paragraphs))
            return [PageRow("quote", text=text, plain=plain, label=bare(attribution))]
        case ListBlock(items, ordered):
            return [
                PageRow(
                    "item",
                    styled(runs, context.page_of),
                    bare(runs),
                    label=f"{number}." if ordered else "–",
                )
                for number, runs in enumerate(items, 1)
            ]
        case Figure(work, caption, size):
            return _figure(context, work, caption, size)
        case Note(paragraphs):
            text = "<br><br>".join(styled(runs, context.page_of) for runs in paragraphs)
            plain = " ".join(map(bare, paragraphs))
            return [PageRow("note", text=text, plain=plain, label=context.word("page_note"))]
        case _:
            assert_never(block)


def _row(context: PageContext, kind: str, runs: Runs) -> PageRow:
    return PageRow(kind, text=styled(runs, context.page_of), plain=bare(runs))  # type: ignore[arg-type]


def _figure(context: PageContext, work_id: str, caption: Runs, size: str) -> list[PageRow]:
    work = context.collection.works.get(work_id)
    if work is None:
        return []
    own = escaped(context.text(work.caption))
    return [
        PageRow(
            "figure",
            text=styled(caption, context.page_of) or own,
            plain=context.text(work.alt) or context.text(work.title),
            label=context.text(work.credit),
            work=work_id,
            size=size,
        )
    ]


def _dateline(context: PageContext, article: Article, day: float | None) -> str:
    place = next((one for one in article.localities if one in context.collection.localities), "")
    where = context.locality_name(place, day) if place else ""
    return " · ".join(filter(None, (context.date(article.date), where)))
