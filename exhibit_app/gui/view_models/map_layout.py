"""Lays the places in view out as markers: gathered where they crowd, named where there is room."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from exhibit_app.domain.map_clusters import Cluster, Spot, led_by, separates
from exhibit_app.domain.map_labels import Box, Name, Placed, Side, place_names, wrapped
from exhibit_app.domain.map_levels import MOST_GROWTH
from exhibit_app.domain.map_view import TILE, Camera, Frame
from exhibit_app.domain.projection import WorldPoint, nearest_turn
from exhibit_app.gui.view_models.map_rows import MarkerRow, NameRow

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from exhibit_app.domain.map_levels import ClusterLevels
    from exhibit_app.domain.map_places import MapPlace, PlaceStates

FAN_ZOOM = 6.5
"""From here on, places that no zoom would separate stand in a ring."""

_BESIDE = 0.5
_NAMED = 80
_FURTHER = 40
_LINE = 1.22
_WIDEST = 11
_WIDEST_SHARE = 0.42
_SIDES: dict[Side, int] = {
    "left": -1, "over_left": -1, "under_left": -1,
    "amid": 0, "above": 0, "below": 0,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Metrics:
    """Pixels: the pane with its margins, the names' type, the least target, the theme's unit.

    `taken` are boxes that the controls stand on. Where there are only fingers, `by_finger`, no
    place's target is to overlap another's.
    """

    frame: Frame
    type_size: float = 16
    target: float = 48
    unit: float = 1
    taken: tuple[Box, ...] = ()
    by_finger: bool = False

    @property
    def reach(self) -> float:
        """How close two places may come before they are gathered."""
        return max(self.target * (1 if self.by_finger else 0.46), 1.25 * self.type_size)


@dataclass(frozen=True, slots=True)
class Further:
    """A name without a disc, at the first of `places` in view: a journey's, or from a layer."""

    text: str
    places: tuple[WorldPoint, ...]
    journey: bool = False
    area: bool = False


@dataclass(frozen=True, slots=True)
class Look:
    """What the layout is told about the places."""

    places: Mapping[str, MapPlace]
    states: PlaceStates
    name_of: Callable[[MapPlace], str]
    spoken_of: Callable[[MapPlace, int], str]
    measure: Callable[[str, float], float]
    lines: Sequence[Sequence[WorldPoint]] = ()
    before: Mapping[str, Side] = field(default_factory=dict)
    names: Sequence[Further] = ()


@dataclass(frozen=True, slots=True)
class Layout:
    """Markers, and which side of its disc each name took, for the next layout to keep."""

    markers: tuple[MarkerRow, ...] = ()
    names: tuple[NameRow, ...] = ()
    sides: Mapping[str, Side] = field(default_factory=dict)
    clusters: Mapping[str, Cluster] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Disc:
    """A cluster with where it stands: on the camera's turn of the world, and on screen."""

    cluster: Cluster
    spot: WorldPoint
    x: float
    y: float
    shift_x: float
    shift_y: float
    radius: float


@dataclass(frozen=True, slots=True)
class _Named:
    """A name without a disc, ready to be placed."""

    name: Name
    place: WorldPoint
    lines: tuple[str, ...]
    journey: bool


def in_view(
    levels: ClusterLevels, leads: Sequence[Spot], camera: Camera, metrics: Metrics
) -> tuple[Cluster, ...]:
    """The clusters in the pane and beside it, the greatest first, `leads` before all others."""
    half_x = metrics.frame.width / camera.scale * (0.5 + _BESIDE)
    half_y = metrics.frame.height / camera.scale * (0.5 + _BESIDE)
    view = (camera.x - half_x, camera.y - half_y, camera.x + half_x, camera.y + half_y)
    reach, found = levels.within(view, metrics.reach / camera.scale)
    ordered = sorted(found, key=lambda one: (-one.lead.rank, one.lead.id))
    near = [
        spot
        for spot in leads
        if abs(nearest_turn(spot.x, camera.x) - camera.x) <= half_x
        and abs(spot.y - camera.y) <= half_y
    ]
    return led_by(near, ordered, reach)


def lay_out(clusters: Iterable[Cluster], camera: Camera, metrics: Metrics, look: Look) -> Layout:
    """Markers and names for a camera at rest."""
    clusters = tuple(clusters)
    rings = _rings(clusters, camera, metrics)
    discs = [
        disc
        for one in clusters
        for disc in _discs(one, rings.get(one.lead.id, 0.0), camera, metrics, look)
    ]
    seen = [disc for disc in discs if _in_view(disc, metrics.frame)]
    texts = {disc.cluster.lead.id: _text(disc, metrics, look) for disc in seen[:_NAMED]}
    marks = [_name(disc, texts[disc.cluster.lead.id], metrics, look) for disc in seen[:_NAMED]]
    further = _further(camera, metrics, look)
    placed = place_names(
        [*marks, *(one.name for one in further)],
        _bounds(metrics),
        [*metrics.taken, *(_box(disc) for disc in seen[_NAMED:])],
        [_on_screen(line, camera, metrics.frame) for line in look.lines],
        gap=5 * metrics.unit,
    )
    rows = tuple(
        _row(disc, texts.get(disc.cluster.lead.id, ()), placed.get(disc.cluster.lead.id), look)
        for disc in discs
    )
    return Layout(
        rows,
        tuple(_name_row(one, placed[one.name.key]) for one in further if one.name.key in placed),
        {key: found.side for key, found in placed.items()},
        {disc.cluster.lead.id: disc.cluster for disc in discs},
    )


def comes_apart(cluster: Cluster, metrics: Metrics) -> bool:
    """Whether going as near as one can sets any of a cluster's places apart from the first."""
    return separates(cluster, TILE * 2**metrics.frame.max_zoom, metrics.reach * MOST_GROWTH)


def disc_radius(weight: int, others: int, metrics: Metrics) -> float:
    """Pixels: by area, what a place holds; a cluster is large enough for its number."""
    radius = metrics.unit * min(4.5 + 1.6 * math.sqrt(weight), 11.0)
    return max(radius, 0.6 * metrics.type_size) if others else radius


def _discs(one: Cluster, ring: float, camera: Camera, metrics: Metrics, look: Look) -> list[_Disc]:
    members = [Cluster(spot) for spot in one.spots] if ring else [one]
    discs = []
    for number, member in enumerate(members):
        angle = math.tau * number / len(members) - math.pi / 2
        shift_x, shift_y = ring * math.cos(angle), ring * math.sin(angle)
        spot = WorldPoint(nearest_turn(one.lead.x, camera.x), one.lead.y)
        x = (spot.x - camera.x) * camera.scale + metrics.frame.width / 2
        y = (spot.y - camera.y) * camera.scale + metrics.frame.height / 2
        weight = look.places[member.lead.id].weight
        radius = disc_radius(weight, len(member.others), metrics)
        discs.append(_Disc(member, spot, x + shift_x, y + shift_y, shift_x, shift_y, radius))
    return discs


def _rings(clusters: Iterable[Cluster], camera: Camera, metrics: Metrics) -> Mapping[str, float]:
    """Radius in pixels of the rings that clusters stand in, where there is room for them."""
    if camera.zoom < FAN_ZOOM:
        return {}
    middles = {
        one.lead.id: (nearest_turn(one.lead.x, camera.x) * camera.scale, one.lead.y * camera.scale)
        for one in clusters
    }
    rings: dict[str, float] = {}
    for one in clusters:
        if one.others and not comes_apart(one, metrics):
            ring = _ring(len(one.spots), metrics)
            room = min(metrics.frame.width, metrics.frame.height) / 2
            for other, middle in middles.items():
                if other != one.lead.id:
                    away = math.dist(middles[one.lead.id], middle) - rings.get(other, 0.0)
                    room = min(room, away)
            if ring + metrics.reach <= room:
                rings[one.lead.id] = ring
    return rings


def _ring(count: int, metrics: Metrics) -> float:
    """Radius at which so many stand apart from each other."""
    return metrics.reach * max(1.0, 0.5 / math.sin(math.pi / count))


def _text(disc: _Disc, metrics: Metrics, look: Look) -> tuple[str, ...]:
    return _lines(look.name_of(look.places[disc.cluster.lead.id]), metrics, look)


def _lines(text: str, metrics: Metrics, look: Look) -> tuple[str, ...]:
    widest = min(_WIDEST * metrics.type_size, _WIDEST_SHARE * metrics.frame.width)
    return wrapped(text, widest, lambda line: _width(line, metrics, look))


def _width(text: str, metrics: Metrics, look: Look) -> float:
    return look.measure(text, metrics.type_size) * 1.06 + 2


def _name(disc: _Disc, lines: tuple[str, ...], metrics: Metrics, look: Look) -> Name:
    key = disc.cluster.lead.id
    return Name(
        key,
        disc.x,
        disc.y,
        disc.radius + (9 if look.states[key].chosen else 2) * metrics.unit,
        *_size(lines, metrics, look),
        must=look.states[key].chosen and _in_view(disc, metrics.frame),
        before=look.before.get(key),
    )


def _further(camera: Camera, metrics: Metrics, look: Look) -> list[_Named]:
    """Names without discs, each for every place in view where it may be written."""
    bounds = _bounds(metrics)
    found: list[_Named] = []
    for number, further in enumerate(look.names[:_FURTHER]):
        lines = _lines(further.text, metrics, look)
        size = _size(lines, metrics, look)
        for choice, place in enumerate(further.places):
            turned = WorldPoint(nearest_turn(place.x, camera.x), place.y)
            ((x, y),) = _on_screen([turned], camera, metrics.frame)
            if further.text and bounds.holds(Box(x, y, 0, 0)):
                key, group = f"name {number}/{choice}", f"name {number}"
                before = look.before.get(key)
                name = Name(
                    key,
                    x,
                    y,
                    0,
                    *size,
                    shy=further.journey,
                    group=group,
                    before=before,
                    amid=further.area,
                )
                found.append(_Named(name, turned, lines, further.journey))
    return found


def _name_row(named: _Named, placed: Placed) -> NameRow:
    return NameRow(
        key=named.name.key,
        spotX=named.place.x,
        spotY=named.place.y,
        label="\n".join(named.lines),
        labelX=placed.box.left - named.name.x,
        labelY=placed.box.top - named.name.y,
        labelWidth=placed.box.width,
        labelHeight=placed.box.height,
        side=_SIDES.get(placed.side, 1),
        journey=named.journey,
    )


def _size(lines: tuple[str, ...], metrics: Metrics, look: Look) -> tuple[float, float]:
    width = max(_width(line, metrics, look) for line in lines)
    return width, len(lines) * _LINE * metrics.type_size


def _in_view(disc: _Disc, frame: Frame) -> bool:
    return 0 <= disc.x <= frame.width and 0 <= disc.y <= frame.height


def _box(disc: _Disc) -> Box:
    side = 2 * disc.radius
    return Box(disc.x - disc.radius, disc.y - disc.radius, side, side)


def _row(disc: _Disc, lines: tuple[str, ...], placed: Placed | None, look: Look) -> MarkerRow:
    lead = disc.cluster.lead
    states = [look.states[spot.id] for spot in disc.cluster.spots]
    box = placed.box if placed else Box(disc.x, disc.y, 0, 0)
    others = len(disc.cluster.others)
    return MarkerRow(
        key=lead.id,
        spotX=disc.spot.x,
        spotY=disc.spot.y,
        shiftX=disc.shift_x,
        shiftY=disc.shift_y,
        radius=disc.radius,
        label="\n".join(lines) if placed else "",
        labelX=box.left - disc.x,
        labelY=box.top - disc.y,
        labelWidth=box.width,
        labelHeight=box.height,
        side=_SIDES.get(placed.side, 1) if placed else 1,
        others=others,
        lit=any(state.lit for state in states),
        chosen=look.states[lead.id].chosen,
        away=all(state.away for state in states),
        filtered=all(state.filtered or state.away for state in states)
        and any(state.filtered for state in states),
        spoken=look.spoken_of(look.places[lead.id], others),
    )


def _bounds(metrics: Metrics) -> Box:
    inset = 6 * metrics.unit
    frame = metrics.frame
    return Box(inset, inset, frame.width - 2 * inset, frame.height - 2 * inset)


def _on_screen(
    line: Sequence[WorldPoint], camera: Camera, frame: Frame
) -> list[tuple[float, float]]:
    shift = round(camera.x - (line[0].x + line[-1].x) / 2)
    return [
        (
            (point.x + shift - camera.x) * camera.scale + frame.width / 2,
            (point.y - camera.y) * camera.scale + frame.height / 2,
        )
        for point in line
    ]
