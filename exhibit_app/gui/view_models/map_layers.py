"""What a curator has laid over the basemap, and which of it the visitor looks at."""

from __future__ import annotations

import logging
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from exhibit_app.gui.list_models.rows_model import RowsModel
from exhibit_app.gui.view_models.map_layout import Further
from exhibit_app.gui.view_models.map_rows import LayerRow

if TYPE_CHECKING:
    from exhibit_app.domain.exhibition import Exhibition, MapLayer
    from exhibit_app.domain.text import Text
    from exhibit_app.domain.theme import Palette
    from exhibit_app.gui.map_layer_source import OpenedLayer
    from exhibit_app.gui.tile_service import TileService
    from exhibit_app.gui.view_models.tile_layer import TileLayer

QML_IMPORT_NAME = "ExhibitApp.Backend"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger(__name__)

_LEAST_OPACITY = 0.1
_PICTURES = frozenset({"picture", "mbtiles"})


@dataclass(frozen=True, slots=True)
class _State:
    """A layer and what the visitor has made of it."""

    layer: MapLayer
    shown: bool
    opacity: float
    tiles: TileLayer | None = None
    opened: OpenedLayer | None = None
    failed: bool = False


@QmlElement
@QmlUncreatable("The program makes it")
class MapLayers(QObject):
    """The layers of the exhibition's map.

    Signals:
        changed: Another layer is shown, or the exhibition has others.
    """

    changed = Signal()

    def __init__(self, tiles: TileService, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._service = tiles
        self._model: RowsModel[LayerRow] = RowsModel(LayerRow, self)
        self._spare: list[TileLayer] = []
        self._states: dict[str, _State] = {}
        self._language = ""
        self._look: tuple[Palette, int] | None = None

    @Property(QObject, constant=True)
    def rows(self) -> QObject:
        """A row for each layer, the lowest first."""
        return self._model

    @Property(bool, notify=changed)
    def present(self) -> bool:
        """Whether there is any."""
        return bool(self._states)

    @Property(bool, notify=changed)
    def covering(self) -> bool:
        """Whether pictures lie over the basemap, on whose colours names may not read."""
        return any(state.layer.kind in _PICTURES for state in self._in_view())

    @property
    def borders(self) -> bool:
        """Whether the shipped borders are to be drawn."""
        return any(state.layer.kind == "borders" for state in self._in_view())

    @property
    def attributions(self) -> tuple[str, ...]:
        """Whose work is shown, and whose view of borders."""
        found = (self._credit(state.layer) for state in self._in_view())
        return tuple(dict.fromkeys(filter(None, found)))

    @property
    def finest(self) -> float:
        """The map's zoom at which all that the shown layers hold can be seen; 0 without any."""
        return max((state.opened.finest for state in self._in_view() if state.opened), default=0.0)

    @property
    def names(self) -> tuple[Further, ...]:
        """The names in the layers that are shown, and where they belong."""
        return tuple(
            Further(shape.name.get(self._language), (shape.middle,), area=shape.kind == "area")
            for state in self._in_view()
            if state.opened
            for shape in state.opened.named
        )

    def show(self, exhibition: Exhibition | None) -> None:
        """Show the layers of another exhibition, as its curator has set them."""
        self._spare += [state.tiles for state in self._states.values() if state.tiles]
        for tiles in self._spare:
            tiles.show(None)
        layers = exhibition.map.layers if exhibition else ()
        self._states = {
            layer.id: _State(
                layer,
                layer.shown,
                layer.opacity,
                None if layer.kind == "borders" else self._tiles(),
            )
            for layer in layers
        }
        self._open()
        self._publish()

    def dress(self, palette: Palette, size_px: int, language: str) -> None:
        """Use these colours, tiles of so many pixels, and this language."""
        look = (palette, size_px)
        if look != self._look:
            self._look = look
            self._states = {key: replace(state, opened=None) for key, state in self._states.items()}
            self._open()
        if language != self._language:
            self._language = language
            self._publish()

    @Slot(str)
    def toggle(self, key: str) -> None:
        """Show a layer, or no longer."""
        state = self._states[key]
        self._states[key] = replace(state, shown=not state.shown)
        self._open()
        self._publish()

    @Slot(str, float)
    def setOpacity(self, key: str, opacity: float) -> None:
        """Let more or less of what is beneath show through."""
        kept = min(1.0, max(_LEAST_OPACITY, opacity))
        self._states[key] = replace(self._states[key], opacity=kept)
        self._model.replace(self._rows())

    def _in_view(self) -> list[_State]:
        return [state for state in self._states.values() if state.shown]

    def _tiles(self) -> TileLayer:
        """A layer is kept for the next exhibition: QML may still hold it."""
        return self._spare.pop() if self._spare else self._service.layer(self)

    def _open(self) -> None:
        for key, state in self._states.items():
            if self._look and state.shown and state.tiles and not (state.opened or state.failed):
                self._service.open_layer(
                    state.layer,
                    *self._look,
                    lambda opened, key=key, asked=state.layer: self._have(key, asked, opened),
                    lambda error, key=key, asked=state.layer: self._lack(key, asked, error),
                )

    def _have(self, key: str, asked: MapLayer, opened: OpenedLayer) -> None:
        state = self._states.get(key)
        if state is None or state.layer is not asked or state.tiles is None:
            return
        self._states[key] = replace(state, opened=opened)
        state.tiles.show(opened.source)
        self._publish()

    def _lack(self, key: str, asked: MapLayer, error: Exception) -> None:
        state = self._states.get(key)
        if state is not None and state.layer is asked:
            self._states[key] = replace(state, failed=True)
            log.warning("the map layer %s cannot be shown: %s", key, error)
            self._publish()

    def _publish(self) -> None:
        self._model.replace(self._rows())
        self.changed.emit()

    def _rows(self) -> list[LayerRow]:
        return [
            LayerRow(
                key,
                self._text(state.layer.title),
                self._credit(state.layer),
                state.shown,
                state.opacity,
                state.layer.kind in _PICTURES,
                state.failed,
                state.tiles,
                state.opened.tile_side if state.opened else 512.0,
            )
            for key, state in self._states.items()
        ]

    def _credit(self, layer: MapLayer) -> str:
        return " · ".join(filter(None, map(self._text, (layer.attribution, layer.viewpoint))))

    def _text(self, text: Text) -> str:
        return text.get(self._language)
