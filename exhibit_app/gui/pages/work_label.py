"""The label beside a work: what it is, whose it is, and what may be done with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from exhibit_app.domain.rights_name import rights_name
from exhibit_app.domain.web_address import host
from exhibit_app.gui.pages.context import citation

if TYPE_CHECKING:
    from exhibit_app.domain.picture_view import Point
    from exhibit_app.domain.reference import Reference
    from exhibit_app.domain.words import Words
    from exhibit_app.domain.work import Hotspot, Work
    from exhibit_app.gui.pages.context import PageContext

_ICONS = {"locality": "place", "exhibition": "home", "source": "article"}


@dataclass(frozen=True, slots=True)
class FactRow:
    """One thing that is known of a work, under its heading; `address` is where more of it is."""

    key: str
    label: str
    text: str
    address: str = ""
    host: str = ""


@dataclass(frozen=True, slots=True)
class DetailRow:
    """A detail of the picture; `points` are x, y, x, y… in shares of the upright picture.

    `target` is `kind:id` of what it leads to, "" when to nothing.
    """

    key: str
    number: int
    title: str
    text: str
    spotX: float  # noqa: N815 - a role's name
    spotY: float  # noqa: N815
    points: tuple[float, ...]
    target: str
    targetTitle: str  # noqa: N815
    targetIcon: str  # noqa: N815


def facts(context: PageContext, work: Work) -> list[FactRow]:
    """What a museum's label tells, as far as it is known."""
    told = {
        "creator": context.text(work.creator),
        "date": context.date(work.date),
        "dimensions": context.text(work.dimensions),
        "credit": context.text(work.credit),
        "rights": licence_name(context.words, work.rights) or work.rights,
        "provenance": context.text(work.provenance),
    }
    pages = {"rights": work.rights}
    known = [
        _fact(name, context.word(f"viewer_{name}"), text, pages.get(name, ""))
        for name, text in told.items()
        if text
    ]
    return known + _sources(context, work)


def _sources(context: PageContext, work: Work) -> list[FactRow]:
    """A row for each source, all under one heading."""
    rows: list[FactRow] = []
    for one in work.sources:
        if one in context.collection.sources and (written := citation(context, one)):
            label = "" if rows else context.word("viewer_sources")
            rows.append(_fact(f"source:{one}", label, written, context.page_of(one)))
    return rows


def _fact(key: str, label: str, text: str, address: str) -> FactRow:
    return FactRow(key, label, text, address, host(address))


def licence_name(words: Words, address: str) -> str:
    """What a licence or rights statement is called; "" for any other address."""
    name = rights_name(address)
    if not name.key:
        return ""
    key = f"viewer_{name.key}"
    return " · ".join(filter(None, (name.code, words.ui.get(key, key))))


def details(context: PageContext, work: Work) -> list[DetailRow]:
    """A row for each detail that is marked on the picture."""
    return [_detail(context, number, one) for number, one in enumerate(work.hotspots, 1)]


def _detail(context: PageContext, number: int, hotspot: Hotspot) -> DetailRow:
    x, y = middle(hotspot)
    target = hotspot.target
    title = _title(context, target) if target else ""
    return DetailRow(
        key=hotspot.id,
        number=number,
        title=context.text(hotspot.title),
        text=context.text(hotspot.text),
        spotX=x,
        spotY=y,
        points=tuple(share for point in corners(hotspot) for share in point),
        target=str(target) if title else "",
        targetTitle=title,
        targetIcon=_ICONS.get(target.kind, target.kind) if target else "",
    )


def middle(hotspot: Hotspot) -> Point:
    """Where its number stands."""
    xs, ys = [x for x, _ in hotspot.points], [y for _, y in hotspot.points]
    return (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2


def corners(hotspot: Hotspot) -> tuple[Point, ...]:
    """The corners of what it encloses; none for a point."""
    match hotspot.shape:
        case "point":
            return ()
        case "rectangle":
            (left, top), (right, bottom) = hotspot.points
            return (left, top), (right, top), (right, bottom), (left, bottom)
        case _:
            return hotspot.points


def _title(context: PageContext, target: Reference) -> str:
    thing = context.collection.pool(target.kind).get(target.id)
    if target.kind == "locality" and thing is not None:
        return context.locality_name(target.id)
    title = getattr(thing, "title", None) or getattr(thing, "name", None)
    return context.text(title) if title else ""
