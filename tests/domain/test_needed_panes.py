from __future__ import annotations

from dataclasses import replace

import pytest

from exhibit_app.domain.exhibition import LANDSCAPE_PANES, Extent, MapSpec, TimelineSpec
from exhibit_app.domain.needed_panes import needed_panes


@pytest.fixture
def bare(shipped):
    """A collection with one exhibition that has nothing but its title."""
    exhibition = replace(
        next(iter(shipped.collection.exhibitions.values())),
        sections=(),
        events=(),
        timeline=TimelineSpec(),
        map=MapSpec(),
    )
    return replace(
        shipped.collection, works={}, exhibitions={exhibition.id: exhibition}
    ), exhibition


def hidden(collection, exhibition):
    panes = needed_panes(LANDSCAPE_PANES, exhibition, collection)
    names = ("timeline", "map", "gallery")
    return {name for name in names if getattr(panes, name).side == "hidden"}


def test_the_shipped_exhibitions_need_all_panes(shipped):
    for exhibition in shipped.collection.exhibitions.values():
        assert needed_panes(LANDSCAPE_PANES, exhibition, shipped.collection) == LANDSCAPE_PANES


def test_what_has_nothing_to_show_leaves_its_room(bare):
    assert hidden(*bare) == {"timeline", "map", "gallery"}


def test_whatever_was_given_a_pane_is_shown(bare, shipped):
    collection, exhibition = bare
    era, event = next(iter(collection.eras)), next(iter(collection.events))
    world = MapSpec(extent=Extent(-180, -60, 180, 75))
    assert "timeline" not in hidden(collection, replace(exhibition, events=(event,)))
    assert "timeline" not in hidden(
        collection, replace(exhibition, timeline=TimelineSpec(eras=(era,)))
    )
    assert "map" not in hidden(collection, replace(exhibition, map=world))
    with_works = replace(collection, works=shipped.collection.works)
    assert "gallery" not in hidden(with_works, exhibition)
