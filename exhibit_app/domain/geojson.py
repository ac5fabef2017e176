"""Reads a curator's GeoJSON (RFC 7946) into shapes on the map, with names in several languages."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from exhibit_app.domain.projection import WorldPoint, nearest_turn, project
from exhibit_app.domain.text import ANY_LANGUAGE, EMPTY_TEXT, Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

ShapeKind = Literal["point", "line", "area"]
Ring = tuple[WorldPoint, ...]
Json = dict[str, "Json"] | list["Json"] | str | int | float | bool | None

_LONGITUDE, _LATITUDE = 540.0, 90.0
_LEAST_RING, _LEAST_LINE = 3, 2


class GeojsonError(ValueError):
    """The text is not GeoJSON; says why."""


@dataclass(frozen=True, slots=True)
class MapShape:
    """A feature's geometry; an area's rings are drawn so that every second one is a hole."""

    kind: ShapeKind
    rings: tuple[Ring, ...]
    name: Text = EMPTY_TEXT

    @property
    def middle(self) -> WorldPoint:
        """Where its name belongs: half-way along a line, amid the longest ring of an area."""
        ring = max(self.rings, key=len)
        if self.kind != "area":
            return ring[len(ring) // 2]
        xs, ys = [point.x for point in ring], [point.y for point in ring]
        return WorldPoint((min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2)


def read_geojson(text: str) -> tuple[MapShape, ...]:
    """The shapes of a feature collection, a feature or a bare geometry.

    Raises:
        GeojsonError: It is not JSON, not GeoJSON, or a coordinate is out of range.
    """
    try:
        return tuple(_shapes(json.loads(text), EMPTY_TEXT))
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise GeojsonError(f"this is not GeoJSON that can be drawn: {error}") from error


def _shapes(value: Json, name: Text) -> Iterator[MapShape]:
    match value:
        case {"type": "FeatureCollection", "features": list(features)}:
            for feature in features:
                yield from _shapes(feature, name)
        case {"type": "Feature", "geometry": None}:
            return
        case {"type": "Feature", "geometry": geometry, **rest}:
            yield from _shapes(geometry, _name(rest.get("properties")))
        case {"type": "GeometryCollection", "geometries": list(geometries)}:
            for geometry in geometries:
                yield from _shapes(geometry, name)
        case {"type": str(kind), "coordinates": list(coordinates)}:
            yield from _geometry(kind, coordinates, name)
        case _:
            raise GeojsonError("something in it is no feature and no geometry")


def _geometry(kind: str, coordinates: list[Json], name: Text) -> Iterator[MapShape]:
    match kind:
        case "Point":
            yield MapShape("point", (_ring([coordinates]),), name)
        case "MultiPoint":
            for point in coordinates:
                yield MapShape("point", (_ring([point]),), name)
        case "LineString":
            yield MapShape("line", (_ring(coordinates, _LEAST_LINE),), name)
        case "MultiLineString":
            yield MapShape("line", _rings(coordinates, _LEAST_LINE), name)
        case "Polygon":
            yield MapShape("area", _rings(coordinates, _LEAST_RING), name)
        case "MultiPolygon":
            rings = tuple(ring for part in coordinates for ring in _rings(part, _LEAST_RING))
            yield MapShape("area", rings, name)
        case _:
            raise GeojsonError(f"'{kind}' is no kind of geometry")


def _rings(value: Json, least: int) -> tuple[Ring, ...]:
    if not isinstance(value, list) or not value:
        raise GeojsonError("a geometry is empty")
    return tuple(_ring(ring, least) for ring in value)


def _ring(value: Json, least: int = 1) -> Ring:
    if not isinstance(value, list) or len(value) < least:
        raise GeojsonError("a line or ring has too few points")
    points: list[WorldPoint] = []
    for position in value:
        point = _point(position)
        if points:
            point = WorldPoint(nearest_turn(point.x, points[-1].x), point.y)
        points.append(point)
    return tuple(points)


def _point(position: Json) -> WorldPoint:
    match position:
        case [int() | float() as longitude, int() | float() as latitude, *_]:
            if abs(longitude) <= _LONGITUDE and abs(latitude) <= _LATITUDE:
                return project(latitude, longitude)
    raise GeojsonError(f"{position} is not a longitude and a latitude")


def _name(properties: Json) -> Text:
    """From `name: {en: …}`, else from `name_en` and the like beside a plain `name`."""
    if not isinstance(properties, dict):
        return EMPTY_TEXT
    named = properties.get("name")
    if isinstance(named, dict):
        return Text(_texts(named))
    languages = {
        key.removeprefix("name_"): value
        for key, value in properties.items()
        if isinstance(key, str) and key.startswith("name_")
    }
    found = _texts(languages)
    if isinstance(named, str) and named:
        found[ANY_LANGUAGE] = named
    return Text(found)


def _texts(values: Mapping[str, Json]) -> dict[str, str]:
    return {key: value for key, value in values.items() if isinstance(value, str) and value}
