"""Places, whose names change with time and language, and the journeys between them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from exhibit_app.domain.text import EMPTY_TEXT, Text

if TYPE_CHECKING:
    from exhibit_app.domain.edtf import Edtf

LocalityKind = Literal["city", "province", "site", "museum", "country", "region", "river"]
JourneyKind = Literal["route", "link"]


@dataclass(frozen=True, slots=True)
class FormerName:
    """A name in force during `date` (an EDTF interval)."""

    name: Text
    date: Edtf


@dataclass(frozen=True, slots=True)
class Locality:
    """A place with WGS 84 coordinates in degrees."""

    id: str
    name: Text
    latitude: float
    longitude: float
    kind: LocalityKind = "city"
    former_names: tuple[FormerName, ...] = ()
    part_of: str = ""
    summary: Text = EMPTY_TEXT
    works: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()

    def name_at(self, day: float | None, until: float | None = None) -> Text:
        """The name in force on the day number `day`; today's name without one.

        With `until`, the one in force from `day` until then; today's where it changed.
        """
        if day is not None:
            for former in self.former_names:
                bounds = former.date.bounds
                if bounds.start_min <= day < bounds.end_max:
                    lasts = until is None or until <= bounds.end_max
                    return former.name if lasts else self.name
        return self.name


@dataclass(frozen=True, slots=True)
class Journey:
    """A route travelled through localities, or a lasting link between two."""

    id: str
    title: Text
    localities: tuple[str, ...]
    kind: JourneyKind = "route"
    date: Edtf | None = None
    events: tuple[str, ...] = ()
    summary: Text = EMPTY_TEXT
    sources: tuple[str, ...] = ()
