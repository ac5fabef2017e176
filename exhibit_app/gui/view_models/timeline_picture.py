"""Turns a layout into rows: what is chosen, lit, dimmed and pointed at, and how it is worded."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from exhibit_app.domain.edtf import Date, Precision
from exhibit_app.domain.filtered import any_within
from exhibit_app.gui.view_models.timeline_rows import (
    BarRow,
    EraRow,
    LaneRow,
    ListedRow,
    MarkRow,
    soften,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from exhibit_app.domain.event import Event
    from exhibit_app.domain.timeline_bands import Bands
    from exhibit_app.domain.timeline_marks import Bar, Mark
    from exhibit_app.domain.timeline_window import Window
    from exhibit_app.gui.view_models.stand_ins import StandIns
    from exhibit_app.gui.view_models.timeline_drawing import Choice
    from exhibit_app.gui.view_models.timeline_scene import TimelineCaptions

_TINTS = 4
_EXACT = (Precision.DAY, Precision.SECOND)


@dataclass(frozen=True, slots=True)
class TimelinePicture:
    """Everything that decides how marks, bars and lanes look."""

    captions: TimelineCaptions
    bands: Bands
    choice: Choice
    stand_ins: StandIns

    def marks(self, marks: Iterable[Mark], *, pictured: bool) -> Iterator[MarkRow]:
        """Rows of marks, without the pictures; with `pictured`, every label has room for one."""
        shown, seen = self.choice.shown, dict[str, int]()
        lit = frozenset(shown.events)
        for mark in marks:
            event = self.captions.scene.events[mark.event]
            place = f"{mark.lane}:{mark.event}"
            seen[place] = seen.get(place, 0) + 1
            words = self.captions.wording(mark.event)
            more = f", {self.captions.more(mark.others)}" if mark.others else ""
            roomy = mark.pictured or (pictured and mark.label > 0)
            yield MarkRow(
                key=f"{place}:{seen[place]}",
                event=mark.event,
                title=words.title,
                date=words.date,
                name=words.name + more,
                at=mark.at,
                middle=self.bands.middle(mark.lane, mark.row),
                label=mark.label,
                leastScale=mark.least_scale,
                dated=mark.dated,
                flipped=mark.flipped,
                others=mark.others,
                importance=event.importance,
                sure=is_sure(event),
                chosen=mark.event == shown.event,
                lit=mark.event in lit,
                dimmed=not self._passes(mark),
                pointed=mark.event == self.choice.pointed,
                work=self.stand_ins.of(event) if roomy else "",
                picture="",
            )

    def bars(self, bars: Iterable[Bar], stretch: Window, track: float) -> Iterator[BarRow]:
        """Rows of bars; tracks lie `track` pixels apart beneath their row."""
        lit = frozenset(self.choice.shown.events)
        for bar in bars:
            event = self.captions.scene.events[bar.event]
            soft = soften(event.date.bounds, stretch)
            bottom = self.bands.middle(bar.lane, bar.row) + self.bands.pitch / 2
            yield BarRow(
                key=f"{bar.lane}:{bar.event}",
                start=soft.start,
                sureStart=soft.sure_start,
                sureEnd=soft.sure_end,
                end=soft.end,
                across=bottom - (bar.track + 1) * track,
                fadesOut=soft.fades_out,
                sure=is_sure(event),
                chosen=bar.event == self.choice.shown.event,
                lit=bar.event in lit,
                dimmed=not self.choice.filtered.passes(bar.event),
            )

    def lanes(self) -> Iterator[LaneRow]:
        """Rows of lanes; all of them lie over each other when there is no room for each."""
        for number, lane in enumerate(self.captions.scene.lanes):
            rows = 1 if self.bands.merged else self.bands.rows[number]
            place = 0 if self.bands.merged else number
            chosen = self.choice.filtered.filter.lanes
            selected = lane.id in chosen
            yield LaneRow(
                key=lane.id,
                title=self.captions.text(lane.title),
                across=self.bands.tops[place],
                depth=rows * self.bands.pitch,
                selected=selected,
                dimmed=bool(chosen) and not selected,
            )

    def eras(self, world: Window) -> Iterator[EraRow]:
        """Rows of eras, in four tints by turns."""
        for number, era in enumerate(self.captions.scene.eras):
            soft = soften(era.date.bounds, world)
            yield EraRow(
                key=era.id,
                title=self.captions.title(era),
                name=self.captions.name(era),
                start=soft.start,
                sureStart=soft.sure_start,
                sureEnd=soft.sure_end,
                end=soft.end,
                room=min(self.captions.scene.era_rooms[era.id], world.last),
                leads=era.id in self.captions.scene.era_leaders,
                track=self.captions.scene.era_tracks[era.id],
                tint=number % _TINTS,
            )

    def _passes(self, mark: Mark) -> bool:
        """Whether one passes of all that a mark stands for."""
        filtered, table = self.choice.filtered, self.captions.scene.laned
        if any(map(filtered.passes, (mark.event, *mark.members))):
            return True
        if len(mark.members) == mark.others + 1:
            return False
        if self.bands.merged:
            column, mask = table.everything.all, filtered.rows
        else:
            column, mask = table.lanes[mark.lane].all, filtered.lanes[mark.lane]
        return any_within(mask, column, mark.first, mark.last)


def is_sure(event: Event) -> bool:
    """Whether the date is known as exactly as it is written, and written to the day."""
    date = event.date
    if date.is_uncertain or date.is_approximate or date.is_unspecified:
        return False
    return not isinstance(date, Date) or date.precision in _EXACT


def listed_rows(
    captions: TimelineCaptions, events: Iterable[str], chosen: str
) -> Iterator[ListedRow]:
    """Rows of a list of events."""
    for event_id in events:
        event = captions.scene.events[event_id]
        yield ListedRow(event_id, captions.title(event), captions.date(event), event_id == chosen)
