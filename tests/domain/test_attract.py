"""The attract loop is made of what matters, without reading everything there is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

from exhibit_app.domain.article import Article
from exhibit_app.domain.attract import MOST_ARTICLES, MOST_OF_A_KIND, derive_slides
from exhibit_app.domain.exhibition import Section
from exhibit_app.domain.roll import roll_of
from exhibit_app.domain.text import plain
from tests.timeline_sample import event, sample_collection

MANY = 5_000


class Counted(Mapping):
    """A pool that knows how often it was read."""

    def __init__(self, things):
        self._things = things
        self.read = 0

    def __getitem__(self, key):
        self.read += 1
        return self._things[key]

    def __contains__(self, key):
        return key in self._things

    def __iter__(self):
        return iter(self._things)

    def __len__(self):
        return len(self._things)


def crowded():
    """Thousands of events and articles, one in a hundred of them important and at a place."""
    events = tuple(
        replace(
            event(f"e{n}", f"{1000 + n % 900}", importance=3 if n % 100 == 7 else 2),
            localities=("hanoi",) if n % 200 == 7 else (),
        )
        for n in range(MANY)
    )
    articles = {f"a{n}": Article(f"a{n}", plain(f"A{n}"), {}) for n in range(MANY)}
    made = sample_collection(events)
    section = Section("all", plain("All"), articles=tuple(articles))
    halls = {"hall": replace(made.exhibitions["hall"], sections=(section,))}
    return replace(made, exhibitions=halls, articles=articles)


def test_the_loop_goes_to_important_events_that_have_a_place():
    slides = [slide for slide, _ in derive_slides(crowded()) if slide.kind == "event"]
    assert [slide.event for slide in slides] == [f"e{n}" for n in range(7, 1600, 200)]
    assert len(slides) == MOST_OF_A_KIND


def test_a_loop_of_very_many_reads_few():
    made = crowded()
    events, articles = Counted(made.events), Counted(made.articles)
    made = replace(made, events=events, articles=articles)
    roll_of(made, made.exhibitions["hall"])
    events.read = articles.read = 0
    assert derive_slides(made)
    assert events.read <= MOST_OF_A_KIND
    assert articles.read <= MOST_ARTICLES


def test_every_exhibition_has_its_poster_and_its_turn(shipped):
    collection = shipped.collection
    slides = derive_slides(collection)
    kinds = Counter((slide.exhibition, slide.kind) for slide, _ in slides)
    for exhibition in collection.exhibitions:
        assert kinds[exhibition, "poster"] == 1
        assert 0 < kinds[exhibition, "event"] <= MOST_OF_A_KIND
        assert 0 < kinds[exhibition, "work"] <= MOST_OF_A_KIND
    assert [language for _, language in slides[:3]] == list(collection.languages)
