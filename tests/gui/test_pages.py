from __future__ import annotations

import pytest

from exhibit_app.domain.article import (
    Article,
    Figure,
    Heading,
    ListBlock,
    Note,
    Paragraph,
    Quote,
    Run,
)
from exhibit_app.domain.reference import Reference
from exhibit_app.domain.shown import derive_shown
from exhibit_app.domain.text import plain
from exhibit_app.domain.visit import Place
from exhibit_app.gui.pages import context as parts
from exhibit_app.gui.pages.article_page import article_page, block_rows
from exhibit_app.gui.pages.card_pages import (
    event_page,
    introduction_page,
    locality_page,
    person_page,
)
from exhibit_app.gui.pages.context import PageContext
from exhibit_app.gui.pages.markup import paragraphs, styled

ECHOES = "echoes-of-dien-bien"


@pytest.fixture
def context(shipped, all_words):
    def make(language="en", exhibition=ECHOES):
        collection = shipped.collection
        return PageContext(
            collection, collection.exhibitions[exhibition], all_words[language], language
        )

    return make


def kinds(rows):
    return [row.kind for row in rows]


def all_links(rows):
    return [link["target"] for row in rows for link in row.links]


def words(rows):
    return " ".join(row.plain for row in rows).replace("\u00a0", " ")


def test_text_never_becomes_markup():
    hostile = Run('<img src="file:///etc/passwd"> & <a href="http://x">')
    assert styled((hostile,)) == (
        '&lt;img src="file:///etc/passwd"&gt; &amp; &lt;a href="http://x"&gt;'
    )


def test_a_no_break_space_stays_one():
    assert styled((Run("в\u00a01954\u00a0г."),)) == "в&nbsp;1954&nbsp;г."


def test_runs_keep_their_style_and_lead_into_the_collection_or_to_a_sound_address():
    runs = (
        Run("a", emphasis=True),
        Run("b", strong=True, target=Reference("event", "x")),
        Run("c", url="https://a.vn/?b=1&c=2"),
        Run("d", url='https://a.vn/"><img>'),
        Run("e", url="file:///etc/passwd"),
    )
    assert styled(runs) == (
        '<i>a</i><a href="event:x"><b>b</b></a><a href="https://a.vn/?b=1&c=2">c</a>de'
    )


def test_web_pages_have_lines_of_their_own_with_the_words_that_named_them():
    address = "https://a.vn/"
    runs = (Run("a "), Run("whole", emphasis=True, url=address), Run(" page", url=address))
    again = (Run("here", url=address), Run("b", url="https://b.vn"))
    article = Article("x", plain("x"), {"en": (Paragraph(runs), Quote((again,)))})
    assert article.addresses("en") == (("whole page", address), ("b", "https://b.vn"))


def test_a_source_on_the_web_can_be_chosen(context):
    reader = context()
    pages = {one.url for one in reader.collection.sources.values() if one.url}
    rows = parts.sources(reader, reader.collection.sources)
    assert pages
    assert pages == set(all_links(rows))


def test_a_source_named_in_the_text_leads_to_its_page_if_it_has_one():
    runs = (Run("a report", target=Reference("source", "x")),)
    assert styled(runs) == "a report"
    assert styled(runs, {"x": "https://a.vn"}.get) == '<a href="https://a.vn">a report</a>'


@pytest.mark.parametrize("language", ["en", "vi", "ru"])
def test_every_source_named_in_the_text_is_told_at_the_end(context, language):
    reader = context(language)
    for article in reader.collection.articles.values():
        page = article_page(reader, article)
        told = {row.plain for row in page} | {one["text"] for row in page for one in row.links}
        named = [one.id for one in article.targets(language) if one.kind == "source"]
        assert {parts.citation(reader, one) for one in named} <= told, article.id


@pytest.mark.parametrize("language", ["en", "vi", "ru"])
def test_whatever_the_text_links_to_can_be_reached_by_keyboard_too(context, language):
    reader = context(language)
    for article in reader.collection.articles.values():
        links = all_links(article_page(reader, article))
        targets = {str(one) for one in article.targets(language) if one.kind != "source"}
        assert targets <= set(links), article.id


def test_paragraphs_are_parted_by_blank_lines():
    assert paragraphs("one\nline\n\n\n two ") == ["one line", "two"]


def test_each_kind_of_block_becomes_its_row(context):
    runs = (Run("words"),)
    blocks = [
        Paragraph(runs),
        Heading(runs),
        Heading(runs, 3),
        Quote((runs,), (Run("whose"),)),
        ListBlock((runs, runs), ordered=True),
        Figure("two-rivers"),
        Note((runs,)),
    ]
    rows = [row for block in blocks for row in block_rows(context(), block)]
    assert kinds(rows) == [
        "paragraph",
        "heading",
        "subheading",
        "quote",
        "item",
        "item",
        "figure",
        "note",
    ]
    assert [row.label for row in rows if row.kind == "item"] == ["1.", "2."]


def test_a_figure_without_its_work_leaves_no_gap(context):
    assert block_rows(context(), Figure("none")) == []


@pytest.mark.parametrize("language", ["en", "vi", "ru"])
def test_an_article_is_whole_in_each_language(context, language):
    reader = context(language)
    article = reader.collection.articles["cooperation-agreement"]
    rows = article_page(reader, article)
    assert {"kicker", "title", "dateline", "lead", "paragraph", "figure", "chips"} <= set(
        kinds(rows)
    )
    assert kinds(rows)[-1] == "small"
    for event in article.events:
        assert f"event:{event}" in all_links(rows)
    for locality in article.localities:
        assert f"locality:{locality}" in all_links(rows)


def test_the_unsure_year_is_shown_as_unsure(context):
    rows = article_page(context(), context().collection.articles["working-session"])
    assert "14 July, probably 2021" in words(rows)


def test_an_event_of_1923_happens_in_petrograd(context):
    reader = context("en", "your-pain-in-my-heart")
    event = reader.collection.events["first-arrival-1923"]
    place = Place(reader.exhibition.id, Reference("event", event.id))
    rows = event_page(reader, event, derive_shown(reader.collection, place))
    chips = [link["text"] for row in rows for link in row.links]
    assert "Petrograd" in chips
    assert "Saint Petersburg" not in chips


def test_a_locality_tells_its_former_names_its_events_and_articles(context):
    reader = context("en")
    locality = reader.collection.localities["saint-petersburg"]
    shown = derive_shown(reader.collection, Place(ECHOES, Reference("locality", locality.id)))
    rows = locality_page(reader, locality, shown)
    datelines = [row.plain for row in rows if row.kind == "dateline"]
    assert [line.split(" (")[0] for line in datelines] == ["Petrograd", "Leningrad"]
    assert {f"event:{one}" for one in shown.events} <= set(all_links(rows))
    assert {f"article:{one}" for one in shown.articles} <= set(all_links(rows))


def test_a_person_leads_to_where_they_appear(context):
    reader = context("vi")
    person = reader.collection.people["ngo-manh-lan"]
    shown = derive_shown(reader.collection, Place(ECHOES, Reference("person", person.id)))
    assert all_links(person_page(reader, person, shown))


def test_the_introduction_lists_every_article(context):
    reader = context("ru")
    targets = all_links(introduction_page(reader))
    assert targets == [f"article:{one}" for one in reader.exhibition.articles]


def test_a_page_lists_no_more_events_than_one_can_read(context):
    page = context()
    ids = list(page.collection.events) * 5
    rows = parts.events(page, ids)
    assert len(rows[1].links) == parts.MOST_EVENTS
    assert str(len(ids) - parts.MOST_EVENTS) in rows[-1].plain
    assert [row.kind for row in parts.events(page, ids[:3])] == ["subheading", "links"]
