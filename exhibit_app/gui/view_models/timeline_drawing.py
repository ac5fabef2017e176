"""Lays out one exhibition's timeline for a window and writes it down as rows for QML."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from exhibit_app.domain.timeline_layout import layout_marks
from exhibit_app.domain.timeline_marks import Emphasis, Layout, Sizes, View
from exhibit_app.domain.timeline_text import tick_label
from exhibit_app.domain.timeline_ticks import ticks
from exhibit_app.domain.timeline_window import Window
from exhibit_app.gui.view_models.timeline_picture import TimelinePicture
from exhibit_app.gui.view_models.timeline_rows import TickRow

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from exhibit_app.domain.event_table import EventTable
    from exhibit_app.domain.filtered import Filtered
    from exhibit_app.domain.shown import Shown
    from exhibit_app.domain.timeline_ticks import TickStep
    from exhibit_app.domain.words import Words
    from exhibit_app.gui.view_models.timeline_rows import BarRow, EraRow, LaneRow, MarkRow
    from exhibit_app.gui.view_models.timeline_scene import TimelineCaptions, TimelineScene

_MOST_LIT = 500
_TRACKS = 2
_FARTHEST = 30_000.0
"""Pixels from the origin beyond which there is another: items move with it, and are drawn in
single precision."""


@dataclass(frozen=True, slots=True)
class Fit:
    """The room that QML has, in pixels.

    Attributes:
        length: Of the axis.
        depth: What the lanes may take across it.
        least_row: The least height of a row.
        most_row: The greatest.
        mark: The size of a dot with the room it needs.
        text: The size of labels.
        track: How far the bars of a row lie apart.
        picture: What an event's picture takes along the axis; 0 for none.
        vertical: Whether time runs downwards.
    """

    length: float = 0.0
    depth: float = 0.0
    least_row: float = 1.0
    most_row: float = 1.0
    mark: float = 1.0
    text: float = 16.0
    track: float = 4.0
    picture: float = 0.0
    vertical: bool = False

    def sizes(self) -> Sizes:
        """What labels take along the axis; a vertical one stacks them, however long they are."""
        mark, text = self.mark, self.text
        if self.vertical:
            return Sizes(mark, mark * 0.1, 0.0, mark, mark, 0.0)
        return Sizes(mark, mark * 0.2, text * 0.9, text * 20, text * 6, text * 2.4)


@dataclass(frozen=True, slots=True)
class Choice:
    """What of the visit the timeline shows."""

    shown: Shown
    filtered: Filtered
    pointed: str


@dataclass(frozen=True, slots=True)
class TimelineRows:
    """Everything that QML draws."""

    marks: tuple[MarkRow, ...]
    bars: tuple[BarRow, ...]
    ticks: tuple[TickRow, ...]
    lanes: tuple[LaneRow, ...]
    eras: tuple[EraRow, ...]


class TimelineDrawing:
    """The last layout, and how to make the next."""

    def __init__(
        self,
        scene: TimelineScene,
        captions: TimelineCaptions,
        words: Words,
        measure: Callable[[str, float], float],
    ) -> None:
        self._scene = scene
        self._captions = captions
        self._words = words
        self._measure = measure
        self.layout = Layout((), ())
        self.laid = Window(0.0, 0.0)
        self.origin = 0.0
        self._last: tuple[Window, Fit, Choice] | None = None
        self.merged = True
        self.pitch = 0.0

    @property
    def table(self) -> EventTable:
        """The events in the lanes that the last layout has."""
        return self._scene.merged if self.merged else self._scene.laned

    def is_drawn(self, window: Window, fit: Fit, choice: Choice) -> bool:
        """Whether the last layout was of just that."""
        if self._last is None:
            return False
        of, fitted, chosen = self._last
        alike = chosen.filtered is choice.filtered and chosen.pointed == choice.pointed
        return alike and of == window and fitted == fit and chosen.shown == choice.shown

    def forget(self) -> None:
        """Lay out anew the next time."""
        self._last = None

    def draw(self, window: Window, fit: Fit, choice: Choice) -> TimelineRows:
        """Lay out `window` and a stretch as long on either side."""
        scene, shown, self._last = self._scene, choice.shown, (window, fit, choice)
        bands = scene.bands(fit.depth, fit.least_row, fit.most_row, one_lane=fit.vertical)
        self.merged, self.pitch = bands.merged, bands.pitch
        view = View(window, scene.realm.world, fit.length, bands.rows, _TRACKS)
        pinned = tuple(event for event in (shown.event, choice.pointed) if event)
        emphasis = Emphasis(pinned, frozenset(shown.events[:_MOST_LIT]))
        widths = self._captions.widths(fit.text, 0.0 if fit.vertical else fit.picture)
        self.layout = layout_marks(self.table, view, fit.sizes(), emphasis, widths)
        self.laid = view.stretch
        if abs(self.laid.first - self.origin) * view.scale > _FARTHEST:
            self.origin = self.laid.first
        picture = TimelinePicture(
            scene, self._captions, bands, shown, choice.filtered, choice.pointed
        )
        more = self._words.ui.get("timeline_more", "+{0}")
        return TimelineRows(
            tuple(
                picture.marks(self.layout.marks, more, pictured=fit.vertical and fit.picture > 0)
            ),
            tuple(picture.bars(self.layout.bars, view.stretch, fit.track)),
            tuple(self._ticks(view, fit)),
            tuple(picture.lanes()),
            tuple(picture.eras(scene.realm.world)),
        )

    def _ticks(self, view: View, fit: Fit) -> Iterator[TickRow]:
        size, space = fit.text, fit.text * 2

        def extent(label: str) -> float:
            return (size * 2 if fit.vertical else self._measure(label, size)) + space

        def text(day: float, step: TickStep) -> str:
            return tick_label(day, step, self._words.dates)

        made = ticks(view.stretch, view.scale, text, lambda label, room: extent(label) <= room)
        labelled = [tick for tick in made if tick.text]
        least = {
            after.day: (extent(before.text) + extent(after.text)) / 2 / (after.day - before.day)
            for before, after in pairwise(labelled)
        }
        for tick in made:
            key = f"{tick.day}{'' if tick.text else '-'}"
            yield TickRow(key, tick.day, tick.text, least.get(tick.day, 0.0))
