"""Journeys as lines for QML, with an arrow on each leg that has a direction."""

from __future__ import annotations

import itertools
import math
from typing import TYPE_CHECKING

from exhibit_app.gui.view_models.map_layout import Further
from exhibit_app.gui.view_models.map_rows import JourneyRow

if TYPE_CHECKING:
    from collections.abc import Iterable

    from exhibit_app.domain.map_places import MapContent, MapJourney, PlaceState, PlaceStates
    from exhibit_app.domain.projection import WorldPoint
    from exhibit_app.domain.shown import Shown

_ARROW_AT = 0.56
_TITLE_AT = (0.45, 0.3, 0.6, 0.15, 0.75)


def journey_rows(
    content: MapContent | None,
    states: PlaceStates,
    language: str,
    before: Iterable[JourneyRow] = (),
) -> list[JourneyRow]:
    """A row for each journey; those that light up now take turns in the curator's order.

    Args:
        content: The exhibition's places and journeys.
        states: How they are shown.
        language: Of the titles.
        before: The rows until now: what was lit goes on as it had begun.
    """
    if content is None:
        return []
    known = {row.key: (row.order, row.among) for row in before if row.lit}
    found = {drawn.journey.id: states.journey(drawn) for drawn in content.journeys}
    fresh = [key for key, state in found.items() if state.lit and key not in known]
    turns = {key: (order, len(fresh)) for order, key in enumerate(fresh)} | known
    return [
        _row(drawn, language, found[drawn.journey.id], turns.get(drawn.journey.id, (0, 1)))
        for drawn in content.journeys
    ]


def journey_names(content: MapContent | None, shown: Shown, language: str) -> list[Further]:
    """The lit journeys' titles, each about the middle of its longest leg."""
    return [
        Further(drawn.journey.title.get(language), _middles(drawn), journey=True)
        for drawn in (content.journeys if content else ())
        if drawn.journey.id in shown.journeys
    ]


def _row(drawn: MapJourney, language: str, state: PlaceState, turn: tuple[int, int]) -> JourneyRow:
    order, among = turn
    return JourneyRow(
        key=drawn.journey.id,
        title=drawn.journey.title.get(language),
        points=[part for point in _line(drawn) for part in (point.x, point.y)],
        arrows=[] if drawn.journey.kind == "link" else _arrows(drawn),
        link=drawn.journey.kind == "link",
        lit=state.lit,
        order=order,
        among=among,
        away=state.away,
        filtered=state.filtered,
    )


def _middles(drawn: MapJourney) -> tuple[WorldPoint, ...]:
    leg = max(drawn.legs, key=_length)
    return tuple(leg[round(share * (len(leg) - 1))] for share in _TITLE_AT)


def _line(drawn: MapJourney) -> list[WorldPoint]:
    first, *rest = drawn.legs
    return [*first, *itertools.chain.from_iterable(leg[1:] for leg in rest)]


def _arrows(drawn: MapJourney) -> list[float]:
    """x, y, heading, length of the leg and share of the whole line, over and over."""
    lengths = [_length(leg) for leg in drawn.legs]
    whole = sum(lengths) or 1.0
    arrows: list[float] = []
    before = 0.0
    for leg, length in zip(drawn.legs, lengths, strict=True):
        way = 0.0
        for one, other in itertools.pairwise(leg):
            step = math.hypot(other.x - one.x, other.y - one.y)
            if way + step >= length * _ARROW_AT and step > 0:
                share = (length * _ARROW_AT - way) / step
                x, y = one.x + (other.x - one.x) * share, one.y + (other.y - one.y) * share
                heading = math.degrees(math.atan2(other.y - one.y, other.x - one.x))
                arrows += [x, y, heading, length, (before + length * _ARROW_AT) / whole]
                break
            way += step
        before += length
    return arrows


def _length(leg: tuple[WorldPoint, ...]) -> float:
    return sum(math.hypot(b.x - a.x, b.y - a.y) for a, b in itertools.pairwise(leg))
