"""Builds exhibitions, each with what differs from the collection's theme and the usual panes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from exhibit_app.content.makers import make_panes
from exhibit_app.content.schema_exhibition import EXHIBITION
from exhibit_app.content.values import read_fields
from exhibit_app.domain.exhibition import LANDSCAPE_PANES, PORTRAIT_PANES, Exhibition
from exhibit_app.domain.text import plain

if TYPE_CHECKING:
    from collections.abc import Mapping

    from exhibit_app.content.known import Origin
    from exhibit_app.content.scope import Scope
    from exhibit_app.domain.theme import Theme


def read_exhibition(id_: str, origin: Origin, usual: Theme, scope: Scope) -> Exhibition | None:
    """The exhibition with what is sound of it, by its id if it has no title; None if empty."""
    in_file = scope.in_file(origin.path).of("exhibition", id_)
    values = read_fields(EXHIBITION, origin.node, in_file)
    if not values.get("sections"):
        return None
    panes = values.pop("panes", {})
    return Exhibition(
        id=id_,
        title=values.pop("title", plain(id_)),
        theme=themed(usual, values.pop("theme", {})),
        landscape=make_panes(panes.get("landscape", {}), LANDSCAPE_PANES),
        portrait=make_panes(panes.get("portrait", {}), PORTRAIT_PANES),
        **values,
    )


def themed(usual: Theme, written: Mapping[str, Any]) -> Theme:
    """A theme as written, and as usual where nothing is written."""
    return usual._replace(
        palette=usual.palette._replace(**written.get("palette", {})),
        motion=written.get("motion", usual.motion),
        **written.get("fonts", {}),
    )
