"""The list of the map's places, made in a worker while somebody looks at it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from exhibit_app.gui.latest_job import LatestJob
from exhibit_app.gui.list_models.rows_model import RowsModel
from exhibit_app.gui.view_models.map_inputs import derive_list
from exhibit_app.gui.view_models.map_rows import PlaceRow

if TYPE_CHECKING:
    from collections.abc import Mapping

    from exhibit_app.domain.map_places import MapPlace, PlaceStates
    from exhibit_app.gui.jobs import JobRunner
    from exhibit_app.gui.view_models.map_inputs import MapInputs


class MapList(QObject):
    """A row for each place by name, while the list is open."""

    def __init__(self, jobs: JobRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._model: RowsModel[PlaceRow] = RowsModel(PlaceRow, self, keyed=False)
        self._latest: LatestJob[list[PlaceRow]] = LatestJob(jobs, self._have)
        self._is_open = False
        self._among: frozenset[str] = frozenset()

    @property
    def model(self) -> RowsModel[PlaceRow]:
        """The rows."""
        return self._model

    @property
    def rows(self) -> tuple[PlaceRow, ...]:
        """The rows shown now."""
        return self._model.rows

    def open(self, *, wanted: bool, among: frozenset[str] = frozenset()) -> None:
        """Somebody looks at the list, of all places or of those `among` them, or no longer."""
        self._is_open, self._among = wanted, among

    def write(self, inputs: MapInputs, places: Mapping[str, MapPlace], states: PlaceStates) -> None:
        """Show these places, if the list is open."""
        if self._is_open:
            among = self._among & places.keys()
            listed = {key: places[key] for key in among} if among else places
            self._latest.ask(lambda: derive_list(inputs, listed, states))
        else:
            self._model.replace(())

    def _have(self, rows: list[PlaceRow]) -> None:
        if self._is_open:
            self._model.replace(rows)
