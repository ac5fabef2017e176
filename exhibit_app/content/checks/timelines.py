"""Finds events and eras that a timeline cannot show where one would look for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exhibit_app.domain.shown import exhibition_events

if TYPE_CHECKING:
    from exhibit_app.content.checks.checked import Checked
    from exhibit_app.domain.event import Era, Event
    from exhibit_app.domain.exhibition import Exhibition


def check_spans(checked: Checked) -> None:
    """What a timeline shows lies within its span."""
    for exhibition in checked.exhibitions():
        span = exhibition.timeline.span
        if span is None:
            continue
        bounds = span.bounds
        for thing, event in _on_timeline(checked, exhibition):
            if not event.date.bounds.overlaps(bounds.start_min, bounds.end_max):
                message = (
                    f"{thing[0]} '{event.id}' ({event.date.text}) lies outside the span "
                    f"{span.text} of '{exhibition.id}'"
                )
                checked.report("outside-span", thing, ("date",), message, "widen the span")


def check_lanes(checked: Checked) -> None:
    """Each event of a timeline with lanes stands in one of them."""
    for exhibition in checked.exhibitions():
        lanes = exhibition.timeline.lanes
        if not lanes:
            continue
        for id_ in exhibition_events(checked.collection, exhibition):
            event = checked.collection.events[id_]
            if not any(lane.holds(event) for lane in lanes):
                message = f"event '{id_}' is in none of the lanes of '{exhibition.id}'"
                hint = f"its lanes are {', '.join(lane.id for lane in lanes)}"
                checked.report("no-lane", ("event", id_), ("lanes",), message, hint)


def _on_timeline(
    checked: Checked, exhibition: Exhibition
) -> list[tuple[tuple[str, str], Event | Era]]:
    collection = checked.collection
    events = [
        (("event", id_), collection.events[id_])
        for id_ in exhibition_events(collection, exhibition)
    ]
    eras = [(("era", id_), collection.eras[id_]) for id_ in exhibition.timeline.eras]
    return [*events, *eras]
