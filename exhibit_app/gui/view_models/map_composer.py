"""Lays the map's markers and names out in a worker, and hands them to QML a few at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from exhibit_app.gui.latest_job import LatestJob
from exhibit_app.gui.list_models.rows_model import RowsModel
from exhibit_app.gui.view_models.letter_widths import LetterWidths
from exhibit_app.gui.view_models.map_journeys import journey_names
from exhibit_app.gui.view_models.map_layout import Layout, Look, in_view, lay_out
from exhibit_app.gui.view_models.map_rows import MarkerRow, NameRow
from exhibit_app.gui.view_models.map_slots import MarkerSlots

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from exhibit_app.domain.map_places import MapContent, MapPlace, PlaceStates
    from exhibit_app.domain.map_view import Camera
    from exhibit_app.gui.jobs import JobRunner
    from exhibit_app.gui.view_models.map_inputs import MapInputs
    from exhibit_app.gui.view_models.map_layout import Further, Metrics

_EMPTY = Layout()


class MapComposer(QObject):
    """Markers and names for where the camera was last said to stand.

    Signals:
        composed: `layout` is another.
    """

    composed = Signal()

    def __init__(
        self, jobs: JobRunner, measure: Callable[[str, float], float], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._widths = LetterWidths(measure)
        self._slots = MarkerSlots(self)
        self._names: RowsModel[NameRow] = RowsModel(NameRow, self)
        self._content: MapContent | None = None
        self._layout = _EMPTY
        self._latest: LatestJob[tuple[MapContent, Layout]] = LatestJob(jobs, self._have)

    @property
    def markers(self) -> RowsModel[MarkerRow]:
        """A row for each delegate of a marker."""
        return self._slots.model

    @property
    def names(self) -> RowsModel[NameRow]:
        """A row for each name without a disc."""
        return self._names

    @property
    def layout(self) -> Layout:
        """What is shown, or soon will be."""
        return self._layout

    @property
    def is_settled(self) -> bool:
        """Whether all of the layout is on screen."""
        return self._slots.is_settled

    def learn(self, texts: Iterable[str]) -> None:
        """Get to know the letters of names that are going to be laid out."""
        self._widths.learn(texts)

    def show(self, content: MapContent | None) -> None:
        """Lay out the places of `content` from now on."""
        before, self._content = self._content, content
        if content is not None and content is not before:
            self.learn(_names_of(content))
        if content is None or (before and before.exhibition.id != content.exhibition.id):
            self._slots.clear()
            self._become(_EMPTY)

    def compose(
        self,
        inputs: MapInputs,
        states: PlaceStates,
        places: Mapping[str, MapPlace],
        further: tuple[Further, ...],
        camera: Camera,
        metrics: Metrics,
    ) -> None:
        """Lay out anew, soon."""
        content = inputs.content
        if content is None:
            return
        look = Look(
            places,
            states,
            inputs.name,
            inputs.spoken,
            self._widths.width,
            [leg for drawn in content.journeys for leg in drawn.legs],
            self._layout.sides,
            (*journey_names(content, inputs.shown, inputs.language), *further),
        )
        leads = content.leads(inputs.shown)

        def work() -> tuple[MapContent, Layout]:
            clusters = in_view(content.levels, leads, camera, metrics)
            return content, lay_out(clusters, camera, metrics, look)

        self._latest.ask(work)

    def _have(self, result: tuple[MapContent, Layout]) -> None:
        content, layout = result
        if content is self._content:
            self._become(layout)

    def _become(self, layout: Layout) -> None:
        self._layout = layout
        self._slots.show(layout.markers)
        self._names.replace(layout.names)
        self.composed.emit()


def _names_of(content: MapContent) -> Iterable[str]:
    for place in content.places.values():
        for name in (place.locality.name, *(one.name for one in place.locality.former_names)):
            yield from name.by_language.values()
    for drawn in content.journeys:
        yield from drawn.journey.title.by_language.values()
