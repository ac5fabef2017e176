"""Where a visitor is on a tour, and what touches, time and the panes do to it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from exhibit_app.domain.exhibition import Tour, TourStop


@dataclass(frozen=True, slots=True)
class TourState:
    """A tour under way; `stop` counts from 0. A tour that is left keeps its stop.

    It is `over` once the time at the last stop is.
    """

    tour: Tour
    stop: int = 0
    playing: bool = True
    left: bool = False
    over: bool = False

    @property
    def current(self) -> TourStop:
        """The stop the visitor is at, or was when they left."""
        return self.tour.stops[self.stop]

    @property
    def at_end(self) -> bool:
        """Whether this is the last stop."""
        return self.stop == len(self.tour.stops) - 1


def go_to(state: TourState, stop: int) -> TourState:
    """At another stop, within the tour's bounds."""
    inside = min(max(stop, 0), len(state.tour.stops) - 1)
    return replace(state, stop=inside, left=False, over=False)


def elapsed(state: TourState) -> TourState:
    """A stop's time is over: on to the next, or at rest at the last."""
    if not state.playing or state.left:
        return state
    if state.at_end:
        return replace(state, playing=False, over=True)
    return go_to(state, state.stop + 1)


def set_playing(state: TourState, *, playing: bool) -> TourState:
    """Play or pause; playing a tour that is over begins again."""
    if playing and state.over:
        return TourState(state.tour)
    return replace(state, playing=playing, left=False if playing else state.left)


def leave(state: TourState) -> TourState:
    """The visitor has gone somewhere else on their own."""
    return replace(state, playing=False, left=True, over=False)
