"""Leaves out the panes of a hall that would stay empty, so that there is more room to read."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from exhibit_app.domain.exhibition import Pane
from exhibit_app.domain.roll import roll_of

if TYPE_CHECKING:
    from exhibit_app.domain.collection import Collection
    from exhibit_app.domain.exhibition import Exhibition, Panes

_HIDDEN = Pane("hidden")


def needed_panes(panes: Panes, exhibition: Exhibition, collection: Collection) -> Panes:
    """The panes, without those for which the exhibition has nothing."""
    roll, drawn = roll_of(collection, exhibition), exhibition.map
    has_times = roll.events or exhibition.timeline.eras
    has_places = roll.localities or drawn.layers or drawn.extent
    return replace(
        panes,
        timeline=panes.timeline if has_times else _HIDDEN,
        map=panes.map if has_places else _HIDDEN,
        gallery=panes.gallery if collection.works else _HIDDEN,
    )
