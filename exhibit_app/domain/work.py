"""Pictures, sketches, objects and clips, with what the public must be told about them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from exhibit_app.domain.text import EMPTY_TEXT, Text

if TYPE_CHECKING:
    from exhibit_app.domain.edtf import Edtf
    from exhibit_app.domain.reference import Reference

WorkKind = Literal["picture", "photograph", "sketch", "object", "illustration", "video", "audio"]
HotspotShape = Literal["point", "rectangle", "polygon"]


@dataclass(frozen=True, slots=True)
class Hotspot:
    """A place on a picture; `points` are (x, y) fractions of its width and height.

    One point marks a spot, two are opposite corners of a rectangle, three or more a polygon.
    """

    id: str
    title: Text
    points: tuple[tuple[float, float], ...]
    text: Text = EMPTY_TEXT
    target: Reference | None = None

    @property
    def shape(self) -> HotspotShape:
        """What the points draw."""
        return {1: "point", 2: "rectangle"}.get(len(self.points), "polygon")  # type: ignore[return-value]


@dataclass(frozen=True, slots=True)
class Work:
    """A work; `file` is relative to the collection, width and height are in pixels (0: unknown)."""

    id: str
    title: Text
    file: str
    kind: WorkKind = "picture"
    alt: Text = EMPTY_TEXT
    caption: Text = EMPTY_TEXT
    credit: Text = EMPTY_TEXT
    creator: Text = EMPTY_TEXT
    rights: str = ""
    date: Edtf | None = None
    dimensions: Text = EMPTY_TEXT
    provenance: Text = EMPTY_TEXT
    series: str = ""
    width: int = 0
    height: int = 0
    hotspots: tuple[Hotspot, ...] = ()
    captions: tuple[tuple[str, str], ...] = ()
    poster: str = ""
    sources: tuple[str, ...] = ()

    @property
    def is_clip(self) -> bool:
        """Whether it plays."""
        return self.kind in {"video", "audio"}

    @property
    def picture(self) -> str:
        """The file that stands for it on a wall: a clip's poster (may be ""), else itself."""
        return self.poster if self.is_clip else self.file


@dataclass(frozen=True, slots=True)
class Series:
    """Works that belong together, and the slots that wait for files still to come.

    `files` holds `{number}`; slot n becomes a work once a picture of that name exists.
    """

    id: str
    title: Text
    summary: Text = EMPTY_TEXT
    slots: int = 0
    files: str = ""
    kind: WorkKind = "picture"
    alt: Text = EMPTY_TEXT
    caption: Text = EMPTY_TEXT
    credit: Text = EMPTY_TEXT
    rights: str = ""
