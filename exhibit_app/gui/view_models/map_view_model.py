"""The map of localities: where its camera goes, what it shows there, and what a touch means."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from exhibit_app.domain.map_labels import Box
from exhibit_app.domain.map_view import (
    DEEPEST_ZOOM,
    MAX_ZOOM,
    TILE,
    Camera,
    Flight,
    Frame,
    clamp,
    fit,
    fly,
)
from exhibit_app.domain.reference import Reference
from exhibit_app.domain.visit import Choose
from exhibit_app.gui.list_models.rows_model import RowsModel
from exhibit_app.gui.view_models.map_composer import MapComposer
from exhibit_app.gui.view_models.map_inputs import (
    MapInputs,
    derive_places,
    derive_states,
    read_inputs,
)
from exhibit_app.gui.view_models.map_journeys import journey_rows
from exhibit_app.gui.view_models.map_layers import MapLayers
from exhibit_app.gui.view_models.map_layout import Metrics
from exhibit_app.gui.view_models.map_list import MapList
from exhibit_app.gui.view_models.map_rows import JourneyRow
from exhibit_app.gui.view_models.map_steps import following, markers_by_place, next_marker
from exhibit_app.gui.view_models.map_touch import hides_only_its_own, opening
from exhibit_app.gui.view_models.tile_layer import TileLayer

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from exhibit_app.domain.map_clusters import Cluster
    from exhibit_app.domain.map_places import MapPlace
    from exhibit_app.gui.session import Session
    from exhibit_app.gui.tile_service import TileService

QML_IMPORT_NAME = "ExhibitApp.Backend"
QML_IMPORT_MAJOR_VERSION = 1

_ONCE = 0.9
_CLOSER = 1.0
_STARK = {"water": "#000000", "land": "#26292b", "coast": "#c8c8c8", "quiet": "#ffffff"}


@QmlElement
@QmlUncreatable("The program makes it")
class MapViewModel(QObject):
    """The map pane. QML owns the camera while it moves and tells where it comes to rest.

    Signals:
        goalChanged: The camera is to go elsewhere: x, y, zoom, and whether at once.
        propsChanged: Attribution or the greatest and least zoom are others.
        focusedChanged: The keyboard stands on another place.
        listAsked: The list of places is to open, with those that were touched.
    """

    goalChanged = Signal(float, float, float, bool)
    propsChanged = Signal()
    focusedChanged = Signal()
    listAsked = Signal()

    def __init__(
        self,
        session: Session,
        tiles: TileService,
        measure: Callable[[str, float], float],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._service = tiles
        self._tiles = tiles.layer(self)
        self._composer = MapComposer(tiles.jobs, measure, self)
        self._journeys: RowsModel[JourneyRow] = RowsModel(JourneyRow, self)
        self._layers = MapLayers(tiles, self)
        self._list = MapList(tiles.jobs, self)
        self._inputs = MapInputs()
        self._places: Mapping[str, MapPlace] = {}
        self._states = derive_states(self._inputs, self._places)
        self._metrics = Metrics(Frame(0, 0))
        self._ratio = 1.0
        self._camera: Camera | None = None
        self._goal: Camera | None = None
        self._free = False
        self._focused = ""
        self._layers.changed.connect(self._lay_over)
        self._composer.composed.connect(self.focusedChanged)
        session.visit_changed.connect(self._update)
        session.window_changed.connect(self._update)
        self._update()

    @Property(TileLayer, constant=True)
    def tiles(self) -> TileLayer:
        """The basemap."""
        return self._tiles

    @Property(QObject, constant=True)
    def markers(self) -> QObject:
        """A row for each delegate of a marker; those without a key show none."""
        return self._composer.markers

    @property
    def is_settled(self) -> bool:
        """Whether all that has been laid out and drawn is on screen."""
        return self._composer.is_settled and bool(self._tiles.ready)

    @Property(QObject, constant=True)
    def names(self) -> QObject:
        """A row for each name of a layer that has found room."""
        return self._composer.names

    @Property(MapLayers, constant=True)
    def layers(self) -> MapLayers:
        """What lies over the basemap."""
        return self._layers

    @Property(QObject, constant=True)
    def journeys(self) -> QObject:
        """A row for each journey."""
        return self._journeys

    @Property(QObject, constant=True)
    def places(self) -> QObject:
        """A row for each place, by name, while the list is open."""
        return self._list.model

    @Property(bool, notify=propsChanged)
    def anyLit(self) -> bool:
        """Whether something is chosen, so that the rest steps back."""
        return bool(self._inputs.shown.localities)

    @Property(str, notify=propsChanged)
    def attribution(self) -> str:
        """Whose work is shown."""
        return " · ".join((self._service.attribution, *self._layers.attributions))

    @Property(float, notify=propsChanged)
    def minZoom(self) -> float:
        """The least zoom of this pane: the world once across, or what the first view needs."""
        frame, content = self._metrics.frame, self._inputs.content
        once = math.log2(max(_ONCE * frame.width, 1) / TILE)
        first = fit(content.first_view(), frame).zoom if content else frame.min_zoom
        return max(frame.min_zoom, min(once, first))

    @Property(float, notify=propsChanged)
    def maxZoom(self) -> float:
        """The greatest zoom: more where a layer shows more."""
        return self._metrics.frame.max_zoom

    @Property(str, notify=focusedChanged)
    def focused(self) -> str:
        """Key of the marker that the keyboard stands on; "" for none in view."""
        return self._focused_marker if self._focused_marker in self._clusters else ""

    @Property(str, notify=focusedChanged)
    def focusedSpoken(self) -> str:
        """What the keyboard stands on, as it is read out."""
        key = self._focused_marker
        others = len(self._clusters[key].others) if key in self._clusters else 0
        return self._inputs.spoken(self._places[key], others) if key else ""

    @Slot(float, float, "QVariantList", "QVariantList")
    def resize(self, width: float, height: float, margins: list[float], taken: list[float]) -> None:
        """The pane's size, its left, top, right and bottom margins, and the controls' boxes."""
        left, top, right, bottom = margins
        frame = Frame(width, height, left, top, right, bottom, self._nearest())
        boxes = tuple(Box(*taken[at : at + 4]) for at in range(0, len(taken) - 3, 4))
        old = self._metrics
        self._metrics = replace(old, frame=frame, taken=boxes)
        if self._metrics == old:
            return
        if frame != old.frame:
            self.propsChanged.emit()
            if not self._free:
                self._go(self._home(), instantly=True)
        self._lay_out()

    @Slot(float, float, bool, float, float)
    def setScale(
        self, type_size: float, target: float, by_finger: bool, unit: float, ratio: float
    ) -> None:
        """Pixels of type and least target, for fingers only?, the theme's unit, device pixels."""
        old = self._metrics
        self._metrics = replace(
            old, type_size=type_size, target=target, by_finger=by_finger, unit=unit
        )
        if ratio != self._ratio:
            self._ratio = ratio
            self._draw_basemap()
        if self._metrics != old:
            self._lay_out()

    @Slot(float, float, float)
    def rest(self, x: float, y: float, zoom: float) -> None:
        """The camera stands here, or moves so far that markers must be gathered anew."""
        camera = Camera(x, y, zoom)
        if camera != self._camera:
            self._camera = camera
            self._lay_out()

    @Slot()
    def moved(self) -> None:
        """The visitor moves the map: it stays where it is put until something is chosen."""
        self._free = True

    @Slot(float, float, float, result="QVariantList")
    def way(self, x: float, y: float, zoom: float) -> list[float]:
        """The way to the goal: its length in panes, then x, y, zoom, over and over."""
        start = Camera(x, y, zoom)
        flight: Flight = fly(start, self._goal or start, self._metrics.frame)
        return [
            flight.length,
            *(part for one in flight.cameras for part in (one.x, one.y, one.zoom)),
        ]

    @Slot()
    def showAll(self) -> None:
        """Go back to the first view."""
        content = self._inputs.content
        if content is not None:
            self._free = True
            self._go(fit(content.first_view(), self._metrics.frame))

    @Slot(str)
    def touch(self, key: str) -> None:
        """A marker was touched: it is chosen, or opened when others hide behind it.

        Where going nearer sets none of them apart, they are listed.
        """
        found, camera = self._clusters.get(key), self._camera
        if found is None or camera is None:
            return
        own = hides_only_its_own(found, self._session.collection.localities)
        if not found.others or (own and key != self._inputs.shown.locality):
            self.choose(key)
            return
        goal = opening(found, self._places, camera, self._metrics)
        if goal is None:
            self._list.open(wanted=True, among=frozenset(spot.id for spot in found.spots))
            self._write_list()
            self.listAsked.emit()
            return
        self._free = True
        self._go(goal)

    @Slot(str)
    def choose(self, key: str) -> None:
        """Choose a place."""
        self._session.dispatch(Choose(Reference("locality", key)))

    @Slot(bool)
    def listPlaces(self, wanted: bool) -> None:
        """The list of all places is open, or none is any longer."""
        self._list.open(wanted=wanted)
        self._write_list()

    @Slot(int)
    def focusNext(self, step: int) -> None:
        """Put the keyboard on the next marker, or the one before; the camera follows.

        They are in the order of the exhibition's places, of which those out of view count, too.
        """
        marker_of = markers_by_place(self._clusters)
        here = marker_of.get(self._focused, self._focused)
        chosen = self._inputs.shown.locality
        self._focus(next_marker(self._places, marker_of, here, chosen, step))

    @Slot()
    def chooseFocused(self) -> None:
        """Touch the marker that the keyboard stands on, or choose the place it is going to."""
        key = self._focused_marker
        if key in self._clusters:
            self.touch(key)
        elif key:
            self.choose(key)

    @Slot()
    def unfocus(self) -> None:
        """The keyboard has left the map."""
        self._focus("")

    @Slot()
    def _update(self) -> None:
        before, inputs = self._inputs, read_inputs(self._session, self._inputs)
        if inputs == before:
            return
        self._inputs = inputs
        self._derive()
        rebuilt = inputs.content is not before.content
        entered = _hall(inputs) != _hall(before)
        if rebuilt:
            self._focused = ""
            self._layers.show(inputs.content.exhibition if inputs.content else None)
        self._draw_basemap()
        self.propsChanged.emit()
        if entered or inputs.shown != before.shown:
            self._free = False
            self._go(self._home(), instantly=entered)
        self._lay_out()

    def _derive(self) -> None:
        inputs = self._inputs
        self._places = derive_places(inputs)
        self._states = derive_states(inputs, self._places)
        self._composer.show(inputs.content)
        self._journeys.replace(
            journey_rows(inputs.content, self._states, inputs.language, self._journeys.rows)
        )
        self._write_list()

    def _write_list(self) -> None:
        self._list.write(self._inputs, self._places, self._states)

    def _draw_basemap(self) -> None:
        side = round(TILE * min(2.0, max(1.0, round(self._ratio * 2) / 2)))
        palette = self._session.theme.palette
        if self._session.visit.high_contrast:
            palette = palette._replace(**_STARK)
        self._tiles.show(self._service.basemap(palette, side, borders=self._layers.borders))
        self._layers.dress(palette, side, self._inputs.language)

    @Slot()
    def _lay_over(self) -> None:
        self._draw_basemap()
        self._composer.learn(one.text for one in self._layers.names)
        frame = replace(self._metrics.frame, max_zoom=self._nearest())
        self._metrics = replace(self._metrics, frame=frame)
        self.propsChanged.emit()
        if self._camera is not None and self._camera.zoom > frame.max_zoom:
            self._go(clamp(self._camera, frame))
        self._lay_out()

    def _nearest(self) -> float:
        return min(DEEPEST_ZOOM, max(MAX_ZOOM, self._layers.finest + _CLOSER))

    def _home(self) -> Camera:
        """Where the camera belongs: at the choice, or where everything is seen."""
        content, frame = self._inputs.content, self._metrics.frame
        if content is None:
            return fit((), frame)
        return fit(content.lit_view(self._inputs.shown) or content.first_view(), frame)

    def _go(self, goal: Camera, *, instantly: bool = False) -> None:
        self._goal = goal
        if self._metrics.frame.width <= 0:
            return
        if instantly or self._camera is None:
            self._camera = goal
        self.goalChanged.emit(goal.x, goal.y, goal.zoom, instantly)

    def _lay_out(self) -> None:
        camera, metrics = self._camera, self._metrics
        if camera is not None and metrics.frame.width > 0:
            further = self._layers.names
            self._composer.compose(
                self._inputs, self._states, self._places, further, camera, metrics
            )

    @property
    def _clusters(self) -> Mapping[str, Cluster]:
        return self._composer.layout.clusters

    @property
    def _focused_marker(self) -> str:
        """The marker that the keyboard stands on, or the place out of view that it goes to."""
        here = self._focused
        return here and markers_by_place(self._clusters).get(here, here)

    def _focus(self, key: str) -> None:
        if key == self._focused:
            return
        self._focused = key
        self.focusedChanged.emit()
        camera, frame = self._camera, self._metrics.frame
        if not key or camera is None:
            return
        goal = following(self._places[key].point, camera, frame)
        if goal is not None:
            self._free = True
            self._go(goal)


def _hall(inputs: MapInputs) -> str:
    return inputs.content.exhibition.id if inputs.content else ""
