"""What the map's QML is given: markers with their names, journeys, and the list of places."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class MarkerRow:
    """A place, or several too close to be told apart, led by the place `key`.

    `spotX` and `spotY` are in the unit square, on the turn of the world nearest to the camera;
    all else is in pixels: `shiftX` and `shiftY` move a disc off its place when several share one
    spot, `labelX` and `labelY` are from the disc's centre to the name's box.
    `side` is -1, 0 or 1 for a name to the left of, over or under, or to the right of its disc.
    """

    key: str
    spotX: float
    spotY: float
    shiftX: float
    shiftY: float
    radius: float
    label: str
    labelX: float
    labelY: float
    labelWidth: float
    labelHeight: float
    side: int
    others: int
    lit: bool
    chosen: bool
    away: bool
    filtered: bool
    spoken: str


@dataclass(frozen=True, slots=True)
class JourneyRow:
    """A journey's line; `points` are x, y, x, y… in the unit square.

    `arrows` are x, y, heading in degrees, length of the leg, and the share of the whole line
    at which the arrow stands, over and over. `order` is its turn, from 0, `among` those that lit
    up together. It is `away` from the timeline's window, or `filtered`.
    """

    key: str
    title: str
    points: list[float]
    arrows: list[float]
    link: bool
    lit: bool
    order: int
    among: int
    away: bool
    filtered: bool


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A place in the list, which reaches everything that the map does.

    `faded` are places that step back on the map, too: out of the window, or filtered.
    """

    key: str
    name: str
    count: str
    spoken: str
    lit: bool
    chosen: bool
    faded: bool


@dataclass(frozen=True, slots=True)
class LayerRow:
    """A layer over the basemap; `tiles` is its TileLayer, None for borders, which have none.

    `credit` says whose it is, and whose view of borders; `tileSide` is the width in pixels at
    which a tile is shown one to one.
    """

    key: str
    title: str
    credit: str
    shown: bool
    strength: float
    adjustable: bool
    failed: bool
    tiles: object
    tileSide: float


@dataclass(frozen=True, slots=True)
class NameRow:
    """A name of a journey or from a layer; placed as a marker's is, but with no disc."""

    key: str
    spotX: float
    spotY: float
    label: str
    labelX: float
    labelY: float
    labelWidth: float
    labelHeight: float
    side: int
    journey: bool
