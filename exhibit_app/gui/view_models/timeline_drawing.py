"""Lays out one exhibition's timeline for a window and writes it down as rows for QML."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from exhibit_app.domain.timeline_layout import layout_marks
from exhibit_app.domain.timeline_marks import Emphasis, Sizes, View
from exhibit_app.domain.timeline_ticks import ticks
from exhibit_app.gui.view_models.timeline_picture import TimelinePicture
from exhibit_app.gui.view_models.timeline_rows import TickRow, TimelineRows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from exhibit_app.domain.event_table import EventTable
    from exhibit_app.domain.filtered import Filtered
    from exhibit_app.domain.shown import Shown
    from exhibit_app.domain.timeline_bands import Bands
    from exhibit_app.domain.timeline_marks import Layout, Mark
    from exhibit_app.domain.timeline_window import Window
    from exhibit_app.gui.view_models.stand_ins import StandIns
    from exhibit_app.gui.view_models.timeline_rows import MarkRow
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
class Order:
    """Everything that a layout is made from."""

    captions: TimelineCaptions
    stand_ins: StandIns
    window: Window
    fit: Fit
    choice: Choice

    def is_like(self, other: Order) -> bool:
        """Whether the layout of the other one is the same."""
        one, two = self.choice, other.choice
        return (
            self.captions is other.captions
            and self.stand_ins == other.stand_ins
            and (self.window, self.fit, one.pointed) == (other.window, other.fit, two.pointed)
            and one.filtered is two.filtered
            and one.shown == two.shown
        )


@dataclass(frozen=True, slots=True)
class Drawing:
    """A layout for a window and a stretch as long on either side, and its rows.

    Attributes:
        rows: What QML draws.
        layout: What the rows of marks and bars tell of, in their order.
        table: The events in the lanes that it has.
        window: What is in view.
        laid: What has been laid out.
        origin: The day number from which QML counts.
    """

    rows: TimelineRows
    layout: Layout
    table: EventTable
    window: Window
    laid: Window
    origin: float

    def find(self, key: str) -> tuple[MarkRow, Mark] | None:
        """A row of a mark, and what it tells of."""
        marks = zip(self.rows.marks, self.layout.marks, strict=True)
        return next((pair for pair in marks if pair[0].key == key), None)


def bands(scene: TimelineScene, fit: Fit) -> Bands:
    """Where the lanes stand in the room there is."""
    return scene.bands(fit.depth, fit.least_row, fit.most_row, one_lane=fit.vertical)


def draw(order: Order, origin: float) -> Drawing:
    """Lay out, counting from `origin` still if it is not too far; any one thread may."""
    scene, fit, captions, choice = order.captions.scene, order.fit, order.captions, order.choice
    shared = bands(scene, fit)
    table = scene.merged if shared.merged else scene.laned
    view = View(order.window, scene.realm.world, fit.length, shared.rows, _TRACKS)
    pinned = tuple(event for event in (choice.shown.event, choice.pointed) if event)
    emphasis = Emphasis(pinned, frozenset(choice.shown.events[:_MOST_LIT]))
    widths = captions.widths(fit.text, 0.0 if fit.vertical else fit.picture, order.stand_ins)
    layout = layout_marks(table, view, fit.sizes(), emphasis, widths)
    picture = TimelinePicture(captions, shared, choice, order.stand_ins)
    rows = TimelineRows(
        tuple(picture.marks(layout.marks, pictured=fit.vertical and fit.picture > 0)),
        tuple(picture.bars(layout.bars, view.stretch, fit.track)),
        tuple(_ticks(view, fit, captions)),
        tuple(picture.lanes()),
        tuple(picture.eras(scene.realm.world)),
    )
    if abs(view.stretch.first - origin) * view.scale > _FARTHEST:
        origin = view.stretch.first
    return Drawing(rows, layout, table, order.window, view.stretch, origin)


def _ticks(view: View, fit: Fit, captions: TimelineCaptions) -> Iterator[TickRow]:
    size, space = fit.text, fit.text * 2

    def extent(label: str) -> float:
        return (size * 2 if fit.vertical else captions.width(label, size)) + space

    made = ticks(view.stretch, view.scale, captions.tick, lambda label, room: extent(label) <= room)
    labelled = [tick for tick in made if tick.text]
    least = {
        after.day: (extent(before.text) + extent(after.text)) / 2 / (after.day - before.day)
        for before, after in pairwise(labelled)
    }
    for tick in made:
        key = f"{tick.day}{'' if tick.text else '-'}"
        yield TickRow(key, tick.day, tick.text, least.get(tick.day, 0.0))
