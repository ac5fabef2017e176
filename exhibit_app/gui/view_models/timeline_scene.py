"""What the timeline of one exhibition consists of, and how its events read in one language."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from exhibit_app.domain.date_text import date_text, short_date_text
from exhibit_app.domain.roll import roll_of
from exhibit_app.domain.timeline_bands import era_leaders, era_rooms, era_tracks, share_rows
from exhibit_app.domain.timeline_text import tick_label
from exhibit_app.domain.timeline_window import realm_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from exhibit_app.domain.collection import Collection
    from exhibit_app.domain.event import Era, Event
    from exhibit_app.domain.exhibition import Exhibition
    from exhibit_app.domain.text import Text
    from exhibit_app.domain.timeline_bands import Bands
    from exhibit_app.domain.timeline_marks import Widths
    from exhibit_app.domain.timeline_ticks import TickStep
    from exhibit_app.domain.words import Words
    from exhibit_app.gui.view_models.letter_widths import LetterWidths
    from exhibit_app.gui.view_models.stand_ins import StandIns

DATE_SHARE = 0.86
"""The size of the date on a label, as a share of that of its title."""


_KEPT = 2_048
"""Events whose words are held in memory, as they are asked for in every layout."""


@dataclass(frozen=True, slots=True)
class Wording:
    """An event in the visitor's language: its title, its date on a label, and what is spoken."""

    title: str
    date: str
    name: str


class TimelineScene:
    """The lanes, events and eras of an exhibition; made once, read by every layout."""

    def __init__(self, collection: Collection, exhibition: Exhibition) -> None:
        self.lanes = exhibition.timeline.lanes
        self.events = collection.events
        self.eras: tuple[Era, ...] = tuple(
            collection.eras[era] for era in exhibition.timeline.eras if era in collection.eras
        )
        self.laned = roll_of(collection, exhibition).table
        self.merged = replace(self.laned, lanes=(self.laned.everything,))
        self.realm = realm_of(exhibition.timeline.span, self.laned)
        self.era_tracks = era_tracks(self.eras)
        self.era_rooms = era_rooms(self.eras, self.era_tracks)
        self.era_leaders = era_leaders(self.eras, self.era_tracks)

    def bands(self, depth: float, least: float, most: float, *, one_lane: bool) -> Bands:
        """The rows of the lanes in `depth` pixels."""
        table = self.merged if one_lane else self.laned
        counts = [len(columns.all.rows) for columns in table.lanes]
        bands = share_rows(counts, depth, least, most)
        return replace(bands, merged=True) if one_lane else bands

    def density(self, bins: int, passing: bytes | None = None) -> list[float]:
        """How full each of so many equal parts of the world is, from 0 to 1.

        With `passing`, a byte for each event, only of those that pass.
        """
        world, column = self.realm.world, self.laned.everything.all
        fullest = max(column.density(world.first, world.last, bins), default=0)
        counts = column.density(world.first, world.last, bins, passing)
        return [math.sqrt(count / fullest) if fullest else 0.0 for count in counts]


class TimelineCaptions:
    """Titles and dates in the visitor's language, and how wide they are; for any one thread."""

    def __init__(
        self, scene: TimelineScene, words: Words, language: str, letters: LetterWidths
    ) -> None:
        self.width = letters.width
        self.scene = scene
        self._words = words
        self._language = language
        self.wording = lru_cache(_KEPT)(self._worded)
        self._measured = lru_cache(_KEPT)(self._measure)

    def text(self, text: Text) -> str:
        """`text` in the visitor's language."""
        return text.get(self._language)

    def title(self, event: Event | Era) -> str:
        """The title."""
        return self.text(event.title)

    def date(self, event: Event | Era) -> str:
        """The date in full."""
        return date_text(event.date, self._words.dates)

    def name(self, event: Event | Era) -> str:
        """What is spoken: title and date."""
        return f"{self.title(event)}, {self.date(event)}"

    def lane_width(self, measure: Callable[[str, float], float], size: float) -> float:
        """Pixels of the longest name of a lane in a text size."""
        titles = (self.text(lane.title) for lane in self.scene.lanes)
        return max((measure(title, size) for title in titles), default=0.0)

    def more(self, count: int) -> str:
        """So many further events, in words."""
        return self._words.ui.get("timeline_more", "+{0}").replace("{0}", str(count))

    def tick(self, day: float, step: TickStep) -> str:
        """The label of a tick."""
        return tick_label(day, step, self._words.dates)

    def forget(self) -> None:
        """Measure anew, as more letters are known."""
        self._measured.cache_clear()

    def widths(self, size: float, picture: float, stand_ins: StandIns) -> Widths:
        """A function from an event's id to the pixels of its title, date and picture.

        Args:
            size: Of the text.
            picture: What the picture of an event takes that has one.
            stand_ins: Who has one.
        """

        def widths_of(event_id: str) -> tuple[float, float, float]:
            pictured = picture > 0 and stand_ins.of(self.scene.events[event_id])
            return *self._measured(event_id, size), picture if pictured else 0.0

        return widths_of

    def _worded(self, event_id: str) -> Wording:
        event = self.scene.events[event_id]
        short = short_date_text(event.date, self._words.dates)
        return Wording(self.title(event), short, self.name(event))

    def _measure(self, event_id: str, size: float) -> tuple[float, float]:
        worded = self.wording(event_id)
        return self.width(worded.title, size), self.width(worded.date, size * DATE_SHARE)
