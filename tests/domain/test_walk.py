from __future__ import annotations

import pytest

from exhibit_app.domain.event_table import standing
from exhibit_app.domain.reference import Reference
from exhibit_app.domain.walk import step, walk_of


@pytest.fixture
def hall(shipped):
    collection = shipped.collection
    return collection, collection.exhibitions["echoes-of-dien-bien"]


def test_from_the_introduction_one_goes_on_to_the_first_article(hall):
    collection, exhibition = hall
    assert step(collection, exhibition, None, 1) == Reference("article", exhibition.articles[0])


def test_events_follow_each_other_in_time(hall):
    collection, exhibition = hall
    walk = walk_of(collection, exhibition, Reference("event", "agreement-2024"))
    starts = [standing(collection.events[one.id].date) for one in walk]
    assert starts == sorted(starts)
    assert step(collection, exhibition, walk[3], 1) == walk[4]


def test_the_walk_ends_where_it_ends(hall):
    collection, exhibition = hall
    last = Reference("article", exhibition.articles[-1])
    assert step(collection, exhibition, last, 1) == last
    assert step(collection, exhibition, Reference("article", exhibition.articles[0]), -1) is None
