from __future__ import annotations

import pytest

from exhibit_app.domain.event_table import standing
from exhibit_app.domain.reference import Reference
from exhibit_app.domain.shown import (
    NOTHING_SHOWN,
    derive_shown,
    exhibition_events,
    exhibition_localities,
)
from exhibit_app.domain.visit import LOBBY, Place

ECHOES = "echoes-of-dien-bien"


@pytest.fixture
def collection(shipped):
    return shipped.collection


def shown(collection, kind, name, exhibition=ECHOES):
    return derive_shown(collection, Place(exhibition, Reference(kind, name)))


def test_nothing_is_lit_in_the_lobby_or_the_introduction(collection):
    assert derive_shown(collection, LOBBY) == NOTHING_SHOWN
    assert derive_shown(collection, Place(ECHOES)) == NOTHING_SHOWN


def test_an_article_lights_its_events_and_localities(collection):
    lit = shown(collection, "article", "cooperation-agreement")
    article = collection.articles["cooperation-agreement"]
    assert (lit.events, lit.localities) == (article.events, article.localities)
    assert lit.event in lit.events
    assert lit.works[0] == article.lead


def test_an_event_lights_its_locality_under_the_name_of_its_time(collection):
    lit = shown(collection, "event", "first-arrival-1923", "your-pain-in-my-heart")
    assert lit.locality in collection.events["first-arrival-1923"].localities
    names = [collection.localities[place].name_at(lit.day).get("en") for place in lit.localities]
    assert "Petrograd" in names


def test_a_locality_tells_its_events_in_order_of_time(collection):
    lit = shown(collection, "locality", "saint-petersburg")
    starts = [standing(collection.events[event].date) for event in lit.events]
    assert len(starts) > 1
    assert starts == sorted(starts)
    assert "cooperation-agreement" in lit.articles


def test_a_person_leads_to_their_events_and_articles(collection):
    lit = shown(collection, "person", "ngo-manh-lan")
    assert lit.events
    assert lit.articles


def test_an_exhibition_shows_what_it_lists_and_what_its_articles_name(collection):
    exhibition = collection.exhibitions[ECHOES]
    events = exhibition_events(collection, exhibition)
    assert len(events) == len(set(events))
    for article in exhibition.articles:
        assert set(collection.articles[article].events) <= set(events)
    localities = exhibition_localities(collection, exhibition)
    for event in events:
        assert set(collection.events[event].localities) <= set(localities)
