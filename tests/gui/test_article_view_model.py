"""The article pane shows a page at once, however long it is, and dims what a filter leaves out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from exhibit_app.domain.article import Article, Paragraph, Run
from exhibit_app.domain.event_filter import NO_FILTER, EventFilter
from exhibit_app.domain.exhibition import Section
from exhibit_app.domain.reference import Reference
from exhibit_app.domain.text import plain
from exhibit_app.domain.visit import Choose, Enter, SetFilter, SetLanguage
from exhibit_app.gui.session import Session
from exhibit_app.gui.view_models.article_view_model import FIRST_ROWS, ArticleViewModel
from tests.timeline_sample import sample_collection

LONG = tuple(Paragraph((Run(f"Paragraph {number}"),)) for number in range(150))
ARTICLES = {
    "war": Article("war", plain("Of war"), {}, events=("siege", "battle")),
    "peace": Article("peace", plain("Of peace"), {}, events=("treaty",)),
    "long": Article("long", plain("At length"), {"en": LONG}, events=("treaty",)),
}
SECTIONS = (
    Section("both", plain("Both"), articles=("war", "peace")),
    Section("quiet", plain("Quiet"), introduction=plain("Calm."), articles=("long",)),
)


class Pane:
    def __init__(self, words):
        made = sample_collection()
        hall = replace(made.exhibitions["hall"], sections=SECTIONS)
        halls = {"hall": hall, "other": made.exhibitions["other"]}
        self.session = Session(replace(made, exhibitions=halls, articles=ARTICLES), words)
        self.session.dispatch(Enter("hall"))
        self.article = ArticleViewModel(self.session, self.session)

    @property
    def rows(self):
        return self.article._rows.rows

    @property
    def dimmed(self):
        """Lines and headings that are dimmed."""
        lines = {one["text"] for row in self.rows for one in row.links if one["dimmed"]}
        return lines | {row.plain for row in self.rows if row.dimmed}


@pytest.fixture
def pane(qapp, all_words):
    return Pane(all_words)


def test_a_long_page_begins_at_once_and_is_whole_soon(qtbot, pane):
    pane.session.dispatch(Choose(Reference("article", "long")))
    assert len(pane.rows) == FIRST_ROWS
    assert pane.rows[0].plain == "At length"
    qtbot.waitUntil(lambda: not pane.article._more.isActive())
    assert sum(row.kind == "paragraph" for row in pane.rows) == len(LONG)


def test_a_page_that_is_left_grows_no_more(qtbot, pane):
    pane.session.dispatch(Choose(Reference("article", "long")))
    pane.session.dispatch(Choose(Reference("article", "war")))
    assert not pane.article._more.isActive()
    assert pane.rows[0].plain == "Of war"


def test_the_same_page_in_another_language_is_whole_where_one_was_reading(qtbot, pane):
    pane.session.dispatch(Choose(Reference("article", "long")))
    qtbot.waitUntil(lambda: not pane.article._more.isActive())
    before = len(pane.rows)
    pane.session.dispatch(SetLanguage("ru"))
    assert len(pane.rows) == before


def test_articles_and_sections_without_anything_lit_are_dimmed(pane):
    assert pane.dimmed == set()
    pane.session.dispatch(SetFilter(EventFilter(lanes=frozenset({"war"}))))
    assert pane.dimmed == {"Of peace", "Quiet", "Calm.", "At length"}
    pane.session.dispatch(SetFilter(EventFilter(lanes=frozenset({"peace"}))))
    assert pane.dimmed == set()  # the battle stands in both lanes
    pane.session.dispatch(SetFilter(EventFilter(span=(700_000.0, 701_000.0))))
    assert {"Of war", "Of peace", "At length", "Both", "Quiet"} <= pane.dimmed
    pane.session.dispatch(SetFilter(NO_FILTER))
    assert pane.dimmed == set()


def test_a_dimmed_article_opens_and_its_own_text_is_not_dimmed(pane):
    pane.session.dispatch(SetFilter(EventFilter(lanes=frozenset({"war"}))))
    pane.session.dispatch(Choose(Reference("article", "peace")))
    assert pane.rows[0].plain == "Of peace"
    assert not any(row.dimmed for row in pane.rows)
    assert pane.session.visit.filter
