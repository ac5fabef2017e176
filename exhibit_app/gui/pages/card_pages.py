"""Events, localities, people and the exhibition itself as rows."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from exhibit_app.domain.date_text import date_text
from exhibit_app.gui.pages import context as parts
from exhibit_app.gui.pages.markup import paragraphs
from exhibit_app.gui.pages.rows import PageRow

if TYPE_CHECKING:
    from exhibit_app.domain.event import Event
    from exhibit_app.domain.exhibition import Section
    from exhibit_app.domain.locality import Locality
    from exhibit_app.domain.person import Person
    from exhibit_app.domain.shown import Shown
    from exhibit_app.gui.pages.context import PageContext


def event_page(context: PageContext, event: Event, shown: Shown) -> list[PageRow]:
    """When and where it happened, what it was, and what tells more of it."""
    rows = parts.plain_row("kicker", context.word("page_event"))
    rows += parts.plain_row("title", context.text(event.title))
    rows += parts.plain_row("dateline", context.date(event.date))
    rows += parts.plain_row("remark", context.text(event.date_note))
    rows += _body(context.text(event.summary))
    related = parts.chips(context, event.localities, people=event.people, day=shown.day)
    if related.links:
        rows.append(related)
    rows += parts.articles(context, shown.articles)
    rows += parts.works(context, event.works)
    return rows + parts.sources(context, event.sources)


def locality_page(context: PageContext, locality: Locality, shown: Shown) -> list[PageRow]:
    """Its names in time, what it is, and what happened there."""
    rows = parts.plain_row("kicker", context.word(f"locality_{locality.kind}"))
    rows += parts.plain_row("title", context.text(locality.name))
    for former in locality.former_names:
        told = f"{context.text(former.name)} ({date_text(former.date, context.words.dates)})"
        rows += parts.plain_row("dateline", told)
    rows += _body(context.text(locality.summary))
    if locality.part_of in context.collection.localities:
        rows.append(parts.chips(context, [locality.part_of]))
    rows += parts.events(context, shown.events)
    rows += parts.articles(context, shown.articles)
    return rows + parts.sources(context, locality.sources)


def person_page(context: PageContext, person: Person, shown: Shown) -> list[PageRow]:
    """Who they are in this story, and where they appear in it."""
    rows = parts.plain_row("kicker", context.word("page_person"))
    rows += parts.plain_row("title", context.text(person.name))
    rows += parts.plain_row("dateline", context.date(person.date))
    rows += parts.plain_row("lead", context.text(person.role))
    rows += _body(context.text(person.summary))
    rows += parts.events(context, shown.events)
    rows += parts.articles(context, shown.articles)
    return rows + parts.sources(context, person.sources)


def introduction_page(context: PageContext) -> list[PageRow]:
    """What the exhibition is about, and its sections with their articles."""
    exhibition = context.exhibition
    rows = parts.plain_row("kicker", context.word("page_exhibition"))
    rows += parts.plain_row("title", context.text(exhibition.title))
    rows += parts.plain_row("lead", context.text(exhibition.subtitle))
    rows += _body(context.text(exhibition.introduction))
    for section in exhibition.sections:
        rows += _section(context, section)
    return rows + [
        row
        for paragraph in paragraphs(context.text(exhibition.credits))
        for row in parts.plain_row("small", paragraph)
    ]


def _section(context: PageContext, section: Section) -> list[PageRow]:
    """Title, introduction and articles; dimmed if all the articles are."""
    lines = [
        parts.article_line(context, article)
        for one in section.articles
        if (article := context.collection.articles.get(one))
    ]
    if not lines:
        return []
    rows = parts.plain_row("heading", context.text(section.title))
    rows += _body(context.text(section.introduction))
    dimmed = all(line["dimmed"] for line in lines)
    return [
        *(replace(row, dimmed=dimmed) for row in rows),
        PageRow("links", links=tuple(lines)),
    ]


def _body(text: str) -> list[PageRow]:
    return [row for part in paragraphs(text) for row in parts.plain_row("paragraph", part)]
